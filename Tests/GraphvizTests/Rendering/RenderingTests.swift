import DrawingChecks
import Foundation
import Graphviz
import TestSupport
import Testing

@Suite("Rendering", .serialized)
struct RenderingTests {
  private static func rich(_ layout: Layout) -> Drawing {
    var drawing = Drawing.chain(["Đà Nẵng", "北九州市", "กรุงเทพ", "القاهرة", "Huế"], layout: layout)
    drawing.edges.append(Drawing.Edge(from: "n0", to: "n1"))
    drawing.edges.append(Drawing.Edge(from: "n2", to: "n2"))
    drawing.edges[0].label = "1998–2004"
    drawing.nodes[1].link = Hyperlink("https://example.org/?a=1&lt=2")
    drawing.nodes[2].textStyle.isBold = true
    drawing.nodes[2].fillColor = Color(red: 230, green: 159, blue: 0)
    drawing.page.heading = "Links"
    if layout == .dot || layout == .fdp {
      drawing.clusters = [Drawing.Cluster("c0", label: "One & two", nodes: ["n0", "n1"])]
    }
    return drawing
  }

  @Test("Two processes give the same bytes in every format", arguments: Layout.allCases)
  func isDeterministic(layout: Layout) async throws {
    let drawing = Self.rich(layout)
    let first = try await TestWorker.renderer.render(drawing, as: OutputFormat.allCases)
    let second = try await TestWorker.renderer.render(drawing, as: OutputFormat.allCases)
    for format in OutputFormat.allCases {
      #expect(try #require(first[format]).isEmpty == false)
      #expect(first[format] == second[format], "\(format)")
    }
    #expect(first.geometry == second.geometry)
  }

  @Test("The PDF carries one fixed date instead of the clock's")
  func fixesDate() async throws {
    let pdf = try #require(try await TestWorker.renderer.render(Self.rich(.dot), as: [.pdf])[.pdf])
    let text = String(decoding: pdf, as: UTF8.self)
    #expect(text.contains("/CreationDate (D:20000101000000"))
  }

