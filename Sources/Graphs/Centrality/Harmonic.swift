extension Graph {
  /// For each vertex, how near it is on average to every other vertex, where "out of reach" counts as 0.
  ///
  /// H(*v*) = Σ 1/d(*u*, *v*) / (*n* − 1) over all *u* ≠ *v*, with 1/∞ = 0. A city that few steps separate from all others
  /// scores high; the score stays meaningful when the network falls apart.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).harmonicCentrality()   // [0.75, 1, 0.75]
  ///
  /// - Parameters:
  ///   - direction: `.incoming` (the default) measures paths to the vertex, as NetworkX does; `.outgoing` paths from it;
  ///     `.either` ignores direction.
  ///   - lengths: A positive length per edge id; by default each edge is one hop.
  ///   - options: How to run.
  /// - Returns: `vertexCount` numbers in 0…1; 0 for an isolated vertex, and when *n* < 2.
  /// - Throws: ``RunInterruption`` when cancelled, or when distances might not fit in 64 bits.
  /// - Complexity: By hops as ``distanceSummary(direction:options:)``, which gives more at the same cost; O(*n m* log *n*)
  ///   time and O(*n* + *m*) memory per thread by lengths.
  /// - Note: The same bits on every run, for every number of threads, and for every numbering of the vertices.
  /// - SeeAlso: P. Boldi, S. Vigna, *Internet Mathematics* 10(3–4):222–262, 2014. doi:10.1080/15427951.2013.865686
  public func harmonicCentrality(
    direction: Direction = .incoming, lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> [Double] {
    guard lengths != nil else { return try distanceSummary(direction: direction, options: options).harmonicCentrality }
    let rows = try pathRows(direction, lengths: lengths)
    var scores = [Double](repeating: 0, count: vertexCount)
    let others = Double(max(1, vertexCount - 1))
    try SourceBlocks.run(sourceCount: vertexCount, options: options) {
      NearnessWorker(rows: rows)
    } merge: { worker in
      for (vertex, sum) in zip(worker.sources, worker.harmonicSums) { scores[vertex] = sum / others }
    }
    return scores
  }
  /// How near one vertex is on average to every other, by a single search.
  ///
  /// The same number as its entry in ``harmonicCentrality(direction:lengths:options:)``, without the searches from all others.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).harmonicCentrality(of: 0)   // 0.75
  ///
  /// - Parameters:
  ///   - vertex: A vertex of the graph.
  ///   - direction: `.incoming` (the default) measures paths to the vertex, `.outgoing` paths from it; `.either` ignores
  ///     direction.
  ///   - lengths: A positive length per edge id; by default each edge is one hop.
  ///   - options: How to run.
  /// - Returns: A number in 0…1; 0 for an isolated vertex, and when *n* = 1.
  /// - Throws: ``RunInterruption`` when cancelled, or when distances might not fit in 64 bits.
  /// - Complexity: O(*n* + *m*) time by hops, O(*m* log *n*) by lengths; O(*n* + *m*) memory.
  /// - Note: The same bits on every run. Terms are added from near to far; by hops the measure of all vertices adds whole
  ///   numbers instead, so that the last bits may differ.
  /// - SeeAlso: P. Boldi, S. Vigna, *Internet Mathematics* 10(3–4):222–262, 2014. doi:10.1080/15427951.2013.865686
  public func harmonicCentrality(
    of vertex: Int, direction: Direction = .incoming, lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> Double {
    precondition(vertices.contains(vertex), "The vertex belongs to the graph.")
    let checkpoint = try Checkpoint(options)
    let worker = NearnessWorker(rows: try pathRows(direction, lengths: lengths))
    worker.visit(vertex)
    checkpoint.finish()
    return worker.harmonicSums[0] / Double(max(1, vertexCount - 1))
  }
}
