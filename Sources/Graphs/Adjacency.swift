/// Neighbor lists in compressed sparse rows.
///
/// Invariants: `offsets` has `vertexCount + 1` entries and never decreases; the arcs of vertex *v* are
/// `offsets[v]..<offsets[v + 1]`; within a row, neighbors ascend. Rows sorted by neighbor make every sum over a row
/// independent of the order in which edges were given.
struct Adjacency: Sendable, Equatable {
  /// Start of each row.
  let offsets: [Int]
  /// The far end of each arc.
  let neighbors: [UInt32]
  /// The edge that each arc belongs to.
  let edges: [UInt32]

  var vertexCount: Int { offsets.count - 1 }

  /// Two stable counting passes, by target and then by source, so that no comparison sort is needed.
  init(vertexCount: Int, sources: [UInt32], targets: [UInt32], edges arcEdges: [UInt32]) {
    let byTarget = Adjacency.order(of: sources.indices, by: targets, vertexCount: vertexCount).order
    let rows = Adjacency.order(of: byTarget, by: sources, vertexCount: vertexCount)
    offsets = rows.offsets
    neighbors = rows.order.map { targets[$0] }
    edges = rows.order.map { arcEdges[$0] }
  }

  func degree(of vertex: Int) -> Int { offsets[vertex + 1] - offsets[vertex] }

  func row(of vertex: Int) -> Range<Int> { offsets[vertex]..<offsets[vertex + 1] }

  /// Runs `body` over the raw rows.
  func withBuffers<Result, Failure: Error>(
    _ body: (AdjacencyBuffers) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try offsets.withUnsafeBufferPointer { offsets throws(Failure) in
      try neighbors.withUnsafeBufferPointer { neighbors throws(Failure) in
        try edges.withUnsafeBufferPointer { edges throws(Failure) in
          try body(AdjacencyBuffers(offsets: offsets, neighbors: neighbors, edges: edges))
        }
      }
    }
  }

  private static func order(
    of arcs: some Collection<Int>, by keys: [UInt32], vertexCount: Int
  ) -> (offsets: [Int], order: [Int]) {
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
    var next = offsets
    var order = [Int](repeating: 0, count: keys.count)
    for arc in arcs {
      let key = Int(keys[arc])
      order[next[key]] = arc
      next[key] += 1
    }
    return (offsets, order)
  }
}

/// A borrowed view of an ``Adjacency``; valid only inside `withBuffers`.
struct AdjacencyBuffers {
  let offsets: UnsafeBufferPointer<Int>
  let neighbors: UnsafeBufferPointer<UInt32>
  let edges: UnsafeBufferPointer<UInt32>

  func row(of vertex: Int) -> Range<Int> {
    Range(uncheckedBounds: (offsets[vertex], offsets[vertex + 1]))
  }
}
