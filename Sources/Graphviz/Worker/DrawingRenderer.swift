/// The parent's side: draws by starting a worker process for each request.
///
/// A worker that crashes, hangs, floods or answers nonsense becomes a ``DrawingFailure``; it never harms the caller.
/// Requests are independent and may run side by side; each has its own process. A picture that takes several requests
/// is drawn faster in a ``session(_:)``.
///
///     let renderer = DrawingRenderer(command: .thisProgram(["drawing-worker"]))
///     let rendered = try await renderer.render(drawing, as: [.svg, .pdf])
public struct DrawingRenderer: Sendable {
  private let process: WorkerProcess
  private let requests: DrawingRequests

  /// Says how workers are started and what they may use.
  ///
  /// - Parameters:
  ///   - command: A program that calls ``DrawingWorker/run()``.
  ///   - limits: Time, memory and sizes for each request.
  public init(command: WorkerCommand, limits: DrawingLimits = DrawingLimits()) {
    let process = WorkerProcess(command: command, limits: limits)
    self.process = process
    requests = DrawingRequests(limits: limits) { (request) throws(DrawingFailure) in
      try await process.run(input: request)
    }
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
    try await requests.render(drawing, as: formats)
  }

  /// Draws a picture by its own layout, or by another where that one takes too long or breaks Graphviz.
  ///
  /// The time of `dot` depends on the shape of a graph far more than on its size, so it cannot be told beforehand whether
  /// it will come to an end. Each layout has the whole time of ``DrawingLimits/wallSeconds``.
  ///
  /// - Parameters:
  ///   - drawing: What to draw.
  ///   - formats: The formats; see ``render(_:as:)``.
  ///   - layouts: The layouts to try after the drawing's own, first one first. Right-angled edges become the layout's own
  ///     habit where a layout has none.
  /// - Returns: The picture. ``RenderedDrawing/layout`` says who drew it, and a warning names each layout given up.
  /// - Throws: ``DrawingFailure``: that of the last layout tried, or the first one that no other layout would mend.
  public func render(
    _ drawing: Drawing, as formats: [OutputFormat], orElse layouts: [Layout]
  ) async throws(DrawingFailure) -> RenderedDrawing {
    try await requests.render(drawing, as: formats, orElse: layouts)
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
    try await requests.measure(samples, in: fontFamily)
  }

  /// Looks at what is installed: Graphviz, its plug-ins, and fonts for each script.
  ///
  /// - Parameter fontFamily: The letters that drawings will use.
  /// - Returns: What was found.
  /// - Throws: ``DrawingFailure``.
  public func installation(fontFamily: FontFamily = .notoSans) async throws(DrawingFailure) -> GraphvizInstallation {
    try await requests.installation(fontFamily)
  }

  /// Serves several requests with one worker process, which is started with the first of them.
  ///
  /// What starting a worker costs, finding fonts above all, is paid once. After a failure the next request has a new
  /// process. The process is gone when this call returns, however it does.
  ///
  ///     let rendered = try await renderer.session { session in
  ///       let places = try await session.render(layout, as: []).geometry
  ///       let sizes = try await session.measure(texts)
  ///       return try await session.render(picture(places, sizes), as: [.svg, .pdf])
  ///     }
  ///
  /// - Parameter body: Makes the requests, one after the other.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func session<Value: Sendable>(
    _ body: @Sendable (DrawingRequests) async throws -> Value
  ) async throws -> Value {
    let worker = WorkerSession(process)
    do {
      let requests = DrawingRequests(limits: process.limits) { (request) throws(DrawingFailure) in
        try await worker.answer(to: request)
      }
      let value = try await body(requests)
      await worker.end()
      return value
    } catch {
      await worker.end()
      throw error
    }
  }
}
