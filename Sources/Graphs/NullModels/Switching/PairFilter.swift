/// Counts of matched pairs of rows by their hash: 0 proves that no edge joins a pair, anything else proves nothing.
///
/// One byte per count, and about ten counts per edge: nine pairs in ten are settled by a single look, and forgetting a pair
/// is as cheap as remembering it. Exact answers come from the rows themselves.
struct PairFilter {
  /// A count that reached this value stays there, since how many pairs it stands for is no longer known.
  static let full: UInt8 = .max

  let counts: UnsafeMutableBufferPointer<UInt8>
  private let shift: UInt64

  /// - Parameter counts: 2^k counts, for some k from 1 to 63.
  init(counts: UnsafeMutableBufferPointer<UInt8>) {
    self.counts = counts
    shift = UInt64(64 - counts.count.trailingZeroBitCount)
  }

  /// The number of counts that suits a number of pairs.
  static func countForPairs(_ pairs: Int) -> Int {
    var count = 64
    while count < 8 * pairs { count *= 2 }
    return count
  }

  /// The place of an unordered pair: a product of both, stirred so that its upper bits depend on all of it.
  func place(_ first: UInt32, _ second: UInt32) -> Int {
    let product = (UInt64(first) &+ 0x9E37_79B9) &* (UInt64(second) &+ 0x9E37_79B9)
    return Int(truncatingIfNeeded: (product &* 0xD6E8_FEB8_6659_FD93) &>> shift)
  }

  func insert(_ place: Int) {
    let count = counts[place]
    counts[place] = count == PairFilter.full ? count : count &+ 1
  }

  func remove(_ place: Int) {
    let count = counts[place]
    counts[place] = count == PairFilter.full ? count : count &- 1
  }
}
