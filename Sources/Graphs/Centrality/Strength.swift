extension Graph {
  /// For each vertex, the sum of the weights of its edges.
  ///
  /// With `.incoming` the edges that point to it, with `.outgoing` those it sends, with `.either` both: an edge in each
  /// direction counts twice. In an unweighted graph every edge counts 1.
  ///
  ///     Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], weights: [2, 5]).strengths()   // [2, 7, 5]
  ///
  /// - Parameter direction: Which edges to follow; by default all.
  /// - Returns: `vertexCount` finite sums, 0 for an isolated vertex.
  /// - Complexity: O(*n* + *m*) time, O(*n*) memory; too short to be worth options.
  /// - Note: The same bits whatever the order of the edges.
  /// - SeeAlso: A. Barrat et al., *PNAS* 101(11):3747–3752, 2004. doi:10.1073/pnas.0400087101
  public func strengths(_ direction: Direction = .either) -> [Double] {
    switch direction {
    case .outgoing: return strengths(along: outgoing)
    case .incoming: return strengths(along: incoming)
    case .either:
      guard isDirected else { return strengths(along: outgoing) }
      return zip(strengths(along: outgoing), strengths(along: incoming)).map(+)
    }
  }

  private func strengths(along rows: Adjacency) -> [Double] {
    (0..<vertexCount).map { vertex in
      let row = rows.row(of: vertex)
      guard let weights else { return Double(row.count) }
      return rows.edges[row].reduce(0) { $0 + weights[Int($1)] }
    }
  }
}
