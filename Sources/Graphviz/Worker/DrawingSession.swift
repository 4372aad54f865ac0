/// Several requests to one worker process, one after the other; see ``DrawingRenderer/session(_:)``.
///
/// Limits hold for each request, and each is as safe as one with a process of its own: a worker that crashes, hangs,
/// floods or answers nonsense becomes a ``DrawingFailure`` of the request that met it.
public struct DrawingSession: Sendable {
  private let requests: DrawingRequests

  init(_ worker: WorkerSession, limits: DrawingLimits) {
    requests = DrawingRequests(limits: limits) { (request, inNewProcess) throws(DrawingFailure) in
      try await worker.answer(to: request, inNewProcess: inNewProcess)
    }
  }

  /// Draws a picture in every format asked for; see ``DrawingRenderer/render(_:as:)``.
  ///
  /// - Note: The same bytes as with a process of its own.
  public func render(
    _ drawing: Drawing, as formats: [OutputFormat]
  ) async throws(DrawingFailure) -> RenderedDrawing {
    try await requests.render(drawing, as: formats)
  }

  /// Draws a picture by its own layout, or by another where that one takes too long or breaks Graphviz; see
  /// ``DrawingRenderer/render(_:as:orElse:)``.
  public func render(
    _ drawing: Drawing, as formats: [OutputFormat], orElse layouts: [Layout]
  ) async throws(DrawingFailure) -> RenderedDrawing {
    try await requests.render(drawing, as: formats, orElse: layouts)
  }

  /// Measures texts as they would be drawn; see ``DrawingRenderer/measure(_:in:)``.
  ///
  /// - Complexity: O(total length).
  public func measure(
    _ samples: [TextSample], in fontFamily: FontFamily = .notoSans
  ) async throws(DrawingFailure) -> [Size] {
    try await requests.measure(samples, in: fontFamily)
  }
}
