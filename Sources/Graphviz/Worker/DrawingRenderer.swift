import Glibc
import Subprocess

/// The parent's side: draws by starting a worker process for each request.
///
/// A worker that crashes, hangs, floods or answers nonsense becomes a ``DrawingFailure``; it never harms the caller.
/// Requests are independent and may run side by side; each has its own process.
///
///     let renderer = DrawingRenderer(command: .thisProgram(["drawing-worker"]))
///     let rendered = try await renderer.render(drawing, as: [.svg, .pdf])
public struct DrawingRenderer: Sendable {
  private let process: WorkerProcess

  /// Says how workers are started and what they may use.
  ///
  /// - Parameters:
  ///   - command: A program that calls ``DrawingWorker/run()``.
  ///   - limits: Time, memory and sizes for each request.
  public init(command: WorkerCommand, limits: DrawingLimits = DrawingLimits()) {
    process = WorkerProcess(command: command, limits: limits)
  }

  /// Draws a picture in every format asked for, from one layout run.
  ///
  /// - Parameters:
  ///   - drawing: What to draw; may be empty.
  ///   - formats: The formats; repeated ones are drawn once. None gives the geometry alone.
  /// - Returns: The bytes, the places of everything, and what Graphviz remarked.
  /// - Throws: ``DrawingFailure``.
  /// - Note: The same bytes for the same drawing, fonts and Graphviz, in every format.
  public func render(
    _ drawing: Drawing, as formats: [OutputFormat]
  ) async throws(DrawingFailure) -> RenderedDrawing {
    try drawing.validate()
    var wanted: [OutputFormat] = []
    for format in formats where !wanted.contains(format) { wanted.append(format) }
    let (response, payload, remarks) = try await exchange(.render(CompactDrawing(drawing), wanted))
    guard case .rendered(var picture) = response, picture.formats == wanted, payload.count == wanted.count + 1,
      picture.nodeCount == drawing.nodes.count, picture.edgeCount == drawing.edges.count,
      let places = payload.last, let geometry = PackedGeometry.geometry(places, of: drawing)
    else { throw .protocolBroken(detail: "the answer does not belong to the question") }
    picture.geometry = geometry
    return try RenderedDrawing(drawing, picture: picture, payload: payload.dropLast(), remarks: remarks)
  }

  /// Measures texts as they would be drawn, for placing labels without overlap.
  ///
  /// - Parameters:
  ///   - samples: The texts and their styles.
  ///   - fontFamily: The letters.
  /// - Returns: One size in points per sample, in order; an empty text has no width.
  /// - Throws: ``DrawingFailure``.
  /// - Complexity: One process start (some 0.1 s) and O(total length); measure in bulk.
  public func measure(
    _ samples: [TextSample], in fontFamily: FontFamily = .notoSans
  ) async throws(DrawingFailure) -> [Size] {
    if samples.isEmpty { return [] }
    for sample in samples where !(1...500).contains(sample.style.size) {
      throw .invalidDrawing(reason: "a text size of \(sample.style.size) is outside 1…500")
    }
    let (response, _, _) = try await exchange(.measure(samples, fontFamily))
    guard case .measured(let sizes) = response, sizes.count == samples.count else {
      throw .protocolBroken(detail: "the answer does not belong to the question")
    }
    return sizes
  }

  /// Looks at what is installed: Graphviz, its plug-ins, and fonts for each script.
  ///
  /// - Parameter fontFamily: The letters that drawings will use.
  /// - Returns: What was found.
  /// - Throws: ``DrawingFailure``.
  public func installation(fontFamily: FontFamily = .notoSans) async throws(DrawingFailure) -> GraphvizInstallation {
    let (response, _, _) = try await exchange(.inspect(fontFamily))
    guard case .inspected(let installation) = response else {
      throw .protocolBroken(detail: "the answer does not belong to the question")
    }
    return installation
  }

  private func exchange(
    _ job: WorkerRequest.Job
  ) async throws(DrawingFailure) -> (outcome: WorkerResponse.Outcome, payload: [[UInt8]], remarks: [String]) {
    guard let frame = try? WorkerFrame.encoding(WorkerRequest(limits: process.limits, job: job)) else {
      throw .invalidDrawing(reason: "it holds numbers that cannot be written")
    }
    let question = frame.bytes
    guard question.count <= process.limits.inputBytes else {
      throw .inputTooLarge(limitInBytes: process.limits.inputBytes)
    }
    let result = try await process.run(input: question)
    try refuseBadEnd(result)
    if WorkerFrame.isOfAnotherVersion(result.output) {
      throw .protocolBroken(detail: "it speaks another version of the protocol; install program and worker together")
    }
    guard let answer = WorkerFrame(bytes: result.output), let response = try? answer.message(WorkerResponse.self) else {
      throw .protocolBroken(detail: "unreadable answer of \(result.output.count) bytes")
    }
    switch response.outcome {
    case .failed(let messages): throw .graphviz(messages: messages)
    case .invalid(let reason): throw .invalidDrawing(reason: reason)
    case .tooManyPixels(let width, let height):
      throw .tooManyPixels(width: width, height: height, limit: process.limits.pixels)
    case .rendered, .measured, .inspected: break
    }
    let remarks = result.errorText.split(separator: "\n").prefix(20).map { DisplayText(String($0.prefix(500))).text }
    return (response.outcome, Array(answer.parts.dropFirst()), remarks)
  }

  private func refuseBadEnd(_ result: WorkerProcess.Result) throws(DrawingFailure) {
    switch result.status {
    case .exited(0): return
    case .exited(let code):
      let words = DisplayText(String(result.errorText.prefix(300))).text
      throw .protocolBroken(detail: "exit code \(code)" + (words.isEmpty ? "" : ", saying: \(words)"))
    case .signaled(let signal):
      // The worker's own clocks, when the parent's was slow.
      if signal == SIGXCPU || signal == SIGALRM { throw .timedOut(seconds: process.limits.wallSeconds) }
      throw .crashed(signal: signal)
    }
  }
}
