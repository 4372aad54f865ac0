/// Whether joined pairs of vertices differ from other pairs in some number, and what chance would give.
///
/// The quadratic assignment procedure (QAP): the vertices swap places at random, each taking its attributes along, and the
/// correlation is taken anew. What pairs with a common vertex share stays as it is, so it cannot feign significance.
public struct QuadraticAssignment: Sendable, Equatable {
  /// Pearson's correlation, over all pairs, of being joined (1 or 0) with the number; how it compares with permutations.
  public let comparison: NullComparison
  /// The mean number of joined pairs.
  public let joinedMean: Double
  /// The mean number of all pairs.
  public let overallMean: Double
}

extension Graph {
  /// The correlation of being joined with a number of each pair, against random places of the vertices.
  ///
  /// Over all pairs *p* of vertices, with *y* = 1 for a joined pair and 0 otherwise: (mean of *x y* − mean of *x* · mean of
  /// *y*) / (deviation of *x* · deviation of *y*). Permuting the vertices changes the sum of *x* over the edges only, so a
  /// permutation takes one look at each edge. Directions and weights are ignored.
  ///
  ///     let path = Graph(vertexCount: 4, edges: [(0, 1), (2, 3)])
  ///     try path.quadraticAssignment(with: .sameGroup([7, 7, 9, 9]), permutations: 999, seed: 1)?
  ///       .comparison.observed   // 1
  ///
  /// - Parameters:
  ///   - values: The number of each pair of this graph's vertices.
  ///   - permutations: How many, at least 1.
  ///   - seed: Picks them.
  ///   - options: How to run; permutations are spread over the threads.
  /// - Returns: `nil` where no pair or every pair is joined, or all pairs have the same number.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) a permutation, and the same memory a thread.
  /// - Note: The same bits on every run and for every number of threads. Values that are whole numbers, or have few binary
  ///   places, make equality with the observed sum exact.
  /// - SeeAlso: D. Krackhardt, *Social Networks* 10(4):359–381, 1988. doi:10.1016/0378-8733(88)90004-4
  public func quadraticAssignment(
    with values: PairValues, permutations: Int, seed: UInt64, options: RunOptions = .default
  ) throws(RunInterruption) -> QuadraticAssignment? {
    precondition(values.vertexCount == vertexCount, "There is a value for each pair of the graph's vertices.")
    precondition(permutations >= 1, "There is at least one permutation.")
    let graph = undirected()
    let pairs = Double(vertexCount) * Double(vertexCount - 1) / 2
    let joined = Double(graph.edgeCount)
    guard joined > 0, joined < pairs, values.standardDeviation > 0 else { return nil }
    let share = joined / pairs
    let scale = pairs * (share * (1 - share)).squareRoot() * values.standardDeviation
    func correlation(_ sum: Double) -> Double { (sum - joined * values.mean) / scale }
    let observed = graph.sum(of: values, places: Array(0..<vertexCount))
    let sums: [Double]
    do {
      sums = try NumberedSamples.values(count: permutations, options: options) { number in
        var random = RandomStream(seed: seed, number: number)
        return graph.sum(of: values, places: random.permutation(of: graph.vertexCount))
      }
    } catch {
      // Nothing but cancellation ends a sum.
      throw error as? RunInterruption ?? .cancelled
    }
    return QuadraticAssignment(
      comparison: NullComparison(of: correlation(observed), with: sums.map(correlation)),
      joinedMean: observed / joined, overallMean: values.mean)
  }

  private func sum(of values: PairValues, places: [Int]) -> Double {
    var sum = 0.0
    for edge in 0..<edgeCount { sum += values.value(places[Int(sources[edge])], places[Int(targets[edge])]) }
    return sum
  }
}
