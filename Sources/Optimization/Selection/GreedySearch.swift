/// Greedy choices with lazy evaluation: what a candidate would add only shrinks, so that only the first in line is worked
/// out again (Minoux 1978).
struct GreedySearch<State: SelectionState> {
  let state: State
  let candidates: Int
  let limits: SelectionLimits

  /// What the line is ordered by.
  private enum Order {
    case gain, gainForMoney
  }

  /// The best of the ways of choosing that fit the limits, with its guarantee and bound.
  func best(isCarried: Bool, shouldStop: () -> Bool) throws(SearchStopped) -> Selection {
    let limits = limits.simplified(candidates: candidates)
    var gains = [Double?](repeating: nil, count: candidates)
    for candidate in 0..<candidates {
      if candidate % 256 == 0, shouldStop() { throw SearchStopped() }
      gains[candidate] = state.gain(of: candidate)
    }
    let bound = SelectionBound(limits: limits)
    var upper = min(bound.value(above: state.value, gains: gains), independent(gains, limits))
    let byGain = try run(.gain, gains, limits, upper: &upper, shouldStop: shouldStop)
    var found = [byGain]
    if limits.budget != nil {
      found.append(try run(.gainForMoney, gains, limits, upper: &upper, shouldStop: shouldStop))
      found.append(single(gains, limits))
    }
    let best = found.reduce(byGain) { best, other in
      other.value > best.value || other.value == best.value && other.cost < best.cost ? other : best
    }
    return Selection(
      chosen: best.chosen, gains: best.gains, value: best.value, cost: best.cost,
      upperBound: max(upper, best.value), guarantee: guarantee(limits, isCarried: isCarried))
  }

  private typealias Run = (chosen: [Int], gains: [Double], value: Double, cost: Double)

  private func guarantee(_ limits: SelectionLimits, isCarried: Bool) -> Double? {
    let oneMinusReciprocal = 0.632_120_558_828_557_7  // 1 − 1/e
    let isCounted = limits.count.map { $0 < candidates } ?? false
    switch (isCounted, limits.budget != nil, isCarried) {
    case (_, false, false): return oneMinusReciprocal
    case (_, false, true): return 0.5
    case (false, true, false): return oneMinusReciprocal / 2
    case (true, true, _), (_, true, true): return nil
    }
  }

  private func run(
    _ order: Order, _ gains: [Double?], _ limits: SelectionLimits, upper: inout Double, shouldStop: () -> Bool
  ) throws(SearchStopped) -> Run {
    var (state, known) = (state, gains)
    var queue = IndexedQueue()
    func key(_ candidate: Int) -> Double {
      let gain = known[candidate] ?? 0
      guard order == .gainForMoney else { return -gain }
      let cost = limits.cost(of: candidate)
      return cost > 0 ? -gain / cost : gain > 0 ? -.infinity : 0
    }
    for candidate in 0..<candidates where known[candidate] != nil { queue.insert(candidate, key: key(candidate)) }
    // The number of choices made when each gain was worked out.
    var ages = [Int](repeating: 0, count: candidates)
    var run: Run = ([], [], state.value, 0)
    let bound = SelectionBound(limits: limits)
    while run.chosen.count < limits.count ?? candidates, let candidate = queue.removeFirst() {
      if shouldStop() { throw SearchStopped() }
      let cost = limits.cost(of: candidate)
      if let budget = limits.budget, !limits.fits(cost, within: budget - run.cost) { continue }
      if ages[candidate] < run.chosen.count {
        known[candidate] = state.gain(of: candidate)
        ages[candidate] = run.chosen.count
        if known[candidate] != nil { queue.insert(candidate, key: key(candidate)) }
        continue
      }
      guard let gain = known[candidate], gain > 0 else { break }
      state.add(candidate)
      run.chosen.append(candidate)
      run.gains.append(gain)
      run.cost += cost
      known[candidate] = nil
      // What was known before is at least what is true now, so that the bound holds.
      upper = min(upper, bound.value(above: state.value, gains: known))
    }
    run.value = state.value
    return run
  }

  private func single(_ gains: [Double?], _ limits: SelectionLimits) -> Run {
    let affordable = (0..<candidates).filter { candidate in
      (gains[candidate] ?? 0) > 0 && limits.budget.map { limits.fits(limits.cost(of: candidate), within: $0) } ?? true
    }
    let best = affordable.min { (-(gains[$0] ?? 0), $0) < (-(gains[$1] ?? 0), $1) }
    guard limits.count != 0, let best, let gain = gains[best] else { return ([], [], state.value, 0) }
    return ([best], [gain], state.value + gain, limits.cost(of: best))
  }

  /// A bound that heeds who can be chosen together: the greatest sum of first gains of such candidates. Greedy finds it, as
  /// what can be carried together is a matroid.
  private func independent(_ gains: [Double?], _ limits: SelectionLimits) -> Double {
    let order = gains.indices.filter { gains[$0] != nil }.sorted { (-(gains[$0] ?? 0), $0) < (-(gains[$1] ?? 0), $1) }
    var (trial, sum, chosen) = (state, state.value, 0)
    for candidate in order {
      guard chosen < limits.count ?? candidates, let gain = gains[candidate], gain > 0 else { break }
      guard trial.gain(of: candidate) != nil else { continue }
      trial.add(candidate)
      sum += gain
      chosen += 1
    }
    return sum
  }
}
