extension Graph {
  /// The share of all possible edges that are present.
  ///
  /// *m* over *n* (*n* − 1) / 2, or over *n* (*n* − 1) if directed.
  ///
  ///     Graph(vertexCount: 3, edges: [(0, 1)]).density   // 1/3
  ///
  /// - Returns: A number in 0…1; `nil` when *n* < 2, for then no edge is possible.
  /// - Complexity: O(1).
  public var density: Double? {
    guard vertexCount > 1 else { return nil }
    let ordered = Double(vertexCount) * Double(vertexCount - 1)
    return Double(edgeCount) / (isDirected ? ordered : ordered / 2)
  }
}
