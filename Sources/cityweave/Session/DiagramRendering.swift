import ArgumentParser
import Diagrams
import Foundation
import Graphviz

/// Draws diagrams: two runs of Graphviz in worker processes of this very program.
struct DiagramRendering {
  private let renderer: DrawingRenderer
  private let fontFamily: FontFamily
  private let isStrict: Bool
  private let warnings = GlyphWarnings()

  /// - Parameters:
  ///   - look: What is to happen where a character has no glyph.
  ///   - style: The style of the diagrams.
  init(_ look: LookOptions? = nil, style: DiagramStyle = DiagramStyle()) {
    fontFamily = style.fontFamily
    isStrict = look?.strictFonts ?? false
    // The program itself, by its absolute path, whatever the caller's search path says.
    let path =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    renderer = DrawingRenderer(
      command: WorkerCommand(executablePath: path, arguments: [DrawingWorkerCommand.name]),
      limits: DrawingLimits(wallSeconds: 60))
  }

  /// The diagram in the formats asked for.
  ///
  /// Characters that would show as boxes are told of; with `--strict-fonts` they end the command.
  func render(_ diagram: Diagram, as formats: [Graphviz.OutputFormat]) async throws -> RenderedDrawing {
    try await renderWithPlaces(diagram, as: formats).drawing
  }

  /// The diagram in the formats asked for, and where its marks stand, for kinds that keep places.
  func renderWithPlaces(
    _ diagram: Diagram, as formats: [Graphviz.OutputFormat]
  ) async throws -> (drawing: RenderedDrawing, places: DiagramPlaces?) {
    let (drawing, places): (RenderedDrawing, DiagramPlaces?)
    do {
      let geometry = try await renderer.render(diagram.layout, as: [.plain]).geometry
      let sizes = try await renderer.measure(diagram.texts, in: fontFamily)
      places = diagram.places(geometry: geometry, textSizes: sizes)
      drawing = try await renderer.render(diagram.finished(geometry: geometry, textSizes: sizes), as: formats)
    } catch {
      Console.endProgress()
      Console.say("cityweave: \(error)")
      throw ExitStatus.internalFault
    }
    guard !drawing.missingGlyphs.isEmpty else { return (drawing, places) }
    Console.endProgress()
    warnings.tell(drawing.missingGlyphs)
    if isStrict {
      Console.say("cityweave: nothing was written, as --strict-fonts asks for")
      throw ExitStatus.checkFailed
    }
    return (drawing, places)
  }

  /// What Graphviz and the fonts of this machine can do.
  func installation() async throws(DrawingFailure) -> GraphvizInstallation { try await renderer.installation() }
}
