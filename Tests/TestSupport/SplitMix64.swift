/// A small seeded generator: the same numbers on every platform and in every version of the standard library.
///
/// - SeeAlso: G. Steele, D. Lea, C. Flood, *OOPSLA* 2014:453–472. doi:10.1145/2660193.2660195
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts from a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number in 0..<1.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number in 0..<bound; the bias is below bound / 2⁶⁴.
  package mutating func whole(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A random order of `0..<count`.
  package mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in order.indices.reversed() { order.swapAt(index, whole(below: index + 1)) }
    return order
  }
}
