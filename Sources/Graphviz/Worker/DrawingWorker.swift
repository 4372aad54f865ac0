import FoundationEssentials
import Glibc

/// The child's side: reads requests, draws, answers, and ends when nothing more is asked.
///
/// The executable has one hidden way of starting that does nothing but this:
///
///     exit(DrawingWorker.run())
///
/// Everything that Graphviz might do wrong (crash, hang, eat memory) happens here, in a process of its own.
public enum DrawingWorker {
  /// Serves requests from standard input to standard output, one after the other.
  ///
  /// The process limits its own time, memory and files first. It must not be called twice in one process, nor in a
  /// process that does other work.
  ///
  /// - Returns: The exit code: 0 when an answer was given to each request (also when it says that drawing failed), 65
  ///   when a request is unreadable or there was none, 74 when an answer could not be written.
  public static func run() -> Int32 {
    guard let output = WorkerConfinement.reserveOutput() else { return 74 }
    WorkerConfinement.begin()
    WorkerConfinement.leaveWithParent(output)
    // Made when the limits hold, and kept.
    var context: GraphvizContext?
    var hasAnswered = false
    while let bytes = DescriptorStream.readFrame(from: STDIN_FILENO, limit: 1 << 30) {
      if bytes.isEmpty, hasAnswered { return 0 }
      guard let frame = WorkerFrame(bytes: bytes), let request = try? frame.message(WorkerRequest.self) else {
        return 65
      }
      WorkerConfinement.apply(request.limits)
      context = context ?? GraphvizContext()
      let answer = answer(to: request, context)
      guard let reply = try? WorkerFrame.encoding(WorkerResponse(outcome: answer.outcome), payload: answer.payload),
        DescriptorStream.writeAll(reply.bytes, to: output)
      else { return 74 }
      WorkerConfinement.rest()
      hasAnswered = true
    }
    return 65
  }

  /// What no font can draw; nothing where the fonts cannot be looked at.
  private static func missingGlyphs(_ drawing: Drawing) -> [MissingGlyph] {
    guard let letters = Fontconfig()?.letters(standingInFor: drawing.fontFamily.rawValue) else { return [] }
    return MissingGlyph.find(in: drawing.drawnTexts, hasGlyph: letters.contains)
  }

  private static func answer(
    to request: WorkerRequest, _ context: GraphvizContext?
  ) -> (outcome: WorkerResponse.Outcome, payload: [[UInt8]]) {
    guard let context else { return (.failed([GraphvizContext.Failure.notStarted]), []) }
    do throws(GraphvizContext.Failure) {
      switch request.job {
      case .render(let compact, let formats):
        guard let drawing = compact.drawing else { return (.invalid(DrawingFault.scattered.reason), []) }
        if let reason = drawing.firstFault { return (.invalid(reason), []) }
        let missing = formats.contains(where: \.isPicture) ? missingGlyphs(drawing) : []
        var result = try context.render(drawing, as: formats, pixelLimit: request.limits.pixels)
        result.picture.missingGlyphs = missing
        return (.rendered(result.picture), result.outputs + [PackedGeometry.bytes(of: result.picture.geometry)])
      case .measure(let samples, let family):
        return (.measured(try context.measure(samples, in: family)), [])
      case .inspect(let family):
        return (.inspected(GraphvizInstallation(inspecting: context, fontFamily: family)), [])
      }
    } catch {
      switch error {
      case .messages(let messages): return (.failed(messages), [])
      case .tooManyPixels(let width, let height): return (.tooManyPixels(width: width, height: height), [])
      }
    }
  }
}
