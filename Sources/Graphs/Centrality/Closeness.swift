extension Graph {
  /// For each vertex, the inverse of its mean distance to the vertices in reach, scaled by how many those are.
  ///
  /// C(*v*) = (*r* / (*n* − 1)) · (*r* / Σ d), where *r* vertices other than *v* have a path to *v* and Σ d is the sum of
  /// their distances: the form of Wasserman and Faust. Without the first factor, two cities linked only to each other would
  /// score higher than everyone else. Prefer `harmonicCentrality` unless figures must be compared with others'.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).closenessCentrality()   // [2/3, 1, 2/3]
  ///
  /// - Parameters:
  ///   - direction: `.incoming` (the default) measures paths to the vertex, as NetworkX does; `.outgoing` paths from it;
  ///     `.either` ignores direction.
  ///   - lengths: A positive length per edge id; by default each edge is one hop.
  ///   - options: How to run.
  /// - Returns: `vertexCount` numbers in 0…1; 0 for a vertex that nothing reaches, and when *n* < 2.
  /// - Throws: ``RunInterruption`` when cancelled, or when distances might not fit in 64 bits.
  /// - Complexity: By hops as ``distanceSummary(direction:options:)``, which gives more at the same cost; O(*n m* log *n*)
  ///   time and O(*n* + *m*) memory per thread by lengths.
  /// - Note: The same bits on every run, for every number of threads, and for every numbering of the vertices.
  /// - SeeAlso: S. Wasserman, K. Faust, *Social Network Analysis*, p. 200, 1994. doi:10.1017/CBO9780511815478
  public func closenessCentrality(
    direction: Direction = .incoming, lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> [Double] {
    guard lengths != nil else { return try distanceSummary(direction: direction, options: options).closenessCentrality }
    let rows = try pathRows(direction, lengths: lengths)
    var scores = [Double](repeating: 0, count: vertexCount)
    let others = Double(max(1, vertexCount - 1))
    try SourceBlocks.run(sourceCount: vertexCount, options: options) {
      NearnessWorker(rows: rows)
    } merge: { worker in
      for (index, vertex) in worker.sources.enumerated() where worker.reachedCounts[index] > 0 {
        let reached = Double(worker.reachedCounts[index])
        scores[vertex] = (reached / others) * (reached / Double(worker.distanceSums[index]))
      }
    }
    return scores
  }
}
