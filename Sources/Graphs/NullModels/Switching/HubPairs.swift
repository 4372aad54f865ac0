/// Which pairs of hubs are matched, one bit a pair: where both rows are long, reading one would take too long.
///
/// A hub is a row of more than √*m* stubs. There are fewer than 2√*m* of them, so the bits take about half a byte an edge,
/// and no question costs more than √*m* looks.
struct HubPairs {
  /// No hub.
  static let none = UInt32.max

  /// For each row, its number among the hubs, or `none`.
  let numbers: UnsafeBufferPointer<UInt32>
  let hubCount: Int
  let words: UnsafeMutableBufferPointer<UInt64>

  /// The greatest length of a row that is no hub.
  static func longestPlainRow(edgeCount: Int) -> Int { Int(Double(edgeCount).squareRoot()) }

  static func wordCount(hubs: Int) -> Int { (hubs * hubs + 63) / 64 }

  /// Whether a pair is matched; `nil` unless both are hubs.
  func contains(_ first: UInt32, _ second: UInt32) -> Bool? {
    bit(first, second).map { words[$0 &>> 6] &>> UInt64($0 & 63) & 1 == 1 }
  }

  /// Notes that a pair is matched, or is no more, if both are hubs.
  func set(_ first: UInt32, _ second: UInt32, to isMatched: Bool) {
    guard let bit = bit(first, second) else { return }
    let mask: UInt64 = 1 &<< UInt64(bit & 63)
    words[bit &>> 6] = isMatched ? words[bit &>> 6] | mask : words[bit &>> 6] & ~mask
  }

  private func bit(_ first: UInt32, _ second: UInt32) -> Int? {
    let (one, other) = (numbers[Int(first)], numbers[Int(second)])
    guard one != HubPairs.none && other != HubPairs.none else { return nil }
    return Int(min(one, other)) &* hubCount &+ Int(max(one, other))
  }
}
