import Glibc
import Subprocess

/// What workers are asked for, and what their answers become.
///
/// How a request gets to a worker is left open: a ``DrawingRenderer`` starts one for each, and its
/// ``DrawingRenderer/session(_:)`` one for many, which are made one after the other. Limits hold for each request either
/// way: a worker that crashes, hangs, floods or answers nonsense becomes a ``DrawingFailure`` of the request that met it.
public struct DrawingRequests: Sendable {
  let limits: DrawingLimits
  /// Hands a request to a worker and waits for its answer.
  let answer: @Sendable ([UInt8]) async throws(DrawingFailure) -> WorkerProcess.Result

  /// Draws a picture in every format asked for; see ``DrawingRenderer/render(_:as:)``.
  ///
  /// - Note: The same bytes from a worker that has drawn before as from a new one.
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
    else { throw .otherAnswer }
    picture.geometry = geometry
    return try RenderedDrawing(drawing, picture: picture, payload: payload.dropLast(), remarks: remarks)
  }

  /// Measures texts as they would be drawn; see ``DrawingRenderer/measure(_:in:)``.
  ///
  /// - Complexity: O(total length).
  public func measure(
    _ samples: [TextSample], in fontFamily: FontFamily = .notoSans
  ) async throws(DrawingFailure) -> [Size] {
    if samples.isEmpty { return [] }
    for sample in samples where !(1...500).contains(sample.style.size) {
      throw .invalidDrawing(.textSize(sample.style.size))
    }
    let (response, _, _) = try await exchange(.measure(samples, fontFamily))
    guard case .measured(let sizes) = response, sizes.count == samples.count else {
      throw .otherAnswer
    }
    return sizes
  }

  func installation(_ fontFamily: FontFamily) async throws(DrawingFailure) -> GraphvizInstallation {
    let (response, _, _) = try await exchange(.inspect(fontFamily))
    guard case .inspected(let installation) = response else {
      throw .otherAnswer
    }
    return installation
  }

  private func exchange(
    _ job: WorkerRequest.Job
  ) async throws(DrawingFailure) -> (outcome: WorkerResponse.Outcome, payload: [[UInt8]], remarks: [String]) {
    guard let frame = try? WorkerFrame.encoding(WorkerRequest(limits: limits, job: job)) else {
      throw .invalidDrawing(.unwritable)
    }
    let question = frame.bytes
    guard question.count <= limits.inputBytes else { throw .inputTooLarge(limitInBytes: limits.inputBytes) }
    let result = try await answer(question)
    try refuseBadEnd(result)
    if WorkerFrame.isOfAnotherVersion(result.output) {
      throw .otherVersion
    }
    guard let answer = WorkerFrame(bytes: result.output), let response = try? answer.message(WorkerResponse.self) else {
      throw .unreadable(byteCount: result.output.count)
    }
    switch response.outcome {
    case .failed(let messages): throw .graphviz(messages: messages)
    case .invalid(let reason): throw .invalidDrawing(reason: reason)
    case .tooManyPixels(let width, let height):
      throw .tooManyPixels(width: width, height: height, limit: limits.pixels)
    case .rendered, .measured, .inspected: break
    }
    let remarks = result.errorText.split(separator: "\n").prefix(20).map { DisplayText(String($0.prefix(500))).text }
    return (response.outcome, Array(answer.parts.dropFirst()), remarks)
  }

  private func refuseBadEnd(_ result: WorkerProcess.Result) throws(DrawingFailure) {
    switch result.status {
    case .exited(0): return
    // The worker's own clocks, when the parent's was slow: time was up, however little memory there was.
    case .signaled(SIGXCPU), .signaled(SIGALRM): throw .timedOut(seconds: limits.wallSeconds)
    case _ where WorkerRoom.isShortOfMemory: throw .noAddressSpace
    // The loader's own end, when it had no room or no descriptors for a library.
    case .exited(127): throw .unloadable(result.errorText)
    case .exited(let code):
      throw .exited(code: code, words: DisplayText(String(result.errorText.prefix(300))).text)
    case .signaled(let signal): throw .crashed(signal: signal)
    }
  }
}
