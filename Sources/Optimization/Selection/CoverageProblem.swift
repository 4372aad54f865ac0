/// Choosing a few candidates that cover as much as possible: each covers some elements, and an element counts once.
///
/// The value of a choice is the sum of the weights of all elements that at least one chosen candidate covers. Where
/// ``Carriers`` are given, each chosen candidate also needs one of its carriers to itself, and a carrier takes only so many.
///
///     // Three candidates over four elements; two may be chosen.
///     let problem = CoverageProblem(covers: [[0, 1], [1, 2], [2, 3]], weights: [1, 1, 1, 1])
///     try problem.greedy(limits: .init(count: 2)).chosen   // [0, 2]
///
/// - SeeAlso: G. L. Nemhauser, L. A. Wolsey, M. L. Fisher, *Mathematical Programming* 14:265–294, 1978.
///   doi:10.1007/BF01588971
package struct CoverageProblem: Sendable, Hashable {
  /// Who carries the candidates out.
  package struct Carriers: Sendable, Hashable {
    /// For each candidate the carriers that could take it, each once.
    package let choices: [[Int]]
    /// The most candidates that each carrier takes, 0 or more.
    package let capacities: [Int]

    /// Carriers.
    package init(choices: [[Int]], capacities: [Int]) {
      precondition(capacities.allSatisfy { $0 >= 0 }, "a capacity is not negative")
      precondition(choices.allSatisfy { $0.allSatisfy(capacities.indices.contains) }, "a carrier has a capacity")
      (self.choices, self.capacities) = (choices, capacities)
    }
  }

  /// For each candidate the elements it covers, each once.
  package let covers: [[Int]]
  /// The weight of each element, 0 or more.
  package let weights: [Double]
  /// Who carries the candidates out; nil where nobody is needed.
  package let carriers: Carriers?

  /// A problem.
  package init(covers: [[Int]], weights: [Double], carriers: Carriers? = nil) {
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "weights are finite and not negative")
    precondition(covers.allSatisfy { $0.allSatisfy(weights.indices.contains) }, "an element has a weight")
    precondition(carriers.map { $0.choices.count == covers.count } ?? true, "every candidate has a list of carriers")
    (self.covers, self.weights, self.carriers) = (covers, weights, carriers)
  }

  /// The weight of all elements that any of the candidates covers; nil where the carriers cannot take all of them.
  package func value(of candidates: [Int]) -> Double? {
    var state = CoverState(self)
    for candidate in candidates {
      guard state.gain(of: candidate) != nil else { return nil }
      state.add(candidate)
    }
    return state.value
  }

  /// A good choice in little time: again and again the candidate that adds most, of equal ones the lower number.
  ///
  /// With a number of candidates alone the value is at least 1 − 1/e (63 %) of the best (Nemhauser, Wolsey, Fisher 1978),
  /// with carriers at least 1/2 (Fisher, Nemhauser, Wolsey 1978). With a budget alone the better one is taken of three:
  /// that choice, the one by value for money, and the best single candidate; it is at least (1 − 1/e)/2 (32 %) of the best
  /// (Khuller, Moss, Naor 1999). For several limits at once nothing is known beforehand; the bound tells.
  ///
  /// - Parameters:
  ///   - limits: How much may be chosen.
  ///   - shouldStop: Asked again and again.
  /// - Throws: ``SearchStopped`` when asked to stop.
  /// - Complexity: O(*k n s*) at worst for *k* choices among *n* candidates of *s* elements each, mostly O(*n s* + *k* log *n*):
  ///   what a candidate would add is worked out again only when it stands first (Minoux).
  /// - SeeAlso: M. L. Fisher, G. L. Nemhauser, L. A. Wolsey, *Mathematical Programming Study* 8:73–87, 1978.
  ///   doi:10.1007/BFb0121195
  /// - SeeAlso: S. Khuller, A. Moss, J. Naor, *Information Processing Letters* 70(1):39–45, 1999.
  ///   doi:10.1016/S0020-0190(99)00031-9
  /// - SeeAlso: M. Minoux, *Optimization Techniques*, LNCIS 7:234–243, 1978. doi:10.1007/BFb0006528
  package func greedy(
    limits: SelectionLimits, shouldStop: () -> Bool = { false }
  ) throws(SearchStopped) -> Selection {
    let search = GreedySearch(state: CoverState(self), candidates: covers.count, limits: limits)
    return try search.best(isCarried: carriers != nil, shouldStop: shouldStop)
  }

  /// The best choice, or the best that was found within a number of steps, with a bound that says how far that is.
  ///
  /// - Parameters:
  ///   - limits: How much may be chosen.
  ///   - steps: The most sets of choices that are looked at.
  ///   - shouldStop: Asked before each step.
  /// - Throws: ``SearchStopped`` when asked to stop.
  /// - Complexity: Exponential at worst; for small instances.
  package func exact(
    limits: SelectionLimits, steps: Int = 100_000, shouldStop: () -> Bool = { false }
  ) throws(SearchStopped) -> Selection {
    let start = try greedy(limits: limits, shouldStop: shouldStop)
    let search = BranchAndBound(state: CoverState(self), candidates: covers.count, limits: limits)
    return try search.improve(start, steps: steps, shouldStop: shouldStop)
  }
}
