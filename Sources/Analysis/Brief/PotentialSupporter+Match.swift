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
      switch (part.attribute, part.finding?.fact) {
      case (_, .bodies(let ties)): (sharedBodies, told) = Self.foremost(ties, part.evidence)
      case (_, .partners(let ties)): (commonPartners, told) = Self.foremost(ties, part.evidence)
      case (_, .chain(_, _, let last)): chainLast = last
      case (.needMetByHelper, _), (.needMetByAsker, _):
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
    last = candidate.through?.last
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

  /// A few of those who stand between two cities, with the links to both, of which there are two for each.
  private static func foremost(
    _ ties: [RecordedTie], _ links: [EntityID]
  ) -> (ties: [RecordedTie], links: [EntityID]) {
    (Array(ties.prefix(mostNames)), Array(links.prefix(2 * mostNames)))
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