  @Test("A link reaches SVG and PDF as it was given")
  func keepsLinks() async throws {
    let rendered = try await TestWorker.renderer.render(Self.rich(.dot), as: [.svg, .pdf])
    let pdf = String(decoding: try #require(rendered[.pdf]), as: UTF8.self)
    #expect(pdf.contains("/URI (https://example.org/?a=1&lt=2)"))
    #expect(rendered.svg?.file().contains("<a href=\"https://example.org/?a=1&amp;lt=2\">") == true)
  }

  @Test("Ids, links, outer labels and places of single nodes, edges and clusters reach the picture")
  func keepsExceptions() async throws {
    var drawing = Drawing.chain(["a", "b", "c"], layout: .nop2)
    drawing.nodes[1].outerLabel = "beside"
    drawing.nodes[1].elementID = "second"
    drawing.nodes[2].link = Hyperlink("https://example.org/c")
    drawing.edges[0].label = "first edge"
    drawing.edges[1].elementID = "last"
    drawing.edges[1].link = Hyperlink("#second")
    drawing.clusters = [Drawing.Cluster("c0", label: "frame", nodes: ["n0"])]
    drawing.clusters[0].bounds = Rectangle(lowerLeft: Point(x: -40, y: -40), upperRight: Point(x: 40, y: 40))
    drawing.clusters[0].link = Hyperlink("https://example.org/frame")
    let rendered = try await TestWorker.renderer.render(drawing, as: [.svg])
    let file = try #require(rendered.svg).file()
    for part in [
      "<g id=\"n0\"", "<g id=\"second\"", "<g id=\"edge1\"", "<g id=\"last\"", "href=\"https://example.org/c\"",
      "href=\"#second\"", "href=\"https://example.org/frame\"",
    ] {
      #expect(file.contains(part), "\(part)")
    }
    #expect(Set(rendered.svg?.drawnTexts ?? []) == ["a", "b", "c", "beside", "first edge", "frame"])
    #expect(rendered.geometry.nodes.map(\.center) == drawing.nodes.compactMap(\.position))
  }

  @Test("The drawing as DOT holds the same graph, and the program dot, where it is installed, finds the same places")
  func writesSource() async throws {
    for layout in [Layout.dot, .neato, .sfdp] {
      let drawing = Self.rich(layout)
      let source = Array(drawing.dotSource.utf8)
      let statements = try DotText(source).statements
      #expect(statements.count { $0.kind == .edge } == drawing.edges.count)
      let labels = try statements.filter { $0.kind == .node }.compactMap {
        try $0.attributes["label"].map(DotText.shown)
      }
      #expect(labels == drawing.nodes.map(\.label))
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      try Data(source).write(to: URL(fileURLWithPath: folder.path("in.dot")))
      guard try BuiltProgram.shell("command -v dot").status == 0 else { continue }
      let outcome = try BuiltProgram.shell("dot -K\(layout.rawValue) -Tplain '\(folder.path("in.dot"))'")
      #expect(outcome.status == 0)
      #expect([UInt8](outcome.output) == (try await TestWorker.renderer.render(drawing, as: [.plain])[.plain]))
    }
  }

  @Test("A drawing without nodes gives every format", arguments: Layout.allCases)
  func drawsNothing(layout: Layout) async throws {
    let drawing = Drawing(name: "empty", layout: layout)
    let rendered = try await TestWorker.renderer.render(drawing, as: OutputFormat.allCases)
    #expect(rendered.outputs.count == OutputFormat.allCases.count)
    #expect(rendered.nodeCount == 0)
    #expect(rendered.geometry.nodes.isEmpty)
  }

  @Test("nop2 leaves every node where it was put")
  func keepsPositions() async throws {
    let drawing = Drawing.chain(["a", "b", "c"], layout: .nop2)
    let rendered = try await TestWorker.renderer.render(drawing, as: [])
    #expect(rendered.geometry.nodes.map(\.center) == drawing.nodes.compactMap(\.position))
    #expect(rendered.geometry.edges.allSatisfy { $0.curves.count == 1 && $0.curves[0].count % 3 == 1 })
  }

  @Test("Parallel edges and loops stay apart")
  func keepsParallelEdges() async throws {
    let rendered = try await TestWorker.renderer.render(Self.rich(.dot), as: [.svg])
    #expect(rendered.edgeCount == 6)
    #expect(rendered.svg?.count(ofClass: "edge") == 6)
    #expect(rendered.svg?.count(ofClass: "cluster") == 1)
  }

  @Test("A background and a framed cluster are drawn under placed nodes")
  func drawsBackground() async throws {
    var drawing = Drawing.chain(["a", "b"], layout: .nop2)
    let corners = [Point(x: -50, y: -50), Point(x: 300, y: -50), Point(x: 100, y: 200)]
    drawing.background = [
      Drawing.BackgroundShape(points: corners, isClosed: true, fillColor: Color(red: 1, green: 2, blue: 3)),
      Drawing.BackgroundShape(points: corners, isClosed: false, strokeColor: Color(red: 4, green: 5, blue: 6)),
    ]
    drawing.clusters = [Drawing.Cluster("c0", label: "frame", nodes: ["n0"])]
    drawing.clusters[0].bounds = Rectangle(lowerLeft: Point(x: -40, y: -40), upperRight: Point(x: 40, y: 40))
    let rendered = try await TestWorker.renderer.render(drawing, as: [.svg])
    let file = try #require(rendered.svg).file()
    #expect(file.contains("fill=\"#010203\""))
    #expect(file.contains("stroke=\"#040506\""))
    #expect(file.contains("points=\"-40,40 -40,-40 40,-40 40,40 -40,40\""))
    #expect(rendered.geometry.bounds.lowerLeft.x <= -50)
    #expect(rendered.geometry.bounds.upperRight.y >= 200)
  }

  @Test("Clusters under a layout that leaves them out are warned about")
  func warnsAboutClusters() async throws {
    var drawing = Drawing.chain(["a", "b"], layout: .sfdp)
    drawing.clusters = [Drawing.Cluster("c0", nodes: ["n0"])]
    let rendered = try await TestWorker.renderer.render(drawing, as: [.svg])
    #expect(rendered.warnings.map(\.message) == ["the layout sfdp does not draw clusters"])
  }

  @Test("A PNG with too many dots is refused before it is drawn")
  func refusesHugePNG() async {
    var drawing = Drawing.chain(["a", "b"], layout: .nop2)
    drawing.nodes[1].position = Point(x: 90_000, y: 90_000)
    await #expect {
      try await TestWorker.renderer.render(drawing, as: [.png])
    } throws: { error in
      guard case .tooManyPixels(let width, let height, _)? = error as? DrawingFailure else { return false }
      return width > 90_000 && height > 90_000
    }
  }

  @Test("Every shape, stroke, routing and overlap setting is drawn, with a warning only where nodes touch")
  func acceptsEverySetting() async throws {
    for routing in EdgeRouting.allCases where routing != .orthogonal {
      for overlap in OverlapRemoval.allCases {
        var drawing = Drawing(name: "all", layout: .neato)
        drawing.page.edgeRouting = routing
        drawing.page.overlapRemoval = overlap
        drawing.page.nodeClearance = 4
        drawing.page.edgeClearance = 2
        drawing.nodes = Drawing.Shape.allCases.enumerated().map { index, shape in
          var node = Drawing.Node("n\(index)", label: shape.rawValue)
          node.shape = shape
          node.strokeStyle = Drawing.StrokeStyle.allCases[index % 3]
          return node
        }
        drawing.edges = drawing.nodes.indices.dropFirst().map { Drawing.Edge(from: "n0", to: "n\($0)") }
        let warnings = try await TestWorker.renderer.render(drawing, as: [.svg]).warnings
        let mayTouch = [.keep, .automatic].contains(overlap) && [.spline, .polyline].contains(routing)
        #expect(
          warnings.allSatisfy { mayTouch && $0.message.hasSuffix("falling back to straight line edges") },
          "\(routing) \(overlap) \(warnings)")
      }
    }
  }

  @Test("Every family is named in small, plain words", arguments: FontFamily.allCases)
  func plainFamilyNames(family: FontFamily) {
    #expect(family.rawValue.allSatisfy { $0 == " " || ($0.isASCII && $0.isLetter) })
  }
}
