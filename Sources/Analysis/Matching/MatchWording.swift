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
      return (shared.isEmpty ? nil : "Both work on \(Wording.list(shared, limit: 4)).", [])
    case .policies:
      let words = texts.commonPolicyWords(asker, helper)
      return (words.isEmpty ? nil : "Policies of both speak of \(Wording.list(words, limit: 4)).", [])
    case .industries:
      let shared = texts.commonIndustries(asker, helper)
      return (shared.isEmpty ? nil : "Both live from \(Wording.list(shared, limit: 3)).", [])
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
    case .partnersOfPartners:
      return (value > 0 ? "Partners of \(own.name) are linked with partners of \(other.name)." : nil, [])
    case .countries: return (countries(own, other, facts.places.pairs(asker, helper)), [])
    case .distance:
      guard let distance = facts.places.kilometers(asker, helper) else { return (nil, []) }
      return ("They lie about \(Wording.number(Self.rounded(distance))) km apart.", [])
    case .experience:
      let degree = facts.degrees[helper]
      return ("\(other.name) has \(Wording.countOrNo(degree, "city partner")) on record.", [])
    case .helperSize:
      guard let population = other.population?.count else { return (nil, []) }
      return ("\(other.name) has \(Wording.number(population)) people.", [])
    case .department:
      return (
        value == 1
          ? "\(other.name) has an international department."
          : "A source says that \(other.name) has no international department.", []
      )
    }
  }

  private func names(_ themes: [Int32]) -> [String] { themes.map { facts.themeNames[Int($0)].displayName } }

  private func need(of one: Int, metBy other: Int, _ value: Double) -> (String?, [EntityID]) {
    guard value > 0 else { return (nil, []) }
    let (city, giver) = (facts.network.cities[one], facts.network.cities[other])
    let given = Set(value == 1 ? facts.gives[other] : facts.provides[other])
    let shared = facts.needs[one].filter(given.contains)
    let themes = Set(shared.map { facts.themeNames[Int($0)] })
    let needs = (facts.needsOfCities[city.id] ?? []).filter {
      $0.kind == .need && $0.met != .yes && !themes.isDisjoint(with: $0.themes)
    }.map(\.id)
    let subject = Wording.list(names(shared), limit: 3)
    if value == 1 {
      let offers = (facts.needsOfCities[giver.id] ?? []).filter {
        $0.kind == .offer && !themes.isDisjoint(with: $0.themes)
      }.map(\.id)
      let practices = (facts.practicesOfCities[giver.id] ?? []).filter { !themes.isDisjoint(with: $0.themes) }
        .map(\.id)
      let deeds = [offers.isEmpty ? nil : "offers help", practices.isEmpty ? nil : "tells a practice on it"]
      let how = Wording.list(deeds.compactMap { $0 })
      return ("\(city.name) needs \(subject); \(giver.name) \(how).", needs + offers + practices)
    }
    let links = facts.network.links(of: giver.id).filter { link in
      facts.linkIDs.contains(link.id) && facts.network.isCityToCity(link) && !themes.isDisjoint(with: link.themes)
        && (link.direction == .mutual || (link.direction == .providerToRecipient && link.from == giver.id))
    }.map(\.id)
    return (
      "\(city.name) needs \(subject); \(giver.name) gives in \(Wording.count(links.count, "link")) on it.",
      needs + links.prefix(5)
    )
  }

  private func bodies(_ asker: Int, _ helper: Int) -> (String?, [EntityID]) {
    let others = Set(facts.bodies[helper])
    let shared = facts.bodies[asker].filter(others.contains).map { facts.bodyNames[Int($0)] }
    guard !shared.isEmpty else { return (nil, []) }
    let names = shared.map(facts.network.displayName)
    let evidence = shared.flatMap { body in
      [asker, helper].compactMap { facts.links(of: facts.network.cities[$0].id, with: body).first }
    }
    return ("Both are linked with \(Wording.list(names, limit: 3)).", evidence)
  }

  private func partners(_ asker: Int, _ helper: Int) -> (String?, [EntityID]) {
    let common = facts.graph.neighbors(of: asker).filter { facts.graph.edgeID(from: $0, to: helper) != nil }
    guard !common.isEmpty else { return (nil, []) }
    let evidence = common.flatMap { partner in
      [facts.links(between: asker, and: partner).first, facts.links(between: partner, and: helper).first]
        .compactMap { $0 }
    }
    return ("Both are partners of \(Wording.list(common.map { facts.network.cities[$0].name }, limit: 3)).", evidence)
  }

  private func countries(_ own: City, _ other: City, _ pairs: Int) -> String {
    let count = Wording.countOrNo(pairs, "pair")
    return own.country == other.country
      ? "Both are in \(Country.name(of: own.country)), where \(count) of linked cities \(pairs == 1 ? "is" : "are") on record."
      : "\(Wording.capitalized(count)) of linked cities of \(Country.name(of: own.country)) and "
        + "\(Country.name(of: other.country)) \(pairs == 1 ? "is" : "are") on record."
  }

  /// To two figures: coordinates are often those of a center that stands for a larger area.
  private static func rounded(_ kilometers: Double) -> Int {
    let value = Int(kilometers.rounded())
    var step = 1
    while value / step >= 100 { step *= 10 }
    return (value + step / 2) / step * step
  }
}
