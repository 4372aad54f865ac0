import Analysis
import CityNetwork
import Diagrams
import Foundation
import Graphviz
import NetworkSamples
import Testing

/// The kinds of diagram, each with its heading and one heading of its legend.
enum Kind: String, CaseIterable {
  case network, ego, agencies, gaps, map, countries, themes, change, timeline, communities, coverage, reach

  var title: String {
    switch self {
    case .network: "Who is linked with whom"
    case .ego: "and its partners"
    case .agencies: "Agencies and programmes, and the cities they reach"
    case .gaps: "The most urgent gaps, and the nearest way in"
    case .map: "Where the linked cities lie"
    case .countries: "Links between countries"
    case .themes: "Who works with whom on what"
    case .change: "What changed between 2010 and 2020"
    case .timeline: "The links over the years"
    case .communities: "Groups that are linked among themselves"
    case .coverage: "How many people live in cities with links"
    case .reach: "and the cities it reaches"
    }
  }

  var headings: [String] {
    switch self {
    case .network: ["Cities", "Outline: international department", "Links", "Size"]
    case .ego: ["Links, by kind", "Cities", "Outline: international department"]
    case .agencies: ["Boxes: cities reached", "Cities", "Outline: international department", "Lines"]
    case .gaps: ["Cities, by their gravest gap", "Ways in"]
    case .map: ["Cities", "Outline: international department", "Links", "Size: city partners"]
    case .countries: ["Countries, by cities recorded", "Lines: who provides to whom", "Width: number of links"]
    case .themes: ["In each panel", "Links"]
    case .change: ["Lines, 2010 and 2020", "Marks"]
    case .timeline: ["Kinds of link", "How sure"]
    case .communities: ["Links"]
    case .coverage: ["Left: how the city is linked", "Right: international department"]
    case .reach: ["Boxes"]
    }
  }

  func diagram(_ network: CityNetwork, city: EntityID?, style: DiagramStyle = DiagramStyle()) throws -> Diagram? {
    let context = try DiagramContext(Study(network), remarks: ["A remark of the caller."], style: style)
    switch self {
    case .network: return NetworkDiagram.make(context)
    case .ego: return city.flatMap { EgoDiagram.make(context, city: $0) }
    case .agencies: return AgenciesDiagram.make(context)
    case .gaps: return GapsDiagram.make(context, register: try GapRegister(network))
    case .map: return MapDiagram.make(context)
    case .countries: return CountriesDiagram.make(context)
    case .themes: return ThemesDiagram.make(context)
    case .change: return ChangeDiagram.make(context, from: 2010, to: 2020)
    case .timeline: return TimelineDiagram.make(context)
    case .communities: return try CommunitiesDiagram.make(context)
    case .coverage: return CoverageDiagram.make(context)
    case .reach:
      return (network.agencies.map(\.id) + network.programmes.map(\.id)).first
        .flatMap { ReachDiagram.make(context, agency: $0) }
    }
  }
}

extension Diagram {
  /// The drawing that follows when every node of the layout is put on a grid and every letter is as wide as another.
  func onGrid() throws -> Drawing {
    let (geometry, sizes) = try grid()
    return finished(geometry: geometry, textSizes: sizes)
  }

  /// The places and sizes of ``onGrid()``.
  func grid() throws -> (geometry: LayoutGeometry, textSizes: [Size]) {
    let columns = max(1, Int(Double(layout.nodes.count).squareRoot().rounded(.up)))
    let width = layout.nodes.compactMap(\.width).max() ?? 54
    let height = layout.nodes.compactMap(\.height).max() ?? 36
    let places: [[String: Any]] = layout.nodes.enumerated().map { index, node in
      [
        "name": node.name,
        "center": ["x": Double(index % columns) * (width + 20), "y": Double(index / columns) * (height + 20)],
        "size": ["width": node.width ?? 54, "height": node.height ?? 36],
      ]
    }
    let corner = ["x": 0.0, "y": 0.0]
    let geometry: [String: Any] = [
      "bounds": ["lowerLeft": corner, "upperRight": corner], "nodes": places, "edges": [] as [Any],
    ]
    let data = try JSONSerialization.data(withJSONObject: geometry)
    let sizes = texts.map { Size(width: Double($0.text.count) * $0.style.size * 0.55, height: $0.style.size * 1.3) }
    return (try JSONDecoder().decode(LayoutGeometry.self, from: data), sizes)
  }
}

/// The box that a node covers.
func box(of node: Drawing.Node) -> (minX: Double, minY: Double, maxX: Double, maxY: Double)? {
  guard let center = node.position, let width = node.width, let height = node.height else { return nil }
  return (center.x - width / 2, center.y - height / 2, center.x + width / 2, center.y + height / 2)
}

