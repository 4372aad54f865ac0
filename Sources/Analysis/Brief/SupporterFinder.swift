import CityNetwork

/// Finds who could help a city: those who have what it says it needs, then those that match, then whoever opens a door.
struct SupporterFinder {
  let network: CityNetwork
  let situation: CitySituation
  let partners: [BriefPartner]
  let practices: PracticeChoice
  let finder: WayInFinder
  let evidence: LinkEvidence
  let candidates: [PartnerCandidate]

  /// The helpers: at most one for each need, then those that match until there are two, then the way in.
  func helpers() -> [PotentialSupporter] {
    var found: [PotentialSupporter] = []
    func add(_ helper: PotentialSupporter?) {
      if let helper, !found.contains(where: { $0.id == helper.id }) { found.append(helper) }
    }
    for need in openNeeds { add(helper(for: need)) }
    for candidate in candidates where found.count < 2 && !candidate.strengths.isEmpty {
      add(PotentialSupporter(candidate, for: situation.city, in: network, isPresent: finder.isPresent))
    }
    add(door())
    return found
  }

  /// Stated needs that nobody says are met: those without a link on their theme first, then by id.
  var openNeeds: [Need] {
    let unmet = Set(situation.unmetNeeds.map(\.id))
    let open = network.needs.filter { $0.city == situation.city.id && $0.kind == .need && $0.met != .yes }
    return open.filter { unmet.contains($0.id) } + open.filter { !unmet.contains($0.id) }
  }

  private func helper(for need: Need) -> PotentialSupporter? {
    let wanted = Set(need.themes)
    var candidates: [EntityID: PotentialSupporter] = [:]
    var withStory: Set<EntityID> = []
    func add(_ city: EntityID, _ themes: [Theme], _ change: (inout PotentialSupporter) -> Void) {
      guard city != situation.city.id else { return }
      let shared = themes.filter(wanted.contains)
      guard !shared.isEmpty else { return }
      var helper = candidates[city] ?? PotentialSupporter(id: city, kind: .meetsNeed, need: need.id)
      helper.themes = Set(helper.themes + shared).sorted()
      change(&helper)
      candidates[city] = helper
    }
    for offer in network.needs where offer.kind == .offer {
      add(offer.city, offer.themes) { $0.offer = $0.offer ?? offer.id }
    }
    for practice in network.practices where practice.outcome != nil {
      add(practice.city, practice.themes) { withStory.insert($0.id) }
    }
    let ranked = candidates.values.map { (helper: $0, rank: rank($0, hasStory: withStory.contains($0.id))) }
    let first = ranked.min { a, b in
      a.rank != b.rank ? a.rank.lexicographicallyPrecedes(b.rank) : a.helper.id < b.helper.id
    }
    guard var best = first?.helper else { return nil }
    best.practice = practices.best(on: best.themes, preferring: [best.id])
    let partner = partners.first { $0.id == best.id && $0.standing.isPresent }
    best.isPartner = partner != nil
    best.last = partner?.last
    if !best.isPartner, let introducer = introducer(to: best.id) {
      best.through = [introducer.id]
      best.last = introducer.last
    }
    let story = best.practice.flatMap { id in network.practices.first { $0.id == id && $0.city == best.id }?.id }
    best.evidence = [need.id] + [best.offer, story].compactMap { $0 }
    return best
  }

  /// Who can introduce the city to another: a body that both have present links with, or a common city partner; the one with the
  /// newest evidence, of these the first among the partners.
  private func introducer(to other: EntityID) -> RecordedTie? {
    guard let index = network.entityIndex(of: other) else { return nil }
    let places = network.linkPlaces(at: index).filter { finder.isPresent(network.links[$0]) }
    let common = partners.filter(\.standing.isPresent).compactMap { partner -> RecordedTie? in
      guard let end = network.entityIndex(of: partner.id) else { return nil }
      let theirs = places.filter { network.ends(ofLinkAt: $0).end(otherThan: index) == end }
      guard !theirs.isEmpty else { return nil }
      return RecordedTie(partner.id, last: .weaker(partner.last, evidence.last(ofLinksAt: theirs)))
    }
    return common.enumerated().min { ($0.element.last.rank, $0.offset) < ($1.element.last.rank, $1.offset) }?.element
  }

  /// Smaller is better: a present partner; an offer with a story, an offer, a story; somebody who can introduce the two; what is
  /// between them by recent evidence, undated or old; country; region.
  private func rank(_ helper: PotentialSupporter, hasStory: Bool) -> [Int] {
    let worth = helper.offer != nil ? (hasStory ? 0 : 1) : 2
    let partner = partners.first { $0.id == helper.id && $0.standing.isPresent }
    let introducer = partner == nil ? introducer(to: helper.id) : nil
    let other = network.city(helper.id)
    return [
      partner != nil ? 0 : 1, worth, introducer != nil ? 0 : 1, (partner?.last ?? introducer?.last)?.rank ?? 0,
      other?.knownCountry != nil && other?.knownCountry == situation.city.knownCountry ? 0 : 1,
      other?.region != nil && other?.region == situation.city.region ? 0 : 1,
    ]
  }

  /// The way in of the gap register as a helper.
  private func door() -> PotentialSupporter? {
    var search = finder.search()
    guard let way = finder.wayIn(to: situation, by: &search), let last = way.through.last else { return nil }
    var helper = PotentialSupporter(id: last, kind: network.isCity(last) ? .hub : .neighbour)
    helper.through = Array(way.through.dropLast())
    helper.isPartner = partners.contains { $0.id == last && $0.standing.isPresent }
    helper.cities = way.cities
    (helper.recentCities, helper.last) = (way.recentCities, way.last)
    helper.isRegional = way.isRegional
    let partner = partners.first { $0.id == last && $0.standing.isPresent }
    helper.themes = partner?.subjects ?? []
    let chain = [situation.city.id] + way.through
    helper.evidence = zip(chain, chain.dropFirst()).compactMap { a, b in
      newest(of: a) { $0.end(otherThan: a) == b }.first
    }
    if helper.evidence.isEmpty {
      helper.evidence = Array(
        newest(of: last) { link in
          guard let other = network.city(link.end(otherThan: last)) else { return false }
          return way.isRegional ? other.region == situation.city.region : other.country == situation.city.country
        }.prefix(3))
    }
    return helper
  }

  /// The present links of somebody for which something holds, the newest evidence first, then by id.
  private func newest(of id: EntityID, where holds: (Link) -> Bool) -> [EntityID] {
    guard let index = network.entityIndex(of: id) else { return [] }
    let places = network.linkPlaces(at: index).filter {
      finder.isPresent(network.links[$0]) && holds(network.links[$0])
    }
    return places.sorted { a, b in (evidence.year(ofLinkAt: a) ?? 0, b) > (evidence.year(ofLinkAt: b) ?? 0, a) }
      .map { network.links[$0].id }
  }
}
