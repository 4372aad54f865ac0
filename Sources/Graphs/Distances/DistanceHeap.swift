/// A binary heap of vertices by distance; outdated entries stay until they surface.
struct DistanceHeap {
  private var entries: [(distance: Int, vertex: UInt32)] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func push(_ vertex: UInt32, at distance: Int) {
    var hole = entries.count
    entries.append((distance, vertex))
    while hole > 0 {
      let parent = (hole - 1) / 2
      guard distance < entries[parent].distance else { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = (distance, vertex)
  }

  /// Takes the nearest entry out of a heap that is not empty.
  mutating func pop() -> (distance: Int, vertex: UInt32) {
    let nearest = entries[0]
    let last = entries.removeLast()
    guard !entries.isEmpty else { return nearest }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count && entries[child + 1].distance < entries[child].distance { child += 1 }
      guard entries[child].distance < last.distance else { break }
      entries[hole] = entries[child]
      hole = child
    }
    entries[hole] = last
    return nearest
  }
}
