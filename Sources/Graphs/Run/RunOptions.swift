#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How to run a measure: on how many threads, with what news of progress, and when to stop.
///
/// No option changes a result: the same bits come out for any number of threads.
///
///     let options = RunOptions(threads: 2, isCancelled: { Task.isCancelled })
///     let scores = try graph.betweennessCentrality(options: options)
public struct RunOptions: Sendable {
  /// The most threads to use, at least 1; smaller values are raised to 1.
  public var threads: Int { didSet { threads = max(1, threads) } }
  /// Told the share of work that is done, in 0…1 and never falling, on the thread that called the measure.
  public var progress: (@Sendable (Double) -> Void)?
  /// Asked now and then, from any thread, whether to stop; in measures of paths at every
  /// step of the searches.
  public var isCancelled: (@Sendable () -> Bool)?

  /// Makes options.
  ///
  /// - Parameters:
  ///   - threads: The most threads to use; by default one per core. Values below 1 are raised to 1.
  ///   - progress: Told the share of work that is done.
  ///   - isCancelled: Asked whether to stop.
  public init(
    threads: Int = RunOptions.coreCount,
    progress: (@Sendable (Double) -> Void)? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.threads = max(1, threads)
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// One thread per core, no progress, no cancellation.
  public static let `default` = RunOptions()

  /// The number of cores that are online, at least 1.
  public static let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
