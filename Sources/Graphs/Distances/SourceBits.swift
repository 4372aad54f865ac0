/// One bit for each of 512 sources whose searches run side by side: a line of the cache.
typealias SourceBits = SIMD8<UInt64>

extension SourceBits {
  static let sourceCount = 512

  /// The first `count` bits, 0...512.
  init(first count: Int) {
    self = .zero
    for word in 0..<8 {
      let bits = Swift.max(0, Swift.min(64, count - 64 * word))
      self[word] = bits == 64 ? .max : (1 << UInt64(bits)) - 1
    }
  }

  @inline(__always)
  var isEmpty: Bool {
    let four = lowHalf | highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y == 0
  }

  /// The number of bits that are set.
  ///
  /// Counts side by side in pairs, nibbles and bytes of all words at once: plain x86-64 has no instruction for it.
  @inline(__always)
  var bitCount: Int {
    let pairs = self &- ((self &>> 1) & SourceBits(repeating: 0x5555_5555_5555_5555))
    let thirds = SourceBits(repeating: 0x3333_3333_3333_3333)
    let nibbles = (pairs & thirds) &+ ((pairs &>> 2) & thirds)
    // A nibble holds up to 4 in each half, so up to 8 in their sum.
    let half = nibbles.lowHalf &+ nibbles.highHalf
    let low = SIMD4<UInt64>(repeating: 0x0F0F_0F0F_0F0F_0F0F)
    let bytes = (half & low) &+ ((half &>> 4) & low)
    let two = bytes.lowHalf &+ bytes.highHalf
    // A byte holds up to 64 by now; the sum of all may pass what a byte holds.
    let sum = two.x &+ two.y
    let shorts = (sum & 0x00FF_00FF_00FF_00FF) &+ ((sum &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Int((shorts &* 0x0001_0001_0001_0001) &>> 48)
  }
}
