/// Runs the turns of a loop on several threads, or on fewer where the system gives no more.
///
/// Not the loop of Dispatch: that one waits for ever for threads which a container, `ulimit -u` or a small address space
/// does not give. Here the calling thread does whatever nobody else does, so the work always comes to its end.
public enum ParallelLoop {
  /// The most threads besides the calling one.
  static let maximumPooled = 63

  /// Runs `body` once for each number from 0 to `iterations` − 1, and returns when all have ended.
  ///
  /// Which thread has which turn is not fixed. A loop within a turn of another, or beside one of another thread, runs on
  /// the thread that asks for it.
  ///
  /// - Parameters:
  ///   - iterations: The number of turns, 0 or more; up to 64 of them run at once.
  ///   - body: One turn; called on any thread, several at once.
  /// - Complexity: One waking of a thread for each turn but the first, some 10 µs; making it, once, some 50 µs.
  public static func run(iterations: Int, _ body: (Int) -> Void) {
    guard iterations > 1, pool.begin(iterations - 1) else {
      for turn in 0..<max(0, iterations) { body(turn) }
      return
    }
    withoutActuallyEscaping(body) { body in
      // Called on several threads, as its caller was told.
      nonisolated(unsafe) let body = body
      pool.run(turns: iterations) { body($0) }
    }
  }

  private static let pool = ThreadPool()
}
