public import CityNetwork
import Threads
public import Graphs

extension PartnerMatches {
  /// What ``all(limit:withoutGaps:keeping:options:)`` looks at in place of all; nil where it looks at every pair.
  public var cut: LikelyPairs? {
    facts.network.cities.count > MatchBuckets.smallNetwork ? MatchBuckets.looked : nil
  }

  /// The best candidates for every city in which the data shows a gap.
  ///
  /// - Parameters:
  ///   - limit: The most candidates a city, at least 1.
  ///   - withoutGaps: Whether cities without a gap are asked about as well.
  ///   - keeping: Which cities to ask about.
  ///   - options: How to run.
  /// - Returns: One finding a city, ordered by id. In networks of more than 2,000 cities only likely pairs are looked at;
  ///   ``cut`` says which.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n²*) comparisons up to 2,000 cities, then a few hundred for each.
  /// - Note: The same for every number of threads.
  public func all(
    limit: Int = 3, withoutGaps: Bool = false, keeping: (City) -> Bool = { _ in true }, options: RunOptions = .default
  ) throws(RunInterruption) -> [CityMatches] {
    let askers = facts.network.cities.indices.filter {
      (withoutGaps || !gaps[$0].isEmpty) && keeping(facts.network.cities[$0])
    }
    let buckets = cut == nil ? nil : MatchBuckets(facts, thresholds: thresholds)
    return try MatchWork.map(askers, options: options, makeDesk: { MatchDesk(facts, texts: texts) }) { asker, desk in
      matches(of: asker, among: buckets, limit: limit, at: &desk)
    }
  }
}

/// The same work for many cities on several threads.
enum MatchWork {
  /// Few enough for cancellation to be noticed soon.
  private static let blockSize = 64

  /// One result an item, in the order of the items.
  static func map<Value: Sendable>(
    _ items: [Int], options: RunOptions, makeDesk: () -> MatchDesk, _ body: (Int, inout MatchDesk) -> Value
  ) throws(RunInterruption) -> [Value] {
    let threads = max(1, min(options.threads, 64))
    let stride = blockSize * threads
    var desks = (0..<threads).map { _ in makeDesk() }
    var results = [Value?](repeating: nil, count: items.count)
    var start = 0
    while start < items.count {
      if options.isCancelled?() == true { throw .cancelled }
      let range = start..<min(start + stride, items.count)
      desks.withUnsafeMutableBufferPointer { desks in
        results.withUnsafeMutableBufferPointer { results in
          withoutActuallyEscaping(body) { body in
            // Each thread has a desk of its own and writes the slots of its own items.
            nonisolated(unsafe) let (desks, results, body) = (desks, results, body)
            ParallelLoop.run(iterations: threads) { thread in
              for index in Swift.stride(from: range.lowerBound + thread, to: range.upperBound, by: threads) {
                results[index] = body(items[index], &desks[thread])
              }
            }
          }
        }
      }
      start = range.upperBound
      options.progress?(Double(start) / Double(items.count))
    }
    return results.compactMap { $0 }
  }
}
