import CGraphviz
import Glibc
import Threads

/// Whether the system has what workers need, asked before one is started.
///
/// Whoever waits for a worker needs threads; where there are none, Dispatch waits for them without end and without a word.
public enum WorkerRoom {
  /// What is lacking for so many workers at a time; nil where there is enough.
  ///
  /// - Parameter workers: 1 or more.
  /// - Complexity: Some 20 µs a thread that is tried.
  public static func lack(workers: Int) -> DrawingFailure? {
    // Measured: streams and the handle of each child, and what watches over all of them.
    if !hasDescriptors(8 + 8 * workers) { return .noDescriptors }
    // Of each worker: its process, the thread in it that watches its parent, two of its libraries, and the one here that
    // serves its streams. Besides, the pool of tasks, and the threads that start children and watch over them.
    if !ThreadSupply.gives(5 * workers + 8) { return isShortOfMemory ? .noAddressSpace : .noThreads }
    return nil
  }

  /// Whether the address space is limited to less than a worker may use, so that one may have ended for lack of it.
  static var isShortOfMemory: Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 && limit.rlim_cur < 4 << 30
  }

  private static func hasDescriptors(_ count: Int) -> Bool {
    var copies: [Int32] = []
    while copies.count < count, case let copy = cg_duplicate(STDERR_FILENO), copy >= 0 { copies.append(copy) }
    for copy in copies { close(copy) }
    return copies.count == count
  }
}
