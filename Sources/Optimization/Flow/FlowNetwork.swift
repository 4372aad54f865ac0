/// Vertices `0..<vertexCount` joined by arcs, each with a capacity and a cost for every unit that flows along it.
///
///     var network = FlowNetwork(vertexCount: 3)
///     network.addArc(from: 0, to: 1, capacity: 2, cost: 1.5)
///     network.addArc(from: 1, to: 2, capacity: 1, cost: 0)
///
/// Arcs may run side by side, and from a vertex to itself.
package struct FlowNetwork: Sendable, Hashable {
  /// One arc.
  package struct Arc: Sendable, Hashable {
    /// Where it begins.
    package let source: Int
    /// Where it ends.
    package let target: Int
    /// The most units that flow along it, 0 or more.
    package let capacity: Int
    /// The cost of a unit; finite, may be negative.
    package let cost: Double
  }

  /// The number of vertices.
  package let vertexCount: Int
  /// The arcs, in the order in which they were added.
  package private(set) var arcs: [Arc] = []

  /// A network without arcs.
  package init(vertexCount: Int) {
    precondition(vertexCount >= 0, "a number of vertices is not negative")
    self.vertexCount = vertexCount
  }

  /// Adds an arc.
  ///
  /// - Returns: Its position in ``arcs``.
  @discardableResult
  package mutating func addArc(from source: Int, to target: Int, capacity: Int, cost: Double) -> Int {
    let vertices = 0..<vertexCount
    precondition(vertices.contains(source) && vertices.contains(target), "an arc joins vertices of the network")
    precondition(capacity >= 0, "a capacity is not negative")
    precondition(cost.isFinite, "a cost is finite")
    arcs.append(Arc(source: source, target: target, capacity: capacity, cost: cost))
    return arcs.count - 1
  }
}
