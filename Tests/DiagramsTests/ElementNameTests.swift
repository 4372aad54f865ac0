import Analysis
import CityNetwork
import Diagrams
import Graphviz
import NetworkSamples
import Testing

@Suite("Names of elements in SVG")
struct ElementNameTests {
  private func names(_ drawing: Drawing) -> [String] {
    drawing.nodes.compactMap(\.elementID) + drawing.edges.compactMap(\.elementID)
  }

  @Test("Marks, labels and links are named after the ids of the data", arguments: DiagramKind.allCases)
  func named(kind: DiagramKind) throws {
    let drawing = try #require(try kind.diagram(try Sample.bundled(), city: "kitakyushu")).onGrid()
    let names = names(drawing)
    #expect(Set(names).count == names.count)
    let cities = names.filter { $0.hasPrefix("city-") }
    let slugs = EntitySlugs(try Sample.bundled())
    let known = Set(try Sample.bundled().cities.map { slugs.anchor($0.id, .city) })
    #expect(cities.isEmpty != kind.elements.contains(.cities))
    // Whoever stands in a picture again bears a number from the second time on.
    for city in cities {
      let isAgain = (2...12).contains { number in known.contains { city == "\($0)-\(number)" } }
      #expect(known.contains(city) || isAgain, "\(city)")
    }
    #expect(names.contains { $0.hasPrefix("link-") } == kind.elements.contains(.links))
    #expect(names.allSatisfy { $0.utf8.count <= 64 })
  }

  @Test("Two pictures of different parts of the data name the same city and link alike")
  func stable() throws {
    let whole = try Sample.bundled()
    var view = NetworkView()
    view.countries = ["VN"]
    let part = whole.viewed(view).network
    let (first, second) = (
      try #require(try DiagramKind.network.diagram(whole, city: nil)).onGrid(),
      try #require(try DiagramKind.network.diagram(part, city: nil)).onGrid()
    )
    func tooltips(_ drawing: Drawing) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: drawing.nodes.filter { $0.classes.contains("city") }.compactMap { node in
          node.elementID.map { ($0, String((node.tooltip ?? "").prefix { $0 != ":" })) }
        })
    }
    let (all, few) = (tooltips(first), tooltips(second))
    #expect(few.count > 10)
    for (id, place) in few { #expect(all[id] == place, "\(id)") }
    let links = Set(names(first).filter { $0.hasPrefix("link-") })
    #expect(names(second).filter { $0.hasPrefix("link-") }.allSatisfy(links.contains))
  }

  @Test("Hostile ids leave plain names only", arguments: DiagramKind.allCases)
  func hostile(kind: DiagramKind) throws {
    let network = try Sample.hostile()
    guard let diagram = try kind.diagram(network, city: network.cities.first?.id) else { return }
    #expect(throws: Never.self) { try diagram.onGrid().validate() }
  }
}
