import ArgumentParser
import Diagrams
import Graphviz

/// Draws diagrams: two runs of Graphviz in worker processes of this very program.
struct DiagramRendering: Sendable {
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
    renderer = DrawingRenderer(
      command: .thisProgram([DrawingWorkerCommand.name]), limits: DrawingLimits(wallSeconds: 60))
  }

  /// The diagram in the formats asked for.
  ///
  /// Characters that would show as boxes are told of; with `--strict-fonts` they end the command.
  func render(_ diagram: Diagram, as formats: [Graphviz.OutputFormat]) async throws -> RenderedDrawing {
    try await picture(diagram, as: formats).drawing
  }

  /// A diagram that was drawn.
  struct Picture: Sendable {
    let drawing: RenderedDrawing
    /// Where its marks stand, for kinds that keep places.
    let places: DiagramPlaces?
    /// What it is, in one line.
    let title: String
    /// What it shows and leaves out.
    let summary: String
  }

  /// The diagram in the formats asked for, with what is known of it.
  func picture(_ diagram: Diagram, as formats: [Graphviz.OutputFormat]) async throws -> Picture {
    let picture: Picture
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
      let sizes = try await renderer.measure(diagram.texts, in: fontFamily)
      let finished = diagram.finished(geometry: geometry, textSizes: sizes)
      picture = Picture(
        drawing: try await renderer.render(finished, as: formats),
        places: diagram.places(geometry: geometry, textSizes: sizes), title: finished.title, summary: finished.summary)
    } catch {
      Console.endProgress()
      Console.say("cityweave: \(error)")
      throw ExitStatus.internalFault
    }
    let missing = picture.drawing.missingGlyphs
    guard !missing.isEmpty else { return picture }
    Console.endProgress()
    warnings.tell(missing)
    if isStrict {
      Console.say("cityweave: nothing was written, as --strict-fonts asks for")
      throw ExitStatus.checkFailed
    }
    return picture
  }

  /// What Graphviz and the fonts of this machine can do.
  func installation() async throws(DrawingFailure) -> GraphvizInstallation { try await renderer.installation() }
}
