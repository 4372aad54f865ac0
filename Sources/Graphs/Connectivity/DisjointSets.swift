/// Sets of vertices that grow together; each is known by its smallest vertex.
///
/// Every vertex points to itself or to a smaller one of its set, so no path of pointers can run in a circle.
struct DisjointSets: ~Copyable {
  private let parents: Scratch<UInt32>

  /// Every vertex by itself.
  init(vertexCount: Int) {
    parents = Scratch(uninitializedCount: vertexCount)
    for vertex in 0..<vertexCount { parents.elements[vertex] = UInt32(truncatingIfNeeded: vertex) }
  }

  /// Unites the sets of two vertices; shortens the paths it follows.
  ///
  /// - Returns: Whether they were two sets.
  @discardableResult
  @inline(__always)
  func unite(_ first: UInt32, _ second: UInt32) -> Bool {
    let parents = parents.elements
    var (left, right) = (parents[Int(first)], parents[Int(second)])
    while left != right {
      let (low, high) = (min(left, right), max(left, right))
      let above = parents[Int(high)]
      if above == high {
        parents[Int(high)] = low
        return true
      }
      (left, right) = (low, above)
      parents[Int(high)] = min(low, above)
      // What stood above must still be united with the lower one: the loop goes on with both.
    }
    return false
  }

  /// Points every vertex straight to the smallest of its set.
  func flatten() {
    let parents = parents.elements
    // Smaller vertices are done before those that point to them.
    for vertex in parents.indices { parents[vertex] = parents[Int(parents[vertex])] }
  }

  /// The smallest vertex of a vertex's set, after ``flatten()``.
  @inline(__always)
  func name(of vertex: Int) -> UInt32 { parents.elements[vertex] }

  /// The set that most of a thousand evenly spread vertices are in; the first of several.
  func mostCommonName() -> UInt32 {
    let count = parents.elements.count
    guard count > 0 else { return 0 }
    let step = max(1, count / 1024)
    let names = stride(from: 0, to: count, by: step).map { name(of: $0) }.sorted()
    var (best, bestLength, length) = (names[0], 1, 1)
    for index in names.indices.dropFirst() {
      length = names[index] == names[index - 1] ? length + 1 : 1
      if length > bestLength { (best, bestLength) = (names[index], length) }
    }
    return best
  }

  /// The sets as components.
  func components() -> Components {
    var labels = [UInt32](repeating: 0, count: parents.elements.count)
    var labelCount = 0
    for vertex in labels.indices {
      let name = Int(name(of: vertex))
      if name == vertex {
        labels[vertex] = UInt32(truncatingIfNeeded: labelCount)
        labelCount += 1
      } else {
        labels[vertex] = labels[name]
      }
    }
    return Components(labels: labels, labelCount: labelCount)
  }
}
