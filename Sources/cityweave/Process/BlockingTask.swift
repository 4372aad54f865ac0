import Dispatch
import Synchronization

/// Waits on the calling thread for work that is asynchronous.
enum BlockingTask {
  /// Runs the work in a task, and returns or throws what it does.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
    let end = DispatchSemaphore(value: 0)
    let outcome = Box<Value>()
    Task.detached {
      let result: Result<Value, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      outcome.result.withLock { $0 = result }
      end.signal()
    }
    end.wait()
    guard let result = outcome.result.withLock(\.self) else { throw CancellationError() }
    return try result.get()
  }

  private final class Box<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, any Error>?>(nil)
  }
}
