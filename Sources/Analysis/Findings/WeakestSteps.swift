import Graphs

/// How weak the steps must be that lead from somewhere to one of several vertices.
struct WeakestSteps {
  private let graph: Graph
  private let ranks: [Int?]

  /// - Parameter ranks: The rank of each edge, 0 or more, the larger the weaker; nil where it cannot be taken.
  init(_ graph: Graph, ranks: [Int?]) { (self.graph, self.ranks) = (graph, ranks) }

  /// For each vertex the least rank such that steps of at most this rank lead to a marked vertex other than itself; nil where
  /// none do.
  ///
  /// Edges are let in from the strongest on, and parts joined.
  ///
  /// - Complexity: O(*r* *n* log *n* + *m* log *n*) for *n* vertices, *m* edges and *r* distinct ranks.
  func toAnother(_ isMarked: [Bool]) -> [Int?] {
    // Parts that grow together, with the number of marked vertices in each.
    var parts = RevertibleSets(weights: isMarked.map { $0 ? 1 : 0 })
    var found = [Int?](repeating: nil, count: graph.vertexCount)
    var open = Array(0..<graph.vertexCount)
    for (rank, edges) in edgesByRank {
      for edge in edges {
        let (a, b) = graph.edge(edge)
        parts.unite(a, b)
      }
      open.removeAll { vertex in
        guard parts.weight(ofRoot: parts.root(of: vertex)) > (isMarked[vertex] ? 1 : 0) else { return false }
        found[vertex] = rank
        return true
      }
      if open.isEmpty { break }
    }
    return found
  }

  private var edgesByRank: [(rank: Int, edges: [Int])] {
    var edges: [Int: [Int]] = [:]
    for (edge, rank) in ranks.enumerated() { if let rank { edges[rank, default: []].append(edge) } }
    return edges.sorted { $0.key < $1.key }.map { (rank: $0.key, edges: $0.value) }
  }
}
