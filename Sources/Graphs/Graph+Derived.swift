extension Graph {
  /// The simple graph without directions: two vertices are joined if an edge joins them in either direction.
  ///
  /// The weights of two opposite edges are added. An undirected graph is returned as it is.
  ///
  ///     Graph(vertexCount: 2, edges: [(0, 1), (1, 0)], isDirected: true).undirected().edgeCount   // 1
  ///
  /// - Returns: A graph on the same vertices; its edges follow the order of each pair's first edge.
  /// - Complexity: O(*m* log *d* + *n*) time, where *d* is the highest degree; O(*n* + *m*) memory.
  public func undirected() -> Graph {
    guard isDirected else { return self }
    var pairs: [(Int, Int)] = []
    var sums: [Double] = []
    pairs.reserveCapacity(edgeCount)
    for id in 0..<edgeCount {
      let (source, target) = edge(id)
      let opposite = edgeID(from: target, to: source)
      if let opposite, opposite < id { continue }
      pairs.append((source, target))
      sums.append(weight(ofEdge: id) + (opposite.map { weight(ofEdge: $0) } ?? 0))
    }
    return Graph(vertexCount: vertexCount, edges: pairs, weights: isWeighted ? sums : nil)
  }

  /// The part of the graph that lies on some of its vertices, with every edge between two of them.
  ///
  ///     let square = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)])
  ///     square.inducedSubgraph(on: [3, 0]).graph.edgeCount   // 1
  ///
  /// - Parameter vertices: The vertices to keep, each once; vertex *i* of the result is `vertices[i]`.
  /// - Returns: The smaller graph, with the original vertex of each of its vertices and the original edge of each edge.
  ///   Edges keep their order and weights.
  /// - Precondition: The vertices belong to the graph and do not repeat.
  /// - Complexity: O(*n* + *m*) time and memory.
  public func inducedSubgraph(on vertices: [Int]) -> Subgraph {
    var position = [Int](repeating: -1, count: vertexCount)
    for (index, vertex) in vertices.enumerated() {
      precondition(vertex >= 0 && vertex < vertexCount, "A subgraph keeps vertices of its graph; \(vertex) is none.")
      precondition(position[vertex] < 0, "A subgraph keeps each vertex once; \(vertex) is named twice.")
      position[vertex] = index
    }
    var pairs: [(Int, Int)] = []
    var kept: [Int] = []
    for id in 0..<edgeCount {
      let (source, target) = edge(id)
      guard position[source] >= 0 && position[target] >= 0 else { continue }
      pairs.append((position[source], position[target]))
      kept.append(id)
    }
    let graph = Graph(
      vertexCount: vertices.count, edges: pairs, isDirected: isDirected,
      weights: weights.map { weights in kept.map { weights[$0] } })
    return Subgraph(graph: graph, vertices: vertices, edges: kept)
  }
}

/// A part of a graph, with the vertices and edges of the whole that its own stand for.
public struct Subgraph: Sendable, Equatable {
  /// The part, with vertices and edges numbered anew.
  public let graph: Graph
  /// For each vertex of the part, its number in the whole.
  public let vertices: [Int]
  /// For each edge of the part, its id in the whole.
  public let edges: [Int]
}
