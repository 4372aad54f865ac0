/// A number for each pair of vertices, such as whether two cities lie in one country, without the table of all pairs.
///
/// Known are the value of any pair, and the mean and the standard deviation over all *n* (*n* − 1) / 2 pairs. Values are the
/// same in either order.
public struct PairValues: Sendable {
  /// The number of vertices, *n*.
  public let vertexCount: Int
  /// The mean over all pairs; 0 without a pair.
  public let mean: Double
  /// The standard deviation over all pairs, with the number of pairs; 0 when all are the same.
  public let standardDeviation: Double
  /// The value of a pair of different vertices.
  public let value: @Sendable (Int, Int) -> Double

  private init(vertexCount: Int, sum: Double, squares: Double, value: @escaping @Sendable (Int, Int) -> Double) {
    self.vertexCount = vertexCount
    let pairs = Double(vertexCount) * Double(max(0, vertexCount - 1)) / 2
    let mean = pairs > 0 ? sum / pairs : 0
    self.mean = mean
    standardDeviation = pairs > 0 ? max(0, squares / pairs - mean * mean).squareRoot() : 0
    self.value = value
  }

  /// 1 for two vertices of one group, otherwise 0.
  ///
  /// - Parameter groups: One group per vertex, any number as its name.
  /// - Complexity: O(*n*).
  public static func sameGroup(_ groups: [Int]) -> PairValues {
    let sizes = Dictionary(grouping: groups) { $0 }.values.map(\.count)
    let pairs = Double(sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
    return PairValues(vertexCount: groups.count, sum: pairs, squares: pairs) { groups[$0] == groups[$1] ? 1 : 0 }
  }

  /// 1 for two vertices that have a membership in common, otherwise 0.
  ///
  /// - Parameter memberships: For each vertex, the numbers of what it belongs to, ascending and without repeats.
  /// - Complexity: O(Σ *k*²) for *k* members each, O(*n* + memberships) memory; a value takes as long as its two lists.
  public static func sharedMembership(_ memberships: [[Int]]) -> PairValues {
    precondition(
      memberships.allSatisfy { list in zip(list, list.dropFirst()).allSatisfy { $0 < $1 } },
      "Memberships ascend and do not repeat.")
    var members: [Int: [Int]] = [:]
    for (vertex, list) in memberships.enumerated() {
      for membership in list { members[membership, default: []].append(vertex) }
    }
    // Each pair is counted from its lower vertex, once however much it shares.
    var seenFrom = [Int](repeating: -1, count: memberships.count)
    var pairs = 0
    for (vertex, list) in memberships.enumerated() {
      for membership in list {
        for other in members[membership] ?? [] where other > vertex && seenFrom[other] != vertex {
          seenFrom[other] = vertex
          pairs += 1
        }
      }
    }
    return PairValues(vertexCount: memberships.count, sum: Double(pairs), squares: Double(pairs)) { first, second in
      let (a, b) = (memberships[first], memberships[second])
      var (i, j) = (0, 0)
      while i < a.count && j < b.count {
        if a[i] == b[j] { return 1 }
        if a[i] < b[j] { i += 1 } else { j += 1 }
      }
      return 0
    }
  }

  /// The straight line between two points, to the nearest 1/1024.
  ///
  /// Rounded, so that sums over the same pairs are the same in any order.
  ///
  ///     try PairValues.distance([[0, 0, 0], [3, 4, 0]]).mean   // 5
  ///
  /// - Parameters:
  ///   - points: One point per vertex, its coordinates finite and below 2²⁰ in size.
  ///   - options: How to run.
  /// - Returns: A length for each pair, 0 or more.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n*²) time, O(*n*) memory.
  /// - Note: The same bits for every number of threads.
  public static func distance(
    _ points: [SIMD3<Double>], options: RunOptions = .default
  ) throws(RunInterruption) -> PairValues {
    let count = points.count
    let rows = FixedShares.ranges(costs: (0..<count).map { count - $0 }, limit: 256)
    let sums = try FixedShares.sum(over: rows, options: options) { rows in
      points.withUnsafeBufferPointer { points in
        var sum = SIMD2<Double>.zero
        for first in rows {
          for second in (first + 1)..<max(first + 1, count) {
            let length = PairValues.length(points[first], points[second])
            sum += SIMD2(length, length * length)
          }
        }
        return sum
      }
    }
    return PairValues(vertexCount: count, sum: sums[0], squares: sums[1]) {
      PairValues.length(points[$0], points[$1])
    }
  }

  private static func length(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double {
    let squares = (a - b) * (a - b)
    // Adding and taking away so much leaves ten binary places.
    return (squares.x + squares.y + squares.z).squareRoot() + 0x1.8p42 - 0x1.8p42
  }
}
