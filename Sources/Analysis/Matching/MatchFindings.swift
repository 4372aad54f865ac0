import CityNetwork
import Graphs

/// Finds what there is to tell of an attribute of two cities, with the rows behind it.
struct MatchFindings: Sendable {
  let facts: MatchFacts
  let texts: MatchTexts
  let thresholds: SizeThresholds
  let evidence: LinkEvidence

  /// A fact with the links, needs, offers and practices behind it; without a fact where there is nothing to tell.
  private typealias Found = (fact: MatchFinding.Fact?, evidence: [EntityID])

  /// What was found of an attribute with a known value; nil where there is nothing to tell.
  func finding(
    _ attribute: MatchAttribute, _ value: Double, asker: Int, helper: Int
  ) -> (finding: MatchFinding?, evidence: [EntityID]) {
    let found = found(attribute, value, asker: asker, helper: helper)
    let finding = found.fact.map { MatchFinding(asker: id(asker), helper: id(helper), fact: $0) }
    return (finding, found.evidence)
  }

  private func found(_ attribute: MatchAttribute, _ value: Double, asker: Int, helper: Int) -> Found {
    let (own, other) = (facts.network.cities[asker], facts.network.cities[helper])
    switch attribute {
    case .needMetByHelper: return need(of: asker, metBy: helper, value)
    case .needMetByAsker: return need(of: helper, metBy: asker, value)
    case .themes:
      let shared = names(facts.themes[asker].filter(Set(facts.themes[helper]).contains))
      return (shared.isEmpty ? nil : .themes(shared), [])
    case .policies:
      let words = texts.commonPolicyWords(asker, helper)
      return (words.isEmpty ? nil : .policies(words), [])
    case .industries:
      let shared = texts.commonIndustries(asker, helper)
      return (shared.isEmpty ? nil : .industries(shared), [])
    case .size: return (.sizes(asker: thresholds.sizeClass(of: own), helper: thresholds.sizeClass(of: other)), [])
    case .level: return (value == 1 ? nil : .levels(asker: own.level, helper: other.level), [])
    case .sharedBodies: return bodies(asker, helper)
    case .commonPartners: return partners(asker, helper)
    case .partnersOfPartners: return chain(asker, helper)
    case .countries:
      let pairs = facts.places.pairs(asker, helper)
      return (.countries(asker: own.country, helper: other.country, pairs: pairs), [])
    case .distance: return (facts.places.kilometers(asker, helper).map { .distance($0) }, [])
    case .experience: return (.experience(facts.degrees[helper]), [])
    case .helperSize: return (other.population.map { .people($0.count) }, [])
    case .department: return (.department(value == 1), [])
    }
  }

  /// Whether a finding speaks for the helper: it adds to the score, and is one that an officer would take for a reason.
  /// Sizes that differ may add to the score, where those of most pairs differ more; they are no reason.
  func isReason(_ part: PartnerCandidate.Part, asker: Int, helper: Int) -> Bool {
    guard part.contribution >= Self.least, let value = part.value else { return false }
    switch part.attribute {
    case .size:
      let cities = facts.network.cities
      return thresholds.sizeClass(of: cities[asker]) == thresholds.sizeClass(of: cities[helper])
    case .countries, .helperSize: return value > 0.5
    default: return true
    }
  }

  /// What adds less is noise.
  private static let least = 0.05

  private func id(_ city: Int) -> EntityID { facts.network.cities[city].id }

  private func names(_ themes: [Int32]) -> [Theme] { themes.map { facts.themeNames[Int($0)] } }

  private func need(of one: Int, metBy other: Int, _ value: Double) -> Found {
    guard value > 0 else { return (nil, []) }
    let giver = id(other)
    let given = Set(value == 1 ? facts.gives[other] : facts.provides[other])
    let shared = names(facts.needs[one].filter(given.contains))
    let themes = Set(shared)
    let needs = facts.needsOfCities[one].filter {
      $0.kind == .need && $0.met != .yes && !themes.isDisjoint(with: $0.themes)
    }.map(\.id)
    func met(by means: MetNeed.Means) -> MatchFinding.Fact {
      .need(MetNeed(city: id(one), giver: giver, themes: shared, means: means))
    }
    if value == 1 {
      let offers = facts.needsOfCities[other].filter {
        $0.kind == .offer && !themes.isDisjoint(with: $0.themes)
      }.map(\.id)
      let practices = facts.practicesOfCities[other].filter { !themes.isDisjoint(with: $0.themes) }
        .map(\.id)
      return (met(by: .stated(offers: offers.count, practices: practices.count)), needs + offers + practices)
    }
    let places = facts.network.linkPlaces(at: other).filter { place in
      let link = facts.network.links[place]
      return facts.isAdmitted[place] && facts.network.isCityToCity(linkAt: place)
        && !themes.isDisjoint(with: link.themes)
        && (link.direction == .mutual || (link.direction == .providerToRecipient && link.from == giver))
    }
    let links = places.sorted { a, b in
      (evidence.year(ofLinkAt: a) ?? 0, b) > (evidence.year(ofLinkAt: b) ?? 0, a)
    }.map { facts.network.links[$0].id }
    return (met(by: .links(links.count, last: evidence.last(ofLinksAt: places))), needs + links.prefix(5))
  }

  private func bodies(_ asker: Int, _ helper: Int) -> Found {
    let others = Set(facts.bodies[helper])
    let shared = facts.bodies[asker].filter(others.contains).map { facts.bodyNames[Int($0)] }
    return ties(shared.map { body in (body, [asker, helper].map { facts.linkPlaces(of: $0, with: body) }) }) {
      .bodies($0)
    }
  }

  private func partners(_ asker: Int, _ helper: Int) -> Found {
    let common = facts.graph.neighbors(of: asker).filter { facts.graph.edgeID(from: $0, to: helper) != nil }
    return ties(
      common.map { partner in (id(partner), [asker, helper].map { facts.linkPlaces(between: $0, and: partner) }) }
    ) { .partners($0) }
  }

  /// Those with whom both are linked, the newest evidence first, with a link to each of the two; each comes with the places of its
  /// links to either.
  private func ties(
    _ found: [(id: EntityID, places: [[Int]])], _ fact: ([RecordedTie]) -> MatchFinding.Fact
  ) -> Found {
    guard !found.isEmpty else { return (nil, []) }
    let ties = found.map { entry in
      let sides = entry.places.map { evidence.last(ofLinksAt: $0) }
      let links = entry.places.compactMap { facts.newest($0, by: evidence) }.map { facts.network.links[$0].id }
      return (tie: RecordedTie(entry.id, last: .weaker(sides[0], sides[1])), links: links)
    }.sorted { a, b in (a.tie.last.rank, a.tie.id) < (b.tie.last.rank, b.tie.id) }
    return (fact(ties.map(\.tie)), ties.flatMap(\.links))
  }

  /// The least travelled of the ways over a partner of each, with a link for each step.
  private func chain(_ asker: Int, _ helper: Int) -> Found {
    guard let (first, second) = facts.chain(from: asker, to: helper, by: evidence) else { return (nil, []) }
    let way = [asker, first, second, helper]
    return (
      .chain(first: id(first), second: id(second), last: facts.last(along: way, by: evidence)),
      facts.links(along: way, by: evidence)
    )
  }
}
