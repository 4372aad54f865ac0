#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the distances from drawn vertices add up to, and how much they vary.
///
/// Sampled is 1/*d* where *d* is 2 or more, and 0 elsewhere: a number in 0…½.
struct SampledTally: PathTally {
  private static let unit = 0x1p-31

  private(set) var whole = DistanceTally()
  /// The sum of the squares of what is sampled, in units of 2⁻³¹, rounded up.
  private var squares: UInt64 = 0
  /// The samples at distance 1.
  private var near: UInt32 = 0

  init() {}

  @inline(__always)
  mutating func add(_ newCount: Int, _ step: DistanceStep) {
    whole.add(newCount, step)
    if step.distance == 1 {
      near &+= UInt32(truncatingIfNeeded: newCount)
    } else {
      let square = (1 << 31) / (step.distance &* step.distance) &+ 1
      squares &+= UInt64(truncatingIfNeeded: newCount &* square)
    }
  }

  mutating func add(_ other: SampledTally) {
    whole.add(other.whole)
    squares += other.squares
    near += other.near
  }

  /// The mean of what is sampled.
  func farMean(samples: Int) -> Double { max(0, whole.inverseSum - Double(near)) / Double(samples) }

  /// How far the mean may be from the true one, on either side, with a chance of 2 / exp(`logarithm`) to be further on it.
  ///
  /// - Parameters:
  ///   - samples: Their number, 2 or more.
  ///   - logarithm: ln(2 / δ).
  func halfWidth(samples: Int, logarithm: Double) -> Double {
    let (count, mean) = (Double(samples), farMean(samples: samples))
    let variance = max(0, (Double(squares) * SampledTally.unit - count * mean * mean) / (count - 1))
    return sqrt(2 * variance * logarithm / count) + SampledTally.rangeTerm(logarithm: logarithm) / (count - 1)
  }

  /// The part of the half-width that comes from the range of what is sampled, times the number of samples less 1.
  static func rangeTerm(logarithm: Double) -> Double { 7 * logarithm / 6 }
}
