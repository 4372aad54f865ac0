extension TwoModeGraph {
  /// How often two vertices that share one thing share another: four-cycles among the paths of three steps.
  ///
  /// 4 *C*₄ / *L*₃. High values mean that cities meet again in programme after programme: redundancy, and trust.
  ///
  ///     let pairs = TwoModeGraph(firstCount: 3, secondCount: 2, edges: [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1)])
  ///     try pairs.clusteringCoefficient()   // 2/3: cities 0 and 1 meet twice, and each meets city 2 once
  ///
  /// - Parameter options: How to run.
  /// - Returns: A number in 0…1; `nil` when there is no path of three steps.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: As ``projection(_:options:)``, without its memory.
  /// - SeeAlso: G. Robins, M. Alexander, *Comput. Math. Organ. Theory* 10:69–94, 2004. doi:10.1023/B:CMOT.0000032580.12184.c0
  public func clusteringCoefficient(options: RunOptions = .default) throws(RunInterruption) -> Double? {
    var cycles = 0.0
    try forEachPair(.shared, options) { _, _, shared in cycles += shared * (shared - 1) / 2 }
    var paths = 0.0
    for id in 0..<graph.edgeCount {
      let (first, second) = graph.edge(id)
      paths += Double(graph.outgoing.degree(of: first) - 1) * Double(graph.outgoing.degree(of: second) - 1)
    }
    return paths == 0 ? nil : 4 * cycles / paths
  }

  /// For each vertex of the first mode, how alike its memberships are to those of the vertices it shares any with.
  ///
  /// The mean, over those vertices, of the shared memberships among all of the two (Jaccard's index). A city near 1 meets
  /// the same others everywhere.
  ///
  ///     try memberships.localClusteringCoefficients()   // [1/2, 1/2, 1/2] in the example of ``TwoModeGraph``
  ///
  /// - Parameter options: How to run.
  /// - Returns: `firstCount` numbers in 0…1; `nil` for a vertex that shares nothing.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: As ``projection(_:options:)``, without its memory.
  /// - SeeAlso: M. Latapy, C. Magnien, N. Del Vecchio, *Social Networks* 30(1):31–48, 2008.
  ///   doi:10.1016/j.socnet.2007.04.006
  public func localClusteringCoefficients(options: RunOptions = .default) throws(RunInterruption) -> [Double?] {
    let degrees = degrees()
    var sums = [Double](repeating: 0, count: firstCount)
    var counts = [Int](repeating: 0, count: firstCount)
    try forEachPair(.shared, options) { first, second, shared in
      let index = shared / (Double(degrees[first] + degrees[second]) - shared)
      sums[first] += index
      sums[second] += index
      counts[first] += 1
      counts[second] += 1
    }
    return zip(sums, counts).map { $1 == 0 ? nil : $0 / Double($1) }
  }
}
