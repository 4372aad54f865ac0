/// What the distances by hops of each vertex, and of all pairs, add up to: several measures from one search.
public struct DistanceSummary: Sendable, Equatable {
  /// By vertex: how many others a path joins to it.
  public let reachedCounts: [Int]
  /// By vertex: the sum of the distances of those others.
  public let distanceSums: [Int]
  /// By vertex: the sum of 1/distance over those others.
  public let harmonicSums: [Double]
  /// By vertex: the greatest of those distances; `nil` if there is none.
  public let eccentricities: [Int?]
  /// The distances of all pairs.
  public let statistics: DistanceStatistics

  /// By vertex: harmonic centrality, as ``Graph/harmonicCentrality(direction:lengths:options:)`` defines it.
  public var harmonicCentrality: [Double] {
    let others = Double(max(1, harmonicSums.count - 1))
    return harmonicSums.map { $0 / others }
  }

  /// By vertex: closeness, as ``Graph/closenessCentrality(direction:lengths:options:)`` defines it.
  public var closenessCentrality: [Double] {
    let others = Double(max(1, reachedCounts.count - 1))
    return zip(reachedCounts, distanceSums).map { count, sum in
      count == 0 ? 0 : (Double(count) / others) * (Double(count) / Double(sum))
    }
  }
}

extension Graph {
  /// The distances by hops between all vertices, added up by vertex and over all pairs, in one pass.
  ///
  /// Closeness, harmonic centrality, eccentricity and the histogram of distances all follow from it; asked one by one, each
  /// costs as much as all of them here.
  ///
  ///     let summary = try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).distanceSummary()
  ///     // summary.eccentricities is [2, 1, 2], summary.distanceSums is [3, 2, 3]
  ///
  /// - Parameters:
  ///   - direction: `.incoming` (the default) measures paths to the vertex; `.outgoing` paths from it; `.either` ignores
  ///     direction.
  ///   - options: How to run.
  /// - Returns: `vertexCount` numbers of each kind. Pairs are unordered in an undirected graph or with `.either`, else
  ///   ordered.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n m* / 512) steps of 64 bytes where searches overlap, as they do in networks with short paths, O(*n m*)
  ///   at worst, as on a long path. O(*m*) memory, and about 250 bytes per vertex and thread.
  /// - Note: Whole numbers are added up, so the bits are the same on every run, for every number of threads, and for every
  ///   numbering of the vertices.
  /// - SeeAlso: M. Then, M. Kaufmann, F. Chirigati et al., *Proc. VLDB Endowment* 8(4):449–460, 2014.
  ///   doi:10.14778/2735496.2735507
  public func distanceSummary(
    direction: Direction = .incoming, options: RunOptions = .default
  ) throws(RunInterruption) -> DistanceSummary {
    let plan = try DistancePlan(self, direction, options: options)
    let workers = try plan.run(plan.passes, gathering: DistanceTally.self, options: options)
    return DistanceSummary(plan, workers, countsOrderedPairs: isDirected && direction != .either)
  }

  /// For each vertex, the greatest distance by hops to any vertex that a path joins to it.
  ///
  /// A city in the middle of its network has a low eccentricity; the greatest of all is the diameter.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).eccentricities()   // [2, 1, 2]
  ///
  /// - Parameters:
  ///   - direction: `.incoming` (the default) measures paths to the vertex; `.outgoing` paths from it; `.either` ignores
  ///     direction.
  ///   - options: How to run.
  /// - Returns: `vertexCount` numbers, 1 or more; `nil` for a vertex that no path joins to another. Vertices out of reach
  ///   do not count, so in a network of several parts the figure is about the own part.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: As ``distanceSummary(direction:options:)``.
  /// - Note: The same on every run and for every number of threads.
  /// - SeeAlso: P. Hage, F. Harary, *Social Networks* 17(1):57–63, 1995. doi:10.1016/0378-8733(94)00248-9
  public func eccentricities(
    direction: Direction = .incoming, options: RunOptions = .default
  ) throws(RunInterruption) -> [Int?] {
    try distanceSummary(direction: direction, options: options).eccentricities
  }
}

extension DistanceSummary {
  fileprivate init(_ plan: DistancePlan, _ workers: [DistancePass<DistanceTally>], countsOrderedPairs: Bool) {
    let tallies = plan.gathered(workers)
    let count = tallies.count
    var pairCounts = [0, 0, 0]
    for leaves in plan.leafCounts.lazy.map({ Int($0) }) {
      pairCounts[1] += 2 * leaves
      pairCounts[2] += leaves * max(0, leaves - 1)
    }
    for worker in workers {
      for (distance, pairs) in worker.pairCounts.enumerated() {
        if distance == pairCounts.count { pairCounts.append(0) }
        pairCounts[distance] += pairs
      }
    }
    reachedCounts = tallies.map { Int($0.count) }
    distanceSums = tallies.map(\.distanceSum)
    harmonicSums = tallies.map(\.inverseSum)
    eccentricities = tallies.map { $0.count == 0 ? nil : Int($0.farthest) }
    let shared = countsOrderedPairs ? 1 : 2
    statistics = DistanceStatistics(
      histogram: pairCounts.enumerated().filter { $0.element > 0 }.map {
        DistanceStatistics.Bin(distance: $0.offset, pairCount: $0.element / shared)
      }, pairCount: count * max(0, count - 1) / shared)
  }
}
