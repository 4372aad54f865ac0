/// Centrality of the first mode, normalized by what a vertex of its mode can reach at most.
extension TwoModeGraph {
  /// For each vertex of the first mode, the share of the second mode that it has edges to.
  ///
  /// A city with 1 is in every programme.
  ///
  ///     memberships.degreeCentrality()   // [1/2, 1, 1/2] in the example of ``TwoModeGraph``
  ///
  /// - Returns: `firstCount` numbers in 0…1; all 0 when the second mode is empty.
  /// - Complexity: O(*n*) time and memory.
  /// - SeeAlso: S. P. Borgatti, M. G. Everett, *Social Networks* 19(3):243–269, 1997. doi:10.1016/S0378-8733(96)00301-2
  public func degreeCentrality() -> [Double] { degrees().map { Double($0) / Double(max(1, secondCount)) } }

  /// For each vertex of the first mode, how near it is to all others, beside the nearest that two modes allow.
  ///
  /// (*n*₂ + 2(*n*₁ − 1)) / Σ *d*: a vertex is one step from the second mode and two from its own at best. In a network of
  /// several components, Σ *d* covers its own, and the score is multiplied by the share of other vertices in it. A city with
  /// a high value hears soon of what happens in any programme.
  ///
  ///     try memberships.closenessCentrality()   // [0.6, 1, 0.6] in the example of ``TwoModeGraph``
  ///
  /// - Parameter options: How to run.
  /// - Returns: `firstCount` numbers, 0 or more; 0 without edges; at most 1 where the network is connected.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: As ``Graph/distanceSummary(direction:options:)``.
  /// - SeeAlso: S. P. Borgatti, M. G. Everett, *Social Networks* 19(3):243–269, 1997. doi:10.1016/S0378-8733(96)00301-2
  public func closenessCentrality(options: RunOptions = .default) throws(RunInterruption) -> [Double] {
    let summary = try graph.distanceSummary(options: options)
    let nearest = Double(secondCount + 2 * (firstCount - 1))
    return (0..<firstCount).map { vertex in
      let (reached, sum) = (summary.reachedCounts[vertex], summary.distanceSums[vertex])
      return reached == 0 ? 0 : nearest / Double(sum) * Double(reached) / Double(graph.vertexCount - 1)
    }
  }

  /// For each vertex of the first mode, the betweenness in the network of both modes, as a share of the greatest possible.
  ///
  /// A city with a high value is where programmes meet that have no other city in common.
  ///
  ///     try memberships.betweennessCentrality()   // [0, 1, 0] in the example of ``TwoModeGraph``
  ///
  /// - Parameter options: How to run.
  /// - Returns: `firstCount` numbers in 0…1; 0 where nobody could lie between others.
  /// - Throws: ``RunInterruption`` as ``Graph/betweennessCentrality(normalized:lengths:options:)`` does.
  /// - Complexity: As ``Graph/betweennessCentrality(normalized:lengths:options:)``.
  /// - SeeAlso: S. P. Borgatti, M. G. Everett, *Social Networks* 19(3):243–269, 1997. doi:10.1016/S0378-8733(96)00301-2
  public func betweennessCentrality(options: RunOptions = .default) throws(RunInterruption) -> [Double] {
    let scores = try graph.betweennessCentrality(normalized: false, options: options)
    guard firstCount > 0, secondCount > 0 else { return Array(scores[..<firstCount]) }
    let (share, rest) = (firstCount - 1).quotientAndRemainder(dividingBy: secondCount)
    let (s, t, m) = (Double(share), Double(rest), Double(secondCount))
    let greatest = (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
    return scores[..<firstCount].map { greatest > 0 ? $0 / greatest : 0 }
  }
}
