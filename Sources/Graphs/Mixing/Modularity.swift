extension Graph {
  /// How many more edges lie within given groups than the vertices' degrees alone would put there.
  ///
  /// With *w* the sum of all weights, *L* that within a group, and *s* that of its members' edge ends:
  /// Σ (*L*/*w* − *γ* (*s*/2*w*)²) over the groups. In a directed graph *s*²/4 becomes the product of the weights that leave
  /// and that reach the members. Near 0 the groups are no better than chance; 0.3 and more marks clear blocs.
  ///
  ///     let path = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
  ///     try path.modularity(of: [7, 7, 9, 9])   // 1/6
  ///
  /// - Parameters:
  ///   - groups: One group per vertex, any number as its name.
  ///   - resolution: *γ*, 0 or more and finite; above 1 favors small groups; 1 by default.
  ///   - options: How to run.
  /// - Returns: At resolution 1 a number in −1…1; `nil` without edges.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory, plus sorting the groups.
  /// - Note: The same bits on every run.
  /// - SeeAlso: M. E. J. Newman, M. Girvan, *Phys. Rev. E* 69:026113, 2004. doi:10.1103/PhysRevE.69.026113; E. A. Leicht,
  ///   M. E. J. Newman, *Phys. Rev. Lett.* 100:118703, 2008. doi:10.1103/PhysRevLett.100.118703
  public func modularity(
    of groups: [Int], resolution: Double = 1, options: RunOptions = .default
  ) throws(RunInterruption) -> Double? {
    precondition(groups.count == vertexCount, "There is one group for each vertex.")
    precondition(resolution >= 0 && resolution.isFinite, "The resolution is a finite number, 0 or more.")
    var checkpoint = try Checkpoint(options, total: edgeCount)
    guard edgeCount > 0 else { return nil }
    // Weights are taken relative to their sum, so that products cannot overflow.
    let total = weights?.reduce(0, +) ?? Double(edgeCount)
    var within = 0.0
    for id in 0..<edgeCount {
      try checkpoint.tick()
      let (source, target) = edge(id)
      if groups[source] == groups[target] { within += weight(ofEdge: id) / total }
    }
    let ends = isDirected ? 1.0 : 2.0
    let leaving = strengths(.outgoing)
    let reaching = isDirected ? strengths(.incoming) : leaving
    var sums: [Int: (leaving: Double, reaching: Double)] = [:]
    for (vertex, name) in groups.enumerated() {
      sums[name, default: (0, 0)].leaving += leaving[vertex] / total / ends
      sums[name, default: (0, 0)].reaching += reaching[vertex] / total / ends
    }
    let chance = sums.sorted { $0.key < $1.key }.reduce(0.0) { $0 + $1.value.leaving * $1.value.reaching }
    checkpoint.finish()
    return within - resolution * chance
  }
}
