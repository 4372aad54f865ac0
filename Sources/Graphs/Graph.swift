/// A simple graph: vertices `0..<vertexCount` and edges between distinct pairs of them.
///
/// A graph is directed or undirected, immutable, and holds no self-loop and no parallel edge. In a directed graph,
/// (*u*, *v*) and (*v*, *u*) are two different edges; in an undirected graph they are the same edge. Edges keep the order
/// in which they were given: the first is edge 0. Neighbor lists ascend, so the order of edges changes no result.
///
///     let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
///     Array(path.neighbors(of: 1))   // [0, 2]
///
/// Weights, if any, are *strengths*: a bigger weight means a closer relation. Measures of paths take a separate array of
/// integer lengths; see ``PathLengths``.
///
/// - Complexity: O(*n* + *m*) time and memory to build, for *n* vertices and *m* edges.
public struct Graph: Sendable, Equatable {
  /// The most vertices or edges that a graph may hold; products of two edge-end counts then fit in 64 bits.
  public static let capacity = 1 << 30

  /// The number of vertices, *n*.
  public let vertexCount: Int
  /// Whether edges point from their source to their target.
  public let isDirected: Bool

  let sources: [UInt32]
  let targets: [UInt32]
  let weights: [Double]?
  let outgoing: Adjacency
  /// The same rows as `outgoing` if the graph is undirected.
  let incoming: Adjacency

  /// Builds a graph from its edges.
  ///
  ///     Graph(vertexCount: 4, edges: [(0, 1), (2, 1)], isDirected: true, weights: [3, 1])
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0…``capacity``. Vertices without edges are isolates.
  ///   - edges: The ends of each edge, source first. The index in this array is the edge's id.
  ///   - isDirected: Whether edges have a direction; by default they have none.
  ///   - weights: The strength of each edge, positive and finite, with a finite sum; `nil` stands for 1 each.
  /// - Precondition: Ends lie in `0..<vertexCount`; no edge joins a vertex to itself; no two edges join the same pair.
  public init(vertexCount: Int, edges: [(Int, Int)], isDirected: Bool = false, weights: [Double]? = nil) {
    precondition((0...Graph.capacity).contains(vertexCount), "A graph has between 0 and 2³⁰ vertices.")
    for (source, target) in edges {
      precondition(
        source >= 0 && source < vertexCount && target >= 0 && target < vertexCount,
        "Each end of an edge is a vertex of the graph; (\(source), \(target)) is not among \(vertexCount) vertices.")
    }
    self.init(
      vertexCount: vertexCount, sources: edges.map { UInt32(truncatingIfNeeded: $0.0) },
      targets: edges.map { UInt32(truncatingIfNeeded: $0.1) }, isDirected: isDirected, weights: weights)
  }

  /// Builds a graph from the ends of its edges in two lists, as big graphs are read.
  ///
  ///     Graph(vertexCount: 3, sources: [0, 1], targets: [1, 2])
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0…``capacity``. Vertices without edges are isolates.
  ///   - sources: The first end of each edge.
  ///   - targets: The second end of each edge.
  ///   - isDirected: Whether edges have a direction; by default they have none.
  ///   - weights: The strength of each edge, positive and finite, with a finite sum; `nil` stands for 1 each.
  /// - Precondition: Ends lie in `0..<vertexCount`; no edge joins a vertex to itself; no two edges join the same pair.
  /// - Complexity: O(*n* + *m*) time; 32 bytes an edge at the peak for an undirected graph, of which 24 stay.
  public init(
    vertexCount: Int, sources: [UInt32], targets: [UInt32], isDirected: Bool = false, weights: [Double]? = nil
  ) {
    precondition((0...Graph.capacity).contains(vertexCount), "A graph has between 0 and 2³⁰ vertices.")
    precondition(sources.count == targets.count, "There is one target for each source.")
    precondition(sources.count <= Graph.capacity, "A graph has at most 2³⁰ edges.")
    for (source, target) in zip(sources, targets) {
      precondition(
        source < vertexCount && target < vertexCount,
        "Each end of an edge is a vertex of the graph; (\(source), \(target)) is not among \(vertexCount) vertices.")
      precondition(source != target, "An edge joins two different vertices; vertex \(source) is joined to itself.")
    }
    if let weights {
      precondition(weights.count == sources.count, "There is one weight for each edge.")
      precondition(weights.allSatisfy { $0 > 0 && $0.isFinite }, "Every weight is positive and finite.")
      precondition(weights.reduce(0, +).isFinite, "The sum of the weights is finite.")
    }
    self.vertexCount = vertexCount
    self.isDirected = isDirected
    self.weights = weights
    self.sources = sources
    self.targets = targets
    outgoing = Adjacency(vertexCount: vertexCount, tails: sources, heads: targets, isSymmetric: !isDirected)
    incoming =
      isDirected ? Adjacency(vertexCount: vertexCount, tails: targets, heads: sources, isSymmetric: false) : outgoing
    precondition(!outgoing.repeatsNeighbor, "No two edges join the same pair of vertices.")
    checkInvariants()
  }
}

extension Adjacency {
  /// Whether some row names a neighbor twice.
  fileprivate var repeatsNeighbor: Bool {
    withBuffers { rows in
      for vertex in 0..<vertexCount {
        let row = rows.row(of: vertex)
        for arc in row.dropFirst() where rows.neighbors[arc] == rows.neighbors[arc - 1] { return true }
      }
      return false
    }
  }
}
