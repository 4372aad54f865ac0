/// How much may be chosen: so many candidates, at such a cost together, or both.
package struct SelectionLimits: Sendable, Hashable {
  /// The most candidates, 0 or more; nil for any number.
  package var count: Int?
  /// The most that the chosen ones may cost together, 0 or more; nil for any sum.
  package var budget: Double?
  /// The cost of each candidate, 0 or more; nil where each costs 1.
  package var costs: [Double]?

  /// Limits.
  package init(count: Int? = nil, budget: Double? = nil, costs: [Double]? = nil) {
    precondition(count.map { $0 >= 0 } ?? true, "a number of candidates is not negative")
    precondition(budget.map { $0 >= 0 && $0.isFinite } ?? true, "a budget is finite and not negative")
    precondition(costs?.allSatisfy { $0 >= 0 && $0.isFinite } ?? true, "costs are finite and not negative")
    (self.count, self.budget, self.costs) = (count, budget, costs)
  }

  /// The cost of a candidate.
  package func cost(of candidate: Int) -> Double { costs?[candidate] ?? 1 }

  /// What a sum of costs may exceed the budget by, since decimal fractions are not exact.
  func fits(_ cost: Double, within rest: Double) -> Bool { cost <= rest + 1e-9 * max(1, budget ?? 1) }

  /// The same limits with the budget turned into a number of candidates where every one costs the same.
  func simplified(candidates: Int) -> SelectionLimits {
    guard let budget else { return SelectionLimits(count: count, costs: costs) }
    let costs = costs ?? [Double](repeating: 1, count: candidates)
    guard let cost = costs.first, cost > 0, costs.allSatisfy({ $0 == cost }) else { return self }
    let affordable = (budget / cost + 1e-9).rounded(.down)
    let number = affordable < Double(candidates) ? Int(affordable) : candidates
    return SelectionLimits(count: min(count ?? number, number), costs: self.costs)
  }
}
