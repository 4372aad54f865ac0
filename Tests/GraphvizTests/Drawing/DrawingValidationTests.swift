import Graphviz
import Testing

@Suite("Drawing validation")
struct DrawingValidationTests {
  private static func reason(_ change: (inout Drawing) -> Void) -> String? {
    var drawing = Drawing.chain(["a", "b"])
    change(&drawing)
    do throws(DrawingFailure) {
      try drawing.validate()
      return nil
    } catch {
      guard case .invalidDrawing(let reason) = error else { return "another failure" }
      return reason
    }
  }

  @Test("A plain drawing and an empty one are valid")
  func acceptsPlain() {
    #expect(Self.reason { _ in } == nil)
    #expect(
      Self.reason {
        $0.nodes = []; $0.edges = []
      } == nil)
  }

  @Test(
    "Names that are no plain identifiers are refused",
    arguments: ["", "1a", "A", "a b", "a\"", "a];", "é", "n0\n", "a.b", "-a", String(repeating: "a", count: 65)])
  func refusesNames(name: String) {
    #expect(Self.reason { $0.name = name } != nil)
    #expect(Self.reason { $0.nodes.append(Drawing.Node(name)) } != nil)
    #expect(Self.reason { $0.nodes[0].elementID = name } != nil)
    #expect(Self.reason { $0.nodes[0].classes = [name] } != nil)
    #expect(Self.reason { $0.nodes[0].group = name } != nil)
    #expect(Self.reason { $0.edges[0].elementID = name } != nil)
    #expect(Self.reason { $0.edges[0].classes = [name] } != nil)
    #expect(Self.reason { $0.clusters = [Drawing.Cluster(name, nodes: [])] } != nil)
  }

  @Test(
    "Numbers that are not finite or beyond their range are refused",
    arguments: [Double.nan, .infinity, -.infinity, -1, 1e9])
  func refusesNumbers(value: Double) {
    #expect(Self.reason { $0.nodes[0].width = value } != nil)
    #expect(Self.reason { $0.nodes[0].height = value } != nil)
    #expect(Self.reason { $0.nodes[0].strokeWidth = value } != nil)
    #expect(Self.reason { $0.nodes[0].textStyle.size = value } != nil)
    #expect(Self.reason { $0.nodes[0].labelMargin = Size(width: 1, height: value) } != nil)
    #expect(Self.reason { $0.edges[0].width = value } != nil)
    #expect(Self.reason { $0.edges[0].weight = value } != nil)
    #expect(Self.reason { $0.edges[0].length = value } != nil)
    #expect(Self.reason { $0.edges[0].arrowSize = value } != nil)
    #expect(Self.reason { $0.page.margin = value } != nil)
    #expect(Self.reason { $0.page.resolution = value } != nil)
    #expect(Self.reason { $0.page.maximumSize = Size(width: value, height: 10) } != nil)
    #expect(Self.reason { $0.page.rankSeparation = value } != nil)
    #expect(Self.reason { $0.page.repulsiveForce = value } != nil)
  }

  @Test("Places beyond 100,000 points are refused", arguments: [Double.nan, .infinity, 1e6, -1e6])
  func refusesFarPlaces(value: Double) {
    #expect(Self.reason { $0.nodes[0].position = Point(x: value, y: 0) } != nil)
    #expect(
      Self.reason {
        $0.background = [Drawing.BackgroundShape(points: [Point(x: 0, y: 0), Point(x: 0, y: value)], isClosed: false)]
      } != nil)
  }

  @Test("Ends, members and roots must exist, and names must differ")
  func refusesBrokenReferences() {
    #expect(Self.reason { $0.edges[0].tail = "n9" } == "edge 0: node \"n9\" does not exist")
    #expect(Self.reason { $0.nodes[1].name = "n0" } == "two nodes are named \"n0\"")
    #expect(Self.reason { $0.page.rootNode = "n9" } == "the root node \"n9\" does not exist")
    #expect(Self.reason { $0.clusters = [Drawing.Cluster("c", nodes: ["n9"])] } != nil)
    #expect(
      Self.reason { $0.clusters = [Drawing.Cluster("c", nodes: ["n0"]), Drawing.Cluster("d", nodes: ["n0"])] }
        == "node \"n0\" is in more than one cluster")
    #expect(Self.reason { $0.edges[0].elementID = "n0" } == "two elements have the id \"n0\"")
  }

  @Test("A node of nop2 needs a position and a cluster of nop2 needs bounds")
  func refusesUnplaced() {
    #expect(
      Self.reason {
        $0.layout = .nop2; $0.nodes[1].position = nil
      } != nil)
    #expect(
      Self.reason {
        $0.layout = .nop2; $0.clusters = [Drawing.Cluster("c", nodes: ["n0"])]
      } != nil)
  }

  @Test("Right-angled edges are refused where they stop Graphviz", arguments: Layout.allCases)
  func refusesOrthogonal(layout: Layout) {
    let reason = Self.reason {
      $0.layout = layout; $0.page.edgeRouting = .orthogonal
    }
    #expect((reason == nil) == [.dot, .neato, .fdp].contains(layout))
  }
}
