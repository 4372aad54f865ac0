import ArgumentParser
import Diagrams
import Graphviz

/// Draws diagrams: two runs of Graphviz in worker processes of this very program.
struct DiagramRendering {
  private let renderer: DrawingRenderer

  init() {
    renderer = DrawingRenderer(
      command: .thisProgram([DrawingWorkerCommand.name]), limits: DrawingLimits(wallSeconds: 60))
  }

  /// The diagram in the formats asked for.
  func render(_ diagram: Diagram, as formats: [Graphviz.OutputFormat]) async throws -> RenderedDrawing {
    do {
      // Layers take seconds or hours, depending on the shape of the graph; springs always come to an end.
      let others: [Layout] = diagram.layout.layout == .dot ? [.sfdp] : []
      let placed = try await renderer.render(diagram.layout, as: [], orElse: others)
      if placed.layout != diagram.layout.layout {
        Console.endProgress()
        for warning in placed.warnings {
          Console.say("cityweave: \(warning.message); \(placed.layout) found the places")
        }
      }
      let geometry = placed.geometry
      let sizes = try await renderer.measure(diagram.texts)
      return try await renderer.render(diagram.finished(geometry: geometry, textSizes: sizes), as: formats)
    } catch {
      Console.endProgress()
      Console.say("cityweave: \(error)")
      throw ExitStatus.internalFault
    }
  }

  /// What Graphviz and the fonts of this machine can do.
  func installation() async throws(DrawingFailure) -> GraphvizInstallation { try await renderer.installation() }
}
