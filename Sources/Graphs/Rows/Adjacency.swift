/// Neighbor lists in compressed sparse rows of 32-bit numbers.
///
/// Invariants: `offsets` has `vertexCount + 1` entries and never decreases; the arcs of vertex *v* are
/// `offsets[v]..<offsets[v + 1]`; within a row, neighbors ascend, but for those of a block whose vertices were numbered
/// anew (``BlockNumbering``). Rows sorted by neighbor make every sum over a row independent of the order in which edges were
/// given. Debug builds check it; see ``brokenInvariant(isSorted:)``.
package struct Adjacency: Sendable, Equatable {
  /// Start of each row.
  let offsets: [UInt32]
  /// The far end of each arc.
  let neighbors: [UInt32]
  /// The edge that each arc belongs to.
  let edges: [UInt32]

  var vertexCount: Int { offsets.count - 1 }

  /// Takes lists over as they are; whoever filled them checks them.
  package init(offsets: [UInt32], neighbors: [UInt32], edges: [UInt32]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.edges = edges
  }

  /// One arc from each tail to its head, with the position in the lists as its edge.
  ///
  /// - Parameters:
  ///   - isSymmetric: Whether each pair stands for two arcs, one in each direction, of the same edge.
  ///   - threads: The most threads to use.
  init(vertexCount: Int, tails: [UInt32], heads: [UInt32], isSymmetric: Bool, threads: Int = 1) {
    let table = ArcTable(vertexCount: vertexCount, tails: tails, heads: heads, isSymmetric: isSymmetric)
    (offsets, neighbors, edges) = table.sorted(threads: threads)
    checkInvariants()
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
