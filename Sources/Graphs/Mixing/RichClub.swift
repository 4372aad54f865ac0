extension Graph {
  /// For each degree *k*, how densely the vertices with more than *k* neighbors are linked among themselves.
  ///
  /// *φ*(*k*) = 2*E* / (*N* (*N* − 1)), where *N* vertices have more than *k* neighbors, with *E* edges among them.
  /// Directions and weights are ignored. If it rises with *k*, hubs link to hubs; but in any network hubs meet often,
  /// so compare with samples of the same degrees: ``richClubCoefficients(against:options:)``.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)]).richClubCoefficients()   // [2/3, 1, nil]
  ///
  /// - Parameter options: How to run.
  /// - Returns: A number in 0…1 for each *k* from 0 to the highest degree less 1; `nil` where fewer than two vertices have more
  ///   neighbors. Empty without edges.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - SeeAlso: V. Colizza et al., *Nature Physics* 2:110–115, 2006. doi:10.1038/nphys209
  public func richClubCoefficients(options: RunOptions = .default) throws(RunInterruption) -> [Double?] {
    let checkpoint = try Checkpoint(options)
    let edges = UndirectedEdges(of: self)
    let degrees = edges.degrees()
    let highest = Int(degrees.max() ?? 0)
    // How many vertices and edges drop out when the bar is raised to each k.
    var vertices = [Int](repeating: 0, count: highest + 1)
    var links = vertices
    for degree in degrees { vertices[Int(degree)] += 1 }
    for (first, second) in zip(edges.firsts, edges.seconds) {
      links[Int(min(degrees[Int(first)], degrees[Int(second)]))] += 1
    }
    var (members, linked) = (vertexCount, edges.count)
    let coefficients = (0..<highest).map { bar -> Double? in
      members -= vertices[bar]
      linked -= links[bar]
      return members < 2 ? nil : 2 * Double(linked) / (Double(members) * Double(members - 1))
    }
    checkpoint.finish()
    return coefficients
  }

  /// For each degree *k*, how many times denser the club of vertices with more than *k* neighbors is than in samples.
  ///
  /// ``richClubCoefficients(options:)`` over its mean in the samples, which should be random graphs with the same degrees.
  /// Above 1, hubs seek each other; below 1, they keep apart.
  ///
  ///     let star = Graph(vertexCount: 3, edges: [(0, 1), (0, 2)])
  ///     try star.richClubCoefficients(against: [star])   // [1, nil]
  ///
  /// - Parameters:
  ///   - samples: Graphs to compare with, at least one.
  ///   - options: How to run.
  /// - Returns: A number, 0 or more, for each *k* from 0 to the highest degree less 1; `nil` where a club is too small in this
  ///   graph or in a sample, or where the samples' clubs have no edge.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory for each graph.
  /// - SeeAlso: V. Colizza et al., *Nature Physics* 2:110–115, 2006. doi:10.1038/nphys209
  public func richClubCoefficients(
    against samples: [Graph], options: RunOptions = .default
  ) throws(RunInterruption) -> [Double?] {
    precondition(!samples.isEmpty, "There is at least one sample to compare with.")
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let observed = try richClubCoefficients(options: quiet)
    var sums = [Double?](repeating: 0, count: observed.count)
    for (index, sample) in samples.enumerated() {
      let drawn = try sample.richClubCoefficients(options: quiet)
      for bar in sums.indices {
        guard let sum = sums[bar], bar < drawn.count, let coefficient = drawn[bar] else {
          sums[bar] = nil
          continue
        }
        sums[bar] = sum + coefficient
      }
      options.progress?(Double(index + 1) / Double(samples.count))
    }
    return zip(observed, sums).map { coefficient, sum in
      guard let coefficient, let sum, sum > 0 else { return nil }
      return coefficient / (sum / Double(samples.count))
    }
  }
}
