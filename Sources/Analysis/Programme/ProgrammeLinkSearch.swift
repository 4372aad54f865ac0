import CityNetwork
import Optimization

/// Chooses links: each candidate needs one helper, and a helper takes on only so many.
///
/// Candidates are: for a gap city of the main group, or linked with no city, a link with a helper city; for a group that is
/// cut off, one link between any of its gap cities and a helper city, since whichever it is joins the whole group; and for
/// each gap city a link with an agency or programme. No candidate needs more than its *k* best helpers, as fewer than *k*
/// others can be full. So where a link with a city costs no more and has *k* helpers, one with an agency that reaches no more
/// is left out.
struct ProgrammeLinkSearch {
  struct Candidate {
    /// The gap cities at which the link could end.
    var targets: [Int]
    var kind: ProgrammeRequest.LinkKind
    var priority: Double
    var bestScore: Double
    /// The helpers, as numbers among those that occur, each with the gap city that it matches best.
    var choices: [(helper: Int, target: Int, score: Double)] = []
  }

  let basis: ProgrammeBasis
  let candidates: [Candidate]
  let helpers: ProgrammeHelpers
  /// The gap cities of each group that is cut off.
  let groups: [Int: [Int]]

  init(_ basis: ProgrammeBasis) {
    self.basis = basis
    let helpers = ProgrammeHelpers(basis)
    let groups = basis.groups
    (self.helpers, self.groups) = (helpers, groups)
    let lone = basis.targets.indices.filter { basis.targets[$0].group == nil }.map { [$0] }
    let gates = (lone + groups.sorted { $0.key < $1.key }.map(\.value)).compactMap {
      Self.candidate($0, .city, basis, helpers)
    }
    // Those who need no agency, as a link with a city never fails for want of a helper.
    let k = basis.request.count
    let isCheaper = basis.request.costs.city <= basis.request.costs.agency
    let served = Set(gates.filter { isCheaper && $0.choices.count >= k }.flatMap(\.targets))
    let agencies = basis.targets.indices.filter { !served.contains($0) }.compactMap {
      Self.candidate([$0], .agency, basis, helpers)
    }
    candidates = (gates + agencies).sorted { a, b in
      if a.priority != b.priority { return a.priority > b.priority }
      if a.kind != b.kind { return a.kind < b.kind }
      return a.bestScore != b.bestScore ? a.bestScore > b.bestScore : a.targets[0] < b.targets[0]
    }
  }

  private static func candidate(
    _ targets: [Int], _ kind: ProgrammeRequest.LinkKind, _ basis: ProgrammeBasis, _ helpers: ProgrammeHelpers
  ) -> Candidate? {
    var best: [Int: (target: Int, score: Double)] = [:]
    for target in targets {
      for entry in helpers.choices(of: target, kind: kind, in: basis) {
        if let found = best[entry.helper], (-found.score, found.target) <= (-entry.score, target) { continue }
        best[entry.helper] = (target, entry.score)
      }
    }
    guard !best.isEmpty else { return nil }
    let choices = best.map { (helper: $0.key, target: $0.value.target, score: $0.value.score) }.sorted { a, b in
      (-a.score, a.helper) < (-b.score, b.helper)
    }
    return Candidate(
      targets: targets, kind: kind, priority: targets.map { basis.targets[$0].priority.score }.max() ?? 0,
      bestScore: choices[0].score, choices: Array(choices.prefix(basis.request.count)))
  }

