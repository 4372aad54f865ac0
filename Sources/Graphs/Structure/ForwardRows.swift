/// The ties of an undirected graph, each once, from the end of lower degree to the end of higher degree.
///
/// Vertices are renumbered by rank, the highest degree first; so heads are smaller than tails, mostly small numbers, and no
/// row is longer than √(2*m*).
struct ForwardRows: Sendable {
  /// More shares than threads, so that none waits long for the last.
  private static let shareCount = 64

  /// The vertex of each rank.
  let vertices: [UInt32]
  private let offsets: [UInt32]
  private let heads: [UInt32]

  init(of graph: Graph, options: RunOptions) throws(RunInterruption) {
    var checkpoint = try Checkpoint(RunOptions(threads: 1, isCancelled: options.isCancelled))
    let count = graph.vertexCount
    let vertices = graph.outgoing.verticesByRowLength()
    let ranks = Scratch<UInt32>(uninitializedCount: count)
    for (rank, vertex) in vertices.enumerated() { ranks.elements[Int(vertex)] = UInt32(truncatingIfNeeded: rank) }
    var offsets = [UInt32](repeating: 0, count: count + 1)
    let heads = Scratch<UInt32>(uninitializedCount: graph.edgeCount)
    try graph.outgoing.withBuffers { rows throws(RunInterruption) in
      let (ranks, heads) = (ranks.elements, heads.elements)
      var end = 0
      for rank in 0..<count {
        try checkpoint.tick()
        for arc in rows.row(of: Int(vertices[rank])) {
          let head = ranks[Int(rows.neighbors[arc])]
          guard head < rank else { continue }
          heads[end] = head
          end &+= 1
        }
        offsets[rank + 1] = UInt32(truncatingIfNeeded: end)
      }
    }
    self.vertices = vertices
    self.offsets = offsets
    self.heads = Array(heads.elements)
  }

  /// Runs `body` over the raw rows: where each begins, and the heads of all.
  func withBuffers(_ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>) -> Void) {
    offsets.withUnsafeBufferPointer { offsets in heads.withUnsafeBufferPointer { heads in body(offsets, heads) } }
  }

  /// Ranges of ranks that cost about the same to search for triangles.
  func shares() -> [Range<Int>] {
    var costs = [Int](repeating: 0, count: vertices.count)
    withBuffers { offsets, heads in
      for rank in costs.indices {
        var cost = 1
        for arc in Int(offsets[rank])..<Int(offsets[rank + 1]) {
          let head = Int(heads[arc])
          cost &+= 1 &+ Int(offsets[head + 1] &- offsets[head])
        }
        costs[rank] = cost
      }
    }
    return FixedShares.ranges(costs: costs, limit: ForwardRows.shareCount)
  }
}
