/// Choosing a few providers who can serve as many targets as possible, each provider no more than it can.
///
/// The value of a choice is the greatest sum of the weights of targets that the chosen providers can serve together, each
/// target by one of them. It grows by less the more providers are chosen: it is the weighted rank function of a transversal
/// matroid, so that what is known of greedy choices holds for it too.
///
///     // Two providers who can serve the same two targets, one each, and a third who can serve another.
///     let problem = ServiceProblem(targets: [[0, 1], [0, 1], [2]], capacities: [1, 1, 1], weights: [3, 2, 1])
///     try problem.greedy(limits: .init(count: 2)).value   // 5
///
/// - SeeAlso: G. L. Nemhauser, L. A. Wolsey, M. L. Fisher, *Mathematical Programming* 14:265–294, 1978.
///   doi:10.1007/BF01588971
package struct ServiceProblem: Sendable, Hashable {
  /// For each provider the targets that it could serve, each once.
  package let targets: [[Int]]
  /// The most targets that each provider serves, 0 or more.
  package let capacities: [Int]
  /// The weight of each target, 0 or more.
  package let weights: [Double]

  /// A problem.
  package init(targets: [[Int]], capacities: [Int], weights: [Double]) {
    precondition(targets.count == capacities.count, "every provider has a capacity")
    precondition(capacities.allSatisfy { $0 >= 0 }, "a capacity is not negative")
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "weights are finite and not negative")
    precondition(targets.allSatisfy { $0.allSatisfy(weights.indices.contains) }, "a target has a weight")
    (self.targets, self.capacities, self.weights) = (targets, capacities, weights)
  }

  /// The greatest weight that providers can serve together.
  package func value(of providers: [Int]) -> Double {
    var state = ServiceState(self)
    for provider in providers { state.add(provider) }
    return state.value
  }

  /// The targets that providers serve when they serve the greatest weight together, in ascending order.
  ///
  /// - Note: Targets of weight 0 are among them as far as there is room.
  package func served(by providers: [Int]) -> [Int] {
    var state = ServiceState(self)
    for provider in providers { state.add(provider) }
    return state.served
  }

  /// A good choice in little time: again and again the provider that adds most, of equal ones the lower number.
  ///
  /// The guarantees are those of ``CoverageProblem/greedy(limits:shouldStop:)`` without carriers: 1 − 1/e of the best for a
  /// number of providers, (1 − 1/e)/2 for a budget.
  ///
  /// - Throws: ``SearchStopped`` when asked to stop.
  /// - Complexity: For each provider looked at a search over the targets that those chosen could serve.
  package func greedy(
    limits: SelectionLimits, shouldStop: () -> Bool = { false }
  ) throws(SearchStopped) -> Selection {
    let search = GreedySearch(state: ServiceState(self), candidates: targets.count, limits: limits)
    return try search.best(isCarried: false, shouldStop: shouldStop)
  }

  /// The best choice, or the best that was found within a number of steps, with a bound that says how far that is.
  ///
  /// - Throws: ``SearchStopped`` when asked to stop.
  /// - Complexity: Exponential at worst; for small instances.
  package func exact(
    limits: SelectionLimits, steps: Int = 100_000, shouldStop: () -> Bool = { false }
  ) throws(SearchStopped) -> Selection {
    let start = try greedy(limits: limits, shouldStop: shouldStop)
    let search = BranchAndBound(state: ServiceState(self), candidates: targets.count, limits: limits)
    return try search.improve(start, steps: steps, shouldStop: shouldStop)
  }
}
