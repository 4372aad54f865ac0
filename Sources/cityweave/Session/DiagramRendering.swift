import ArgumentParser
import Diagrams
import Foundation
import Graphviz

/// Draws diagrams: two runs of Graphviz in worker processes of this very program.
struct DiagramRendering {
  private let renderer: DrawingRenderer

  init() {
    // The program itself, by its absolute path, whatever the caller's search path says.
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    renderer = DrawingRenderer(
      command: WorkerCommand(executablePath: path, arguments: [DrawingWorkerCommand.name]),
      limits: DrawingLimits(wallSeconds: 60))
  }

  /// The diagram in the formats asked for.
  func render(_ diagram: Diagram, as formats: [Graphviz.OutputFormat]) async throws -> RenderedDrawing {
    do {
      let geometry = try await renderer.render(diagram.layout, as: [.plain]).geometry
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
