/// A random graph with the degrees of a given one, and how it came about.
public struct RewiredGraph: Sendable, Equatable {
  /// The sample.
  public let graph: Graph
  /// The number of steps of the walk that led to it.
  public let attemptedSwaps: Int
  /// How many of them changed the graph; 0 if no other graph has these degrees.
  public let swaps: Int
}
