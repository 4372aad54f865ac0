/// A seeded source of random numbers: the same numbers on every machine, for every number of threads.
///
/// A seed names a family of streams, and a number picks one of them; so the samples of a null model can be drawn in any
/// order, or at the same time, and stay the same.
///
///     var random = RandomStream(seed: 7)
///     random.whole(below: 6)   // 0, 1, 2, 3, 4 or 5, each equally likely
///
/// The generator is xoshiro256++, its state filled by SplitMix64. Not for secrets.
///
/// - SeeAlso: D. Blackman, S. Vigna, *ACM Trans. Math. Softw.* 47(4):36, 2021. doi:10.1145/3460772
public struct RandomStream: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Starts a stream.
  ///
  /// - Parameters:
  ///   - seed: Names the family; any number.
  ///   - number: Picks the stream within the family; 0 by default.
  public init(seed: UInt64, number: Int = 0) {
    var filler = seed ^ RandomStream.mixed(UInt64(bitPattern: Int64(number)) &* 0xD1B5_4A32_D192_ED03)
    func fill() -> UInt64 {
      filler &+= 0x9E37_79B9_7F4A_7C15
      return RandomStream.mixed(filler)
    }
    state = (fill(), fill(), fill(), fill())
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    func rotated(_ bits: UInt64, _ count: UInt64) -> UInt64 { (bits &<< count) | (bits &>> (64 - count)) }
    let result = rotated(state.0 &+ state.3, 23) &+ state.0
    let shifted = state.1 &<< 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  /// A number in 0..<1, a multiple of 2⁻⁵³.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number in `0..<bound`, every one equally likely.
  ///
  /// - Parameter bound: At least 1.
  /// - SeeAlso: D. Lemire, *ACM Trans. Model. Comput. Simul.* 29(1):3, 2019. doi:10.1145/3230636
  public mutating func whole(below bound: Int) -> Int {
    precondition(bound >= 1, "There is at least one number to choose from.")
    let width = UInt64(bound)
    var product = next().multipliedFullWidth(by: width)
    if product.low < width {
      let threshold = (0 &- width) % width
      while product.low < threshold { product = next().multipliedFullWidth(by: width) }
    }
    return Int(product.high)
  }

  /// A random order of `0..<count`.
  public mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in order.indices.reversed() { order.swapAt(index, whole(below: index + 1)) }
    return order
  }

  private static func mixed(_ seed: UInt64) -> UInt64 {
    var bits = seed
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
