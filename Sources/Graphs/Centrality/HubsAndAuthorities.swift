/// Hub and authority scores, component by component, and how their iteration ended.
public struct HubsAndAuthorities: Sendable, Equatable {
  /// One score per vertex, in 0…1, with unit Euclidean norm over each component; 0 for a vertex that points nowhere.
  /// `nil` where the iteration did not converge. Scores of different components cannot be compared.
  public let hubs: [Double?]
  /// One score per vertex, in 0…1, with unit Euclidean norm over each component; 0 for a vertex that nothing points to.
  /// `nil` where the iteration did not converge.
  public let authorities: [Double?]
  /// The weakly connected components to which the scores refer.
  public let components: Components
  /// The most iterations and the worst residual of any part, and whether every part converged. The residual is
  /// ‖(*A a* − *σ h*, *A*ᵀ *h* − *σ a*)‖ / *σ* for hub scores *h* and authority scores *a* that have norm 1 together.
  public let convergence: Convergence
}

extension Graph {
  /// For each vertex, how well it points to the good, and how well the well-pointing point to it.
  ///
  /// An authority's score is proportional to the sum of the scores of the hubs that point to it, and a hub's to that of the
  /// authorities it points to, edges counted by weight; found for each weakly connected component by itself, and scaled to
  /// Σ *x*² = 1 there. A city with a high authority score is where active givers turn to; one with a high hub score gives
  /// to those.
  ///
  ///     let graph = Graph(vertexCount: 3, edges: [(0, 2), (1, 2)], isDirected: true)
  ///     try graph.hyperlinkInducedTopicSearch().authorities   // [0, 0, 1]
  ///
  /// The scores are those that turning hubs into authorities and back tends to when all hubs begin alike. That is one
  /// answer among several where two parts of a component, which share neither hubs nor authorities, are equally strong
  /// (to 10⁻¹² of their strength); without that start it would not be settled. Of weaker parts nothing is left. In an undirected graph prefer ``eigenvectorCentrality(tolerance:maximumIterations:options:)``: the same
  /// scores if some cycle is odd; if none is, the two sides of the graph get their ratio from the start.
  ///
  /// - Parameters:
  ///   - tolerance: The relative residual at which to stop, above 0; 10⁻¹³ by default.
  ///   - maximumIterations: The most iterations for a component, at least 1.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: `vertexCount` scores of each kind, 0 for an isolated vertex.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time per iteration, some tens in most networks; O(*n* + *m*) memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: J. M. Kleinberg, *J. ACM* 46(5):604–632, 1999. doi:10.1145/324133.324140
  public func hyperlinkInducedTopicSearch(
    tolerance: Double = 1e-13, maximumIterations: Int = 100_000, options: RunOptions = .default
  ) throws(RunInterruption) -> HubsAndAuthorities {
    precondition(tolerance > 0, "The tolerance is above 0.")
    precondition(maximumIterations >= 1, "There is at least one iteration.")
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let components = try weakComponents(options: quiet)
    let cover = roleCover()
    let parts = try cover.weakComponents(options: quiet)
    let rows = ComponentRows(of: cover, components: parts)
    var search = DominantVector(
      of: rows.matrix, size: cover.vertexCount, tolerance: tolerance, maximumIterations: maximumIterations)
    var strengths = [Double](repeating: 0, count: parts.count)
    // The strength of a component's strongest part; infinite where the search of some part was cut short.
    var greatest = [Double](repeating: 0, count: components.count)
    var worst = Convergence(iterations: 0, residual: 0, isConverged: true)
    func component(of part: Int) -> Int {
      components.ids[Int(rows.vertices[rows.range(of: part).lowerBound]) % vertexCount]
    }
    for part in 0..<parts.count where parts.sizes[part] > 1 {
      let end = try search.run(rows.range(of: part), options: options)
      worst = worst.worse(of: end.convergence)
      strengths[part] = end.eigenvalue * rows.scales[part]
      greatest[component(of: part)] = max(
        greatest[component(of: part)], end.convergence.isConverged ? strengths[part] : .infinity)
    }
    var hubs = [Double](repeating: 0, count: vertexCount)
    var authorities = hubs
    for part in 0..<parts.count where parts.sizes[part] > 1 {
      guard strengths[part] >= greatest[component(of: part)] * (1 - 1e-12) else { continue }
      let range = rows.range(of: part)
      // What the part keeps of hubs that begin alike.
      let share = range.reduce(0.0) { sum, position in
        Int(rows.vertices[position]) < vertexCount ? sum + search.vector.elements[position] : sum
      }
      for position in range {
        let vertex = Int(rows.vertices[position])
        let score = search.vector.elements[position] * share
        if vertex < vertexCount { hubs[vertex] = score } else { authorities[vertex - vertexCount] = score }
      }
    }
    let known = components.ids.map { greatest[$0].isFinite }
    let scores = [hubs, authorities].map { components.unitNorm($0, where: known) }
    options.progress?(1)
    return HubsAndAuthorities(hubs: scores[0], authorities: scores[1], components: components, convergence: worst)
  }
}

extension Graph {
  /// Each vertex twice, as a hub and, *n* further on, as an authority; each arc joins the hub to the authority.
  ///
  /// The scores are the eigenvector of the greatest eigenvalue there, part by part.
  private func roleCover() -> Graph {
    let shift = UInt32(vertexCount)
    var hubs = sources
    var authorities = targets.map { $0 + shift }
    if !isDirected {
      hubs += targets
      authorities += sources.map { $0 + shift }
    }
    return Graph(
      vertexCount: 2 * vertexCount, sources: hubs, targets: authorities,
      weights: weights.map { isDirected ? $0 : $0 + $0 })
  }
}

extension Components {
  /// Scores scaled to norm 1 over each component that has any; `nil` where they are unknown.
  fileprivate func unitNorm(_ scores: [Double], where isKnown: [Bool]) -> [Double?] {
    var squares = [Double](repeating: 0, count: count)
    for (vertex, id) in ids.enumerated() { squares[id] += scores[vertex] * scores[vertex] }
    return ids.indices.map { vertex in
      guard isKnown[vertex] else { return nil }
      return scores[vertex] == 0 ? 0 : scores[vertex] / squares[ids[vertex]].squareRoot()
    }
  }
}
