import ArgumentParser
import Glibc

/// Says that memory is lacking where Swift only stops.
///
/// An allocation that the system refuses ends a Swift program with an illegal instruction. As far as can be told: the
/// refusal leaves its reason in `errno`, and nothing between it and the stop is known to change that; but an earlier
/// refusal that was got over may have left it too. Every other stop goes the way it went before.
enum MemoryShortage {
  /// What each signal did before, by its number.
  nonisolated(unsafe) private static let before = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

  /// `M_ARENA_MAX` of `malloc.h`.
  private static let arenaMaximum: Int32 = -8

  /// Where the address space is limited, keeps threads from taking some of it each for their own allocations: 64 MiB,
  /// whatever they need.
  static func spareAddressSpace() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < 1 << 50 else { return }
    // Its header is no part of the module of the C library.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
    _ = mallopt(arenaMaximum, 1)
  }

  /// Begins to watch.
  static func watch() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { MemoryShortage.take($0) }
      sigaction(number, &action, before + Int(number))
    }
  }

  private static func take(_ number: Int32) {
    guard errno == ENOMEM else {
      // Back to the instruction that stopped: it stops again, and ends as it would have.
      sigaction(number, before + Int(number), nil)
      return
    }
    write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    _exit(ExitStatus.lacking.rawValue)
  }
}
