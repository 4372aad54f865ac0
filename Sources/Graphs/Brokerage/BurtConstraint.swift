extension Graph {
  /// For each vertex, how far its edges are bound up with one another, which leaves it little room to broker.
  ///
  /// With *p*ᵤᵥ the share of *u*'s edge strength that goes to *v*, arcs in both directions added:
  /// Σᵥ (*p*ᵤᵥ + Σ_w *p*ᵤ_w *p*_wᵥ)² over the neighbors *v* of *u*. A city with a high value has few neighbors, or neighbors
  /// who are neighbors of each other; a city with a low value has many who are not, so news and ideas meet there.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)]).burtConstraint()   // [1/3, 1, 1, 1]
  ///
  /// - Parameter options: How to run; this measure uses one thread.
  /// - Returns: `vertexCount` numbers above 0, of which a few exceed 1; `nil` for an isolated vertex.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: R. S. Burt, *Am. J. Sociology* 110(2):349–399, 2004. doi:10.1086/421787
  public func burtConstraint(options: RunOptions = .default) throws(RunInterruption) -> [Double?] {
    let edges = UndirectedEdges(of: self)
    let sums = edges.strengthTotals().sums
    let indirect = try edges.indirectStrengths(sums: sums, options: options)
    var squares = [Double](repeating: 0, count: vertexCount)
    for edge in 0..<edges.count {
      let (first, second) = (Int(edges.firsts[edge]), Int(edges.seconds[edge]))
      let strength = (edges.strengths?[edge] ?? 1) + indirect[edge]
      let (fromFirst, fromSecond) = (strength / sums[first], strength / sums[second])
      squares[first] += fromFirst * fromFirst
      squares[second] += fromSecond * fromSecond
    }
    return squares.indices.map { sums[$0] > 0 ? squares[$0] : nil }
  }
}

extension UndirectedEdges {
  /// For each edge *uv*, Σ_w *t*ᵤ_w *t*_wᵥ / *s*_w over the vertices *w* linked to both.
  ///
  /// Divided by *s*ᵤ this is *u*'s indirect share in *v*, and divided by *s*ᵥ it is *v*'s in *u*: one number serves both.
  fileprivate func indirectStrengths(sums: [Double], options: RunOptions) throws(RunInterruption) -> [Double] {
    let triangles = UndirectedTriangles(of: self)
    let indirect = Scratch<Double>(repeating: 0, count: count)
    let totals = indirect.elements
    if let strengths {
      try triangles.forEach(options: options) { corner in
        let (ab, ac, bc) = (strengths[corner.edgeAB], strengths[corner.edgeAC], strengths[corner.edgeBC])
        totals[corner.edgeAB] += ac * (bc / sums[corner.c])
        totals[corner.edgeAC] += ab * (bc / sums[corner.b])
        totals[corner.edgeBC] += ab * (ac / sums[corner.a])
      }
    } else {
      let inverses = sums.map { $0 > 0 ? 1 / $0 : 0 }
      try inverses.withUnsafeBufferPointer { inverses throws(RunInterruption) in
        try triangles.forEach(options: options) { corner in
          totals[corner.edgeAB] += inverses[corner.c]
          totals[corner.edgeAC] += inverses[corner.b]
          totals[corner.edgeBC] += inverses[corner.a]
        }
      }
    }
    return Array(totals)
  }
}
