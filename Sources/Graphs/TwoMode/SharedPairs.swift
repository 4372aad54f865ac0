/// Pairs of the first mode that share something, each with the chance that it would share so much anyway.
public struct SharedPairs: Sendable, Equatable {
  /// Two vertices of the first mode.
  public struct Pair: Sendable, Equatable {
    /// The lower vertex.
    public let first: Int
    /// The higher vertex.
    public let second: Int
    /// How much the two share, 1 or more.
    public let shared: Int
    /// The chance of sharing at least as much under the null model, in 0…1.
    public let pValue: Double
  }

  /// How to allow for having looked at many pairs.
  public enum Correction: Sendable, Equatable {
    /// Not at all: of pairs that share by chance only, a share of *α* is kept.
    case none
    /// Holm's step-down rule: the chance that any pair is kept wrongly is at most *α*. doi:10.2307/4615733
    case holm
    /// Benjamini and Hochberg's rule: of the pairs kept, about a share of *α* is kept wrongly.
    /// doi:10.1111/j.2517-6161.1995.tb02031.x
    case benjaminiHochberg
  }

  /// The pairs that share something, ascending. All others have a chance of 1.
  public let pairs: [Pair]
  /// The number of vertices of the first mode.
  public let vertexCount: Int

  /// The pairs that share more than chance explains, as a graph.
  ///
  ///     let two = TwoModeGraph(firstCount: 2, secondCount: 4, edges: [(0, 0), (1, 0)])
  ///     try two.fixedRowPairs().backbone(below: 0.3).edgeCount   // 1
  ///
  /// - Parameters:
  ///   - level: *α*, in 0…1.
  ///   - correction: How to allow for the number of pairs; all pairs of the first mode count, also those that share nothing.
  /// - Returns: A graph on `vertexCount` vertices; weights are what the two share.
  /// - Complexity: O(*p* log *p*) for *p* pairs.
  public func backbone(below level: Double, correction: Correction = .none) -> Graph {
    precondition((0...1).contains(level), "A level lies between 0 and 1.")
    let all = Double(vertexCount) * Double(max(0, vertexCount - 1)) / 2
    let limit: Double
    switch correction {
    case .none: limit = level
    case .holm:
      let failing = sortedValues.enumerated().first { $0.element * (all - Double($0.offset)) >= level }
      limit = failing?.element ?? .infinity
    case .benjaminiHochberg:
      let last = sortedValues.enumerated().last { $0.element * all < level * Double($0.offset + 1) }
      limit = last?.element.nextUp ?? 0
    }
    let kept = pairs.filter { $0.pValue < limit }
    return Graph(
      vertexCount: vertexCount, edges: kept.map { ($0.first, $0.second) }, weights: kept.map { Double($0.shared) })
  }

  private var sortedValues: [Double] { pairs.map(\.pValue).sorted() }
}

extension TwoModeGraph {
  /// The pairs that share something, with the chance to share so much if everybody drew as many memberships at random.
  ///
  /// The fixed-row model: each vertex of the first mode keeps its number of edges, every vertex of the second is as likely
  /// as any other. What two then share is hypergeometric. It takes no account of big programmes, where all meet anyway.
  /// A chance near 0 says that two cities meet more often than their numbers of memberships explain.
  ///
  ///     let two = TwoModeGraph(firstCount: 2, secondCount: 4, edges: [(0, 0), (1, 0)])
  ///     try two.fixedRowPairs().pairs.map(\.pValue)   // [1/4]: one programme of four
  ///
  /// - Parameter options: How to run.
  /// - Returns: One entry per pair that shares something.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: As ``projection(_:options:)``; each combination of sizes is computed once.
  /// - Note: The same bits on every run.
  /// - SeeAlso: Z. P. Neal, R. Domagalski, B. Sagan, *Sci. Rep.* 11:23929, 2021. doi:10.1038/s41598-021-03238-3
  public func fixedRowPairs(options: RunOptions = .default) throws(RunInterruption) -> SharedPairs {
    let logs = LogFactorials(upTo: secondCount)
    return try pairs(options) { first, second, shared in
      logs.hypergeometricTail(from: shared, of: secondCount, first, second)
    }
  }

  /// The pairs that share something, with the chance to share so much given how many edges both modes have.
  ///
  /// The stochastic degree sequence model: edges are independent coins whose chances keep the expected number of edges
  /// of every vertex of both modes, and are the most even such chances (the bipartite configuration model). What two
  /// then share follows a Poisson-binomial distribution, whose tail is added up exactly. A chance near 0 says that two
  /// cities meet more often than their memberships and the sizes of the programmes explain.
  ///
  ///     let two = TwoModeGraph(firstCount: 2, secondCount: 4, edges: [(0, 0), (1, 0)])
  ///     try two.degreeSequencePairs().pairs.map(\.pValue)   // [1]: everybody is in the first programme
  ///
  /// - Parameter options: How to run.
  /// - Returns: One entry per pair that shares something.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: As ``projection(_:options:)``, and O(*c s*) for each combination of sizes, with *c* different sizes of the
  ///   second mode's vertices counted by number and *s* shared.
  /// - Note: The same bits on every run.
  /// - SeeAlso: Z. Neal, *Social Networks* 39:84–97, 2014. doi:10.1016/j.socnet.2014.06.001; F. Saracco, R. Di Clemente, A.
  ///   Gabrielli, T. Squartini, *Sci. Rep.* 5:10595, 2015. doi:10.1038/srep10595
  public func degreeSequencePairs(options: RunOptions = .default) throws(RunInterruption) -> SharedPairs {
    let model = try EdgeChances(self, options: options)
    return try pairs(options) { first, second, shared in
      model.sharedTail(from: shared, rowDegrees: (first, second))
    }
  }

  /// Pairs with a chance that depends on the two degrees and on what is shared; each combination is asked for once.
  private func pairs(
    _ options: RunOptions, pValue: (Int, Int, Int) -> Double
  ) throws(RunInterruption) -> SharedPairs {
    struct Key: Hashable {
      let lower, higher, shared: Int
    }
    let degrees = degrees()
    var known: [Key: Double] = [:]
    var pairs: [SharedPairs.Pair] = []
    try forEachPair(.shared, options) { first, second, weight in
      let shared = Int(weight)
      let (lower, higher) = (min(degrees[first], degrees[second]), max(degrees[first], degrees[second]))
      let key = Key(lower: lower, higher: higher, shared: shared)
      let value = known[key] ?? pValue(lower, higher, shared)
      known[key] = value
      pairs.append(SharedPairs.Pair(first: first, second: second, shared: shared, pValue: value))
    }
    return SharedPairs(pairs: pairs, vertexCount: firstCount)
  }
}
