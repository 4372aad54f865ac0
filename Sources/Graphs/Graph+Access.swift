extension Graph {
  /// The number of edges, *m*; an undirected edge counts once.
  public var edgeCount: Int { sources.count }

  /// Whether edges carry strengths of their own; otherwise each counts 1.
  public var isWeighted: Bool { weights != nil }

  /// The two ends of an edge, as they were given.
  ///
  /// - Parameter id: An edge id, in `0..<edgeCount`.
  public func edge(_ id: Int) -> (source: Int, target: Int) {
    (Int(sources[id]), Int(targets[id]))
  }

  /// The strength of an edge: positive and finite; 1 in an unweighted graph.
  ///
  /// - Parameter id: An edge id, in `0..<edgeCount`.
  public func weight(ofEdge id: Int) -> Double {
    precondition(id >= 0 && id < edgeCount, "An edge id lies between 0 and the number of edges.")
    return weights?[id] ?? 1
  }

  /// The vertices that a vertex points to, ascending; in an undirected graph, all its neighbors.
  ///
  /// - Complexity: O(1); the collection shares the graph's memory.
  public func neighbors(of vertex: Int) -> Indices {
    Indices(outgoing.neighbors[outgoing.row(of: vertex)])
  }

  /// The vertices that point to a vertex, ascending; in an undirected graph, all its neighbors.
  ///
  /// - Complexity: O(1); the collection shares the graph's memory.
  public func inNeighbors(of vertex: Int) -> Indices {
    Indices(incoming.neighbors[incoming.row(of: vertex)])
  }

  /// The ids of the edges to `neighbors(of:)`, in the same order.
  public func incidentEdges(of vertex: Int) -> Indices {
    Indices(outgoing.edges[outgoing.row(of: vertex)])
  }

  /// The ids of the edges from `inNeighbors(of:)`, in the same order.
  public func inIncidentEdges(of vertex: Int) -> Indices {
    Indices(incoming.edges[incoming.row(of: vertex)])
  }

  /// The id of the edge from one vertex to another, or `nil` when there is none.
  ///
  /// - Complexity: O(log *d*), where *d* is the degree of `source`.
  public func edgeID(from source: Int, to target: Int) -> Int? {
    let row = outgoing.row(of: source)
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(outgoing.neighbors[middle]) < target { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && Int(outgoing.neighbors[low]) == target ? Int(outgoing.edges[low]) : nil
  }
}

extension Graph {
  /// A read-only list of vertices or of edge ids.
  public struct Indices: RandomAccessCollection, Sendable {
    private let slice: ArraySlice<UInt32>

    init(_ slice: ArraySlice<UInt32>) { self.slice = slice }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of elements.
    public var endIndex: Int { slice.count }
    /// The vertex or edge id at a position.
    public subscript(position: Int) -> Int { Int(slice[slice.startIndex + position]) }
  }
}
