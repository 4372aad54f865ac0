/// Distances from one source, or from the nearest of several; one instance serves many searches.
///
/// Breadth-first search by hops; Dijkstra's algorithm by lengths.
struct DistanceSearch: ~Copyable {
  /// The distance of each vertex; −1 where no path leads.
  let distances: Scratch<Int>
  /// The vertices reached, by distance that never falls; sources first.
  var reached: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(rebasing: queue.elements[..<reachedCount]) }

  private let rows: PathRows
  private let queue: Scratch<UInt32>
  private var reachedCount = 0
  private var heap = DistanceHeap()

  init(rows: PathRows) {
    self.rows = rows
    distances = Scratch(repeating: -1, count: rows.vertexCount)
    queue = Scratch(repeating: 0, count: rows.vertexCount)
  }

  /// Replaces the last search by a new one.
  mutating func run(from sources: some Sequence<Int>) {
    for vertex in reached { distances.elements[Int(vertex)] = -1 }
    reachedCount = 0
    rows.adjacency.withBuffers { buffers in
      if let arcLengths = rows.arcLengths {
        arcLengths.withUnsafeBufferPointer { searchByLengths(buffers, $0, from: sources) }
      } else {
        searchByHops(buffers, from: sources)
      }
    }
  }

  private mutating func searchByHops(_ rows: AdjacencyBuffers, from sources: some Sequence<Int>) {
    let distances = distances.elements
    let queue = queue.elements
    var end = 0
    for source in sources where distances[source] < 0 {
      distances[source] = 0
      queue[end] = UInt32(source)
      end += 1
    }
    var head = 0
    while head < end {
      let vertex = Int(queue[head])
      head += 1
      let next = distances[vertex] + 1
      for arc in rows.row(of: vertex) {
        let neighbor = rows.neighbors[arc]
        guard distances[Int(neighbor)] < 0 else { continue }
        distances[Int(neighbor)] = next
        queue[end] = neighbor
        end += 1
      }
    }
    reachedCount = end
  }

  private mutating func searchByLengths(
    _ rows: AdjacencyBuffers, _ lengths: UnsafeBufferPointer<Int>, from sources: some Sequence<Int>
  ) {
    let distances = distances.elements
    let queue = queue.elements
    var end = 0
    for source in sources where distances[source] < 0 {
      distances[source] = 0
      heap.push(UInt32(source), at: 0)
    }
    while !heap.isEmpty {
      let (distance, vertex) = heap.pop()
      // A vertex is settled by its entry that holds its final distance; older entries are farther.
      guard distance == distances[Int(vertex)] else { continue }
      queue[end] = vertex
      end += 1
      for arc in rows.row(of: Int(vertex)) {
        let neighbor = rows.neighbors[arc]
        let candidate = distance + lengths[arc]
        let known = distances[Int(neighbor)]
        guard known < 0 || candidate < known else { continue }
        distances[Int(neighbor)] = candidate
        heap.push(neighbor, at: candidate)
      }
    }
    reachedCount = end
  }
}