@Suite("Diagrams of every kind")
struct DiagramTests {
  private static let samples = ["none", "one", "two", "thirty", "isolated", "hostile", "bundled"]

  private func network(_ name: String) throws -> CityNetwork {
    switch name {
    case "none": try Sample.mixed(0)
    case "one": try Sample.mixed(1)
    case "two": try Sample.mixed(2)
    case "thirty": try Sample.mixed(30)
    case "isolated": try Sample.network(cities: (10..<60).map { Sample.city(EntityID("lonely-city-\($0)")) })
    case "hostile": try Sample.hostile()
    default: try Sample.bundled()
    }
  }

  private func diagram(_ kind: Kind, _ name: String) throws -> Diagram? {
    let network = try network(name)
    return try kind.diagram(network, city: name == "bundled" ? "kitakyushu" : network.cities.first?.id)
  }

  @Test(
    "Layout and finished drawing are valid, with title, legend and caption, on the page", arguments: Kind.allCases,
    samples)
  func valid(kind: Kind, sample: String) throws {
    guard let diagram = try diagram(kind, sample) else {
      #expect(kind == .ego && sample == "none" || kind == .reach)
      return
    }
    #expect(throws: Never.self) { try diagram.layout.validate() }
    let drawing = try diagram.onGrid()
    #expect(throws: Never.self) { try drawing.validate() }
    #expect(Set(drawing.nodes.map(\.name)).count == drawing.nodes.count)
    #expect(drawing.title.hasSuffix(kind.title))
    let labels = drawing.nodes.map(\.label)
    #expect(labels.contains { $0.hasSuffix(kind.title) })
    for heading in kind.headings { #expect(labels.contains(heading), "\(heading)") }
    let caption = labels.joined(separator: " ")
    #expect(caption.contains("A remark of the caller."))
    #expect(caption.contains("Nothing recorded is not the same as nothing there."))
    let page = kind == .ego ? Size(width: 1000, height: 707) : Size(width: 1190, height: 842)
    for node in drawing.nodes {
      let center = try #require(node.position)
      #expect((0...page.width).contains(center.x) && (0...page.height).contains(center.y), "\(node.name)")
      guard !node.isInvisible, let box = box(of: node) else { continue }
      let isInside =
        box.minX >= -0.5 && box.minY >= -0.5 && box.maxX <= page.width + 0.5 && box.maxY <= page.height + 0.5
      #expect(isInside, "\(node.name) “\(node.label)” \(box)")
    }
  }

  @Test("No label covers another", arguments: [Kind.network, .ego, .map, .change])
  func labels(kind: Kind) throws {
    let drawing = try #require(try diagram(kind, "bundled")).onGrid()
    let labels = drawing.nodes.filter { $0.classes.contains("label") && $0.shape == .plain }
    #expect(labels.count >= 20)
    for (index, first) in labels.enumerated() {
      for second in labels[(index + 1)...] {
        let (a, b) = (try #require(box(of: first)), try #require(box(of: second)))
        let overlap = a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY
        #expect(!overlap, "“\(first.label)” and “\(second.label)”")
      }
    }
  }

  @Test("Every city without a recorded link is drawn and named in the strip, however many there are")
  func strip() throws {
    let drawing = try #require(try diagram(.network, "isolated")).onGrid()
    #expect(drawing.nodes.count { $0.classes.contains("city") } == 50)
    let labels = Set(drawing.nodes.map(\.label))
    for number in 10..<60 { #expect(labels.contains("LONELY-CITY-\(number)")) }
  }

  @Test("The order in which facts are given changes no drawing", arguments: Kind.allCases, 0..<20)
  func order(kind: Kind, seed: Int) throws {
    let network = try Sample.mixed(24)
    let shuffled = try Sample.shuffled(network, seed: UInt64(seed))
    let (first, second) = (try kind.diagram(network, city: "c00"), try kind.diagram(shuffled, city: "c00"))
    #expect(first?.layout == second?.layout && first?.texts == second?.texts)
    #expect(try first?.onGrid() == second?.onGrid())
  }

  @Test("Without a date, a link is drawn as ended by its status only")
  func undated() throws {
    let network = try Sample.network(
      date: nil, cities: ["a", "b", "c"].map { Sample.city($0) },
      links: [Sample.ended("a", "b"), Sample.link("a", "c") { $0.status = .ended }])
    let drawing = try #require(try Kind.ego.diagram(network, city: "a")).onGrid()
    let styles = Dictionary(
      uniqueKeysWithValues: drawing.edges.filter { $0.tail == "n0" && $0.head.hasPrefix("n") }.map {
        ($0.head, $0.style)
      })
    #expect(styles == ["n1": .solid, "n2": .dashed])
  }

  @Test("A city that does not exist has no diagram")
  func missing() throws {
    #expect(try Kind.ego.diagram(try Sample.mixed(3), city: "nowhere") == nil)
  }
}
