import Threads
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs numbered shares of work on several threads, each share by one worker from start to end.
///
/// How work is cut into shares must not depend on the number of threads. Then a share's result does not either, and
/// whoever adds the results up in the order of the shares gets the same bits on any number of threads.
enum FixedShares {
  /// Bounds the memory when a caller asks for very many threads.
  static let maximumWorkers = 64

  /// - Parameters:
  ///   - count: The number of shares.
  ///   - options: How many threads, and whether to stop.
  ///   - makeWorker: Makes what one thread keeps; called on the calling thread.
  ///   - body: Does one share; called once for each, on any thread. It must tell its own units to `Gauge`.
  static func run<Worker: AnyObject & Sendable>(
    count: Int, options: RunOptions, makeWorker: () -> Worker,
    body: @Sendable (Worker, Int) throws(RunInterruption) -> Void
  ) throws(RunInterruption) {
    if options.isCancelled?() == true { throw .cancelled }
    let workers = (0..<max(1, min(options.threads, count, maximumWorkers))).map { _ in makeWorker() }
    let next = Atomic(0)
    // The interruption of the lowest share wins, so that the error is the same for any number of threads.
    let interruption = Mutex<(share: Int, reason: RunInterruption)?>(nil)
    let hasFailed = Atomic(false)
    ParallelLoop.run(iterations: workers.count) { index in
      while !hasFailed.load(ordering: .relaxed) {
        let share = next.add(1, ordering: .relaxed).oldValue
        guard share < count else { break }
        do throws(RunInterruption) {
          try body(workers[index], share)
        } catch {
          hasFailed.store(true, ordering: .relaxed)
          interruption.withLock { first in
            if share < first?.share ?? .max { first = (share, error) }
          }
        }
      }
    }
    if let reason = interruption.withLock({ $0?.reason }) { throw reason }
  }

  /// Two sums over all units, each share's added up by itself and then in the order of the shares.
  static func sum(
    over shares: [Range<Int>], options: RunOptions, _ body: @Sendable (Range<Int>) -> SIMD2<Double>
  ) throws(RunInterruption) -> SIMD2<Double> {
    if options.isCancelled?() == true { throw .cancelled }
    if shares.count == 1 { return body(shares[0]) }
    let sums = Scratch<SIMD2<Double>>(repeating: .zero, count: shares.count)
    // Each share writes its own sum.
    nonisolated(unsafe) let parts = sums.elements
    try run(count: shares.count, options: options, makeWorker: NoWorker.init) { _, share in
      parts[share] = body(shares[share])
    }
    return parts.reduce(.zero, +)
  }

  /// For shares that need no memory of their own.
  final class NoWorker: Sendable {}

  /// Cuts units of work into contiguous shares of about the same cost.
  ///
  /// - Parameter costs: The cost of each unit, at least 1.
  /// - Returns: At most `limit` ranges that cover the units in order, none empty.
  static func ranges(costs: [Int], limit: Int) -> [Range<Int>] {
    let total = costs.reduce(0, +)
    var ranges: [Range<Int>] = []
    var start = 0
    var spent = 0
    for (unit, cost) in costs.enumerated() {
      spent += cost
      // The share ends where the running sum reaches its part of the total.
      let due = total / limit * (ranges.count + 1) + total % limit * (ranges.count + 1) / limit
      if spent >= due || unit == costs.count - 1 {
        ranges.append(start..<(unit + 1))
        start = unit + 1
      }
    }
    return ranges
  }
}

/// Counts units of work across threads and tells progress on the thread that made it.
final class Gauge: Sendable {
  private let done = Atomic(0)
  private let total: Int
  private let options: RunOptions
  private let owner: UInt

  /// - Parameter total: The number of units in all.
  init(total: Int, options: RunOptions) {
    self.total = max(1, total)
    self.options = options
    owner = Gauge.currentThread
  }

  /// Adds finished units; throws when the caller asks to stop.
  func add(_ units: Int) throws(RunInterruption) {
    let sum = done.add(units, ordering: .relaxed).newValue
    try ask()
    // The end is told by `finish`, once, after the results are added up.
    if let progress = options.progress, Gauge.currentThread == owner, sum < total {
      progress(Double(sum) / Double(total))
    }
  }

  /// Throws when the caller asks to stop.
  func ask() throws(RunInterruption) {
    if options.isCancelled?() == true { throw .cancelled }
  }

  /// Tells that all is done.
  func finish() { options.progress?(1) }

  private static var currentThread: UInt {
    #if canImport(Darwin)
      UInt(bitPattern: pthread_self())
    #else
      UInt(pthread_self())
    #endif
  }
}
