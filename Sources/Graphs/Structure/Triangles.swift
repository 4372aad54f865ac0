extension Graph {
  /// For each vertex, how many triangles it is part of; directions are ignored.
  ///
  /// A triangle is three vertices joined pairwise. In a city's case: two of its partners who are partners too.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)]).triangleCounts()   // [1, 1, 1, 0]
  ///
  /// - Parameter options: How to run.
  /// - Returns: `vertexCount` counts.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
  /// - SeeAlso: M. Latapy, *Theor. Comput. Sci.* 407:458–473, 2008. doi:10.1016/j.tcs.2008.07.017
  public func triangleCounts(options: RunOptions = .default) throws(RunInterruption) -> [Int] {
    let forward = try ForwardRows(of: undirected(), options: options)
    let shares = forward.shares()
    let gauge = Gauge(total: vertexCount, options: options)
    // Whole numbers: how they are shared out among the threads changes no sum.
    var workers: [TriangleCounter] = []
    try FixedShares.run(count: shares.count, options: options) {
      workers.append(TriangleCounter(vertexCount: vertexCount))
      return workers[workers.count - 1]
    } body: { counter, share throws(RunInterruption) in
      counter.count(shares[share], forward)
      try gauge.add(shares[share].count)
    }
    var counts = [Int](repeating: 0, count: vertexCount)
    for worker in workers {
      for rank in 0..<vertexCount { counts[Int(forward.vertices[rank])] += worker.counts.elements[rank] }
    }
    gauge.finish()
    return counts
  }
}

/// Counts the triangles whose corner of least degree lies in a share.
private final class TriangleCounter: @unchecked Sendable {
  /// For each rank, the triangles found so far.
  let counts: Scratch<Int>
  /// One bit a vertex: so few bytes that they stay in a core's own cache.
  private let marks: Scratch<UInt64>

  init(vertexCount: Int) {
    counts = Scratch(repeating: 0, count: vertexCount)
    marks = Scratch(repeating: 0, count: vertexCount / 64 + 1)
  }

  func count(_ share: Range<Int>, _ forward: ForwardRows) {
    let (counts, marks) = (counts.elements, marks.elements)
    forward.withBuffers { offsets, heads in
      for first in share {
        let row = Int(offsets[first])..<Int(offsets[first + 1])
        guard row.count > 1 else { continue }
        for arc in row { marks[Int(heads[arc] >> 6)] |= 1 << UInt64(heads[arc] & 63) }
        var closed = 0
        for arc in row {
          let second = Int(heads[arc])
          var found = 0
          for next in Int(offsets[second])..<Int(offsets[second + 1]) {
            let third = heads[next]
            guard marks[Int(third >> 6)] >> UInt64(third & 63) & 1 == 1 else { continue }
            found &+= 1
            counts[Int(third)] &+= 1
          }
          counts[second] &+= found
          closed &+= found
        }
        counts[first] &+= closed
        for arc in row { marks[Int(heads[arc] >> 6)] = 0 }
      }
    }
  }
}
