extension Graph {
  /// The share of pairs of vertices that no path joins.
  ///
  /// *F* = 1 − Σ *s* (*s* − 1) / (*n* (*n* − 1)) over the components' sizes *s*; directions are ignored. At 0 every city can
  /// reach every other, at 1 none can reach any. What it gains when a city is taken out shows what that city holds together.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1)]).fragmentation()   // 2/3
  ///
  /// - Parameter options: How to run.
  /// - Returns: A number in 0…1; `nil` when *n* < 2, for then there is no pair.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - SeeAlso: S. P. Borgatti, *Comput. Math. Organ. Theory* 12:21–34, 2006. doi:10.1007/s10588-006-7084-x
  public func fragmentation(options: RunOptions = .default) throws(RunInterruption) -> Double? {
    let sizes = try weakComponents(options: options).sizes
    guard vertexCount > 1 else { return nil }
    let pairs = vertexCount * (vertexCount - 1)
    let joined = sizes.reduce(0) { $0 + $1 * ($1 - 1) }
    return Double(pairs - joined) / Double(pairs)
  }

  /// How far apart the vertices are, where no path counts as endless distance.
  ///
  /// *DF* = 1 − the mean of 1/distance over all pairs; directions are ignored, and each edge is one hop. At 0 all are linked
  /// directly, at 1 none is linked at all. It sees that paths grow longer before the network falls apart.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).distanceWeightedFragmentation()   // 1/6
  ///
  /// - Parameter options: How to run.
  /// - Returns: A number in 0…1, at least ``fragmentation(options:)``; `nil` when *n* < 2, for then there is no pair.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n m*) time, O(*n* + *m*) memory per thread.
  /// - Note: The same bits on every run and for every number of threads.
  /// - SeeAlso: S. P. Borgatti, *Comput. Math. Organ. Theory* 12:21–34, 2006. doi:10.1007/s10588-006-7084-x
  public func distanceWeightedFragmentation(options: RunOptions = .default) throws(RunInterruption) -> Double? {
    try undirected().distanceStatistics(options: options).globalEfficiency.map { 1 - $0 }
  }
}
