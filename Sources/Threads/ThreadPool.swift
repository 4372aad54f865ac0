import Dispatch
import Synchronization

/// Threads that wait to be given turns of a loop; made when they are first wanted, and kept.
final class ThreadPool: Sendable {
  /// The loop that is being run.
  private struct Loop: Sendable {
    let turns: Int
    let body: @Sendable (Int) -> Void
  }

  private let isBusy = Atomic(false)
  private let next = Atomic(0)
  private let done = DispatchSemaphore(value: 0)
  private let loop = Mutex<Loop?>(nil)
  /// For each thread, what it waits for.
  private let threads = Mutex<[DispatchSemaphore]>([])

  /// Takes hold of the threads; false where they are in use, or the system gives none.
  func begin(_ wanted: Int) -> Bool {
    guard isBusy.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else { return false }
    let count = threads.withLock { threads in
      while threads.count < min(wanted, ParallelLoop.maximumPooled) {
        let wake = DispatchSemaphore(value: 0)
        guard PlainThread.start({ [self] in serve(wake) }) else { break }
        threads.append(wake)
      }
      return threads.count
    }
    if count == 0 { isBusy.store(false, ordering: .releasing) }
    return count > 0
  }

  /// Runs a loop after `begin`, and lets go of the threads.
  func run(turns: Int, _ body: @escaping @Sendable (Int) -> Void) {
    next.store(0, ordering: .relaxed)
    loop.withLock { $0 = Loop(turns: turns, body: body) }
    let called = threads.withLock { Array($0.prefix(turns - 1)) }
    for wake in called { wake.signal() }
    take()
    for _ in called { done.wait() }
    loop.withLock { $0 = nil }
    isBusy.store(false, ordering: .releasing)
  }

  private func serve(_ wake: DispatchSemaphore) {
    while true {
      wake.wait()
      take()
      done.signal()
    }
  }

  /// Takes turns until none is left.
  private func take() {
    guard let loop = loop.withLock(\.self) else { return }
    while true {
      let turn = next.add(1, ordering: .relaxed).oldValue
      guard turn < loop.turns else { return }
      loop.body(turn)
    }
  }
}
