/// Room for one search after the other: which vertices a search has reached, and from where.
///
/// A search that ends after a few steps costs as much as these steps, however large the network is.
struct WayInSearch {
  /// From where each vertex was reached last; of those that the search under way reached, from where it did.
  private(set) var parents: [Int]
  private var reachedBy: [Int]
  private var number = 0

  init(vertexCount: Int) {
    parents = Array(repeating: 0, count: vertexCount)
    reachedBy = Array(repeating: 0, count: vertexCount)
  }

  /// Begins a new search.
  mutating func begin(at start: Int) {
    number += 1
    reachedBy[start] = number
    parents[start] = start
  }

  /// Notes that a vertex was reached; false where the search has reached it before.
  mutating func reach(_ vertex: Int, from parent: Int) -> Bool {
    guard reachedBy[vertex] != number else { return false }
    reachedBy[vertex] = number
    parents[vertex] = parent
    return true
  }
}
