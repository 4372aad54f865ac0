import CityNetwork
import Graphs

/// What was found about one attribute, in a sentence, with the rows behind it.
struct MatchWording: Sendable {
  let facts: MatchFacts
  let texts: MatchTexts
  let thresholds: SizeThresholds

  /// The sentence; nil where there is nothing to tell.
  func statement(
    _ attribute: MatchAttribute, _ value: Double, asker: Int, helper: Int
  ) -> (sentence: String?, evidence: [EntityID]) {
    let (own, other) = (facts.network.cities[asker], facts.network.cities[helper])
    switch attribute {
    case .needMetByHelper: return need(of: asker, metBy: helper, value)
    case .needMetByAsker: return need(of: helper, metBy: asker, value)
    case .themes:
      let shared = names(facts.themes[asker].filter(Set(facts.themes[helper]).contains))
      return (shared.isEmpty ? nil : "Both work on \(English.list(shared, limit: 4)).", [])
    case .policies:
      let words = texts.commonPolicyWords(asker, helper)
      return (words.isEmpty ? nil : "Policies of both speak of \(English.list(words, limit: 4)).", [])
    case .industries:
      let shared = texts.commonIndustries(asker, helper)
      return (shared.isEmpty ? nil : "Both live from \(English.list(shared, limit: 3)).", [])
    case .size:
      let (first, second) = (thresholds.sizeClass(of: own), thresholds.sizeClass(of: other))
      let same = first == second
      return (
        same
          ? "Both are \(first.displayName) cities."
          : "\(own.name) is a \(first.displayName) city, \(other.name) a \(second.displayName) one.", []
      )
    case .level: return (value == 1 ? nil : "One is a \(own.level.rawValue), the other a \(other.level.rawValue).", [])
    case .sharedBodies: return bodies(asker, helper)
    case .commonPartners: return partners(asker, helper)
    case .partnersOfPartners: return chain(asker, helper)
    case .countries: return (countries(own, other, facts.places.pairs(asker, helper)), [])
    case .distance:
      guard let distance = facts.places.kilometers(asker, helper) else { return (nil, []) }
      return (
        distance < 1
          ? "They lie at the same place." : "They lie about \(English.number(Self.rounded(distance))) km apart.", []
      )
    case .experience:
      let degree = facts.degrees[helper]
      return ("\(other.name) has \(English.countOrNo(degree, "city partner")) on record.", [])
    case .helperSize:
      guard let population = other.population?.count else { return (nil, []) }
      return ("\(other.name) has \(English.number(population)) people; larger cities have helped more often.", [])
    case .department:
      return (
        value == 1
          ? "\(other.name) has an international department."
          : "A source says that \(other.name) has no international department.", []
      )
    }
  }

  /// Whether a finding speaks for the helper: it adds to the score, and its sentence is one that an officer would take for
  /// a reason. Sizes that differ may add to the score, where those of most pairs differ more; they are no reason.
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

  private func names(_ themes: [Int32]) -> [String] { themes.map { facts.themeNames[Int($0)].displayName } }

  private func need(of one: Int, metBy other: Int, _ value: Double) -> (String?, [EntityID]) {
    guard value > 0 else { return (nil, []) }
    let (city, giver) = (facts.network.cities[one], facts.network.cities[other])
    let given = Set(value == 1 ? facts.gives[other] : facts.provides[other])
    let shared = facts.needs[one].filter(given.contains)
    let themes = Set(shared.map { facts.themeNames[Int($0)] })
    let needs = facts.needsOfCities[one].filter {
      $0.kind == .need && $0.met != .yes && !themes.isDisjoint(with: $0.themes)
    }.map(\.id)
    let subject = English.list(names(shared), limit: 3)
    if value == 1 {
      let offers = facts.needsOfCities[other].filter {
        $0.kind == .offer && !themes.isDisjoint(with: $0.themes)
      }.map(\.id)
      let practices = facts.practicesOfCities[other].filter { !themes.isDisjoint(with: $0.themes) }
        .map(\.id)
      let deeds = [
        offers.isEmpty ? nil : "offers help",
        practices.isEmpty ? nil : practices.count == 1 ? "tells a practice" : "tells practices",
      ]
      let how = English.list(deeds.compactMap { $0 })
      return (
        "\(city.name) states a need on \(subject); \(giver.name) \(how) on \(shared.count == 1 ? "it" : "these").",
        needs + offers + practices
      )
    }
    let links = facts.network.linkPlaces(at: other).filter { place in
      let link = facts.network.links[place]
      return facts.isAdmitted[place] && facts.network.isCityToCity(linkAt: place)
        && !themes.isDisjoint(with: link.themes)
        && (link.direction == .mutual || (link.direction == .providerToRecipient && link.from == giver.id))
    }.map { facts.network.links[$0].id }
    return (
      "\(city.name) states a need on \(subject); \(giver.name) gives in \(English.count(links.count, "link")) on "
        + "\(shared.count == 1 ? "it" : "these").",
      needs + links.prefix(5)
    )
  }

  private func bodies(_ asker: Int, _ helper: Int) -> (String?, [EntityID]) {
    let others = Set(facts.bodies[helper])
    let shared = facts.bodies[asker].filter(others.contains).map { facts.bodyNames[Int($0)] }
    guard !shared.isEmpty else { return (nil, []) }
    let names = shared.map(facts.network.displayName)
    let evidence = shared.flatMap { body in
      [asker, helper].compactMap { facts.links(of: $0, with: body).first }
    }
    return ("Both are linked with \(English.list(names, limit: 3)).", evidence)
  }

  private func partners(_ asker: Int, _ helper: Int) -> (String?, [EntityID]) {
    let common = facts.graph.neighbors(of: asker).filter { facts.graph.edgeID(from: $0, to: helper) != nil }
    guard !common.isEmpty else { return (nil, []) }
    let evidence = common.flatMap { partner in
      [facts.links(between: asker, and: partner).first, facts.links(between: partner, and: helper).first]
        .compactMap { $0 }
    }
    return ("Both are partners of \(English.list(common.map { facts.network.cities[$0].name }, limit: 3)).", evidence)
  }

  /// The least travelled of the ways over a partner of each, with a link for each step.
  private func chain(_ asker: Int, _ helper: Int) -> (String?, [EntityID]) {
    guard let (first, second) = facts.chain(from: asker, to: helper) else { return (nil, []) }
    let cities = facts.network.cities
    return (
      "\(cities[first].name), a partner of \(cities[asker].name), is linked with \(cities[second].name), a partner of "
        + "\(cities[helper].name).", facts.links(along: [asker, first, second, helper])
    )
  }

  private func countries(_ own: City, _ other: City, _ pairs: Int) -> String {
    let (here, there) = (Country.name(of: own.country), Country.name(of: other.country))
    if own.country == other.country {
      return pairs == 0
        ? "Both are in \(here); no two cities there are on record as linked."
        : "Both are in \(here), with \(English.count(pairs, "pair")) of linked cities on record."
    }
    return pairs == 0
      ? "No city of \(here) is on record as linked with one of \(there)."
      : "\(English.count(pairs, "pair")) of linked cities of \(here) and \(there) \(pairs == 1 ? "is" : "are") on record."
  }

  /// To two figures: coordinates are often those of a center that stands for a larger area.
  private static func rounded(_ kilometers: Double) -> Int {
    let value = Int(kilometers.rounded())
    var step = 1
    while value / step >= 100 { step *= 10 }
    return (value + step / 2) / step * step
  }
}
