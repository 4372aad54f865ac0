import Subprocess

/// A worker that is kept between requests: started when it is first needed, and anew after a failure.
actor WorkerSession {
  /// Graphviz and its libraries do not give back all that they take. A worker that was told and has answered so many
  /// bytes is not asked again.
  private static let lifelong = 64 << 20

  private struct Running {
    /// The bytes of requests and answers so far.
    var passed = 0
    let connection: WorkerConnection
    /// The process from start to end.
    let life: Task<Swift.Result<TerminationStatus, DrawingFailure>, Never>
  }

  private enum Event: Sendable {
    case told(WorkerConnection.Exchange)
    /// The stream ended before the answer did.
    case ended(WorkerConnection.Exchange, Swift.Result<TerminationStatus, DrawingFailure>)
    case timeIsUp
    case clockStopped
  }

  private let process: WorkerProcess
  private var running: Running?
  private var isBusy = false

  init(_ process: WorkerProcess) { self.process = process }

  /// Hands over a request, and waits for the answer, the end of its time, or cancellation.
  func answer(to request: [UInt8]) async throws(DrawingFailure) -> WorkerProcess.Result {
    // An actor may be entered again while it waits, and answers bear no names.
    if isBusy { throw .askedTwice }
    isBusy = true
    defer { isBusy = false }
    if let running, running.passed > Self.lifelong { await end() }
    let worker = if let running { running } else { try start() }
    running = worker
    let limits = process.limits
    let event = await withTaskGroup(of: Event.self) { group in
      group.addTask {
        let exchange = await worker.connection.exchange(request, limit: limits.outputBytes)
        return exchange.isWhole || exchange.flood != nil ? .told(exchange) : .ended(exchange, await worker.life.value)
      }
      group.addTask { await limits.wallTimePasses() ? .timeIsUp : .clockStopped }
      let first = await group.next() ?? .clockStopped
      switch first {
      case .told, .ended: break
      // The end of the process ends the exchange.
      case .timeIsUp, .clockStopped: worker.life.cancel()
      }
      group.cancelAll()
      await group.waitForAll()
      return first
    }
    switch event {
    case .told(let exchange) where exchange.isWhole && !Task.isCancelled:
      running?.passed += request.count + exchange.answer.count
      return WorkerProcess.Result(output: exchange.answer, errorText: exchange.errorText, status: .exited(0))
    default: await giveUp(worker)
    }
    if Task.isCancelled { throw .cancelled }
    switch event {
    case .told(let exchange): throw exchange.flood ?? .cancelled
    case .ended(let exchange, let end):
      return WorkerProcess.Result(output: exchange.answer, errorText: exchange.errorText, status: try end.get())
    case .timeIsUp: throw .timedOut(seconds: limits.wallSeconds)
    case .clockStopped: throw .cancelled
    }
  }

  /// Ends the worker, which leaves when nobody can ask it any more.
  func end() async {
    guard let worker = running else { return }
    running = nil
    worker.connection.hangUp()
    let clock = Task {
      do {
        try await Task.sleep(for: .seconds(1))
        worker.life.cancel()
      } catch {}
    }
    _ = await worker.life.value
    clock.cancel()
    worker.connection.close()
  }

  private func start() throws(DrawingFailure) -> Running {
    guard process.command.executablePath.hasPrefix("/") else {
      throw .workerMissing(path: process.command.executablePath)
    }
    guard let connection = WorkerConnection() else { throw .noDescriptors }
    let life = Task { [process] in
      let end = await process.serve(connection.childEnds)
      // Where no process was started, nobody else ends the exchange.
      if case .failure = end { connection.hangUp() }
      return end
    }
    return Running(connection: connection, life: life)
  }

  private func giveUp(_ worker: Running) async {
    running = nil
    worker.life.cancel()
    _ = await worker.life.value
    worker.connection.close()
  }
}
