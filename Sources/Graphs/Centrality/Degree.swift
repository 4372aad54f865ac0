extension Graph {
  /// For each vertex, how many different neighbors it has.
  ///
  /// With `.incoming` the vertices that point to it; with `.outgoing` those it points to; with `.either` those joined to it
  /// in either direction, where a neighbor linked in both counts once.
  ///
  ///     Graph(vertexCount: 3, edges: [(0, 1), (1, 0), (2, 0)], isDirected: true).degrees()   // [2, 1, 1]
  ///
  /// - Parameter direction: Which edges to follow; by default all.
  /// - Returns: `vertexCount` counts in 0…*n* − 1; 0 for an isolated vertex.
  /// - Complexity: O(*n*) time, O(*n* + *m*) for `.either` in a directed graph; too short to be worth options.
  /// - SeeAlso: L. C. Freeman, *Social Networks* 1(3):215–239, 1979. doi:10.1016/0378-8733(78)90021-7
  public func degrees(_ direction: Direction = .either) -> [Int] {
    switch direction {
    case .outgoing: return (0..<vertexCount).map { outgoing.degree(of: $0) }
    case .incoming: return (0..<vertexCount).map { incoming.degree(of: $0) }
    case .either:
      guard isDirected else { return degrees(.outgoing) }
      let both = adjacency(.either)
      return (0..<vertexCount).map { vertex in
        let row = both.row(of: vertex)
        // Rows ascend, so a neighbor met twice stands next to itself.
        let repeats = row.dropFirst().count { both.neighbors[$0] == both.neighbors[$0 - 1] }
        return row.count - repeats
      }
    }
  }
}
