import Analysis
import CityNetwork
import Diagrams
import Foundation
import Graphviz
import NetworkSamples
import Testing

@Suite("Maps")
struct MapDiagramTests {
  private func map(_ network: CityNetwork, _ options: MapOptions = MapOptions()) throws -> Drawing {
    try MapDiagram.make(DiagramContext(Study(network)), options: options).onGrid()
  }

  private func network(_ places: [(EntityID, Double, Double)], links: [Link] = []) throws -> CityNetwork {
    let cities = places.map { id, longitude, latitude in
      var city = Sample.city(id)
      city.coordinate = City.Coordinate(latitudeDegrees: latitude, longitudeDegrees: longitude)
      return city
    }
    return try Sample.network(cities: cities, links: links)
  }

  private func text(_ drawing: Drawing) -> String { drawing.nodes.map(\.label).joined(separator: " ") }

  @Test("Ten known cities stand within 2 points of where PROJ puts them")
  func inRegister() throws {
    let drawing = try map(try Sample.bundled())
    let golden = try GoldenMap.read().cities
    let places = Dictionary(
      drawing.nodes.compactMap { node in node.elementID.flatMap { id in node.position.map { (id, $0) } } },
      uniquingKeysWith: { first, _ in first })
    let found = golden.sorted { $0.key < $1.key }.compactMap { id, point in
      places["city-\(id)"].map { (onMap: Point(x: point[0], y: point[1]), onPage: $0) }
    }
    #expect(found.count == 10)
    // The scale and the middle of the page are free; they follow from two of the cities, the rest must fit.
    let (first, last) = (try #require(found.first), try #require(found.last))
    let scale =
      hypot(first.onPage.x - last.onPage.x, first.onPage.y - last.onPage.y)
      / hypot(first.onMap.x - last.onMap.x, first.onMap.y - last.onMap.y)
    for place in found {
      let x = first.onPage.x + (place.onMap.x - first.onMap.x) * scale
      let y = first.onPage.y + (place.onMap.y - first.onMap.y) * scale
      #expect(hypot(place.onPage.x - x, place.onPage.y - y) < 0.05)
    }
  }

  @Test("Inland places lie on drawn land, places at sea on drawn water", arguments: MapAim.allCases)
  func coast(aim: MapAim) throws {
    let onLand = [
      (101.0, 16.0), (78.5, 21.0), (113.0, 0.0), (80.7, 7.4), (121.0, 23.8), (138.3, 36.3), (105.0, 34.0),
      (134.0, -24.0),
    ]
    let atSea = [(88.0, 14.0), (114.5, 12.0), (135.0, 40.0), (128.0, 18.0), (80.0, -10.0), (105.0, -15.0)]
    for round in [false, true] {
      let places =
        (round ? [(-122.4, 37.8), (-58.4, -34.6), (2.3, 48.9)] : []) + [(75.0, 35.0), (145.0, 40.0), (130.0, -30.0)]
      let frame = MapFrame(
        places: places.map { GeoPoint(longitude: $0.0, latitude: $0.1) }, lines: [], aim: aim,
        area: Box(minX: 20, minY: 60, maxX: 980, maxY: 780))
      let shapes = frame.ground(.light, showsBorders: false).filter(\.isClosed)
      func ground(_ place: (Double, Double)) -> Color? {
        let point = frame.place(GeoPoint(longitude: place.0, latitude: place.1))
        return shapes.last { Self.encloses($0.points, point) }?.fillColor
      }
      for place in onLand { #expect(ground(place) == Palette.light[.land], "\(place) round \(round)") }
      for place in atSea { #expect(ground(place) == Palette.light[.water], "\(place) round \(round)") }
    }
  }

  private static func encloses(_ ring: [Point], _ point: Point) -> Bool {
    var isInside = false
    for (a, b) in zip(ring, ring.dropFirst() + [ring[0]]) where (a.y > point.y) != (b.y > point.y) {
      if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
    }
    return isInside
  }

  @Test(
    "Fiji, Japan and the United States are linked over the Pacific, not round the Earth", arguments: MapAim.allCases)
  func antimeridian(aim: MapAim) throws {
    let network = try network(
      [("suva", 178.4, -18.1), ("tokyo", 139.7, 35.7), ("frisco", -122.4, 37.8), ("apia", -171.8, -13.8)],
      links: [Sample.link("suva", "tokyo"), Sample.link("tokyo", "frisco"), Sample.link("suva", "apia")])
    let drawing = try map(network, MapOptions(aim: aim))
    let ways = drawing.edges.filter { $0.classes == ["city-link"] }.compactMap(\.path)
    #expect(ways.count == 3)
    for way in ways {
      #expect(way.count == 1, "no way is cut")
      for (a, b) in zip(way[0], way[0].dropFirst()) { #expect(hypot(a.x - b.x, a.y - b.y) < 200) }
    }
  }

  @Test("A way over the edge of a map of the whole Earth goes on at its other side")
  func cut() throws {
    // Cities every 30° round the Equator leave no gap but that at the cut.
    let places = (0..<12).map { (EntityID("c\($0)"), Double($0) * 30 - 165, 0.0) }
    let links = (0..<12).map { Sample.link(EntityID("c\($0)"), EntityID("c\(($0 + 1) % 12)")) }
    let drawing = try map(try network(places, links: links))
    let ways = drawing.edges.filter { $0.classes == ["city-link"] }.compactMap(\.path)
    #expect(ways.count == 12)
    #expect(ways.count { $0.count == 2 } == 1)
    for way in ways {
      for piece in way { for (a, b) in zip(piece, piece.dropFirst()) { #expect(abs(a.x - b.x) < 100) } }
    }
  }

  @Test("Each pair is drawn once, and what is repeated in insets is told apart")
  func pairs() throws {
    let network = try Sample.bundled()
    let drawing = try map(network)
    let links = drawing.edges.filter { $0.classes.first == "city-link" }
    let text = text(drawing)
    #expect(text.contains("\(links.count) pairs of linked cities"))
    #expect(Set(links.map { Set([$0.tail, $0.head].map { $0.drop { $0 != "n" } }) }).count == links.count)
    let drawn = Set(
      drawing.nodes.filter { $0.classes == ["city"] }.compactMap { Int($0.name.drop { $0 != "n" }.dropFirst()) })
    #expect(drawn.count == network.cities.count { $0.coordinate != nil })
  }

  @Test("Cities without coordinates are named in the caption, and agencies counted")
  func unplaced() throws {
    var lost = Sample.city("lost")
    lost.coordinate = nil
    let network = try Sample.network(
      cities: [try #require(try self.network([("hue", 107.6, 16.5)]).cities.first), lost],
      agencies: [Agency(id: "jica", name: "JICA")], links: [Sample.link("hue", "lost"), Sample.link("jica", "hue")])
    let text = text(try map(network))
    #expect(text.contains("Without coordinates, and so not drawn, with 1 pair of linked cities: LOST."))
    #expect(text.contains("Not on a map: 1 agency and 0 programmes with their 1 link."))
    #expect(text.contains("1 city at its place"))
  }

  @Test("Border lines and names of countries come with a word on what they do not say, and only when asked for")
  func borders() throws {
    let network = try Sample.bundled()
    let plain = try map(network)
    let bordered = try map(network, MapOptions(showsBorders: true, names: ["VN": "Việt Nam", "hue": "Thừa Thiên"]))
    #expect(!text(plain).contains("legal status") && !plain.nodes.contains { $0.classes == ["country"] })
    #expect(text(bordered).contains("say nothing on the legal status of any place"))
    let names = bordered.nodes.filter { $0.classes == ["country"] }.map(\.label)
    #expect(names.count >= 5)
    #expect(bordered.background.count > plain.background.count)
    #expect(text(bordered).contains("1 city bears a name chosen for this map."))
  }

  @Test("A map without any place says so")
  func empty() throws {
    let drawing = try map(try Sample.network(cities: [Sample.city("a")]))
    #expect(throws: Never.self) { try drawing.validate() }
    #expect(text(drawing).contains("No city has coordinates"))
  }
}
