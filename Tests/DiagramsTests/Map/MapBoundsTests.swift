import Analysis
import CityNetwork
import Diagrams
import Graphviz
import NetworkSamples
import TestSupport
import Testing

@Suite("Maps of all valid coordinates")
struct MapBoundsTests {
  private static func network(_ places: [(Double, Double)], links: [(Int, Int)]) throws -> CityNetwork {
    let cities = places.enumerated().map { number, place in
      Sample.city(EntityID("c\(number)")) {
        $0.coordinate = City.Coordinate(latitudeDegrees: place.0, longitudeDegrees: place.1)
      }
    }
    let pairs = links.filter { $0.0 != $0.1 }.map { Sample.link(EntityID("c\($0.0)"), EntityID("c\($0.1)")) }
    let unique = Dictionary(pairs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values
    return try Sample.network(cities: cities, links: unique.sorted { $0.id < $1.id })
  }

  /// Draws a map, and holds every number of it against the page.
  private static func expectWithinThePage(_ network: CityNetwork, _ aim: MapAim, _ what: String) throws {
    let drawing = try MapDiagram.make(DiagramContext(Study(network)), options: MapOptions(aim: aim)).onGrid()
    try drawing.validate()
    let points =
      drawing.nodes.compactMap(\.position) + drawing.edges.compactMap(\.path).joined().joined()
      + drawing.background.flatMap(\.points)
    let beyond = points.filter { !((-40...1_230).contains($0.x) && (-40...882).contains($0.y)) }
    #expect(beyond.isEmpty, "\(what) \(aim): \(beyond.prefix(3))")
    let marks = drawing.nodes.count { $0.elementID?.hasPrefix("city-") == true }
    #expect(marks >= min(1, network.cities.count), "\(what)")
  }

  @Test("Places at the poles, on the date line, at one point or a hair apart give a picture within its page")
  func extremes() throws {
    let cases: [(String, [(Double, Double)])] = [
      ("pole to pole", [(90, 0), (-90, 0)]), ("pole to pole, other meridians", [(-90, -4), (90, 170)]),
      ("nearly pole to pole", [(89.99, 10), (-89.99, -170)]), ("one pole", [(90, 0)]),
      ("both sides of a pole", [(89, 0), (89, 180)]), ("one city", [(10, 105)]), ("nowhere", []),
      ("all at (0, 0)", [(0, 0), (0, 0), (0, 0)]), ("a hair apart", [(21, 105), (21 + 1e-12, 105), (21, 105 + 1e-12)]),
      ("on the date line", [(0, 180), (0, -180), (10, 179.9999)]), ("opposite", [(21, 105), (-21, -75)]),
      ("round the equator", [(0, 0), (0, 90), (0, 180), (0, -90)]),
      ("over the pole", [(90, 1), (9, -4), (1, 179.9999)]),
      ("most in the north", [(66, 180), (89, -179), (66, -179), (89, 180), (89.999999, -179), (-78, -4), (-89, 1)]),
    ]
    for (what, places) in cases {
      let links = places.indices.flatMap { first in places.indices.map { (first, $0) } }
      let network = try Self.network(places, links: links)
      for aim in MapAim.allCases { try Self.expectWithinThePage(network, aim, what) }
    }
  }

  @Test("Three hundred random sets of places, the farthest among them, give pictures within their page")
  func random() throws {
    let latitudes = [-90, -89.999999, -66, 0, 1e-12, 66, 89, 89.999999, 90.0]
    let longitudes = [-180, -179.9999, -90, 0, 1e-12, 90, 179.9999, 180.0]
    for seed in 1...300 {
      var random = SplitMix64(seed: UInt64(seed))
      let count = 1 + random.whole(below: 14)
      let isNear = random.whole(below: 3) == 0
      let places = (0..<count).map { _ -> (Double, Double) in
        let isExtreme = random.whole(below: 3) == 0
        let latitude = isExtreme ? latitudes[random.whole(below: latitudes.count)] : random.unit() * 180 - 90
        let longitude = isExtreme ? longitudes[random.whole(below: longitudes.count)] : random.unit() * 360 - 180
        return isNear && !isExtreme ? (10 + random.unit(), 100 + random.unit()) : (latitude, longitude)
      }
      let links = (0..<2 * count).map { _ in (random.whole(below: count), random.whole(below: count)) }
      try Self.expectWithinThePage(
        try Self.network(places, links: links), seed % 2 == 0 ? .equalArea : .conformal, "seed \(seed)")
    }
  }

  @Test("The way between opposite places ends, wherever they lie, in steps no longer than was asked for")
  func opposite() {
    for latitude in [-90, -89.95, -89.5, -45, 0, 45, 89.5, 89.95, 90.0] {
      for longitude in [-180, -4, 0, 90, 180.0] {
        let (start, end) = (
          GeoPoint(longitude: longitude, latitude: latitude),
          GeoPoint(longitude: longitude > 0 ? longitude - 180 : longitude + 180, latitude: -latitude)
        )
        let way = start.greatCircle(to: end, step: 2)
        #expect(way.first == start && way.last == end)
        #expect(zip(way, way.dropFirst()).allSatisfy { $0.angle(to: $1) <= 2.001 }, "\(start)")
      }
    }
  }
}
