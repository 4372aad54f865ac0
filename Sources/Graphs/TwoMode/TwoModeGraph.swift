/// Memberships: vertices of a first mode, such as cities, and the vertices of a second, such as programmes, that they share.
///
///     let memberships = TwoModeGraph(firstCount: 3, secondCount: 2, edges: [(0, 0), (1, 0), (1, 1), (2, 1)])
///     memberships.projection().edgeCount   // 2: cities 0 and 1, and 1 and 2, share a programme
public struct TwoModeGraph: Sendable {
  /// The number of vertices of the first mode.
  public let firstCount: Int
  /// The number of vertices of the second mode.
  public let secondCount: Int
  /// Both modes in one undirected graph: the first as vertices `0..<firstCount`, the second after them. Edge *i* is the
  /// *i*-th of those given, and its weight is their value.
  public let graph: Graph

  /// Makes a two-mode graph.
  ///
  /// - Parameters:
  ///   - firstCount: The number of vertices of the first mode.
  ///   - secondCount: The number of vertices of the second mode.
  ///   - edges: For each edge its vertex of the first mode, `0..<firstCount`, and of the second, `0..<secondCount`; no pair
  ///     twice.
  ///   - values: For each edge how much it counts, positive and finite; `nil` stands for 1 each.
  /// - Complexity: O(*n* + *m*) time and memory.
  public init(firstCount: Int, secondCount: Int, edges: [(Int, Int)], values: [Double]? = nil) {
    precondition(
      edges.allSatisfy { (0..<firstCount).contains($0.0) && (0..<secondCount).contains($0.1) },
      "An edge joins a vertex of the first mode and one of the second.")
    self.firstCount = firstCount
    self.secondCount = secondCount
    graph = Graph(
      vertexCount: firstCount + secondCount, edges: edges.map { ($0.0, firstCount + $0.1) }, weights: values)
  }

  /// The same edges with the modes exchanged: programmes first, cities second.
  ///
  /// - Complexity: O(*n* + *m*) time and memory.
  public var transposed: TwoModeGraph {
    TwoModeGraph(
      firstCount: secondCount, secondCount: firstCount,
      edges: (0..<graph.edgeCount).map { id in
        let (first, second) = graph.edge(id)
        return (second - firstCount, first)
      }, values: graph.weights)
  }

  /// For each vertex of the first mode, the number of its edges.
  ///
  ///     memberships.degrees()   // [1, 2, 1] in the example above
  ///
  /// - Complexity: O(*n*) time and memory.
  public func degrees() -> [Int] { (0..<firstCount).map { graph.outgoing.degree(of: $0) } }

  /// How many pairs of the first mode share something, at most: what a projection may come to.
  ///
  /// A programme of *k* members makes *k*(*k* − 1)/2 pairs; ask before a projection is made.
  ///
  /// - Returns: The sum over the second mode, or all pairs if those are fewer.
  /// - Complexity: O(*n*) time.
  public var projectedPairLimit: Int {
    var sum = 0
    for second in firstCount..<(firstCount + secondCount) {
      let members = graph.outgoing.degree(of: second)
      sum += members * max(0, members - 1) / 2
    }
    return min(sum, firstCount * max(0, firstCount - 1) / 2)
  }
}
