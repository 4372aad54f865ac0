/// What the weight of a pair in a projection counts.
public enum ProjectionWeight: Sendable, Equatable {
  /// How much the two share: the number of shared vertices of the second mode.
  case shared
  /// The sum of the products of their values there, as in the interlocking network model.
  case values
  /// The sum of 1/(*k* − 1) over the shared vertices of *k* members: an edge in a small programme counts more than one
  /// in a big.
  case byMembers
}

extension TwoModeGraph {
  /// The vertices of the first mode, joined where they share something in the second.
  ///
  /// The links are made, not recorded: two members of a big programme may never have met. So read weights and groups from
  /// it, not paths: measures such as betweenness mislead here. See <doc:TwoMode>.
  ///
  ///     memberships.projection(.byMembers)
  ///
  /// - Parameters:
  ///   - weight: What to count; how much is shared by default.
  ///   - options: How to run.
  /// - Returns: An undirected graph on `firstCount` vertices with a weight per edge; edges ascend by their vertices.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(Σ *k*²) time over the sizes *k* of the second mode's memberships, at most
  ///   ``projectedPairLimit`` edges of memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: M. E. J. Newman, *Phys. Rev. E* 64:016132, 2001. doi:10.1103/PhysRevE.64.016132
  public func projection(
    _ weight: ProjectionWeight = .shared, options: RunOptions = .default
  ) throws(RunInterruption) -> Graph {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var weights: [Double] = []
    try forEachPair(weight, options) { first, second, sum in
      sources.append(UInt32(first))
      targets.append(UInt32(second))
      weights.append(sum)
    }
    return Graph(vertexCount: firstCount, sources: sources, targets: targets, weights: weights)
  }

  /// Calls `body` with each pair that shares something, in ascending order, and its weight.
  func forEachPair(
    _ weight: ProjectionWeight, _ options: RunOptions, _ body: (Int, Int, Double) -> Void
  ) throws(RunInterruption) {
    var checkpoint = try Checkpoint(options, total: firstCount)
    let rows = graph.outgoing
    var sums = [Double](repeating: 0, count: firstCount)
    var met: [UInt32] = []
    for first in 0..<firstCount {
      try checkpoint.tick()
      for arc in rows.row(of: first) {
        let shared = Int(rows.neighbors[arc])
        let members = rows.row(of: shared)
        let value = weight == .values ? graph.weight(ofEdge: Int(rows.edges[arc])) : 1
        for other in members {
          let second = rows.neighbors[other]
          guard second > UInt32(first) else { continue }
          if sums[Int(second)] == 0 { met.append(second) }
          switch weight {
          case .shared: sums[Int(second)] += 1
          case .values: sums[Int(second)] += value * graph.weight(ofEdge: Int(rows.edges[other]))
          case .byMembers: sums[Int(second)] += 1 / Double(members.count - 1)
          }
        }
      }
      met.sort()
      for second in met {
        body(first, Int(second), sums[Int(second)])
        sums[Int(second)] = 0
      }
      met.removeAll(keepingCapacity: true)
    }
    checkpoint.finish()
  }

  /// For each vertex of the first mode, how strongly joint presence joins it to all others: the interlocking network model.
  ///
  /// With *v* the values of edges, Σ over others *b* and the second mode *j* of *v*(*a*, *j*) *v*(*b*, *j*). A city that is
  /// strong where many others are strong scores high.
  ///
  ///     memberships.interlockingConnectivities()   // [1, 2, 1] in the example of ``TwoModeGraph``
  ///
  /// - Returns: `firstCount` numbers, 0 or more; 0 for one that shares nothing. Shares of the greatest make figures of
  ///   different years comparable.
  /// - Complexity: O(*n* + *m*) time and memory: no pair is visited.
  /// - Note: The same bits on every run.
  /// - SeeAlso: P. J. Taylor, *Geographical Analysis* 33(2):181–194, 2001. doi:10.1111/j.1538-4632.2001.tb00443.x
  public func interlockingConnectivities() -> [Double] {
    let strengths = graph.strengths()
    return (0..<firstCount).map { first in
      graph.outgoing.row(of: first).reduce(0.0) { sum, arc in
        let value = graph.weight(ofEdge: Int(graph.outgoing.edges[arc]))
        return sum + value * (strengths[Int(graph.outgoing.neighbors[arc])] - value)
      }
    }
  }
}
