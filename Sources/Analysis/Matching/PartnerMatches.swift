public import CityNetwork
import Graphs

/// Who could help a city: other cities held against it attribute by attribute, and who could open the door.
///
///     let matches = try PartnerMatches(network)
///     matches.candidates(for: "hue")?.candidates.first?.reasons
///
/// The score is a sum of parts, one an attribute (``MatchAttribute``), with frozen weights (``MatchWeights``). What is not
/// known speaks neither for nor against. Only links that are not known to have ended, nor to begin later, count, and the
/// other ends of these are no candidates. See <doc:Matching>.
public struct PartnerMatches: Sendable {
  /// The fewest attributes in which two cities must be comparable for anything to be said of them. Size, level, countries
  /// and distance are four: a city with no link at all can still be held against others if most of these are known.
  public static let minimumComparable = 3

  /// The weights.
  public let weights: MatchWeights
  /// The year at which links are judged to be there or ended; nil where the data set has no date.
  public let year: Int?
  /// The present links that neither years nor status vouch for.
  public let presumed: PresumedLinks
  /// Where one size class ends and the next begins.
  public let thresholds: SizeThresholds

  let facts: MatchFacts
  let evidence: LinkEvidence
  let texts: MatchTexts
  let gaps: [[Standing]]
  private let finder: MatchDoorFinder
  /// The place of each city among those of the finder; nil where they are the same.
  private let placesOfFinder: [Int?]?

  /// Prepares the comparison of every city of a study with any other.
  ///
  /// - Complexity: O(*k* log *k*) for *k* entries.
  init(_ study: Study) throws(RunInterruption) {
    let (network, situations) = (study.network, try study.situations)
    var facts = MatchFacts(network, admitting: .init(link: study.judgement.isPresent))
    facts.partnersLeftOut = try study.partnersInWhole()
    self.facts = facts
    texts = MatchTexts(network.cities)
    evidence = study.evidence
    if study.scope.leavesOutLinks {
      // Whoever knows both knows them by any link.
      let whole = try study.ofWhole.comparison
      finder = whole.finder
      placesOfFinder = network.cities.map { whole.facts.network.cityIndex(of: $0.id) }
    } else {
      (finder, placesOfFinder) = (MatchDoorFinder(facts, evidence: evidence), nil)
    }
    gaps = situations.all.map { Standing.gaps(of: $0) }
    (weights, thresholds) = (study.settings.matchWeights, study.settings.thresholds)
    (year, presumed) = (situations.year, situations.presumed)
  }

  /// The best candidates for one city, held against every other city.
  ///
  /// - Parameters:
  ///   - id: The city.
  ///   - limit: The most candidates, at least 1.
  ///   - keeping: Which cities may be candidates; all by default.
  /// - Returns: The candidates, or the reason why there are none; nil where the id is that of no city.
  /// - Complexity: O(*n*) comparisons for *n* cities, and the ways of three links from the city.
  public func candidates(
    for id: EntityID, limit: Int = 5, keeping: ((EntityID) -> Bool)? = nil
  ) -> CityMatches? {
    guard let asker = facts.network.cityIndex(of: id) else { return nil }
    var desk = MatchDesk(facts, texts: texts)
    return matches(of: asker, among: nil, limit: limit, keeping: keeping, at: &desk)
  }

