import CityNetwork

extension PotentialSupporter {
  /// The most agencies, programmes or cities that are named for one reason.
  private static let mostNames = 2

  /// A city that matches, with the reasons that are worth a line of a page.
  ///
  /// - Parameters:
  ///   - candidate: The match.
  ///   - city: The city that asks.
  ///   - network: The network.
  ///   - isPresent: Which links count.
  init(_ candidate: PartnerCandidate, for city: City, in network: CityNetwork, isPresent: (Link) -> Bool) {
    self.init(id: candidate.id, kind: .match)
    reasons = candidate.strengths
    // Whoever has a partner in common has partners that know each other; once is enough.
    if reasons.contains(.commonPartners) { reasons.removeAll { $0 == .partnersOfPartners } }
    let parts = candidate.parts.filter { reasons.contains($0.attribute) }
    var rows: Set<EntityID> = []
    for part in parts {
      var told = part.evidence
      switch part.attribute {
      case .sharedBodies: (sharedBodies, told) = Self.between(part.evidence, candidate.id, city.id, in: network)
      case .commonPartners: (commonPartners, told) = Self.between(part.evidence, candidate.id, city.id, in: network)
      case .needMetByHelper, .needMetByAsker:
        // Both may hold; what the asker needs comes first, and what it can give is the smaller reason.
        if need == nil { meet(part.evidence, asker: city.id, in: network) }
      default: break
      }
      rows.formUnion(told)
    }
    if themes.isEmpty { themes = Self.subjects(city, candidate.id, in: network, isPresent) }
    practice = candidate.practice
    door = candidate.through?.kind
    through = candidate.through?.through ?? []
    evidence = rows.union(candidate.through?.evidence ?? []).sorted()
  }

  /// The need, the offer and the themes on which they meet.
  private mutating func meet(_ rows: [EntityID], asker: EntityID, in network: CityNetwork) {
    let stated = network.needs.filter { rows.contains($0.id) }
    let given =
      stated.filter { $0.kind == .offer }.flatMap(\.themes)
      + network.practices.filter { rows.contains($0.id) }.flatMap(\.themes)
      + network.links.filter { rows.contains($0.id) }.flatMap(\.themes)
    let first = stated.first { $0.kind == .need && !Set($0.themes).isDisjoint(with: given) }
    need = first?.id
    themes = Set(first?.themes ?? []).intersection(given).sorted()
    offer =
      stated.first { $0.kind == .offer && $0.city != asker && !Set($0.themes).isDisjoint(with: themes) }?.id
  }

  /// Those who stand between two cities by links of either, a few of them, with these links.
  private static func between(
    _ links: [EntityID], _ one: EntityID, _ other: EntityID, in network: CityNetwork
  ) -> (names: [EntityID], links: [EntityID]) {
    let listed = Set(links)
    let ends = [one, other].flatMap { end in
      network.links(of: end).filter { listed.contains($0.id) }.map { (third: $0.end(otherThan: end), id: $0.id) }
    }
    let names = Array(Set(ends.map(\.third)).subtracting([one, other]).sorted().prefix(mostNames))
    return (names, ends.filter { names.contains($0.third) }.map(\.id))
  }

  /// The themes of both: of the cities and of their links.
  private static func subjects(
    _ city: City, _ other: EntityID, in network: CityNetwork, _ isPresent: (Link) -> Bool
  ) -> [Theme] {
    // What a city did in links that have ended it still knows.
    let own = Set(network.links(of: city.id).flatMap(\.themes) + (city.themes ?? []))
    let theirs = network.links(of: other).filter(isPresent).flatMap(\.themes) + (network.city(other)?.themes ?? [])
    return own.intersection(theirs).filter(\.isSpecific).sorted()
  }
}
