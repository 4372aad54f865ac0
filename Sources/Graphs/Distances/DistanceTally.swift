/// A distance, 1 or more, with its inverse in units of 2⁻⁶³, to the nearest.
struct DistanceStep {
  let distance: Int
  let inverse: UInt64
  /// The inverse of the distance that is greater by one.
  let nextInverse: UInt64

  init(_ distance: Int) {
    self.distance = distance
    inverse = Self.inverse(of: UInt64(distance))
    nextInverse = Self.inverse(of: UInt64(distance) + 1)
  }

  private static func inverse(of distance: UInt64) -> UInt64 {
    (1 << 63) / distance + ((1 << 63) % distance * 2 >= distance ? 1 : 0)
  }
}

/// What a pass adds up for one vertex; adding must not depend on the order.
protocol PathTally: BitwiseCopyable, Sendable {
  init()
  /// Adds so many vertices at a distance.
  mutating func add(_ newCount: Int, _ step: DistanceStep)
  mutating func add(_ other: Self)
}

/// A sum of inverse distances in units of 2⁻⁶³: a whole number, so that the order of adding changes no bit.
struct InverseSum: BitwiseCopyable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// Adds an inverse so many times.
  @inline(__always)
  mutating func add(_ count: Int, _ inverse: UInt64) {
    let product = inverse.multipliedFullWidth(by: UInt64(truncatingIfNeeded: count))
    let (sum, carry) = low.addingReportingOverflow(product.low)
    low = sum
    high &+= product.high &+ (carry ? 1 : 0)
  }

  @inline(__always)
  mutating func add(_ other: InverseSum) {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    low = sum
    high &+= other.high &+ (carry ? 1 : 0)
  }

  /// The sum, within 2⁻⁵² of it.
  var value: Double { Double(high) * 2 + Double(low) * 0x1p-63 }
}

/// What the distances of one vertex add up to: whole numbers, so that the order of adding changes no bit.
struct DistanceTally: PathTally {
  private var inverses = InverseSum()
  private(set) var distanceSum = 0
  /// The vertices at the other end of the paths.
  private(set) var count: UInt32 = 0
  /// The greatest distance.
  private(set) var farthest: UInt32 = 0

  init() {}

  /// Adds so many vertices at a distance.
  @inline(__always)
  mutating func add(_ newCount: Int, _ step: DistanceStep) {
    guard newCount > 0 else { return }
    inverses.add(newCount, step.inverse)
    distanceSum &+= step.distance &* newCount
    count &+= UInt32(truncatingIfNeeded: newCount)
    farthest = Swift.max(farthest, UInt32(truncatingIfNeeded: step.distance))
  }

  mutating func add(_ other: DistanceTally) {
    inverses.add(other.inverses)
    distanceSum += other.distanceSum
    count += other.count
    farthest = max(farthest, other.farthest)
  }

  /// The sum of inverse distances, within 2⁻⁵² of it.
  var inverseSum: Double { inverses.value }
}
