/// Every triangle of edges once, with its three corners and the three edges between them.
///
/// Edges are followed from the end of lower degree to the end of higher degree, so that no row is longer than √(2*m*); the
/// row of one corner is marked, and the rows of its neighbors are looked up there.
struct UndirectedTriangles {
  private let rows: Adjacency

  init(of edges: UndirectedEdges) {
    let degrees = edges.degrees()
    var tails = edges.firsts
    var heads = edges.seconds
    for edge in tails.indices {
      let (first, second) = (tails[edge], heads[edge])
      if (degrees[Int(second)], second) < (degrees[Int(first)], first) { (tails[edge], heads[edge]) = (second, first) }
    }
    rows = Adjacency(vertexCount: edges.vertexCount, tails: tails, heads: heads, isSymmetric: false)
  }

  /// A triangle; `edgeAB` joins corners `a` and `b`, and so on.
  struct Triangle {
    let a, b, c: Int
    let edgeAB, edgeAC, edgeBC: Int
  }

  /// Calls `body` with every triangle, always in the same order.
  @inline(__always)
  func forEach(
    options: RunOptions, _ body: (Triangle) -> Void
  ) throws(RunInterruption) {
    var checkpoint = try Checkpoint(options, total: rows.vertexCount)
    let unmarked = UInt32.max
    let marks = Scratch<UInt32>(repeating: unmarked, count: rows.vertexCount)
    let edgeTo = marks.elements
    try rows.withBuffers { rows throws(RunInterruption) in
      for a in 0..<self.rows.vertexCount {
        try checkpoint.tick()
        let row = rows.row(of: a)
        if row.count < 2 { continue }
        for arc in row { edgeTo[Int(rows.neighbors[arc])] = rows.edges[arc] }
        for arc in row {
          let b = Int(rows.neighbors[arc])
          for next in rows.row(of: b) {
            let c = Int(rows.neighbors[next])
            guard edgeTo[c] != unmarked else { continue }
            body(
              Triangle(
                a: a, b: b, c: c, edgeAB: Int(rows.edges[arc]), edgeAC: Int(edgeTo[c]), edgeBC: Int(rows.edges[next])))
          }
        }
        for arc in row { edgeTo[Int(rows.neighbors[arc])] = unmarked }
      }
    }
    checkpoint.finish()
  }
}
