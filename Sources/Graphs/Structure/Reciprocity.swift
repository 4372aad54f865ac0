extension Graph {
  /// The share of directed edges that an edge in the other direction returns.
  ///
  /// Near 0, links are aid in one direction; near 1, they are exchange.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2)], isDirected: true).reciprocity()   // 2/3
  ///
  /// - Parameter options: How to run.
  /// - Returns: A number in 0…1; `nil` without edges, and for an undirected graph, where the question makes no sense.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m* log *d*) time, where *d* is the highest degree; O(1) memory.
  /// - SeeAlso: D. Garlaschelli, M. I. Loffredo, *Phys. Rev. Lett.* 93:268701, 2004. doi:10.1103/PhysRevLett.93.268701; they
  ///   also compare it with what the density alone would give.
  public func reciprocity(options: RunOptions = .default) throws(RunInterruption) -> Double? {
    guard isDirected && edgeCount > 0 else { return nil }
    var checkpoint = try Checkpoint(options, total: edgeCount)
    var returned = 0
    for id in 0..<edgeCount {
      try checkpoint.tick()
      let (source, target) = edge(id)
      if edgeID(from: target, to: source) != nil { returned += 1 }
    }
    checkpoint.finish()
    return Double(returned) / Double(edgeCount)
  }
}
