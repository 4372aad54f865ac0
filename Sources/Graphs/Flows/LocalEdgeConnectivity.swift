/// How many paths without a common edge lead from one vertex to another, and which edges cut all of them.
public struct EdgeConnectivity: Sendable, Equatable {
  /// The paths, each as its vertices from source to target, the shortest first; no vertex repeats within one of them.
  public let paths: [[Int]]
  /// As many edges as there are paths, ascending; without them no path is left. The cut that lies nearest to the source.
  public let cutEdges: [Int]

  /// The number of paths, and the least number of edges whose loss parts the two.
  public var count: Int { paths.count }
}

extension Graph {
  /// How many edges must fail before no path leads from one vertex to another, with paths and edges that prove it.
  ///
  /// By Menger's theorem, the greatest number of paths that share no edge is the least number of edges that cut all of them.
  /// With 1, one link decides whether the two cities have any connection. Weights are ignored.
  ///
  ///     let square = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)])
  ///     try square.localEdgeConnectivity(from: 0, to: 2).paths   // [[0, 1, 2], [0, 3, 2]]
  ///
  /// - Parameters:
  ///   - source: Where the paths begin.
  ///   - target: Where they end; not the source. In a directed graph paths follow the edges.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: Paths and cut, of the same number; both empty when no path leads to the target.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m* · min(√*m*, *n*^⅔)) time, O(*n* + *m*) memory.
  /// - Note: The same answer on every run; which of several paths are found depends on the numbers of the vertices.
  /// - SeeAlso: S. Even, R. E. Tarjan, *SIAM J. Comput.* 4(4):507–518, 1975. doi:10.1137/0204043
  public func localEdgeConnectivity(
    from source: Int, to target: Int, options: RunOptions = .default
  ) throws(RunInterruption) -> EdgeConnectivity {
    checkEnds(source, target)
    let back: UInt8 = isDirected ? 0 : 1
    var flow = UnitFlow(
      vertexCount: vertexCount, tails: sources, heads: targets,
      capacities: (0..<2 * edgeCount).map { $0 & 1 == 0 ? 1 : back })
    try flow.maximize(from: source, to: target, options)
    let isNear = flow.reachable
    let cut = (0..<edgeCount).filter { id in
      let (first, second) = (isNear[Int(sources[id])], isNear[Int(targets[id])])
      return isDirected ? first && !second : first != second
    }
    options.progress?(1)
    return EdgeConnectivity(paths: flow.paths(from: source, to: target).sortedByLength(), cutEdges: cut)
  }

  func checkEnds(_ source: Int, _ target: Int) {
    precondition(
      (0..<vertexCount).contains(source) && (0..<vertexCount).contains(target),
      "Paths lead between vertices of the graph.")
    precondition(source != target, "Paths lead from one vertex to another.")
  }
}
