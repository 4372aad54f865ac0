import Foundation
import Glibc
import Subprocess
import Synchronization

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// One child process from start to end, within limits.
struct WorkerProcess: Sendable {
  let command: WorkerCommand
  let limits: DrawingLimits

  struct Result: Sendable {
    var output: [UInt8]
    var errorText: String
    var status: TerminationStatus
  }

  private enum Event: Sendable {
    case ended(Swift.Result<Result, DrawingFailure>)
    case timeIsUp
    case clockStopped
  }

  /// Starts the child with `input` and waits for its end, the end of its time, or cancellation.
  ///
  /// In the last two cases its process group gets SIGTERM, then SIGKILL half a second later. However the child ends,
  /// nothing of its group outlives this call.
  func run(input: [UInt8]) async throws(DrawingFailure) -> Result {
    guard command.executablePath.hasPrefix("/") else { throw .workerMissing(path: command.executablePath) }
    let event = await withTaskGroup(of: Event.self) { group in
      group.addTask { .ended(await outcome(input: input)) }
      group.addTask { await limits.wallTimePasses() ? .timeIsUp : .clockStopped }
      var first = await group.next() ?? .clockStopped
      // Cancellation wakes the clock at once; the child's own end follows and says more.
      if case .clockStopped = first { first = await group.next() ?? .clockStopped }
      group.cancelAll()
      await group.waitForAll()
      return first
    }
    if Task.isCancelled { throw .cancelled }
    switch event {
    case .ended(let result): return try result.get()
    case .timeIsUp: throw .timedOut(seconds: limits.wallSeconds)
    case .clockStopped: throw .cancelled
    }
  }

  private func outcome(input: [UInt8]) async -> Swift.Result<Result, DrawingFailure> {
    guard let file = RequestFile(input) else { return .failure(.noMemory) }
    return await running { group in
      let result = try await Subprocess.run(
        .path(FilePath(command.executablePath)), arguments: Arguments(command.arguments), environment: environment,
        workingDirectory: "/", platformOptions: Self.options,
        input: .fileDescriptor(FileDescriptor(rawValue: file.descriptor), closeAfterSpawningProcess: true),
        output: .bytes(limit: limits.outputBytes), error: .bytes(limit: Self.errorBytes)
      ) { execution in
        group.leader.withLock { $0 = execution.processIdentifier.value }
      }
      let text = String(decoding: result.standardError, as: UTF8.self)
      return Result(output: result.standardOutput, errorText: text, status: result.terminationStatus)
    }
  }

  /// Starts the child on streams that stay open from request to request, and waits for its end.
  ///
  /// Whoever cancels ends it as ``run(input:)`` does, and nothing of its group outlives this call.
  func serve(_ ends: WorkerConnection.ChildEnds) async -> Swift.Result<TerminationStatus, DrawingFailure> {
    await running { group in
      try await Subprocess.run(
        .path(FilePath(command.executablePath)), arguments: Arguments(command.arguments), environment: environment,
        workingDirectory: "/", platformOptions: Self.options,
        input: .fileDescriptor(FileDescriptor(rawValue: ends.input), closeAfterSpawningProcess: true),
        output: .fileDescriptor(FileDescriptor(rawValue: ends.output), closeAfterSpawningProcess: true),
        error: .fileDescriptor(FileDescriptor(rawValue: ends.errors), closeAfterSpawningProcess: true)
      ) { execution in
        group.leader.withLock { $0 = execution.processIdentifier.value }
      }.terminationStatus
    }
  }

  /// The process group of a child, once it has started.
  private final class ChildGroup: Sendable {
    let leader = Mutex<pid_t?>(nil)
  }

  /// Runs a child and clears away whatever its group leaves, however it ends.
  private func running<Value: Sendable>(
    _ child: (ChildGroup) async throws -> Value
  ) async -> Swift.Result<Value, DrawingFailure> {
    let group = ChildGroup()
    defer { Self.clearAway(group.leader.withLock(\.self)) }
    do {
      return .success(try await child(group))
    } catch let error as SubprocessError {
      return .failure(failure(for: error))
    } catch {
      return .failure(Task.isCancelled ? .cancelled : .protocolBroken(detail: "\(error)"))
    }
  }

  private static var options: PlatformOptions {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(500))
    ]
    return options
  }

  private func failure(for error: SubprocessError) -> DrawingFailure {
    if let lack = error.underlyingError.flatMap({ DrawingFailure.lack(errno: $0.rawValue) }) { return lack }
    return switch error.code {
    case .outputLimitExceeded:
      // Which of the two streams it was is told by the limit in the words alone.
      error.description.contains(" \(Self.errorBytes) ")
        ? .printedMore(thanBytes: Self.errorBytes)
        : .outputTooLarge(limitInBytes: limits.outputBytes)
    case .executableNotFound, .spawnFailed: .workerMissing(path: command.executablePath)
    default: Task.isCancelled ? .cancelled : .protocolBroken(detail: "\(error)")
    }
  }

  // Not a round number, so that it is never the limit of an answer too.
  static let errorBytes = 65_535

  // The child leads its group, and a group's number is not given away while anybody is in it. What a child that crashed
  // has left behind, or what did not heed the polite signal that its leader heeded, ends here.
  private static func clearAway(_ group: pid_t?) {
    if let group, group > 1 { kill(-group, SIGKILL) }
  }

  // Nothing of the caller's environment but where the loader finds libraries. `SERVER_NAME` makes Graphviz refuse to
  // read files; an empty home keeps a user's own font settings from changing pictures. One arena for all threads keeps
  // the allocator from reserving 64 MiB of the allowed address space a thread, as many times as threads happen to start.
  private var environment: Environment {
    var variables: [Environment.Key: String] = [
      "SERVER_NAME": "x", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
      "MALLOC_ARENA_MAX": "1",
    ]
    if let path = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] { variables["LD_LIBRARY_PATH"] = path }
    return .custom(variables)
  }
}
