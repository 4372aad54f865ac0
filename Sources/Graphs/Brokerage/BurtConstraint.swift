extension Graph {
  /// For each vertex, how far its ties are bound up with one another, which leaves it little room to broker.
  ///
  /// With *p*ᵤᵥ the share of *u*'s tie strength that goes to *v*, arcs both ways added:
  /// Σᵥ (*p*ᵤᵥ + Σ_w *p*ᵤ_w *p*_wᵥ)² over the partners *v* of *u*. A city with a high value has few partners, or partners
  /// who are partners of each other; a city with a low value has many who are not, so news and ideas meet there.
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
    let ties = Ties(of: self)
    let sums = ties.strengthTotals().sums
    let indirect = try ties.indirectStrengths(sums: sums, options: options)
    var squares = [Double](repeating: 0, count: vertexCount)
    for tie in 0..<ties.count {
      let (first, second) = (Int(ties.firsts[tie]), Int(ties.seconds[tie]))
      let strength = (ties.strengths?[tie] ?? 1) + indirect[tie]
      let (fromFirst, fromSecond) = (strength / sums[first], strength / sums[second])
      squares[first] += fromFirst * fromFirst
      squares[second] += fromSecond * fromSecond
    }
    return squares.indices.map { sums[$0] > 0 ? squares[$0] : nil }
  }
}

extension Ties {
  /// For each tie *uv*, Σ_w *t*ᵤ_w *t*_wᵥ / *s*_w over the vertices *w* tied to both.
  ///
  /// Divided by *s*ᵤ this is *u*'s indirect share in *v*, and divided by *s*ᵥ it is *v*'s in *u*: one number serves both.
  fileprivate func indirectStrengths(sums: [Double], options: RunOptions) throws(RunInterruption) -> [Double] {
    let triangles = TieTriangles(of: self)
    let indirect = Scratch<Double>(repeating: 0, count: count)
    let totals = indirect.elements
    if let strengths {
      try triangles.forEach(options: options) { corner in
        let (ab, ac, bc) = (strengths[corner.tieAB], strengths[corner.tieAC], strengths[corner.tieBC])
        totals[corner.tieAB] += ac * (bc / sums[corner.c])
        totals[corner.tieAC] += ab * (bc / sums[corner.b])
        totals[corner.tieBC] += ab * (ac / sums[corner.a])
      }
    } else {
      let inverses = sums.map { $0 > 0 ? 1 / $0 : 0 }
      try inverses.withUnsafeBufferPointer { inverses throws(RunInterruption) in
        try triangles.forEach(options: options) { corner in
          totals[corner.tieAB] += inverses[corner.c]
          totals[corner.tieAC] += inverses[corner.b]
          totals[corner.tieBC] += inverses[corner.a]
        }
      }
    }
    return Array(totals)
  }
}
