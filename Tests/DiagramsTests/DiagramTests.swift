import Analysis
import CityNetwork
import Diagrams
import Foundation
import Graphviz
import Language
import NetworkSamples
import Testing

/// What each kind of diagram says of itself: the end of its title, and some headings of its legend.
let wordsOfKinds: [DiagramKind: (title: String, headings: [String])] = [
  .network: ("Who is linked with whom", ["Cities", "Outline: international department", "Links", "Size"]),
  .ego: ("and its partners", ["Links, by kind", "Cities", "Outline: international department"]),
  .agencies: (
    "Agencies and programmes, and the cities they reach",
    ["Boxes: cities reached", "Cities", "Outline: international department", "Lines"]
  ),
  .gaps: ("The most urgent gaps, and the nearest way in", ["Cities, by their gravest gap", "Ways in"]),
  .map: (
    "Where the linked cities lie", ["Cities", "Outline: international department", "Links", "Size: city partners"]
  ),
  .countries: (
    "Links between countries",
    ["Countries, by cities recorded", "Lines: who provides to whom", "Width: number of links"]
  ),
  .themes: ("Who works with whom on what", ["In each panel", "Links"]),
  .change: ("What changed between 2010 and 2020", ["Lines, 2010 and 2020", "Marks"]),
  .timeline: ("The links over the years", ["Kinds of link", "How sure"]),
  .communities: ("Groups that are linked among themselves", ["Links"]),
  .coverage: (
    "How many people live in cities with links",
    ["Left: how the city is linked", "Right: international department"]
  ),
  .reach: ("and the cities it reaches", ["Boxes"]),
]

extension DiagramKind {
  /// The diagram of a network, with whatever the kind must be told; nil where the network has nothing to tell.
  func diagram(_ network: CityNetwork, city: EntityID?, style: DiagramStyle = DiagramStyle()) throws -> Diagram? {
    var view = NetworkView()
    view.isPublic = true
    let context = try DiagramContext(Study(network, scope: Scope(view: view)), style: style)
    let agency = (network.agencies.map(\.id) + network.programmes.map(\.id)).first
    do {
      return try DiagramRequest(self, city: city, agency: agency, years: 2010...2020).diagram(context)
    } catch is DiagramRequest.Fault {
      return nil
    }
  }
}

extension Diagram {
  /// The drawing that follows when every node of the layout is put on a grid and every letter is as wide as another.
  func onGrid() throws -> Drawing { try draftOnGrid().drawing }

  /// The same, with the places of its marks.
  func draftOnGrid() throws -> Draft {
    let geometry = try grid()
    let texts = MeasuredTexts()
    while true {
      let draft = draft(at: geometry, knowing: texts)
      if draft.unknownTexts.isEmpty { return draft }
      texts.add(
        draft.unknownTexts,
        draft.unknownTexts.map {
          Size(width: Double($0.text.count) * $0.style.size * 0.55, height: $0.style.size * 1.3)
        })
    }
  }

  private func grid() throws -> LayoutGeometry {
    guard let layout else { return LayoutGeometry() }
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
    return try JSONDecoder().decode(LayoutGeometry.self, from: try JSONSerialization.data(withJSONObject: geometry))
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
    case "isolated":
      // With one that is left out.
      try Sample.network(
        cities: (10..<61).map { number in
          Sample.city(EntityID("lonely-city-\(number)")) { $0.isConfidential = number == 60 }
        })
    case "hostile": try Sample.hostile()
    default: try Sample.bundled()
    }
  }

  private func diagram(_ kind: DiagramKind, _ name: String) throws -> Diagram? {
    let network = try network(name)
    return try kind.diagram(network, city: name == "bundled" ? "kitakyushu" : network.cities.first?.id)
  }

  @Test(
    "Layout and finished drawing are valid, with title, legend and caption, on the page",
    arguments: DiagramKind.allCases,
    samples)
  func valid(kind: DiagramKind, sample: String) throws {
    guard let diagram = try diagram(kind, sample) else {
      #expect(kind == .ego && sample == "none" || kind == .reach)
      return
    }
    let words = try #require(wordsOfKinds[kind])
    #expect(throws: Never.self) { try diagram.layout?.validate() }
    let drawing = try diagram.onGrid()
    #expect(throws: Never.self) { try drawing.validate() }
    #expect(Set(drawing.nodes.map(\.name)).count == drawing.nodes.count)
    // The samples leave confidential rows out, which their titles say.
    let title = "\(words.title) – in public rows"
    #expect(drawing.title.hasSuffix(title))
    let labels = drawing.nodes.map(\.label)
    #expect(labels.contains { $0.hasSuffix(title) })
    for heading in words.headings { #expect(labels.contains(heading), "\(heading)") }
    let caption = labels.joined(separator: " ")
    #expect(caption.contains(sample == "isolated" ? "1 confidential row left out." : "0 confidential rows left out."))
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

  @Test("No label covers another", arguments: [DiagramKind.network, .ego, .map, .change])
  func labels(kind: DiagramKind) throws {
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

  @Test("The order in which facts are given changes no drawing", arguments: DiagramKind.allCases, 0..<20)
  func order(kind: DiagramKind, seed: Int) throws {
    let network = try Sample.mixed(24)
    let shuffled = try Sample.shuffled(network, seed: UInt64(seed))
    let (first, second) = (try kind.diagram(network, city: "c00"), try kind.diagram(shuffled, city: "c00"))
    #expect(first?.layout == second?.layout)
    #expect(try first?.onGrid() == second?.onGrid())
  }

  @Test("Without a date, a link is drawn as ended by its status only")
  func undated() throws {
    let network = try Sample.network(
      date: nil, cities: ["a", "b", "c"].map { Sample.city($0) },
      links: [Sample.ended("a", "b"), Sample.link("a", "c") { $0.status = .ended }])
    let drawing = try #require(try DiagramKind.ego.diagram(network, city: "a")).onGrid()
    let styles = Dictionary(
      uniqueKeysWithValues: drawing.edges.filter { $0.tail == "n0" && $0.head.hasPrefix("n") }.map {
        ($0.head, $0.style)
      })
    #expect(styles == ["n1": .solid, "n2": .dashed])
  }

  @Test("A city that does not exist has no diagram")
  func missing() throws {
    #expect(try DiagramKind.ego.diagram(try Sample.mixed(3), city: "nowhere") == nil)
  }
}
