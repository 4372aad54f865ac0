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
  ///   - lengths: A positive length per edge id; by default each edge is one hop. Whole numbers keep equal lengths equal.
  ///   - options: How to run.
  /// - Returns: `vertexCount` numbers, 0 or more, at most 1 if normalized; all 0 when *n* < 3. Unreachable pairs add nothing.
  /// - Throws: ``RunInterruption`` when cancelled, when distances might not fit in 64 bits, or when more than 2¹⁰⁰⁰ shortest
  ///   paths join two vertices (in an undirected graph: two vertices of a block).
  /// - Complexity: O(*n m*) time by hops, O(*n m* log *n*) by lengths; O(*n* + *m*) memory per thread. In an undirected
  ///   graph, *n* and *m* are those of the biggest block; vertices that hang on it cost nothing.
  /// - Note: The same bits on every run and for every number of threads.
  /// - SeeAlso: U. Brandes, *J. Math. Sociology* 25(2):163–177, 2001. doi:10.1080/0022250X.2001.9990249
  public func betweennessCentrality(
    normalized: Bool = true, lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> [Double] {
    var scores = try pathDependencies(lengths: lengths, options: options).vertices
    scale(&scores, byPairs: normalized ? Double(vertexCount - 1) * Double(vertexCount - 2) : nil)
    return scores
  }

  /// For each edge, the share of shortest paths between vertices that run along it.
  ///
  /// For edge *e*, the sum over pairs {*s*, *t*} of vertices (ordered pairs in a directed graph) of the fraction of shortest
  /// *s*–*t* paths that use *e*. A link that holds two parts of the network together scores high: the path between them
  /// leads over it.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).edgeBetweennessCentrality(normalized: false)   // [2, 2]
  ///
  /// - Parameters:
  ///   - normalized: Divide by the number of pairs: *n*(*n* − 1) / 2, or *n*(*n* − 1) if directed.
  ///   - lengths: A positive length per edge id; by default each edge is one hop. Whole numbers keep equal lengths equal.
  ///   - options: How to run.
  /// - Returns: `edgeCount` numbers, 0 or more, at most 1 if normalized; unnormalized, 1 or more by hops, since an edge is
  ///   the only shortest path between its ends.
  /// - Throws: ``RunInterruption`` as ``betweennessCentrality(normalized:lengths:options:)`` does.
  /// - Complexity: As betweenness of vertices, with one more number per edge and share of the work.
  /// - Note: The same bits on every run and for every number of threads.
  /// - SeeAlso: M. Girvan, M. E. J. Newman, *PNAS* 99(12):7821–7826, 2002. doi:10.1073/pnas.122653799
  public func edgeBetweennessCentrality(
    normalized: Bool = true, lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> [Double] {
    try vertexAndEdgeBetweenness(normalized: normalized, lengths: lengths, options: options).edges
  }

  /// The betweenness of all vertices and of all edges, from one pass over the shortest paths.
  ///
  /// Each part equals what ``betweennessCentrality(normalized:lengths:options:)`` and
  /// ``edgeBetweennessCentrality(normalized:lengths:options:)`` give; the pass for edges counts vertices anyway.
  ///
  ///     let scores = try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).vertexAndEdgeBetweenness(normalized: false)
  ///     // scores.vertices is [0, 1, 0], scores.edges is [2, 2]
  ///
  /// - Parameters:
  ///   - normalized: Divide by the number of pairs of vertices that an inner vertex, or an edge, can serve.
  ///   - lengths: A positive length per edge id; by default each edge is one hop.
  ///   - options: How to run.
  /// - Returns: `vertexCount` numbers and `edgeCount` numbers.
  /// - Throws: ``RunInterruption`` as ``betweennessCentrality(normalized:lengths:options:)`` does.
  /// - Complexity: As ``edgeBetweennessCentrality(normalized:lengths:options:)``.
  /// - Note: The same bits on every run and for every number of threads.
  /// - SeeAlso: U. Brandes, *Social Networks* 30(2):136–145, 2008. doi:10.1016/j.socnet.2007.11.001
  public func vertexAndEdgeBetweenness(
    normalized: Bool = true, lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> (vertices: [Double], edges: [Double]) {
    var scores = try pathDependencies(lengths: lengths, countsEdges: true, options: options)
    let count = Double(vertexCount)
    scale(&scores.vertices, byPairs: normalized ? (count - 1) * (count - 2) : nil)
    scale(&scores.edges, byPairs: normalized ? count * (count - 1) : nil)
    return (scores.vertices, scores.edges)
  }

  /// For each vertex, how much some sources depend on it to reach all others.
  ///
  /// For vertex *v*, the sum over ordered pairs of a source *s* of the list and any target *t*, neither of them *v*, of the
  /// fraction of shortest *s*–*t* paths that contain *v*. With the members of one programme as sources, it tells through
  /// whom they reach everybody else. With all vertices as sources it is twice the betweenness of an undirected graph, once
  /// that of a directed one, not normalized.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).betweennessCentrality(from: [0])   // [0, 1, 0]
  ///
  /// - Parameters:
  ///   - sources: Where paths start; vertices that are named twice count once.
  ///   - lengths: A positive length per edge id; by default each edge is one hop.
  ///   - options: How to run.
  /// - Returns: `vertexCount` numbers, 0 or more; all 0 without a source.
  /// - Throws: ``RunInterruption`` as ``betweennessCentrality(normalized:lengths:options:)`` does.
  /// - Complexity: O(*k m*) time for *k* sources by hops. In an undirected graph all vertices of a block count as sources on
  ///   which some source hangs.
  /// - Note: The same bits on every run and for every number of threads.
  /// - SeeAlso: U. Brandes, *Social Networks* 30(2):136–145, 2008. doi:10.1016/j.socnet.2007.11.001
  public func betweennessCentrality(
    from sources: [Int], lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> [Double] {
    precondition(sources.allSatisfy { (0..<vertexCount).contains($0) }, "Every source is a vertex of the graph.")
    return try pathDependencies(lengths: lengths, sources: Array(Set(sources)).sorted(), options: options).vertices
  }

  /// Divides sums over ordered pairs by the number of ordered pairs, or gives those over unordered pairs in an undirected
  /// graph, where each pair was met from both its ends.
  private func scale(_ scores: inout [Double], byPairs pairs: Double?) {
    let divisor = pairs.map { $0 > 0 ? $0 : 1 } ?? (isDirected ? 1 : 2)
    guard divisor != 1 else { return }
    for index in scores.indices { scores[index] /= divisor }
  }
}
