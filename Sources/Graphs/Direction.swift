/// In which direction a measure follows the edges of a directed graph.
///
/// An undirected graph gives the same answer for all three.
public enum Direction: Sendable, CaseIterable {
  /// From source to target.
  case outgoing
  /// From target to source.
  case incoming
  /// Along and against them: direction is ignored.
  case either
}

extension Graph {
  /// The rows to follow for a direction.
  ///
  /// For `.either`, two opposite edges stay two arcs between the same pair, each with its own edge id.
  func adjacency(_ direction: Direction) -> Adjacency {
    switch direction {
    case .outgoing: return outgoing
    case .incoming: return incoming
    case .either:
      guard isDirected else { return outgoing }
      return Adjacency(vertexCount: vertexCount, tails: sources, heads: targets, isSymmetric: true)
    }
  }
}
