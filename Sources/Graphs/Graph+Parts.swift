extension Graph {
  /// The graph with some of its edges only.
  ///
  ///     let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], weights: [3, 1])
  ///     path.keepingEdges { $0.weight >= 2 }.edgeCount   // 1
  ///
  /// - Parameter isKept: Whether an edge stays.
  /// - Returns: A graph on the same vertices; edges keep their order, ends and weights.
  /// - Complexity: O(*n* + *m*) time and memory.
  public func keepingEdges(where isKept: (Edge) throws -> Bool) rethrows -> Graph {
    let kept = try edges.filter(isKept)
    return Graph(
      vertexCount: vertexCount, sources: kept.map { UInt32(truncatingIfNeeded: $0.source) },
      targets: kept.map { UInt32(truncatingIfNeeded: $0.target) }, isDirected: isDirected,
      weights: isWeighted ? kept.map(\.weight) : nil)
  }

  /// The greatest part that hangs together when direction is ignored, with every edge within it.
  ///
  ///     let graph = Graph(vertexCount: 5, edges: [(0, 1), (2, 3), (3, 4)])
  ///     try graph.mainComponent().vertices   // [2, 3, 4]
  ///
  /// - Parameter options: How to run.
  /// - Returns: Component 0 of ``weakComponents(options:)``: of several of the same size, the one with the smallest vertex.
  ///   Its vertices ascend; edges keep their order and weights. Without a vertex when *n* = 0.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  public func mainComponent(options: RunOptions = .default) throws(RunInterruption) -> Subgraph {
    let ids = try weakComponents(options: options).ids
    return inducedSubgraph(on: vertices.filter { ids[$0] == 0 })
  }
}