  func outcome(shouldStop: () -> Bool) throws(SearchStopped) -> ProgrammeOutcome {
    let limits = SelectionLimits(
      count: basis.request.count, budget: basis.request.budget,
      costs: candidates.map { basis.request.costs[$0.kind] })
    let problem = CoverageProblem(
      covers: candidates.map(\.targets), weights: basis.targets.indices.map(basis.weight),
      carriers: .init(choices: candidates.map { $0.choices.map(\.helper) }, capacities: helpers.capacities))
    let selection = try problem.exact(
      limits: limits, steps: ProgrammeSteps.affordable(candidates.count), shouldStop: shouldStop)
    let chosen = selection.chosen.map { candidates[$0] }
    let assignment = try CapacitatedAssignment(
      choices: chosen.map { $0.choices.map { ($0.helper, $0.score) } }, capacities: helpers.capacities,
      shouldStop: shouldStop)
    var isReached: Set<Int> = []
    let links = zip(chosen, assignment.helpers).compactMap { candidate, helper -> ProgrammeOutcome.Link? in
      guard let choice = candidate.choices.first(where: { $0.helper == helper }) else { return nil }
      let others = candidate.targets.filter { $0 != choice.target }
      let reached = ([choice.target] + others).filter { isReached.insert($0).inserted }
      return .init(
        target: choice.target, kind: candidate.kind, helper: helpers.positions[choice.helper], score: choice.score,
        reached: reached)
    }
    let others = ProgrammeOtherLinks(basis, helpers: helpers, groups: groups)
    return ProgrammeOutcome(
      selection: selection, links: links,
      comparisons: [try others.random(shouldStop: shouldStop), others.bestLinked()].compactMap { $0 })
  }
}

/// The helpers of all gap cities, numbered: cities first, then agencies and programmes, each by id.
struct ProgrammeHelpers {
  /// The position of each helper among the cities, or among the bodies.
  let positions: [Int]
  /// How many links each takes on.
  let capacities: [Int]
  /// How many cities each is linked with.
  let degrees: [Int]
  private let cityNumbers: [Int: Int]
  private let bodyNumbers: [Int: Int]

  init(_ basis: ProgrammeBasis) {
    let facts = basis.comparison.facts
    let cities = Set(basis.targets.flatMap { $0.scores.helpers.map(\.helper) }).sorted()
    let bodies = Set(basis.targets.flatMap { $0.bodies.map(\.body) }).sorted()
    positions = cities + bodies
    capacities =
      cities.map { basis.request.capacity(of: facts.network.cities[$0].id) }
      + bodies.map { basis.request.capacity(of: facts.bodyNames[$0]) }
    degrees = cities.map { facts.degrees[$0] } + bodies.map { facts.members.count(of: $0) }
    cityNumbers = Dictionary(uniqueKeysWithValues: cities.enumerated().map { ($1, $0) })
    bodyNumbers = Dictionary(uniqueKeysWithValues: bodies.enumerated().map { ($1, $0 + cities.count) })
  }

  /// The helpers of one gap city: how much each counts, and for cities the score of the match.
  ///
  /// An agency or programme counts as many cities as it works with nearby by recent evidence. One that works with none by
  /// recent evidence counts by its newest (``LinkEvidence/weight(_:)``), which is less than one city; how many cities it is,
  /// decides between equal ones only.
  func choices(
    of target: Int, kind: ProgrammeRequest.LinkKind, in basis: ProgrammeBasis
  ) -> [(helper: Int, score: Double, match: Double?)] {
    switch kind {
    case .city:
      basis.targets[target].scores.helpers.compactMap { entry in
        cityNumbers[entry.helper].map { ($0, entry.score, entry.match) }
      }
    case .agency:
      basis.targets[target].bodies.compactMap { entry in
        let more = Double(entry.work.cities) / Double(entry.work.cities + 1) * Self.least
        let weight =
          entry.work.recentCities > 0 ? Double(entry.work.recentCities) : basis.evidence.weight(entry.work.last)
        return bodyNumbers[entry.body].map { ($0, weight + more, nil) }
      }
    }
  }

  /// Less than any difference that evidence makes.
  private static let least = 1e-6
}

/// How long the search for a better plan may take.
enum ProgrammeSteps {
  /// So many that all steps together look at about half a million gains: a second or two.
  static func affordable(_ candidates: Int) -> Int { max(1, 500_000 / max(1, candidates)) }
}
