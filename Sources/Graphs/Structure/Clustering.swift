extension Graph {
  /// For each vertex, the share of pairs of its neighbors that are neighbors of each other.
  ///
  /// With *k* neighbors and *t* triangles: 2*t* / (*k* (*k* − 1)). Directions and weights are ignored. A city with 1 has
  /// neighbors who all know each other; a city near 0 joins neighbors who do not.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
  ///       .localClusteringCoefficients()   // [1, 1, 1/3, nil]
  ///
  /// - Parameter options: How to run.
  /// - Returns: `vertexCount` numbers in 0…1; `nil` for a vertex with fewer than two neighbors, which has no pair.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
  /// - SeeAlso: D. Watts, S. Strogatz, *Nature* 393:440–442, 1998. doi:10.1038/30918
  public func localClusteringCoefficients(options: RunOptions = .default) throws(RunInterruption) -> [Double?] {
    zip(try triangleCounts(options: options), degrees(.either)).map { triangles, degree in
      degree < 2 ? nil : 2 * Double(triangles) / (Double(degree) * Double(degree - 1))
    }
  }

  /// The mean of the local clustering coefficients.
  ///
  /// Tools disagree on vertices with fewer than two neighbors: NetworkX counts them as 0, igraph leaves them out. For the
  /// Florentine families the one gives 0.15, the other 0.218; so the choice has no default.
  ///
  ///     let graph = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
  ///     try graph.averageClustering(countingUndefinedAsZero: true)   // 7/12
  ///
  /// - Parameters:
  ///   - countingUndefinedAsZero: Whether a vertex with fewer than two neighbors counts as 0, or is left out.
  ///   - options: How to run.
  /// - Returns: A number in 0…1; `nil` when no vertex counts.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
  public func averageClustering(
    countingUndefinedAsZero: Bool, options: RunOptions = .default
  ) throws(RunInterruption) -> Double? {
    let coefficients = try localClusteringCoefficients(options: options)
    let defined = coefficients.compactMap { $0 }
    let count = countingUndefinedAsZero ? coefficients.count : defined.count
    return count == 0 ? nil : defined.reduce(0, +) / Double(count)
  }

  /// The share of two-step paths *a*–*b*–*c* that an edge *a*–*c* closes.
  ///
  /// Three times the number of triangles over the number of paths of two edges. Directions and weights are ignored.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)]).transitivity()   // 0.6
  ///
  /// - Parameter options: How to run.
  /// - Returns: A number in 0…1; `nil` when no vertex has two neighbors.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
  /// - SeeAlso: M. E. J. Newman, D. J. Watts, S. H. Strogatz, *PNAS* 99(suppl. 1):2566–2572, 2002.
  ///   doi:10.1073/pnas.012582999
  public func transitivity(options: RunOptions = .default) throws(RunInterruption) -> Double? {
    let closed = try triangleCounts(options: options).reduce(0, +)
    let paths = degrees(.either).reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return paths == 0 ? nil : Double(closed) / Double(paths)
  }
}
