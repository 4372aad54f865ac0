import CityNetwork
import Graphs
import Optimization

/// Chooses seed cities: each serves as many gap cities that match with it as it can take on.
struct ProgrammeSeedSearch {
  private let basis: ProgrammeBasis
  /// The positions of the cities that could be seeds: those who match with more urgent gap cities first, then the better
  /// matches.
  private let seeds: [Int]
  /// The gap cities as places among the targets, the most urgent first: of equal ones those are served.
  private let order: [Int]
  private let problem: ServiceProblem

  init(_ basis: ProgrammeBasis) {
    self.basis = basis
    let (facts, targets) = (basis.comparison.facts, basis.targets)
    let order = basis.byPriority
    var served: [Int: [(element: Int, score: Double)]] = [:]
    for (element, target) in order.enumerated() {
      for entry in targets[target].scores.helpers { served[entry.helper, default: []].append((element, entry.score)) }
    }
    func capacity(_ seed: Int) -> Int { basis.request.capacity(of: facts.network.cities[seed].id) }
    let ranked = served.map { seed, entries -> (seed: Int, priority: Double, score: Double) in
      let first = entries.prefix(capacity(seed))
      return (
        seed, first.reduce(0) { $0 + targets[order[$1.element]].priority.score }, first.reduce(0) { $0 + $1.score }
      )
    }.sorted { a, b in
      if a.priority != b.priority { return a.priority > b.priority }
      return a.score != b.score ? a.score > b.score : a.seed < b.seed
    }
    seeds = ranked.map(\.seed)
    problem = ServiceProblem(
      targets: seeds.map { (served[$0] ?? []).map(\.element) }, capacities: seeds.map(capacity),
      weights: order.map(basis.weight))
    self.order = order
  }

  func outcome(shouldStop: () -> Bool) throws(SearchStopped) -> ProgrammeOutcome {
    let limits = SelectionLimits(
      count: basis.request.count, budget: basis.request.budget,
      costs: seeds.map { _ in basis.request.costs.seed })
    let selection = try problem.exact(
      limits: limits, steps: ProgrammeSteps.affordable(seeds.count * 4), shouldStop: shouldStop)
    let served = problem.served(by: selection.chosen).map { order[$0] }.sorted()
    let places = Dictionary(uniqueKeysWithValues: selection.chosen.enumerated().map { (seeds[$1], $0) })
    let choices = served.map { target in
      basis.targets[target].scores.helpers.compactMap { entry in
        places[entry.helper].map { (helper: $0, score: entry.score) }
      }
    }
    let assignment = try CapacitatedAssignment(
      choices: choices, capacities: selection.chosen.map { problem.capacities[$0] }, shouldStop: shouldStop)
    var links: [(place: Int, link: ProgrammeOutcome.Link)] = []
    for (item, target) in served.enumerated() {
      guard let place = assignment.helpers[item] else { continue }
      let score = choices[item].first { $0.helper == place }?.score ?? 0
      let helper = seeds[selection.chosen[place]]
      links.append((place, .init(target: target, kind: .city, helper: helper, score: score, reached: [target])))
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
