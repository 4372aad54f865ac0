import Foundation
import Graphviz
import Testing

@Suite("Edges with a way of their own", .serialized)
struct EdgePathTests {
  /// Two nodes at (0, 0) and (200, 0), and one edge over (100, 100).
  private static func arch(_ change: (inout Drawing.Edge) -> Void = { _ in }) -> Drawing {
    var drawing = Drawing(name: "arch", layout: .nop2)
    for (index, x) in [0.0, 200].enumerated() {
      var node = Drawing.Node("n\(index)")
      (node.width, node.height, node.hasFixedSize, node.position) = (4, 4, true, Point(x: x, y: 0))
      drawing.nodes.append(node)
    }
    var edge = Drawing.Edge(from: "n0", to: "n1")
    edge.path = [[Point(x: 0, y: 0), Point(x: 0, y: 60), Point(x: 50, y: 100), Point(x: 100, y: 100)]]
    edge.path?[0] += [Point(x: 150, y: 100), Point(x: 200, y: 60), Point(x: 200, y: 0)]
    change(&edge)
    drawing.edges = [edge]
    return drawing
  }

  private static func reason(_ drawing: Drawing) -> String? {
    do throws(DrawingFailure) {
      try drawing.validate()
      return nil
    } catch {
      guard case .invalidDrawing(let reason) = error else { return "another failure" }
      return reason
    }
  }

  @Test("The line goes where the path says, in every format, without a warning")
  func drawn() async throws {
    let drawing = Self.arch()
    let rendered = try await TestWorker.renderer.render(drawing, as: OutputFormat.allCases)
    #expect(rendered.warnings.isEmpty)
    #expect(rendered.geometry.edges[0].curves == drawing.edges[0].path)
    #expect(rendered.svg?.file().contains("M0,0C0,-60 50,-100 100,-100 150,-100 200,-60 200,0") == true)
    let straight = try await TestWorker.renderer.render(Self.arch { $0.path = nil }, as: [.pdf, .png])
    for format in [OutputFormat.pdf, .png] { #expect(rendered[format] != straight[format]) }
    #expect(rendered.geometry.bounds.upperRight.y >= 100)
  }

  @Test("Several pieces are one edge, beside edges that have no path")
  func pieces() async throws {
    var drawing = Self.arch {
      $0.path = [
        Drawing.Edge.straight([Point(x: 0, y: 0), Point(x: 0, y: 30)]),
        Drawing.Edge.straight([Point(x: 200, y: 30), Point(x: 200, y: 15), Point(x: 200, y: 0)]),
      ]
    }
    drawing.edges.append(Drawing.Edge(from: "n0", to: "n1"))
    let rendered = try await TestWorker.renderer.render(drawing, as: [.svg])
    #expect(rendered.svg?.count(ofClass: "edge") == 2)
    #expect(rendered.geometry.edges[0].curves.map(\.count) == [4, 7])
    #expect(rendered.geometry.edges[1].curves.map(\.count) == [4])
    #expect(rendered.warnings.isEmpty)
  }

  @Test("Arrow heads have their tips at the ends, and the line stops one head before", arguments: [0.5, 1, 3])
  func arrows(size: Double) async throws {
    let drawing = Self.arch { ($0.direction, $0.arrowSize) = (.both, size) }
    let rendered = try await TestWorker.renderer.render(drawing, as: [.svg])
    let curve = try #require(rendered.geometry.edges[0].curves.first)
    let (start, end) = (try #require(curve.first), try #require(curve.last))
    #expect(abs(hypot(start.x, start.y) - 10 * size) < 0.01)
    #expect(abs(hypot(end.x - 200, end.y) - 10 * size) < 0.01)
    let file = try #require(rendered.svg).file()
    #expect(file.components(separatedBy: "<polygon").count == 4, "the ground and two arrow heads")
    #expect(file.contains(" 200,0 ") && file.contains(" 0,0 "))
  }

  @Test("An arrow head longer than the line keeps its tip")
  func shortLine() async throws {
    let drawing = Self.arch {
      $0.direction = .forward
      $0.path = [Drawing.Edge.straight([Point(x: 0, y: 0), Point(x: 2, y: 0)])]
    }
    let rendered = try await TestWorker.renderer.render(drawing, as: [.svg])
    #expect(rendered.geometry.edges[0].curves[0].count == 4)
    #expect(rendered.warnings.isEmpty)
  }

  @Test("Pieces of a wrong number of points, none at all, and too many are refused")
  func refusesCounts() {
    let point = Point(x: 1, y: 1)
    for count in [0, 1, 2, 3, 5, 6] {
      #expect(Self.reason(Self.arch { $0.path = [Array(repeating: point, count: count)] }) != nil, "\(count)")
    }
    #expect(Self.reason(Self.arch { $0.path = [] }) == "edge 0: the path has no piece")
    #expect(Self.reason(Self.arch { $0.path = [Array(repeating: point, count: 10_000)] }) == nil)
    #expect(Self.reason(Self.arch { $0.path = [Array(repeating: point, count: 10_003)] }) != nil)
    #expect(Self.reason(Self.arch { $0.path = [Drawing.Edge.straight([point])] }) != nil)
    #expect(Self.reason(Self.arch { $0.path = [Drawing.Edge.straight([])] }) != nil)
  }

  @Test("Points that are not finite or beyond 100,000 are refused", arguments: [Double.nan, .infinity, 1e6, -1e6])
  func refusesPlaces(value: Double) {
    #expect(Self.reason(Self.arch { $0.path?[0][2].x = value }) != nil)
    #expect(Self.reason(Self.arch { $0.path?[0][6].y = value }) != nil)
  }

  @Test("Other layouts choose the way themselves", arguments: Layout.allCases)
  func otherLayouts(layout: Layout) {
    var drawing = Self.arch()
    drawing.layout = layout
    #expect((Self.reason(drawing) == nil) == (layout == .nop2))
  }
}
