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
    var checkpoint = try Checkpoint(options, total: vertexCount)
    let forward = forwardRows()
    var counts = [Int](repeating: 0, count: vertexCount)
    var markedBy = [Int](repeating: -1, count: vertexCount)
    for first in 0..<vertexCount {
      try checkpoint.tick()
      let row = forward.row(of: first)
      for arc in row { markedBy[Int(forward.neighbors[arc])] = first }
      for arc in row {
        let second = Int(forward.neighbors[arc])
        for arc in forward.row(of: second) {
          let third = Int(forward.neighbors[arc])
          guard markedBy[third] == first else { continue }
          counts[first] += 1
          counts[second] += 1
          counts[third] += 1
        }
      }
    }
    checkpoint.finish()
    return counts
  }

  /// Each tie once, from the end of lower degree to the end of higher degree, so that no row is longer than √(2*m*).
  private func forwardRows() -> Adjacency {
    let simple = undirected()
    let degrees = simple.degrees(.outgoing)
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    for (source, target) in zip(simple.sources, simple.targets) {
      let isForward = (degrees[Int(source)], source) < (degrees[Int(target)], target)
      tails.append(isForward ? source : target)
      heads.append(isForward ? target : source)
    }
    return Adjacency(vertexCount: vertexCount, tails: tails, heads: heads, isSymmetric: false)
  }
}
