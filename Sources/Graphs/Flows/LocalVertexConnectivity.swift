/// How many paths without a common inner vertex lead from one vertex to another, and which vertices cut all of them.
public struct VertexConnectivity: Sendable, Equatable {
  /// The paths, each as its vertices from source to target, the shortest first.
  public let paths: [[Int]]
  /// The edge that joins the two directly, which no loss of a vertex can cut; `nil` if there is none.
  public let directEdge: Int?
  /// As many vertices as there are paths but the direct one, ascending; without them only the direct edge is left.
  public let cutVertices: [Int]

  /// The number of paths, the direct one included.
  public var count: Int { paths.count }
}

extension Graph {
  /// How many other vertices must fail before no path leads from one vertex to another, with paths and vertices that
  /// prove it.
  ///
  /// By Menger's theorem, the greatest number of paths that share no inner vertex is the least number of vertices that cut
  /// all of them. If an edge joins the two directly, it counts as one path, as in NetworkX, and the cut is that of the
  /// others. With 1, one city decides whether the two have any connection. Weights are ignored.
  ///
  ///     let square = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)])
  ///     try square.localVertexConnectivity(from: 0, to: 2).cutVertices   // [1, 3]
  ///
  /// - Parameters:
  ///   - source: Where the paths begin.
  ///   - target: Where they end; not the source. In a directed graph paths follow the edges.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: Paths and cut; both empty when no path leads to the target.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m* √*n*) time, O(*n* + *m*) memory.
  /// - Note: The same answer on every run; which of several paths are found depends on the numbers of the vertices.
  /// - SeeAlso: S. Even, R. E. Tarjan, *SIAM J. Comput.* 4(4):507–518, 1975. doi:10.1137/0204043
  public func localVertexConnectivity(
    from source: Int, to target: Int, options: RunOptions = .default
  ) throws(RunInterruption) -> VertexConnectivity {
    checkEnds(source, target)
    precondition(2 * vertexCount <= Graph.capacity, "Vertices are counted twice here and must stay below 2³⁰.")
    let directEdge = edgeID(from: source, to: target)
    var flow = splitFlow(from: source, to: target, directEdge: directEdge)
    let (start, end) = (2 * source + 1, 2 * target)
    try flow.maximize(from: start, to: end, options)
    let isNear = flow.reachable
    let cut = (0..<vertexCount).filter { $0 != source && $0 != target && isNear[2 * $0] && !isNear[2 * $0 + 1] }
    let paths = flow.paths(from: start, to: end).map { path in
      // Each inner vertex was met twice: where it is entered, and where it is left.
      [source] + path.dropFirst().filter { $0 & 1 == 0 }.map { $0 >> 1 }
    }
    options.progress?(1)
    return VertexConnectivity(paths: paths.sortedByLength(), directEdge: directEdge, cutVertices: cut)
  }

  /// Each vertex *v* becomes an entrance 2*v* and an exit 2*v* + 1, with room for one unit between them.
  private func splitFlow(from source: Int, to target: Int, directEdge: Int?) -> UnitFlow {
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    var capacities: [UInt8] = []
    func join(_ tail: Int, _ head: Int, _ capacity: UInt8) {
      tails.append(UInt32(truncatingIfNeeded: tail))
      heads.append(UInt32(truncatingIfNeeded: head))
      capacities.append(capacity)
      capacities.append(0)
    }
    for vertex in 0..<vertexCount { join(2 * vertex, 2 * vertex + 1, vertex == source || vertex == target ? 0 : 1) }
    // Two units never fill an edge, for its ends let only one through; so only vertices and the direct edge can be cut.
    for id in 0..<edgeCount {
      let (first, second) = edge(id)
      let capacity: UInt8 = id == directEdge ? 1 : 2
      join(2 * first + 1, 2 * second, capacity)
      if !isDirected { join(2 * second + 1, 2 * first, capacity) }
    }
    return UnitFlow(vertexCount: 2 * vertexCount, tails: tails, heads: heads, capacities: capacities)
  }
}
