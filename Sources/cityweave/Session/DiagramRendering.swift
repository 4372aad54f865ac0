import ArgumentParser
import Diagrams
import Graphviz

/// Draws diagrams in worker processes, which are this very program.
struct DiagramRendering: Sendable {
  private let renderer: DrawingRenderer
  private let fontFamily: FontFamily
  private let isStrict: Bool
  private let warnings = GlyphWarnings()
  /// The same names stand in all diagrams of a run.
  private let texts = MeasuredTexts()

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
  func render(_ diagram: Diagram, as formats: [Graphviz.OutputFormat]) throws -> RenderedDrawing {
    try picture(diagram, as: formats).drawing
  }

  /// A diagram that was drawn.
  struct Picture: Sendable {
    let drawing: RenderedDrawing
    fileprivate let draft: Diagram.Draft
    /// Where its marks stand, for kinds that keep places.
    var places: DiagramPlaces? { draft.places }
    /// What it is, in one line.
    var title: String { draft.drawing.title }
    /// What it shows and leaves out.
    var summary: String { draft.drawing.summary }
  }

  /// The diagram in the formats asked for, with what is known of it.
  func picture(_ diagram: Diagram, as formats: [Graphviz.OutputFormat]) throws -> Picture {
    try Self.requireRoom(workers: 1)
    return try BlockingTask.run { try await session { try await picture(diagram, as: formats, in: $0) } }
  }

  /// Draws several diagrams, one after the other, with one worker.
  func session<Value: Sendable>(_ body: @Sendable (DrawingRequests) async throws -> Value) async throws -> Value {
    try await renderer.session(body)
  }

  /// A diagram that could not be drawn.
  struct Undrawn: Error {
    /// Why, in a sentence.
    let reason: String
    /// Whether the machine had not enough of something.
    let isLack: Bool
    /// How a command ends that wanted nothing else.
    var status: ExitCode { isLack ? ExitStatus.lacking : ExitStatus.internalFault }

    init(_ error: any Error) {
      reason = "\(error)"
      isLack = (error as? DrawingFailure)?.isLack == true
    }
  }

  /// The diagram in the formats asked for, drawn by a worker that may have drawn others; one that cannot be drawn ends the
  /// command.
  private func picture(
    _ diagram: Diagram, as formats: [Graphviz.OutputFormat], in session: DrawingRequests
  ) async throws -> Picture {
    do {
      return try await attempt(diagram, as: formats, in: session)
    } catch let undrawn as Undrawn {
      Console.endProgress()
      Console.say("cityweave: \(undrawn.reason)")
      throw undrawn.status
    }
  }

  /// The diagram in the formats asked for, drawn by a worker that may have drawn others.
  ///
  /// - Throws: ``Undrawn`` where drawing failed; what ends the command otherwise.
  func attempt(
    _ diagram: Diagram, as formats: [Graphviz.OutputFormat], in session: DrawingRequests
  ) async throws -> Picture {
    let picture: Picture
    do {
      let geometry = try await geometry(of: diagram, in: session)
      let draft = try await diagram.finished(at: geometry, knowing: texts) { samples in
        try await session.measure(samples, in: fontFamily)
      }
      picture = Picture(drawing: try await session.render(draft.drawing, as: formats), draft: draft)
    } catch {
      guard error as? DrawingFailure == .cancelled else { throw Undrawn(error) }
      // Nobody wants the others any more either.
      Console.endProgress()
      Console.say("cityweave: \(error)")
      throw ExitStatus.internalFault
    }
    let missing = picture.drawing.missingGlyphs
    guard !missing.isEmpty else { return picture }
    Console.endProgress()
    warnings.tell(missing)
    if isStrict {
      Console.say(ConsoleText.strictFonts)
      throw ExitStatus.checkFailed
    }
    return picture
  }

  /// The places of a diagram that has a layout.
  private func geometry(of diagram: Diagram, in session: DrawingRequests) async throws -> LayoutGeometry {
    guard let layout = diagram.layout else { return LayoutGeometry() }
    // Layers take seconds or hours, depending on the shape of the graph; springs always come to an end.
    let placed = try await session.render(layout, as: [], orElse: layout.layout == .dot ? [.sfdp] : [])
    if placed.layout != layout.layout {
      Console.endProgress()
      for warning in placed.warnings { Console.say(ConsoleText.otherLayout(warning, placed.layout)) }
    }
    return placed.geometry
  }

  /// What Graphviz and the fonts of this machine can do.
  func installation() throws -> GraphvizInstallation {
    try Self.requireRoom(workers: 1)
    return try BlockingTask.run { try await renderer.installation() }
  }

  /// The most workers, up to a number, that the system has threads, processes and descriptors for; ends the command
  /// where it has not enough for one.
  @discardableResult
  static func requireRoom(workers wanted: Int) throws -> Int {
    var workers = wanted
    while let lack = WorkerRoom.lack(workers: workers) {
      workers -= 1
      guard workers > 0 else {
        Console.say("cityweave: \(lack)")
        throw ExitStatus.lacking
      }
    }
    return workers
  }
}
