extension Graph {
  /// For each vertex, its distance from the nearest of some sources.
  ///
  /// The distance is the least sum of lengths along a path, or the least number of edges when there are no lengths. A city
  /// at distance 2 from a pilot city hears of it through one other city.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2)]).shortestDistances(from: [0])   // [0, 1, 2, nil]
  ///
  /// - Parameters:
  ///   - sources: Vertices of the graph; repeats do no harm.
  ///   - direction: `.outgoing` measures from the sources, `.incoming` to them, `.either` ignores direction.
  ///   - lengths: A positive length per edge id; by default each edge is one hop.
  ///   - options: How to run.
  /// - Returns: `vertexCount` distances, 0 at the sources, `nil` where no path leads.
  /// - Throws: ``RunInterruption`` when cancelled, or when distances might not fit in 64 bits.
  /// - Complexity: O(*n* + *m*) by hops, O(*m* log *n*) by lengths; O(*n* + *m*) memory.
  /// - Note: Exact whole numbers.
  /// - SeeAlso: E. W. Dijkstra, *Numerische Mathematik* 1:269–271, 1959. doi:10.1007/BF01386390
  public func shortestDistances(
    from sources: [Int], direction: Direction = .outgoing, lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> [Int?] {
    precondition(
      sources.allSatisfy { $0 >= 0 && $0 < vertexCount }, "Every source is a vertex of the graph.")
    let checkpoint = try Checkpoint(options)
    var search = DistanceSearch(rows: try pathRows(direction, lengths: lengths))
    search.run(from: sources)
    checkpoint.finish()
    return search.distances.elements.map { $0 < 0 ? nil : $0 }
  }
}
