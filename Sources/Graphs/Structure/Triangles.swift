extension Graph {
  /// For each vertex, how many triangles it is part of; directions are ignored.
  ///
  /// A triangle is three vertices joined pairwise. In a city's case: two of its neighbors who are neighbors too.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)]).triangleCounts()   // [1, 1, 1, 0]
  ///
  /// - Parameter options: How to run.
  /// - Returns: `vertexCount` counts.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
  /// - SeeAlso: M. Latapy, *Theor. Comput. Sci.* 407:458–473, 2008. doi:10.1016/j.tcs.2008.07.017
  public func triangleCounts(options: RunOptions = .default) throws(RunInterruption) -> [Int] {
    let ranked = try RankedRows(of: undirected(), options: options)
    let shares = ranked.shares
    let gauge = Gauge(total: vertexCount, options: options)
    // Whole numbers: how they are shared out among the threads changes no sum.
    var workers: [TriangleCounter] = []
    try FixedShares.run(count: shares.count, options: options) {
      workers.append(TriangleCounter(vertexCount: vertexCount))
      return workers[workers.count - 1]
    } body: { counter, share throws(RunInterruption) in
      counter.count(shares[share], ranked)
      try gauge.add(shares[share].count)
    }
    var counts = [Int](repeating: 0, count: vertexCount)
    for worker in workers {
      for rank in 0..<vertexCount { counts[Int(ranked.vertices[rank])] += worker.counts.elements[rank] }
    }
    gauge.finish()
    return counts
  }
}

/// Counts the triangles whose middle corner by degree lies in a share.
///
/// The neighbors of the middle corner that come before it are marked. Each neighbor that comes after it lists its own
/// neighbors from the first up to the middle corner: those marked close a triangle. So every pair of neighbors that
/// come before a vertex is looked at once.
private final class TriangleCounter: @unchecked Sendable {
  /// For each rank, the triangles found so far.
  let counts: Scratch<Int>
  /// One bit a vertex: so few bytes that they stay in a core's own cache.
  private let marks: Scratch<UInt64>
  /// Where the rows of a batch begin, and with whom: read for all before any is followed, so that they are waited for
  /// together.
  private let heads: Scratch<SIMD2<UInt32>>
  private static let batchSize = 64

  init(vertexCount: Int) {
    counts = Scratch(repeating: 0, count: vertexCount)
    marks = Scratch(repeating: 0, count: vertexCount / 64 + 1)
    heads = Scratch(uninitializedCount: TriangleCounter.batchSize)
  }

  func count(_ share: Range<Int>, _ ranked: RankedRows) {
    let (counts, marks, heads) = (counts.elements, marks.elements, heads.elements)
    ranked.withBuffers { starts, middles, neighbors in
      for middle in share {
        let before = Int(starts[middle])..<Int(middles[middle])
        let after = Int(middles[middle])..<Int(starts[middle + 1])
        guard !before.isEmpty, !after.isEmpty else { continue }
        for arc in before { marks[Int(neighbors[arc] >> 6)] |= 1 << UInt64(neighbors[arc] & 63) }
        var closed = 0
        for batch in stride(from: after.lowerBound, to: after.upperBound, by: TriangleCounter.batchSize) {
          let size = min(TriangleCounter.batchSize, after.upperBound &- batch)
          for index in 0..<size {
            let begin = starts[Int(neighbors[batch &+ index])]
            heads[index] = SIMD2(begin, neighbors[Int(begin)])
          }
          for index in 0..<size where heads[index][1] < middle {
            var (next, first) = (Int(heads[index][0]), heads[index][1])
            var found = 0
            // The middle corner itself is in this row and ends the search.
            while first < middle {
              let isMarked = marks[Int(first >> 6)] >> UInt64(first & 63) & 1 == 1
              if isMarked {
                found &+= 1
                counts[Int(first)] &+= 1
              }
              next &+= 1
              first = neighbors[next]
            }
            guard found > 0 else { continue }
            counts[Int(neighbors[batch &+ index])] &+= found
            closed &+= found
          }
        }
        counts[middle] &+= closed
        for arc in before { marks[Int(neighbors[arc] >> 6)] = 0 }
      }
    }
  }
}
