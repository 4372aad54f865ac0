/// Sets of joined vertices, of which the last unions can be taken back.
///
/// United by size and without shortening paths, so that a union is undone by cutting one link.
package struct RevertibleSets {
  private var parents: [Int32]
  private var sizes: [Int32]
  /// The sum of the weights of each set, at its root.
  private var weights: [Int]
  /// The roots that were put below others, the latest last.
  private var unions: [Int32] = []
  /// The pairs of weights within sets.
  package private(set) var pairs: Int

  /// Every vertex in a set of its own.
  package init(weights: [Int]) {
    parents = weights.indices.map { Int32(truncatingIfNeeded: $0) }
    sizes = [Int32](repeating: 1, count: weights.count)
    self.weights = weights
    pairs = weights.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  /// How many unions there were, to come back to.
  package var mark: Int { unions.count }

  /// The vertex that stands for the set of a vertex.
  ///
  /// - Complexity: O(log *n*).
  package func root(of vertex: Int) -> Int {
    var found = Int32(truncatingIfNeeded: vertex)
    while parents[Int(found)] != found { found = parents[Int(found)] }
    return Int(found)
  }

  /// The weight of the set that a root stands for.
  package func weight(ofRoot root: Int) -> Int { weights[root] }

  /// Joins the sets of two vertices.
  package mutating func unite(_ first: Int, _ second: Int) {
    var (above, below) = (root(of: first), root(of: second))
    guard above != below else { return }
    if sizes[above] < sizes[below] { swap(&above, &below) }
    pairs += weights[above] * weights[below]
    parents[below] = Int32(truncatingIfNeeded: above)
    sizes[above] += sizes[below]
    weights[above] += weights[below]
    unions.append(Int32(truncatingIfNeeded: below))
  }

  /// Takes the unions back that were made since a mark.
  package mutating func takeBack(to mark: Int) {
    while unions.count > mark {
      let below = Int(unions.removeLast())
      let above = Int(parents[below])
      weights[above] -= weights[below]
      sizes[above] -= sizes[below]
      parents[below] = Int32(truncatingIfNeeded: below)
      pairs -= weights[above] * weights[below]
    }
  }

  /// Makes every path to a root one step long; the unions so far stay for good.
  package mutating func settle() {
    for vertex in parents.indices { parents[vertex] = Int32(truncatingIfNeeded: root(of: vertex)) }
    unions.removeAll(keepingCapacity: true)
  }
}
