/// A division of the vertices into components.
///
/// Components are numbered by size, biggest first; of two with the same size, the one with the smaller first vertex comes
/// first. So component 0 is the main one, whatever order the data came in.
public struct Components: Sendable, Equatable {
  /// For each vertex, the number of its component.
  public let ids: [Int]
  /// For each component, how many vertices it has, never rising.
  public let sizes: [Int]

  /// The number of components.
  public var count: Int { sizes.count }

  /// The vertices of every component, ascending within each.
  ///
  /// - Complexity: O(*n*) time and memory.
  public func members() -> [[Int]] {
    var members = sizes.map { size in
      var list: [Int] = []
      list.reserveCapacity(size)
      return list
    }
    for (vertex, id) in ids.enumerated() { members[id].append(vertex) }
    return members
  }

  /// Renumbers labels `0..<labelCount`, each of which is in use.
  init(labels: [UInt32], labelCount: Int) {
    let order = ComponentOrder(labels: labels, labelCount: labelCount)
    ids = labels.map { Int(order.numbers[Int($0)]) }
    sizes = order.sizes
  }
}
