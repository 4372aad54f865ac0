import CityNetwork
import Graphs
import Optimization

/// Chooses seed cities: each serves as many gates as it can take on.
///
/// A *gate* is what one link reaches: a gap city of the main group, or linked with no city, by itself; or all gap cities of a
/// group that is cut off, at whichever of them the link ends, since it joins the whole group. So the value of a choice is the
/// number of gap cities reached, or their people, as for planned links.
struct ProgrammeSeedSearch {
  private struct Gate {
    /// The gap cities that a link reaches, as places among the targets.
    var targets: [Int]
    /// The highest priority of them.
    var priority: Double
    /// For each helper the gap city that it matches best, and the score.
    var helpers: [Int: (target: Int, score: Double)] = [:]
  }

  private let basis: ProgrammeBasis
  /// The positions of the cities that could be seeds: those who match with more urgent gates first, then the better
  /// matches.
  private let seeds: [Int]
  /// The most urgent first: of equal ones those are served.
  private let gates: [Gate]
  private let problem: ServiceProblem

  init(_ basis: ProgrammeBasis) {
    self.basis = basis
    let (facts, gates) = (basis.comparison.facts, Self.gates(basis))
    var served: [Int: [(gate: Int, score: Double)]] = [:]
    for (place, gate) in gates.enumerated() {
      for (helper, match) in gate.helpers { served[helper, default: []].append((place, match.score)) }
    }
    func capacity(_ seed: Int) -> Int { basis.request.capacity(of: facts.network.cities[seed].id) }
    let ranked = served.map { seed, entries -> (seed: Int, priority: Double, score: Double) in
      let first = entries.prefix(capacity(seed))
      return (seed, first.reduce(0) { $0 + gates[$1.gate].priority }, first.reduce(0) { $0 + $1.score })
    }.sorted { a, b in
      if a.priority != b.priority { return a.priority > b.priority }
      return a.score != b.score ? a.score > b.score : a.seed < b.seed
    }
    seeds = ranked.map(\.seed)
    problem = ServiceProblem(
      targets: seeds.map { (served[$0] ?? []).map(\.gate) }, capacities: seeds.map(capacity),
      weights: gates.map { $0.targets.reduce(0) { $0 + basis.weight(of: $1) } })
    self.gates = gates
  }

  private static func gates(_ basis: ProgrammeBasis) -> [Gate] {
    let lone = basis.targets.indices.filter { basis.targets[$0].group == nil }.map { [$0] }
    return (lone + basis.groups.values).map { targets in
      var gate = Gate(targets: targets, priority: targets.map { basis.targets[$0].priority.score }.max() ?? 0)
      for target in targets {
        for entry in basis.targets[target].scores.helpers {
          if let found = gate.helpers[entry.helper], (-found.score, found.target) <= (-entry.score, target) { continue }
          gate.helpers[entry.helper] = (target, entry.score)
        }
      }
      return gate
    }.sorted { (-$0.priority, $0.targets[0]) < (-$1.priority, $1.targets[0]) }
  }

  func outcome(shouldStop: () -> Bool) throws(SearchStopped) -> ProgrammeOutcome {
    let limits = SelectionLimits(
      count: basis.request.count, budget: basis.request.budget,
      costs: seeds.map { _ in basis.request.costs.seed })
    let selection = try problem.exact(
      limits: limits, steps: ProgrammeSteps.affordable(seeds.count * 4), shouldStop: shouldStop)
    let served = problem.served(by: selection.chosen)
    let choices = served.map { gate in
      selection.chosen.enumerated().compactMap { place, seed in
        gates[gate].helpers[seeds[seed]].map { (helper: place, score: $0.score) }
      }
    }
    let assignment = try CapacitatedAssignment(
      choices: choices, capacities: selection.chosen.map { problem.capacities[$0] }, shouldStop: shouldStop)
    var links: [(place: Int, link: ProgrammeOutcome.Link)] = []
    for (item, gate) in served.enumerated() {
      guard let place = assignment.helpers[item] else { continue }
      let helper = seeds[selection.chosen[place]]
      guard let match = gates[gate].helpers[helper] else { continue }
      let reached = [match.target] + gates[gate].targets.filter { $0 != match.target }
      links.append(
        (place, .init(target: match.target, kind: .city, helper: helper, score: match.score, reached: reached)))
    }
    links.sort { a, b in
      if a.place != b.place { return a.place < b.place }
      return a.link.score != b.link.score ? a.link.score > b.link.score : a.link.target < b.link.target
    }
    return ProgrammeOutcome(
      selection: selection, seeds: selection.chosen.map { seeds[$0] }, links: links.map(\.link),
      comparisons: [try random(limits, shouldStop: shouldStop), bestLinked(limits)].compactMap { $0 })
  }

  /// How many seed cities the number and the budget allow.
  private func affordable(_ limits: SelectionLimits) -> Int {
    let cost = basis.request.costs.seed
    let paid = limits.budget.map { cost > 0 ? ($0 / cost + 1e-9).rounded(.down) : .infinity } ?? .infinity
    return min(limits.count ?? seeds.count, seeds.count, paid < Double(seeds.count) ? Int(paid) : seeds.count)
  }

  private func random(
    _ limits: SelectionLimits, shouldStop: () -> Bool
  ) throws(SearchStopped) -> ProgrammePlan.Comparison? {
    guard !seeds.isEmpty, basis.request.draws > 0 else { return nil }
    let number = affordable(limits)
    var values: [Double] = []
    for draw in 0..<basis.request.draws {
      if shouldStop() { throw SearchStopped() }
      var random = RandomStream(seed: basis.request.randomSeed, number: draw)
      var chosen: Set<Int> = []
      while chosen.count < number { chosen.insert(random.whole(below: seeds.count)) }
      values.append(problem.value(of: chosen.sorted()))
    }
    return ProgrammePlan.Comparison(random: values)
  }

  private func bestLinked(_ limits: SelectionLimits) -> ProgrammePlan.Comparison? {
    guard !seeds.isEmpty else { return nil }
    let degrees = basis.comparison.facts.degrees
    let ranked = seeds.indices.sorted { (-degrees[seeds[$0]], seeds[$0]) < (-degrees[seeds[$1]], seeds[$1]) }
    return .init(way: .bestLinked, value: problem.value(of: Array(ranked.prefix(affordable(limits)))))
  }
}
