extension Graph {
  /// The vertices: `0..<vertexCount`.
  ///
  ///     Graph(vertexCount: 3, edges: [(0, 1)]).vertices   // 0..<3
  public var vertices: Range<Int> { 0..<vertexCount }

  /// The edges in the order of their ids, each with its ends and its weight.
  ///
  ///     let path = Graph(vertexCount: 3, edges: [(0, 1), (2, 1)], weights: [3, 1])
  ///     path.edges.map(\.source)   // [0, 2]
  ///
  /// - Complexity: O(1); the collection shares the graph's memory.
  public var edges: Edges { Edges(graph: self) }

  /// How many different neighbors a vertex has.
  ///
  ///     Graph(vertexCount: 3, edges: [(0, 1), (1, 0), (2, 0)], isDirected: true).degree(of: 0)   // 2
  ///
  /// - Parameters:
  ///   - vertex: A vertex of the graph.
  ///   - direction: Which edges to follow; by default all, where a neighbor linked in both directions counts once.
  /// - Returns: A count in 0…*n* − 1: the vertex's entry in ``degrees(_:)``.
  /// - Complexity: O(1); O(*d*) for `.either` in a directed graph, where *d* is the number of edges of the vertex.
  public func degree(of vertex: Int, _ direction: Direction = .either) -> Int {
    precondition(vertices.contains(vertex), "The vertex belongs to the graph.")
    if direction == .outgoing || !isDirected { return outgoing.degree(of: vertex) }
    if direction == .incoming { return incoming.degree(of: vertex) }
    return outgoing.degree(of: vertex) + incoming.degree(of: vertex)
      - neighbors(of: vertex).countShared(with: inNeighbors(of: vertex))
  }

  /// Whether an edge leads from one vertex to another; in an undirected graph, whether one joins them.
  ///
  ///     Graph(vertexCount: 3, edges: [(0, 1)], isDirected: true).hasEdge(from: 1, to: 0)   // false
  ///
  /// - Parameters:
  ///   - source: A vertex of the graph.
  ///   - target: A vertex of the graph; a vertex has no edge to itself.
  /// - Complexity: O(log *d*), where *d* is the degree of `source`.
  public func hasEdge(from source: Int, to target: Int) -> Bool { edgeID(from: source, to: target) != nil }
}

extension Graph {
  /// An edge with its ends and its weight.
  public struct Edge: Sendable, Hashable, Identifiable {
    /// The id, in `0..<edgeCount`.
    public let id: Int
    /// The end that was given first; in a directed graph, the one that the edge leaves.
    public let source: Int
    /// The end that was given second.
    public let target: Int
    /// The strength: positive and finite; 1 in an unweighted graph.
    public let weight: Double
  }

  /// A read-only list of all edges of a graph, in the order of their ids.
  public struct Edges: RandomAccessCollection, Sendable {
    let graph: Graph

    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of edges.
    public var endIndex: Int { graph.edgeCount }
    /// The edge with an id.
    public subscript(id: Int) -> Edge {
      let (source, target) = graph.edge(id)
      return Edge(id: id, source: source, target: target, weight: graph.weight(ofEdge: id))
    }
  }
}

extension Graph.Indices {
  /// How many elements two ascending lists without repeats have in common.
  fileprivate func countShared(with other: Graph.Indices) -> Int {
    var (place, count) = (0, 0)
    for element in self {
      while place < other.count, other[place] < element { place += 1 }
      if place < other.count, other[place] == element { count += 1 }
    }
    return count
  }
}
