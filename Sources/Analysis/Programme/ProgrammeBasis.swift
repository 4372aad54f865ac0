public import CityNetwork
import Graphs

/// Which gap cities a programme could reach, and who could help each.
///
/// **Gap city**: one in which the data shows a gap that a new link could close (``ProgrammeRequest/gapClasses``). **Helper**:
/// a city in the main group in which the data shows none of these gaps; or an agency or programme that works with cities of
/// the same country, or failing that of the same region. A helper city must match with at least the least score that was
/// asked for; where too little is known to compare two cities, there is no score, and no link is proposed.
public struct ProgrammeBasis: Sendable {
  /// What was asked.
  public let request: ProgrammeRequest
  /// The gap cities, ordered by id.
  public let gapCities: [EntityID]
  /// How many cities could help.
  public let helperCities: Int
  /// How many links, or seed cities, there are to choose from.
  public let possible: Int
  /// The most matches of a gap city that are looked at, where that leaves any out; nil where none is.
  public let helpersLookedAt: Int?

  let network: CityNetwork
  let situations: CitySituations
  let comparison: PartnerMatches
  let evidence: LinkEvidence
  /// The gap cities, in the order of ``gapCities``.
  let targets: [ProgrammeTarget]

  /// Looks at who could help whom.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - request: What is asked.
  ///   - year: The year at which links are judged; the data set's own by default.
  ///   - weights: The weights of the gap register's priority, which decides between links that reach as much.
  ///   - keeping: Which gap cities to look at; helpers may be anywhere.
  ///   - options: How to run.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: That of ``PartnerMatches/all(limit:withoutGaps:keeping:options:)``.
  /// - Note: In networks of more than 2,000 cities only likely pairs are looked at, as there.
  init(_ study: Study, request: ProgrammeRequest) throws(RunInterruption) {
    let (network, weights, options) = (study.network, study.settings.weights, study.running)
    let situations = try study.situations
    let comparison = try study.comparison
    let cities = network.cities
    let gaps = comparison.gaps.map { ProgrammeRequest.gapClasses.intersection($0) }
    let isHelper = cities.indices.map { position in
      gaps[position].isEmpty && situations.all[position].isInMainComponent
        && request.capacity(of: cities[position].id) > 0
    }
    let asked = cities.indices.filter { !gaps[$0].isEmpty && study.shows(cityAt: $0) }
    // Of links no more than one goes to each of so many helpers; of seed cities each could be the one that serves most.
    let limit =
      request.choice == .seeds ? ProgrammeRequest.helpersPerCity(gapCities: asked.count) : request.count
    let scored = try comparison.scores(
      of: request.kinds.contains(.city) || request.choice == .seeds ? asked : [], limit: limit,
      minimum: request.minimumScore, isHelper: isHelper, weights: comparison.weightsByEvidence, options: options)
    helpersLookedAt = request.choice == .seeds && scored.contains { $0.fitting > limit } ? limit : nil
    let bodies =
      request.kinds.contains(.agency) && request.choice == .links
      ? ProgrammeBodies(comparison.facts, request: request, year: situations.year, evidence: study.evidence) : nil
    let relativeSizes = RelativeSize.all(in: network, thresholds: .init())
    targets = asked.enumerated().map { place, position in
      let situation = situations.all[position]
      let known = situations.inWhole?[position] ?? situation
      let closable = gaps[position].intersection(ProgrammeRequest.gapsClosedByAgencies)
      return ProgrammeTarget(
        position: position, gaps: gaps[position].sorted(),
        priority: GapPriority(situation, signsFrom: known, relativeSize: relativeSizes[position], weights: weights),
        group: gaps[position].contains(.fragment) ? situations.componentIDs[position] : nil,
        scores: scored.isEmpty ? .init() : scored[place],
        bodies: closable.isEmpty ? [] : bodies?.near(position, limit: request.count) ?? [])
    }
    gapCities = asked.map { cities[$0].id }
    helperCities = isHelper.count { $0 }
    possible =
      request.choice == .links
      ? targets.count { !$0.scores.helpers.isEmpty || !$0.bodies.isEmpty }
      : Set(targets.flatMap { $0.scores.helpers.map(\.helper) }).count
    (self.network, self.request, self.situations, self.comparison) = (network, request, situations, comparison)
    evidence = study.evidence
  }
}

/// A gap city, with who could help it.
struct ProgrammeTarget: Sendable {
  /// Its position among the cities of the network.
  let position: Int
  /// The gaps that a link could close, gravest first.
  let gaps: [Standing]
  let priority: GapPriority
  /// The group that is cut off from the main one, where that is a gap of the city.
  let group: Int?
  let scores: ProgrammeScores
  /// Agencies and programmes near it, whoever has the newer evidence first.
  let bodies: [ProgrammeBodies.Body]
}

extension PartnerMatches {
  /// For each city how much it counts as a helper by the newest evidence of its present links (``LinkEvidence/weight(_:)``).
  fileprivate var weightsByEvidence: [Double] {
    let network = facts.network
    return network.cities.indices.map { city in
      let places = network.linkPlaces(at: city).lazy.filter { facts.isAdmitted[$0] }
      return evidence.weight(evidence.last(ofLinksAt: places))
    }
  }
}

extension GapPriority {
  /// The priority of a city as the gap register has it.
  ///
  /// - Parameter known: Its situation in the whole of the facts, where the signs for a department are looked for.
  init(
    _ situation: CitySituation, signsFrom known: CitySituation? = nil, relativeSize: RelativeSize,
    thresholds: SizeThresholds = .init(), weights: Weights
  ) {
    let sizeClass = thresholds.sizeClass(of: situation.city)
    self.init(
      situation, classes: Standing.gaps(of: situation), sizeClass: sizeClass,
      signs: DepartmentSigns(
        known ?? situation, sizeClass: sizeClass, relativeSize: relativeSize, thresholds: thresholds),
      weights: weights)
  }
}
