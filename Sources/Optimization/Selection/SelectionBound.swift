/// How much any choice within the limits could be worth, from what each candidate would add to the present choice.
///
/// Since gains only shrink, the best choice is worth at most the present value and the largest sum of present gains within
/// the limits. That sum is bounded by the *k* largest and, for a budget, by the best value for money, the last candidate
/// taken in part.
///
/// - SeeAlso: J. Leskovec and others, *KDD* 2007:420–429. doi:10.1145/1281192.1281239
struct SelectionBound {
  let limits: SelectionLimits

  /// - Parameters:
  ///   - value: The value of the present choice.
  ///   - gains: At least what each candidate would add; nil for those that are chosen or cannot be.
  ///   - count: The most candidates still to be chosen; those of the limits by default.
  ///   - budget: What is left to spend; that of the limits by default.
  func value(above value: Double, gains: [Double?], count: Int? = nil, budget: Double? = nil) -> Double {
    var sum = Double.infinity
    let known = gains.indices.filter { (gains[$0] ?? 0) > 0 }
    if let count = count ?? limits.count {
      sum = known.compactMap { gains[$0] }.sorted(by: >).prefix(count).reduce(0, +)
    }
    if let budget = budget ?? limits.budget { sum = min(sum, forMoney(known, gains, budget)) }
    if sum == .infinity { sum = known.reduce(0) { $0 + (gains[$1] ?? 0) } }
    return value + sum
  }

  private func forMoney(_ known: [Int], _ gains: [Double?], _ budget: Double) -> Double {
    let entries = known.map { (gain: gains[$0] ?? 0, cost: limits.cost(of: $0), item: $0) }
      .filter { limits.fits($0.cost, within: budget) }
      .sorted { a, b in
        // Value for money without dividing by a cost of 0.
        let (x, y) = (a.gain * b.cost, b.gain * a.cost)
        return x != y ? x > y : a.item < b.item
      }
    var (sum, rest) = (0.0, budget)
    for entry in entries {
      guard !limits.fits(entry.cost, within: rest) else {
        sum += entry.gain
        rest -= entry.cost
        continue
      }
      return sum + entry.gain * max(0, rest) / entry.cost
    }
    return sum
  }
}
