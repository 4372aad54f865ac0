/// Looks for a better choice than a given one, leaving out what cannot be better.
///
/// Each step takes the candidate that would add most to what has been chosen, and splits: with it, or without it for good.
/// Depth first, with it first; the list of open splits stands in memory, not on the call stack.
struct BranchAndBound<State: SelectionState> {
  let state: State
  let candidates: Int
  let limits: SelectionLimits

  private struct Split {
    var state: State
    var chosen: [Int]
    var gains: [Double]
    var cost: Double
    var open: [Int]
    var bound: Double
  }

  func improve(_ start: Selection, steps: Int, shouldStop: () -> Bool) throws(SearchStopped) -> Selection {
    let limits = limits.simplified(candidates: candidates)
    let bounds = SelectionBound(limits: limits)
    var best = (chosen: start.chosen, gains: start.gains, value: start.value, cost: start.cost)
    guard !start.isOptimal else { return selection(best, upperBound: start.upperBound) }
    var stack = [
      Split(
        state: state, chosen: [], gains: [], cost: 0, open: Array(0..<candidates), bound: start.upperBound)
    ]
    func cannotImprove(_ bound: Double) -> Bool { bound <= best.value + Selection.tolerance * max(1, abs(best.value)) }
    var taken = 0
    while var split = stack.popLast() {
      guard !cannotImprove(split.bound) else { continue }
      guard taken < steps else {
        stack.append(split)
        break
      }
      if shouldStop() { throw SearchStopped() }
      taken += 1
      let room = (limits.count ?? candidates) - split.chosen.count
      let rest = limits.budget.map { $0 - split.cost }
      var gains = [Double?](repeating: nil, count: candidates)
      split.open = split.open.filter { candidate in
        if let rest, !limits.fits(limits.cost(of: candidate), within: rest) { return false }
        gains[candidate] = split.state.gain(of: candidate)
        return (gains[candidate] ?? 0) > 0
      }
      split.bound = min(
        split.bound, bounds.value(above: split.state.value, gains: gains, count: room, budget: rest))
      guard room > 0, !cannotImprove(split.bound) else { continue }
      guard let next = split.open.min(by: { (-(gains[$0] ?? 0), $0) < (-(gains[$1] ?? 0), $1) }) else { continue }
      split.open.removeAll { $0 == next }
      stack.append(split)
      split.state.add(next)
      split.chosen.append(next)
      split.gains.append(gains[next] ?? 0)
      split.cost += limits.cost(of: next)
      if split.state.value > best.value {
        best = (split.chosen, split.gains, split.state.value, split.cost)
      }
      stack.append(split)
    }
    if !stack.isEmpty { best = completed(best, limits) }
    let open = stack.reduce(best.value) { max($0, $1.bound) }
    return selection(best, upperBound: stack.isEmpty ? best.value : min(open, start.upperBound), from: start)
  }

  private typealias Choice = (chosen: [Int], gains: [Double], value: Double, cost: Double)

  /// A choice with what still adds something: a search that is stopped may have found its best one before it was full.
  private func completed(_ best: Choice, _ limits: SelectionLimits) -> Choice {
    var (best, state) = (best, state)
    for candidate in best.chosen { state.add(candidate) }
    while best.chosen.count < limits.count ?? candidates {
      var next: (gain: Double, candidate: Int)?
      for candidate in 0..<candidates where !best.chosen.contains(candidate) {
        if let budget = limits.budget, !limits.fits(limits.cost(of: candidate), within: budget - best.cost) { continue }
        guard let gain = state.gain(of: candidate), gain > next?.gain ?? 0 else { continue }
        next = (gain, candidate)
      }
      guard let next else { break }
      state.add(next.candidate)
      best.chosen.append(next.candidate)
      best.gains.append(next.gain)
      best.value = state.value
      best.cost += limits.cost(of: next.candidate)
    }
    return best
  }

  private func selection(
    _ best: (chosen: [Int], gains: [Double], value: Double, cost: Double), upperBound: Double,
    from start: Selection? = nil
  ) -> Selection {
    let isProven = upperBound - best.value <= Selection.tolerance * max(1, abs(upperBound))
    return Selection(
      chosen: best.chosen, gains: best.gains, value: best.value, cost: best.cost,
      upperBound: max(upperBound, best.value), guarantee: isProven ? 1 : start?.guarantee)
  }
}