  /// The candidates of one city among those in its buckets; among all others for nil.
  func matches(
    of asker: Int, among buckets: MatchBuckets?, limit: Int, keeping: ((EntityID) -> Bool)? = nil,
    at desk: inout MatchDesk
  ) -> CityMatches {
    desk.seat(asker)
    let table = MatchValues.Table(weights)
    var best = BestFew(limit: limit)
    var (compared, judged, mostComparable) = (0, 0, 0)
    func look(_ helper: Int) {
      guard helper != asker, !desk.isPartner(helper) else { return }
      if let keeping, !keeping(facts.network.cities[helper].id) { return }
      let values = desk.values(for: helper)
      compared += 1
      mostComparable = max(mostComparable, values.comparable)
      guard values.comparable >= Self.minimumComparable else { return }
      judged += 1
      best.add(helper, score: values.score(table))
    }
    if let buckets {
      for helper in buckets.helpers(at: desk) { look(helper) }
    } else {
      for helper in facts.network.cities.indices { look(helper) }
    }
    let city = facts.network.cities[asker]
    let candidates = best.sorted.enumerated().map { place, entry in
      candidate(entry.item, score: entry.score, rank: place + 1, asker: asker, values: desk.values(for: entry.item))
    }
    return CityMatches(
      id: city.id, name: city.name, country: city.country, gaps: gaps[asker], candidates: candidates,
      abstention: candidates.isEmpty ? abstention(asker, compared: compared, mostComparable: mostComparable) : nil,
      compared: compared, judged: judged)
  }

  func candidate(
    _ helper: Int, score: Double, rank: Int, asker: Int, values: MatchValues
  ) -> PartnerCandidate {
    let findings = MatchFindings(facts: facts, texts: texts, thresholds: thresholds, evidence: evidence)
    let parts = weights.entries.map { entry in
      let value = values[entry.attribute]
      let found = value.map { findings.finding(entry.attribute, $0, asker: asker, helper: helper) }
      return PartnerCandidate.Part(
        attribute: entry.attribute, value: value, weight: entry.weight,
        contribution: value.map { entry.weight * ($0 - entry.usual) } ?? 0, finding: found?.finding,
        evidence: found?.evidence ?? [])
    }
    let city = facts.network.cities[helper]
    let ended = facts.network.linkPlaces(at: asker).filter {
      facts.network.ends(ofLinkAt: $0).end(otherThan: asker) == helper && !facts.isAdmitted[$0]
    }.map { facts.network.links[$0].id }
    let strongest = parts.filter { $0.finding != nil && findings.isReason($0, asker: asker, helper: helper) }.sorted {
      ($1.contribution, $0.attribute) < ($0.contribution, $1.attribute)
    }.prefix(PartnerCandidate.mostReasons)
    // What they could do together reads better before who they are.
    let strengths = strongest.map(\.attribute).sorted()
    return PartnerCandidate(
      id: city.id, name: city.name, country: city.country, rank: rank, score: score, parts: parts,
      strengths: strengths, through: door(from: asker, to: helper),
      practice: practice(of: helper, for: asker), endedLinks: ended)
  }

  private func door(from asker: Int, to helper: Int) -> MatchDoor? {
    guard let placesOfFinder else { return finder.door(from: asker, to: helper) }
    guard let asker = placesOfFinder[asker], let helper = placesOfFinder[helper] else { return nil }
    return finder.door(from: asker, to: helper)
  }

  /// The practice to start with: one on a theme that is needed, failing that on one both work on; one that tells of
  /// mistakes first, then the latest.
  private func practice(of helper: Int, for asker: Int) -> EntityID? {
    let practices = facts.practicesOfCities[helper]
    for themes in [facts.needs[asker], facts.themes[asker]] {
      let wanted = Set(themes.map { facts.themeNames[Int($0)] })
      let fitting = practices.filter { !wanted.isDisjoint(with: $0.themes) }
      let best = fitting.min { a, b in
        (a.mistakes == nil ? 1 : 0, -(a.year ?? 0), a.id) < (b.mistakes == nil ? 1 : 0, -(b.year ?? 0), b.id)
      }
      if let best { return best.id }
    }
    return nil
  }

  private func abstention(_ asker: Int, compared: Int, mostComparable: Int) -> MatchAbstention {
    guard compared > 0 else { return .nobodyElse }
    let city = facts.network.cities[asker]
    let missing = MatchAbstention.Missing.allCases.filter { point in
      switch point {
      case .population: city.population == nil
      case .level: city.level == .unknown
      case .place: city.coordinate == nil
      case .needs: facts.needsOfCities[asker].isEmpty
      case .partners: facts.bodies[asker].isEmpty && facts.graph.neighbors(of: asker).isEmpty
      }
    }
    return .incomparable(most: mostComparable, missing: missing)
  }
}
