import ArgumentParser
import Glibc
import Synchronization
import Tables
import Threads

/// What ends the program from outside: an interruption, a request to end, a terminal that is gone.
///
/// The first of them removes what is half written and ends the program, whatever it is doing; the second ends it at once.
/// The status is 128 and the number of the signal. One that the caller set aside, as `nohup` does, stays so.
enum EndingSignals {
  /// The status of work that was given up: that of the signal, or of an interruption where none came.
  static var status: ExitCode {
    let first = first.load(ordering: .relaxed)
    return ExitCode(first == 0 ? 130 : 128 + first)
  }

  /// How many have come.
  private static let count = Atomic(0)
  /// The first that came.
  private static let first = Atomic<Int32>(0)
  /// Whether a thread waits for it.
  private static let isWatched = Atomic(false)
  // One for the life of the process. A handler may raise it, which few things may do.
  nonisolated(unsafe) private static let wake = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  /// Begins to watch.
  static func watch() {
    // Made here, so that no handler has to.
    _ = (count.load(ordering: .relaxed), first.load(ordering: .relaxed))
    sem_init(wake, 0, 0)
    let hasThread = PlainThread.start(stackBytes: 256 << 10) {
      while sem_wait(wake) != 0 {}
      UnfinishedOutputs.removeAll()
      Console.endProgress()
      _exit(128 + first.load(ordering: .relaxed))
    }
    isWatched.store(hasThread, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var before = sigaction()
      sigaction(number, nil, &before)
      if unsafeBitCast(before.__sigaction_handler.sa_handler, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self) {
        continue
      }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { EndingSignals.take($0) }
      action.sa_flags = SA_RESTART
      sigaction(number, &action, nil)
    }
    // Held back by a parent that started the program from a thread which takes no signals.
    var ours = sigset_t()
    sigemptyset(&ours)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ours, number) }
    pthread_sigmask(SIG_UNBLOCK, &ours, nil)
  }

  private static func take(_ number: Int32) {
    let isFirst = count.add(1, ordering: .relaxed).oldValue == 0
    guard isFirst, isWatched.load(ordering: .relaxed) else { _exit(128 + number) }
    first.store(number, ordering: .relaxed)
    sem_post(wake)
  }
}
