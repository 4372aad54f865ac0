extension Graph {
  /// For each vertex, how many of its neighbors remain when those that lead to the same places are counted once.
  ///
  /// With *p*ᵤ_w the share of *u*'s edge strength that goes to *w*, and *m*ᵥ_w the strength of the edge *vw* over *v*'s
  /// strongest: Σᵥ (1 − Σ_w *p*ᵤ_w *m*ᵥ_w) over the neighbors *v* of *u*. Without weights and directions this is
  /// *k* − 2*t*/*k* for *k* neighbors with *t* edges among them. A city with a high value reaches many separate circles.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)]).effectiveSizes()   // [1, 1, 7/3, 1]
  ///
  /// - Parameter options: How to run; this measure uses one thread.
  /// - Returns: `vertexCount` numbers in 1…*k*; `nil` for an isolated vertex.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: R. S. Burt, *Structural Holes*, Harvard University Press, 1992; S. P. Borgatti, *Connections* 20(1):35–38,
  ///   1997.
  public func effectiveSizes(options: RunOptions = .default) throws(RunInterruption) -> [Double?] {
    let edges = UndirectedEdges(of: self)
    let degrees = edges.degrees()
    let (sums, greatest) = edges.strengthTotals()
    let redundancies = try edges.redundancies(greatest: greatest, options: options)
    return (0..<vertexCount).map { vertex in
      sums[vertex] > 0 ? Double(degrees[vertex]) - redundancies[vertex] / sums[vertex] : nil
    }
  }

  /// For each vertex, its effective size per neighbor: the share of its neighbors that are not redundant.
  ///
  /// ``effectiveSizes(options:)`` over the number of neighbors. A city with 1 has neighbors who are not linked to each other.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)]).efficiencies()   // [1/2, 1/2, 1/2]
  ///
  /// - Parameter options: How to run; this measure uses one thread.
  /// - Returns: `vertexCount` numbers above 0, at most 1; `nil` for an isolated vertex.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: R. S. Burt, *Structural Holes*, Harvard University Press, 1992.
  public func efficiencies(options: RunOptions = .default) throws(RunInterruption) -> [Double?] {
    zip(try effectiveSizes(options: options), degrees(.either)).map { size, degree in
      size.map { $0 / Double(degree) }
    }
  }
}

extension UndirectedEdges {
  /// For each vertex *u*, Σ *t*ᵤ_w *t*ᵥ_w / (greatest edge of *v*) over the ordered pairs of linked neighbors *v*, *w*.
  fileprivate func redundancies(greatest: [Double], options: RunOptions) throws(RunInterruption) -> [Double] {
    let sums = Scratch<Double>(repeating: 0, count: vertexCount)
    let totals = sums.elements
    let triangles = UndirectedTriangles(of: self)
    if let strengths {
      try triangles.forEach(options: options) { corner in
        let (ab, ac, bc) = (strengths[corner.edgeAB], strengths[corner.edgeAC], strengths[corner.edgeBC])
        let (topA, topB, topC) = (greatest[corner.a], greatest[corner.b], greatest[corner.c])
        totals[corner.a] += ac * (bc / topB) + ab * (bc / topC)
        totals[corner.b] += bc * (ac / topA) + ab * (ac / topC)
        totals[corner.c] += bc * (ab / topA) + ac * (ab / topB)
      }
    } else {
      try triangles.forEach(options: options) { corner in
        totals[corner.a] += 2
        totals[corner.b] += 2
        totals[corner.c] += 2
      }
    }
    return Array(totals)
  }
}
