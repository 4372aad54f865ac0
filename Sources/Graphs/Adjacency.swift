/// Neighbor lists in compressed sparse rows of 32-bit numbers.
///
/// Invariants: `offsets` has `vertexCount + 1` entries and never decreases; the arcs of vertex *v* are
/// `offsets[v]..<offsets[v + 1]`; within a row, neighbors ascend. Rows sorted by neighbor make every sum over a row
/// independent of the order in which edges were given.
struct Adjacency: Sendable, Equatable {
  /// Start of each row.
  let offsets: [UInt32]
  /// The far end of each arc.
  let neighbors: [UInt32]
  /// The edge that each arc belongs to.
  let edges: [UInt32]

  var vertexCount: Int { offsets.count - 1 }

  init(offsets: [UInt32], neighbors: [UInt32], edges: [UInt32]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.edges = edges
  }

  /// One arc from each tail to its head, with the position in the lists as its edge.
  ///
  /// - Parameter isSymmetric: Whether each pair stands for two arcs, one each way, of the same edge.
  init(vertexCount: Int, tails: [UInt32], heads: [UInt32], isSymmetric: Bool) {
    let table = ArcTable(tails: tails, heads: heads, isSymmetric: isSymmetric)
    (offsets, neighbors, edges) = table.sorted(vertexCount: vertexCount)
  }

  func degree(of vertex: Int) -> Int { Int(offsets[vertex + 1]) - Int(offsets[vertex]) }

  func row(of vertex: Int) -> Range<Int> { Int(offsets[vertex])..<Int(offsets[vertex + 1]) }

  /// Stretches of vertices with about as many arcs each; one if there are too few to be worth more.
  func shares() -> [Range<Int>] {
    guard neighbors.count > 1 << 18 else { return [0..<vertexCount] }
    return FixedShares.ranges(costs: (0..<vertexCount).map { 4 + degree(of: $0) }, limit: 64)
  }

  /// The vertices with the longest rows first, then by number: one counting sort.
  func verticesByRowLength() -> [UInt32] {
    let count = vertexCount
    var highest = 0
    for vertex in 0..<count { highest = max(highest, degree(of: vertex)) }
    var next = [Int](repeating: 0, count: highest + 2)
    for vertex in 0..<count { next[highest - degree(of: vertex) + 1] += 1 }
    for slot in 1..<(highest + 2) { next[slot] += next[slot - 1] }
    var vertices = [UInt32](repeating: 0, count: count)
    for vertex in 0..<count {
      let slot = highest - degree(of: vertex)
      vertices[next[slot]] = UInt32(truncatingIfNeeded: vertex)
      next[slot] += 1
    }
    return vertices
  }

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
}

/// A borrowed view of an ``Adjacency``; valid only inside `withBuffers`.
struct AdjacencyBuffers {
  let offsets: UnsafeBufferPointer<UInt32>
  let neighbors: UnsafeBufferPointer<UInt32>
  let edges: UnsafeBufferPointer<UInt32>

  func row(of vertex: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(offsets[vertex]), Int(offsets[vertex + 1])))
  }
}

/// The arcs of a graph before they are sorted: arc *a* < *m* runs along edge *a*, arc *m* + *a* against it.
private struct ArcTable {
  let tails: [UInt32]
  let heads: [UInt32]
  let isSymmetric: Bool

  /// Two stable counting passes, by head and then by tail, so that no comparison sort is needed.
  ///
  /// Between the passes an arc is one 32-bit number: the peak is 4 bytes an arc above the result.
  func sorted(vertexCount: Int) -> (offsets: [UInt32], neighbors: [UInt32], edges: [UInt32]) {
    let edgeCount = tails.count
    let arcCount = isSymmetric ? 2 * edgeCount : edgeCount
    let headStarts = starts(vertexCount: vertexCount, ofHeads: true)
    let tailStarts = isSymmetric ? headStarts : starts(vertexCount: vertexCount, ofHeads: false)
    let byHead = [UInt32](unsafeUninitializedCapacity: arcCount) { order, count in
      var next = headStarts
      next.withUnsafeMutableBufferPointer { next in
        place(heads, firstArc: 0, into: order, next)
        if isSymmetric { place(tails, firstArc: edgeCount, into: order, next) }
      }
      count = arcCount
    }
    var edges: [UInt32] = []
    let neighbors = [UInt32](unsafeUninitializedCapacity: arcCount) { neighbors, neighborCount in
      edges = [UInt32](unsafeUninitializedCapacity: arcCount) { edges, count in
        var next = tailStarts
        next.withUnsafeMutableBufferPointer { next in
          fill(neighbors, edges, from: byHead, headStarts: headStarts, next)
        }
        count = arcCount
      }
      neighborCount = arcCount
    }
    return (tailStarts, neighbors, edges)
  }

  /// Where each vertex's arcs begin when arcs are sorted by head or by tail.
  private func starts(vertexCount: Int, ofHeads: Bool) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: vertexCount + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      for key in ofHeads ? heads : tails { starts[Int(key) + 1] &+= 1 }
      if isSymmetric { for key in tails { starts[Int(key) + 1] &+= 1 } }
      for vertex in 0..<vertexCount { starts[vertex + 1] &+= starts[vertex] }
    }
    return starts
  }

  private func place(
    _ keys: [UInt32], firstArc: Int, into order: UnsafeMutableBufferPointer<UInt32>,
    _ next: UnsafeMutableBufferPointer<UInt32>
  ) {
    keys.withUnsafeBufferPointer { keys in
      for index in keys.indices {
        let key = Int(keys[index])
        order[Int(next[key])] = UInt32(truncatingIfNeeded: firstArc &+ index)
        next[key] &+= 1
      }
    }
  }

  /// Deals the arcs out to the rows of their tails, in ascending order of heads.
  private func fill(
    _ neighbors: UnsafeMutableBufferPointer<UInt32>, _ edges: UnsafeMutableBufferPointer<UInt32>,
    from byHead: [UInt32], headStarts: [UInt32], _ next: UnsafeMutableBufferPointer<UInt32>
  ) {
    let edgeCount = UInt32(tails.count)
    tails.withUnsafeBufferPointer { tails in
      heads.withUnsafeBufferPointer { heads in
        byHead.withUnsafeBufferPointer { byHead in
          headStarts.withUnsafeBufferPointer { headStarts in
            for head in 0..<(headStarts.count - 1) {
              for index in Int(headStarts[head])..<Int(headStarts[head + 1]) {
                let arc = byHead[index]
                let isForward = arc < edgeCount
                let edge = isForward ? arc : arc &- edgeCount
                let tail = Int(isForward ? tails[Int(edge)] : heads[Int(edge)])
                let slot = Int(next[tail])
                next[tail] &+= 1
                neighbors[slot] = UInt32(truncatingIfNeeded: head)
                edges[slot] = edge
              }
            }
          }
        }
      }
    }
  }
}
