extension Graph {
  /// For each vertex, the share of shortest paths between other vertices that pass through it.
  ///
  /// For vertex *v*, the sum over pairs {*s*, *t*} of other vertices (ordered pairs in a directed graph) of the fraction of
  /// shortest *s*–*t* paths that contain *v*. A broker city scores high; a leaf scores 0.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).betweennessCentrality()   // [0, 1, 0]
  ///
  /// - Parameters:
  ///   - normalized: Divide by the number of pairs: (*n* − 1)(*n* − 2) / 2, or (*n* − 1)(*n* − 2) if directed.
  ///   - lengths: A positive length per edge id; by default each edge is one hop. Whole numbers make ties exact.
  ///   - options: How to run.
  /// - Returns: `vertexCount` numbers, 0 or more, at most 1 if normalized; all 0 when *n* < 3. Unreachable pairs add nothing.
  /// - Throws: ``RunInterruption`` when cancelled, when distances might not fit in 64 bits, or when more than 2¹⁰⁰⁰ shortest
  ///   paths join two vertices (by hops in an undirected graph: two vertices of a block).
  /// - Complexity: O(*n m*) time by hops, O(*n m* log *n*) by lengths; O(*n* + *m*) memory per thread. By hops in an
  ///   undirected graph, *n* and *m* are those of the biggest block; vertices that hang on it cost nothing.
  /// - Note: The same bits on every run and for every number of threads.
  /// - SeeAlso: U. Brandes, *J. Math. Sociology* 25(2):163–177, 2001. doi:10.1080/0022250X.2001.9990249
  public func betweennessCentrality(
    normalized: Bool = true, lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> [Double] {
    var scores = try dependencies(lengths: lengths, options: options)
    let others = Double(vertexCount - 1) * Double(vertexCount - 2)
    // Each unordered pair was met from both its ends, so the divisor is the number of ordered pairs in either case.
    if normalized && vertexCount > 2 {
      for vertex in scores.indices { scores[vertex] /= others }
    } else if !isDirected {
      for vertex in scores.indices { scores[vertex] /= 2 }
    }
    return scores
  }

  /// For each vertex, the dependencies of all sources on it; every ordered pair counts once.
  private func dependencies(lengths: [Int]?, options: RunOptions) throws(RunInterruption) -> [Double] {
    guard let lengths else {
      return try PathBlocks(self, sources: nil, options: options)
        .hopDependencies(vertexCount: vertexCount, options: options)
    }
    let rows = try pathRows(.outgoing, lengths: lengths)
    var sums = [Double](repeating: 0, count: vertexCount)
    try SourceBlocks.run(sourceCount: vertexCount, options: options) {
      BetweennessWorker(rows: rows)
    } merge: { worker in
      for (vertex, sum) in worker.sums.enumerated() { sums[vertex] += sum }
    }
    return sums
  }
}
