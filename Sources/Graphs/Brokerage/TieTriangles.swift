/// Every triangle of ties once, with its three corners and the three ties between them.
///
/// Ties are followed from the end of lower degree to the end of higher degree, so that no row is longer than √(2*m*); the
/// row of one corner is marked, and the rows of its neighbors are looked up there.
struct TieTriangles {
  private let rows: Adjacency

  init(of ties: Ties) {
    let degrees = ties.degrees()
    var tails = ties.firsts
    var heads = ties.seconds
    for tie in tails.indices {
      let (first, second) = (tails[tie], heads[tie])
      if (degrees[Int(second)], second) < (degrees[Int(first)], first) { (tails[tie], heads[tie]) = (second, first) }
    }
    rows = Adjacency(vertexCount: ties.vertexCount, tails: tails, heads: heads, isSymmetric: false)
  }

  /// A triangle; `tieAB` joins corners `a` and `b`, and so on.
  struct Triangle {
    let a, b, c: Int
    let tieAB, tieAC, tieBC: Int
  }

  /// Calls `body` with every triangle, always in the same order.
  @inline(__always)
  func forEach(
    options: RunOptions, _ body: (Triangle) -> Void
  ) throws(RunInterruption) {
    var checkpoint = try Checkpoint(options, total: rows.vertexCount)
    let unmarked = UInt32.max
    let marks = Scratch<UInt32>(repeating: unmarked, count: rows.vertexCount)
    let tieTo = marks.elements
    try rows.withBuffers { rows throws(RunInterruption) in
      for a in 0..<self.rows.vertexCount {
        try checkpoint.tick()
        let row = rows.row(of: a)
        if row.count < 2 { continue }
        for arc in row { tieTo[Int(rows.neighbors[arc])] = rows.edges[arc] }
        for arc in row {
          let b = Int(rows.neighbors[arc])
          for next in rows.row(of: b) {
            let c = Int(rows.neighbors[next])
            guard tieTo[c] != unmarked else { continue }
            body(
              Triangle(
                a: a, b: b, c: c, tieAB: Int(rows.edges[arc]), tieAC: Int(tieTo[c]), tieBC: Int(rows.edges[next])))
          }
        }
        for arc in row { tieTo[Int(rows.neighbors[arc])] = unmarked }
      }
    }
    checkpoint.finish()
  }
}
