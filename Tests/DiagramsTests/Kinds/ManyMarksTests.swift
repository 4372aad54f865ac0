import Analysis
import CityNetwork
import Diagrams
import Foundation
import Graphviz
import NetworkSamples
import Testing

@Suite("What is drawn of very many, and of very few")
struct ManyMarksTests {
  private func context(
    _ network: CityNetwork, top: Int? = nil, style: DiagramStyle = DiagramStyle()
  ) throws
    -> DiagramContext
  {
    try DiagramContext(Study(network), style: style, thinning: DiagramThinning(top: top))
  }

  private func text(_ drawing: Drawing) -> String { drawing.nodes.map(\.label).joined(separator: " ") }

  /// A ring of cities, the first hundred of which are linked with the one after the next too.
  private func ring(_ size: Int) throws -> CityNetwork {
    let cities = (0..<size).map { Sample.city(EntityID("c\(10_000 + $0)")) }
    func link(_ from: Int, _ to: Int) -> Link {
      Sample.link(cities[from].id, cities[to % size].id) {
        ($0.id, $0.themes, $0.years.from) = (EntityID("l\(from)-\(to)"), ["water"], 2020)
      }
    }
    return try Sample.network(
      cities: cities, links: (0..<size).map { link($0, $0 + 1) } + (0..<100).map { link($0, $0 + 2) })
  }

  @Test("Of more than a page can hold, the best linked are drawn, and the caption tells the others")
  func themes() throws {
    let drawing = try ThemesDiagram.make(try context(try ring(1_300))).onGrid()
    #expect(drawing.nodes.count { $0.classes == ["city"] } == 320)
    let text = text(drawing)
    #expect(text.contains("1,400 links, 1,300 cities"))
    // 102 ends of the additional links come first, then the cities with the lowest ids: 320 in a row.
    #expect(text.contains("Drawn: 320 cities, 419 lines. Left out: 980 cities"))
    let few = try ThemesDiagram.make(try context(try ring(1_300), top: 10)).onGrid()
    #expect(few.nodes.count { $0.classes == ["city"] } == 10)
    let all = try ThemesDiagram.make(try context(try ring(1_200))).onGrid()
    #expect(all.nodes.count { $0.classes == ["city"] } == 1_200)
    #expect(!self.text(all).contains("Left out"))
  }

  @Test("Of very many changes, those between whoever changed most are drawn, and all are counted")
  func change() throws {
    let drawing = try ChangeDiagram.make(try context(try ring(1_300)), from: 2015, to: 2025).onGrid()
    #expect(drawing.nodes.count { $0.classes == ["city"] && $0.name.hasPrefix("n") } == 320)
    let text = text(drawing)
    #expect(text.contains("Drawn: 320 cities, 419 lines."))
    #expect(text.contains("Left out: 980 cities, with less change than those drawn or none"))
    #expect(text.contains("With them 981 pairs not drawn"))
    #expect(text.contains("1,400 begun after 2015"))
  }

  @Test("Where each pair would hide the map, a line stands for all pairs between two neighbourhoods")
  func foldedLines() throws {
    // Two crowds of 60 cities each, ten thousand kilometres apart, everybody linked with everybody of the other one.
    let cities = (0..<120).map { index -> City in
      var city = Sample.city(EntityID("c\(1_000 + index)"))
      let (east, place) = (index >= 60, Double(index % 60))
      city.coordinate = City.Coordinate(
        latitudeDegrees: 30 + (place / 10).rounded(.down) * 0.01,
        longitudeDegrees: (east ? 130.2 : 30.2) + place.truncatingRemainder(dividingBy: 10) * 0.01)
      return city
    }
    func network(_ eastern: Int) throws -> CityNetwork {
      var links: [Link] = []
      for west in 0..<60 {
        for east in 60..<60 + eastern {
          links.append(Sample.link(cities[west].id, cities[east].id) { $0.id = EntityID("l\(west)-\(east)") })
        }
      }
      links.append(Sample.link(cities[0].id, cities[1].id) { $0.id = "near" })
      return try Sample.network(cities: cities, links: links)
    }
    let folded = try MapDiagram.make(try context(try network(60)), options: MapOptions()).onGrid()
    let lines = folded.edges.filter { $0.classes == ["city-link"] }
    #expect(lines.count == 1)
    #expect(try #require(lines[0].tooltip).hasSuffix("3,600 pairs of cities, 3,600 links"))
    let text = text(folded)
    #expect(text.contains("Drawn: 120 cities, 1 line."))
    #expect(text.contains("A line stands for all 3,600 pairs between the same two neighbourhoods of about 110 km"))
    #expect(text.contains("1 pair within a neighbourhood has none."))
    let single = try MapDiagram.make(try context(try network(10)), options: MapOptions()).onGrid()
    #expect(single.edges.count { $0.classes == ["city-link"] } == 601)
    #expect(self.text(single).contains("Drawn: 120 cities, 601 lines."))
  }

  @Test("Few marks are drawn larger on the same page, unless a style says how large")
  func fewMarks() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c"].map { Sample.city($0) }, links: [Sample.link("a", "b"), Sample.link("b", "c")])
    let drawing = try NetworkDiagram.make(try context(network)).onGrid()
    #expect(drawing.page.maximumSize == Size(width: 1190, height: 842))
    #expect(drawing.page.isEnlarged)
    let corner = try #require(drawing.nodes.compactMap(\.position).map(\.x).max())
    #expect(abs(corner - 1190 / 1.6) < 1)
    let chosen = try NetworkDiagram.make(try context(network, style: DiagramStyle(textScale: 1.2))).onGrid()
    #expect(abs(try #require(chosen.nodes.compactMap(\.position).map(\.x).max()) - 1190 / 1.2) < 1)
    let many = try NetworkDiagram.make(try context(try ring(100))).onGrid()
    #expect(abs(try #require(many.nodes.compactMap(\.position).map(\.x).max()) - 1190) < 1)
  }

  @Test("Every way to a gap city ends at the edge of its box, whoever stands above or below it")
  func waysEndAtBoxes() throws {
    let network = try Sample.bundled()
    let drawing = try GapsDiagram.make(try context(network), register: try GapRegister(network)).onGrid()
    let boxes = Dictionary(drawing.nodes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let ways = drawing.edges.filter { $0.head.hasPrefix("n") }
    #expect(ways.count > 30)
    for way in ways {
      let (head, end) = (try #require(boxes[way.head]), try #require(way.path?.last?.last))
      let (center, width) = (try #require(head.position), try #require(head.width))
      #expect(abs(end.x - (center.x - width / 2)) < 1 && abs(end.y - center.y) < 0.01, "\(way.tail) \(way.head)")
    }
  }

  @Test("A picture without gaps says so")
  func noGaps() throws {
    let network = try Sample.network(cities: [], links: [])
    let drawing = try GapsDiagram.make(DiagramContext(Study(network)), register: try GapRegister(network)).onGrid()
    #expect(text(drawing).contains("No city has a gap that the data can show."))
  }
}
