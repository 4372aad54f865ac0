import Analysis
import CityNetwork
import Diagrams
import Graphviz
import Language
import NetworkSamples
import Testing

@Suite("Countries and themes")
struct CountriesThemesTests {
  private func city(_ id: EntityID, _ country: String) -> City { Sample.city(id) { $0.country = country } }

  /// Two letters for a number.
  private static func code(_ number: Int) -> String {
    [number / 26, number % 26].map { String(UnicodeScalar(UInt8(65 + $0))) }.joined()
  }

  private func context(_ network: CityNetwork) throws -> DiagramContext {
    try DiagramContext(Study(network))
  }

  @Test("A line between two countries adds up the links of their cities, with who provides")
  func flows() throws {
    let cities = [city("a", "JP"), city("b", "VN"), city("c", "VN"), city("d", "LA")]
    let links = [
      Sample.link("a", "b") { $0.direction = .providerToRecipient },
      Sample.link("a", "c") { $0.direction = .mutual }, Sample.link("b", "c"), Sample.link("a", "a"),
    ]
    let drawing = try CountriesDiagram.make(try context(try Sample.network(cities: cities, links: links))).onGrid()
    let lines = drawing.edges.filter { $0.classes == ["country-pair"] }
    #expect(lines.count == 1)
    #expect(lines[0].tooltip == "Japan – Vietnam: 2 links; 1 from Japan to Vietnam; 1 mutual")
    #expect(lines[0].direction == .forward)
    let text = drawing.nodes.map(\.label).joined(separator: " ")
    #expect(
      text.contains(
        "3 countries with 4 cities: 2 links between cities of two countries, 1 between cities of the same one"))
    #expect(text.contains("No recorded link abroad") && text.contains("1 link of a city with itself not drawn."))
  }

  @Test("Of many pairs the strongest are drawn, and those left out are counted", arguments: [60, 250])
  func backbone(size: Int) throws {
    // Every country linked with the next five: 5 × size pairs, the one with the next country twice as strong.
    let cities = (0..<size).map { city(EntityID("c\($0)"), Self.code($0)) }
    var links: [Link] = []
    for index in 0..<size {
      for (number, step) in [1, 1, 2, 3, 4, 5].enumerated() {
        var link = Sample.link(EntityID("c\(index)"), EntityID("c\((index + step) % size)"))
        link.id = EntityID("l\(index)-\(number)")
        links.append(link)
      }
    }
    let drawing = try CountriesDiagram.make(try context(try Sample.network(cities: cities, links: links))).onGrid()
    let drawn = drawing.edges.count { $0.classes == ["country-pair"] }
    #expect(drawn == size, "each country's strongest pair, and no weaker one as they are all alike")
    let text = drawing.nodes.map(\.label).joined(separator: " ")
    #expect(
      text.contains(
        "Left out: \(Wording.english.number(4 * size)) weaker pairs with \(Wording.english.number(4 * size)) links."))
  }

  @Test("Every link stands in a panel of each of its themes, or among those without one")
  func themes() throws {
    let cities = ["a", "b", "c"].map { Sample.city($0) }
    let links = [
      Sample.link("a", "b") { $0.themes = ["water", "waste"] }, Sample.link("b", "c") { $0.themes = ["water"] },
      Sample.link("a", "c"),
    ]
    let drawing = try ThemesDiagram.make(try context(try Sample.network(cities: cities, links: links))).onGrid()
    #expect(drawing.nodes.count { $0.classes == ["panel"] } == 3)
    let labels = drawing.nodes.map(\.label)
    for text in ["Water", "2 links, 3 cities", "Waste", "1 link, 2 cities", "Theme not recorded"] {
      #expect(labels.contains(text), "\(text)")
    }
    // Four links drawn: one of them in two panels; every panel has a mark or dot for each of the three.
    #expect(drawing.edges.count { $0.tail.hasPrefix("p") } == 4)
    #expect(drawing.nodes.count { $0.name.hasPrefix("p") && $0.name.contains("-") } == 9)
    func place(_ name: String) -> Point { drawing.nodes.first { $0.name == name }?.position ?? Point(x: 0, y: 0) }
    let offsets = (0..<3).map { panel -> Point in
      let (frame, mark) = (place("p\(panel)"), place("p\(panel)-0"))
      return Point(x: mark.x - frame.x, y: mark.y - frame.y)
    }
    for offset in offsets {
      #expect(abs(offset.x - offsets[0].x) < 1e-9)
      #expect(abs(offset.y - offsets[0].y) < 1e-9)
    }
  }
}
