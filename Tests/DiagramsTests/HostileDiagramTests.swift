import CityNetwork
import Diagrams
import DrawingChecks
import Foundation
import Graphviz
import NetworkSamples
import TestSupport
import Testing

/// Draws with the built program, as it draws itself.
enum TestRendering {
  static let worker = WorkerCommand(
    executablePath: BuiltProgram.folder.appendingPathComponent("cityweave").path, arguments: ["drawing-worker"])

  static func render(
    _ diagram: Diagram, as formats: [OutputFormat], by command: WorkerCommand = worker
  ) async throws -> (drawing: Drawing, rendered: RenderedDrawing) {
    let renderer = DrawingRenderer(command: command, limits: DrawingLimits(wallSeconds: 120))
    return try await renderer.session { session in
      var geometry = LayoutGeometry()
      if let layout = diagram.layout { geometry = try await session.render(layout, as: []).geometry }
      let drawing = try await diagram.finished(at: geometry, knowing: MeasuredTexts()) { try await session.measure($0) }
        .drawing
      return (drawing, try await session.render(drawing, as: formats))
    }
  }
}

@Suite("Hostile names in every kind of diagram and every format", .serialized)
struct HostileDiagramTests {
  private static let namesADrawing = 320
  /// So many networks for each kind that there are at least 10,000 names, however many kinds there are.
  private static let rounds = max(2, (10_000 / namesADrawing + DiagramKind.allCases.count) / DiagramKind.allCases.count)

  @Test(
    "Each of 10,000 names is shown in its display form, and every file is well-formed", arguments: DiagramKind.allCases)
  func drawsDisplayForm(kind: DiagramKind) async throws {
    #expect(Self.rounds * DiagramKind.allCases.count * Self.namesADrawing >= 10_000)
    let place = DiagramKind.allCases.firstIndex(of: kind) ?? 0
    for round in 0..<Self.rounds {
      var source = HostileNames(seed: UInt64(100 * place + round), secret: "/etc/hostname")
      let network = try Sample.network(named: source.next(Self.namesADrawing))
      // Every format once for each kind, then one beside SVG in turn.
      let others = OutputFormat.allCases.filter { $0 != .svg }
      let formats = round == 0 ? OutputFormat.allCases : [.svg, others[(place + round) % others.count]]
      let diagram = try #require(try kind.diagram(network, city: "c0"))
      let (drawing, rendered) = try await TestRendering.render(diagram, as: formats)
      #expect(DrawingFaults.all(of: rendered, drawing) == [], "round \(round)")
      #expect(rendered.svg?.removed == [])
    }
  }
}
