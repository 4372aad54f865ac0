/// A distance with its inverse in units of 2⁻⁶³, to the nearest.
struct DistanceStep {
  let distance: Int
  let inverse: UInt64

  init(_ distance: Int) {
    self.distance = distance
    let bits = UInt64(distance)
    inverse = (1 << 63) / bits + ((1 << 63) % bits * 2 >= bits ? 1 : 0)
  }
}

/// What a pass adds up for one vertex; adding must not depend on the order.
protocol PathTally: BitwiseCopyable {
  init()
  /// Adds so many vertices at a distance.
  mutating func add(_ newCount: Int, _ step: DistanceStep)
  mutating func add(_ other: Self)
}

/// What the distances of one vertex add up to: whole numbers, so that the order of adding changes no bit.
struct DistanceTally: PathTally {
  /// The sum of inverse distances in units of 2⁻⁶³.
  private var inverseHigh: UInt64 = 0
  private var inverseLow: UInt64 = 0
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
    let product = step.inverse.multipliedFullWidth(by: UInt64(truncatingIfNeeded: newCount))
    let (low, carry) = inverseLow.addingReportingOverflow(product.low)
    inverseLow = low
    inverseHigh &+= product.high &+ (carry ? 1 : 0)
    distanceSum &+= step.distance &* newCount
    count &+= UInt32(truncatingIfNeeded: newCount)
    farthest = Swift.max(farthest, UInt32(truncatingIfNeeded: step.distance))
  }

  mutating func add(_ other: DistanceTally) {
    let (low, carry) = inverseLow.addingReportingOverflow(other.inverseLow)
    inverseLow = low
    inverseHigh &+= other.inverseHigh &+ (carry ? 1 : 0)
    distanceSum += other.distanceSum
    count += other.count
    farthest = max(farthest, other.farthest)
  }

  /// The sum of inverse distances, within 2⁻⁵² of it.
  var inverseSum: Double { Double(inverseHigh) * 2 + Double(inverseLow) * 0x1p-63 }
}
