extension Graph {
  /// Whether vertices of high degree are linked to vertices of high degree.
  ///
  /// Pearson's correlation, over edge ends, of degrees; in a directed graph, of the source's out-degree and the target's
  /// in-degree. Negative: hubs serve small cities. Positive: hubs keep to hubs.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)]).degreeAssortativity()   // -1
  ///
  /// - Parameter options: How to run.
  /// - Returns: A number in −1…1; `nil` without edges, or when all degrees at one end are the same.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - SeeAlso: M. E. J. Newman, *Phys. Rev. Lett.* 89:208701, 2002. doi:10.1103/PhysRevLett.89.208701
  public func degreeAssortativity(options: RunOptions = .default) throws(RunInterruption) -> Double? {
    let checkpoint = try Checkpoint(options)
    let outDegrees = degrees(.outgoing)
    let inDegrees = degrees(.incoming)
    let pairs = (0..<edgeCount).map { id in
      let (source, target) = edge(id)
      return (Double(outDegrees[source]), Double(inDegrees[target]))
    }
    checkpoint.finish()
    return EndCorrelation(pairs: pairs, isSymmetric: !isDirected).coefficient
  }

  /// Whether vertices with a high value are linked to vertices with a high value.
  ///
  /// Pearson's correlation, over edge ends, of a number that each vertex carries, such as the population. An edge with an
  /// unknown end is left out: unknown is not 0.
  ///
  ///     let path = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
  ///     try path.numericAssortativity(of: [1, 1, 5, 5])   // 1/3
  ///
  /// - Parameters:
  ///   - values: One finite number per vertex, `nil` where unknown.
  ///   - options: How to run.
  /// - Returns: A number in −1…1; `nil` without edges between known ends, or when all values at one end are the same.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - SeeAlso: M. E. J. Newman, *Phys. Rev. E* 67:026126, 2003. doi:10.1103/PhysRevE.67.026126
  public func numericAssortativity(
    of values: [Double?], options: RunOptions = .default
  ) throws(RunInterruption) -> Double? {
    precondition(values.count == vertexCount, "There is one value for each vertex.")
    precondition(values.allSatisfy { $0?.isFinite ?? true }, "Every known value is finite.")
    let checkpoint = try Checkpoint(options)
    let pairs = (0..<edgeCount).compactMap { id -> (Double, Double)? in
      let (source, target) = edge(id)
      guard let first = values[source], let second = values[target] else { return nil }
      return (first, second)
    }
    checkpoint.finish()
    return EndCorrelation(pairs: pairs, isSymmetric: !isDirected).coefficient
  }

  /// Whether vertices are linked within their own group more than chance would have it.
  ///
  /// With *e* the shares of edges by the groups of their ends, and *a*, *b* its row and column sums:
  /// (Σ *e*ᵢᵢ − Σ *a*ᵢ*b*ᵢ) / (1 − Σ *a*ᵢ*b*ᵢ). 1 means that no edge leaves its group, 0 chance, below 0 that groups mix
  /// on purpose. An edge with an unknown end is left out. Weights are ignored.
  ///
  ///     let path = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
  ///     try path.nominalAssortativity(of: [7, 7, 9, 9])   // 1/3
  ///
  /// - Parameters:
  ///   - groups: One group per vertex, any number as its name, `nil` where unknown.
  ///   - options: How to run.
  /// - Returns: A number in −1…1; `nil` without edges between known ends, or when all those ends are in one group.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - SeeAlso: M. E. J. Newman, *Phys. Rev. E* 67:026126, 2003. doi:10.1103/PhysRevE.67.026126
  public func nominalAssortativity(
    of groups: [Int?], options: RunOptions = .default
  ) throws(RunInterruption) -> Double? {
    precondition(groups.count == vertexCount, "There is one group for each vertex.")
    let checkpoint = try Checkpoint(options)
    var counts: [Int: (starts: Int, ends: Int)] = [:]
    var total = 0
    var within = 0
    func count(from first: Int, to second: Int) {
      counts[first, default: (0, 0)].starts += 1
      counts[second, default: (0, 0)].ends += 1
      total += 1
      if first == second { within += 1 }
    }
    for id in 0..<edgeCount {
      let (source, target) = edge(id)
      guard let first = groups[source], let second = groups[target] else { continue }
      count(from: first, to: second)
      if !isDirected { count(from: second, to: first) }
    }
    checkpoint.finish()
    // Whole numbers below 2⁶², so the order of the groups and the test for 0 are exact.
    let chance = counts.values.reduce(0) { $0 + $1.starts * $1.ends }
    let scale = total * total - chance
    return scale == 0 ? nil : Double(total * within - chance) / Double(scale)
  }
}
