/// PageRank scores, and how their iteration ended.
public struct PageRankScores: Sendable, Equatable {
  /// One score per vertex, 0 or more; they sum to 1, and are empty when *n* = 0.
  public let values: [Double]
  /// How the iteration ended; the residual is the sum of absolute changes in the last step. The sum of absolute errors is at
  /// most the residual times damping / (1 − damping).
  public let convergence: Convergence
}

extension Graph {
  /// For each vertex, the share of time that a wanderer along the edges spends there.
  ///
  /// At each step the wanderer follows an edge, with a chance proportional to its weight, or with chance 1 − `damping`
  /// jumps to any vertex; from a vertex that points nowhere, always. An undirected edge leads in both directions. A
  /// city scores high when well-linked cities link to it. With `restart`, jumps lead to the places it names: a score
  /// then tells how near a city is to those places.
  ///
  ///     try Graph(vertexCount: 2, edges: [(0, 1)]).pageRank().values   // [0.5, 0.5]
  ///
  /// - Parameters:
  ///   - damping: The chance to follow an edge, 0 or more and below 1; 0.85 by default.
  ///   - restart: For each vertex, its share of the jumps: numbers, 0 or more, with a finite sum above 0; only their ratio
  ///     counts. By default all vertices are equally likely.
  ///   - tolerance: The sum of absolute changes at which to stop, above 0; 10⁻¹² by default.
  ///   - maximumIterations: The most iterations, at least 1.
  ///   - options: How to run.
  /// - Returns: `vertexCount` scores that sum to 1; 0 where no path leads from a place of restart. If the iteration did not
  ///   converge, they are its last state, and `convergence` says so.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time per iteration, about 40 iterations by default in an undirected graph, where they are
  ///   steps of conjugate gradients with one step of the walk at the end, and about 170 in a directed one. O(*n* + *m*)
  ///   memory.
  /// - Note: The same bits on every run and for every thread count.
  /// - SeeAlso: S. Brin, L. Page, *Comput. Netw. ISDN Syst.* 30:107–117, 1998. doi:10.1016/S0169-7552(98)00110-X
  public func pageRank(
    damping: Double = 0.85, restart: [Double]? = nil, tolerance: Double = 1e-12, maximumIterations: Int = 1000,
    options: RunOptions = .default
  ) throws(RunInterruption) -> PageRankScores {
    precondition(damping >= 0 && damping < 1, "The damping is at least 0 and below 1.")
    precondition(tolerance > 0, "The tolerance is above 0.")
    precondition(maximumIterations >= 1, "There is at least one iteration.")
    let checkpoint = try Checkpoint(options)
    guard vertexCount > 0 else {
      return PageRankScores(
        values: [], convergence: Convergence(iterations: 0, residual: 0, isConverged: true))
    }
    let jumps = restart.map { restartShares($0) } ?? Array(repeating: 1 / Double(vertexCount), count: vertexCount)
    let walk = RandomWalk(graph: self)
    var scores = jumps
    var iterations = 0
    if let flow = SteadyFlow(of: self, damping: damping, tolerance: tolerance / 2) {
      (scores, iterations) = try flow.solution(for: jumps, maximumIterations: maximumIterations - 1, options)
    }
    var residual = Double.infinity
    while residual > tolerance && iterations < maximumIterations {
      residual = try walk.step(&scores, damping: damping, jumps: jumps, options)
      iterations += 1
    }
    // Rounding moves the sum away from 1 by about n units in the last place.
    let sum = scores.reduce(0, +)
    checkpoint.finish()
    return PageRankScores(
      values: scores.map { $0 / sum },
      convergence: Convergence(iterations: iterations, residual: residual, isConverged: residual <= tolerance))
  }

  private func restartShares(_ weights: [Double]) -> [Double] {
    precondition(weights.count == vertexCount, "There is one share of the jumps for each vertex.")
    precondition(weights.allSatisfy { $0 >= 0 }, "Every share of the jumps is 0 or more.")
    let sum = weights.reduce(0, +)
    precondition(sum > 0 && sum.isFinite, "The sum of the shares of the jumps is above 0 and finite.")
    return weights.map { $0 / sum }
  }
}
