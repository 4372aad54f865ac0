import CityNetwork
import Graphs
import Optimization
import Statistics

/// What links reach that are chosen in other ways, within the same number, budget and capacities.
struct ProgrammeOtherLinks {
  /// A gap city with somebody who could help it.
  private struct Pair {
    var target: Int
    var kind: ProgrammeRequest.LinkKind
    var helper: Int
    /// The score of a match between cities; nil for an agency or programme.
    var score: Double?
  }

  private let basis: ProgrammeBasis
  private let helpers: ProgrammeHelpers
  private let groups: [Int: [Int]]
  private let pairs: [Pair]

  init(_ basis: ProgrammeBasis, helpers: ProgrammeHelpers, groups: [Int: [Int]]) {
    (self.basis, self.helpers, self.groups) = (basis, helpers, groups)
    pairs = basis.targets.indices.flatMap { target in
      ProgrammeRequest.LinkKind.allCases.flatMap { kind in
        helpers.choices(of: target, kind: kind, in: basis).map {
          Pair(target: target, kind: kind, helper: $0.helper, score: $0.match)
        }
      }
    }
  }

  /// Links drawn by lot, each among all that still fit.
  func random(shouldStop: () -> Bool) throws(SearchStopped) -> ProgrammePlan.Comparison? {
    guard !pairs.isEmpty, basis.request.draws > 0 else { return nil }
    var values: [Double] = []
    var scores: [Double] = []
    for draw in 0..<basis.request.draws {
      if shouldStop() { throw SearchStopped() }
      var random = RandomStream(seed: basis.request.randomSeed, number: draw)
      var (tally, misses) = (Tally(basis.request), 0)
      // What does not fit is drawn again; after so many misses in vain next to nothing is left that fits.
      while !tally.isFull, misses < 200 + pairs.count / 10 {
        let isTaken = take(pairs[random.whole(below: pairs.count)], into: &tally)
        misses = isTaken ? 0 : misses + 1
      }
      values.append(value(tally))
      if let score = tally.meanScore { scores.append(score) }
    }
    return ProgrammePlan.Comparison(random: values, scores: scores)
  }

  /// Links of whoever has the most city partners, with the gap cities that have the most.
  func bestLinked() -> ProgrammePlan.Comparison? {
    guard !pairs.isEmpty else { return nil }
    let degrees = basis.targets.map { basis.comparison.facts.degrees[$0.position] }
    let ranked = pairs.sorted { a, b in
      let (x, y) = (helpers.degrees[a.helper], helpers.degrees[b.helper])
      if x != y { return x > y }
      if a.helper != b.helper { return a.helper < b.helper }
      return (-degrees[a.target], a.target) < (-degrees[b.target], b.target)
    }
    var tally = Tally(basis.request)
    for pair in ranked where !tally.isFull { _ = take(pair, into: &tally) }
    return .init(way: .bestLinked, value: value(tally), meanScore: tally.meanScore)
  }

  private struct Tally {
    let count: Int
    let budget: Double
    var loads: [Int: Int] = [:]
    var targets: Set<Int> = []
    var groups: Set<Int> = []
    var cost = 0.0
    var scores: [Double] = []

    init(_ request: ProgrammeRequest) {
      (count, budget) = (request.count, request.budget.map { $0 * (1 + 1e-9) } ?? .infinity)
    }

    var isFull: Bool { targets.count >= count }
    var meanScore: Double? { scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count) }
  }

  private func take(_ pair: Pair, into tally: inout Tally) -> Bool {
    let (load, price) = (tally.loads[pair.helper] ?? 0, basis.request.costs[pair.kind])
    guard !tally.targets.contains(pair.target), load < helpers.capacities[pair.helper],
      tally.cost + price <= tally.budget
    else { return false }
    tally.loads[pair.helper] = load + 1
    tally.targets.insert(pair.target)
    if pair.kind == .city, let group = basis.targets[pair.target].group { tally.groups.insert(group) }
    tally.cost += price
    if let score = pair.score { tally.scores.append(score) }
    return true
  }

  private func value(_ tally: Tally) -> Double {
    let joined = tally.groups.sorted().flatMap { groups[$0] ?? [] }
    let others = tally.targets.sorted().filter { target in
      basis.targets[target].group.map { !tally.groups.contains($0) } ?? true
    }
    return (joined + others).reduce(0) { $0 + basis.weight(of: $1) }
  }
}

extension ProgrammePlan.Comparison {
  /// Many draws: their mean, and where nine of ten of them lie.
  init(random values: [Double], scores: [Double] = []) {
    let quantiles = Quantiles(values)
    self.init(
      way: .random, value: values.reduce(0, +) / Double(max(1, values.count)), lower: quantiles.value(at: 0.05),
      upper: quantiles.value(at: 0.95),
      meanScore: scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count))
  }
}
