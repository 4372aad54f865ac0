extension Graph {
  /// A random graph in which each vertex has a given degree on average.
  ///
  /// With *S* the sum of the expected degrees *w*, vertices *u* ≠ *v* are joined with chance min(1, *w*ᵤ*w*ᵥ / *S*),
  /// independently. So the expected degree of *v* is *w*ᵥ(1 − *w*ᵥ / *S*) while no product exceeds *S*, and less above.
  /// A real network that differs from such graphs differs by more than its cities' numbers of links.
  ///
  ///     Graph.chungLu(expectedDegrees: [1, 2, 1, 0], seed: 7)
  ///
  /// - Parameters:
  ///   - expectedDegrees: One number per vertex, 0 or more and finite, with a finite sum.
  ///   - seed: Picks the graph.
  /// - Returns: An undirected simple graph; without edges where all numbers are 0.
  /// - Precondition: At most ``capacity`` vertices and edges.
  /// - Complexity: O(*n* log *n* + *m*) time on average, O(*n* + *m*) memory.
  /// - Note: The same graph on every run; equal degrees keep the order of their vertices.
  /// - SeeAlso: F. Chung, L. Lu, *Ann. Comb.* 6:125–145, 2002. doi:10.1007/PL00012580; J. C. Miller, A. Hagberg,
  ///   *WAW* 2011, LNCS 6732:115–126. doi:10.1007/978-3-642-21286-4_10
  public static func chungLu(expectedDegrees: [Double], seed: UInt64) -> Graph {
    precondition(
      expectedDegrees.allSatisfy { $0 >= 0 && $0.isFinite }, "Every expected degree is 0 or more and finite.")
    let sum = expectedDegrees.reduce(0, +)
    precondition(sum.isFinite, "The sum of the expected degrees is finite.")
    var random = RandomStream(seed: seed)
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    let order = expectedDegrees.indices.sorted { (-expectedDegrees[$0], $0) < (-expectedDegrees[$1], $1) }
    let falling = order.map { expectedDegrees[$0] }
    for first in order.indices where falling[first] > 0 {
      var second = first + 1
      var bound = second < order.count ? min(1, falling[first] * (falling[second] / sum)) : 0
      // Degrees fall, so the chance of the last candidate bounds those after it; skip by the bound, then accept by ratio.
      while second < order.count && bound > 0 {
        if bound < 1 {
          second += PairSkipping(chance: bound).failures(atMost: order.count - second, from: &random)
        }
        guard second < order.count else { break }
        let chance = min(1, falling[first] * (falling[second] / sum))
        if random.unit() * bound < chance {
          sources.append(UInt32(order[first]))
          targets.append(UInt32(order[second]))
        }
        bound = chance
        second += 1
      }
    }
    return Graph(vertexCount: expectedDegrees.count, sources: sources, targets: targets)
  }

  /// Expected degrees that follow a power law, for ``chungLu(expectedDegrees:seed:)``.
  ///
  /// Vertex *i* gets *c* (*i* + *i*₀)^(−1 / (*γ* − 1)), the law whose degrees *k* are as frequent as *k*^(−*γ*); *c* makes
  /// the mean right, and *i*₀ is the least shift, in whole numbers, that keeps every degree within the maximum.
  ///
  ///     Graph.powerLawExpectedDegrees(vertexCount: 1000, exponent: 2.5, meanDegree: 4, maximumDegree: 60)
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0 or more.
  ///   - exponent: The exponent *γ*, above 2.
  ///   - meanDegree: The mean of the numbers, above 0.
  ///   - maximumDegree: The greatest number allowed, at least the mean; by default √(*n* · mean), above which the chances
  ///     of Chung and Lu would pass 1.
  /// - Returns: `vertexCount` falling numbers above 0 with the mean asked for.
  /// - Complexity: O(*n* log *n*) time, O(*n*) memory.
  /// - SeeAlso: F. Chung, L. Lu, *Internet Math.* 1(1):91–113, 2003. doi:10.1080/15427951.2004.10129081
  public static func powerLawExpectedDegrees(
    vertexCount: Int, exponent: Double, meanDegree: Double, maximumDegree: Double? = nil
  ) -> [Double] {
    precondition((0...Graph.capacity).contains(vertexCount), "A graph has between 0 and 2³⁰ vertices.")
    precondition(exponent > 2 && exponent.isFinite, "The exponent is above 2.")
    precondition(meanDegree > 0 && meanDegree.isFinite, "The mean degree is above 0.")
    let total = Double(vertexCount) * meanDegree
    let maximum = maximumDegree ?? max(meanDegree, total.squareRoot())
    precondition(maximum >= meanDegree, "The maximum degree is at least the mean.")
    guard vertexCount > 0 else { return [] }
    func law(shift: Int) -> [Double] {
      let raw = (0..<vertexCount).map { power(Double($0 + shift), -1 / (exponent - 1)) }
      let scale = total / raw.reduce(0, +)
      return raw.map { $0 * scale }
    }
    // A greater shift flattens the law; with one beyond any need it is flat, and the mean itself.
    var low = 0
    var high = 1
    while law(shift: high)[0] > maximum {
      guard high < 1 << 50 else { return Array(repeating: meanDegree, count: vertexCount) }
      (low, high) = (high, 2 * high)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if law(shift: middle)[0] > maximum { low = middle } else { high = middle }
    }
    return law(shift: high)
  }
}
