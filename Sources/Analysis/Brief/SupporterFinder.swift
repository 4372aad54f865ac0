import CityNetwork

/// Finds who could help a city: those who have what it says it needs, then those that match, then whoever opens a door.
struct SupporterFinder {
  let network: CityNetwork
  let situation: CitySituation
  let partners: [BriefPartner]
  let practices: PracticeChoice
  let finder: WayInFinder
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
    best.isPartner = partners.contains { $0.id == best.id && $0.standing.isPresent }
    if !best.isPartner { best.through = introducers(to: best.id) }
    let story = best.practice.flatMap { id in network.practices.first { $0.id == id && $0.city == best.id }?.id }
    best.evidence = [need.id] + [best.offer, story].compactMap { $0 }
    return best
  }

  /// Who can introduce the city to another: a body that both have present links with, or a common city partner.
  private func introducers(to other: EntityID) -> [EntityID] {
    let present = partners.filter(\.standing.isPresent)
    let theirs = Set(network.links(of: other).filter(finder.isPresent).map { $0.end(otherThan: other) })
    return present.first { theirs.contains($0.id) }.map { [$0.id] } ?? []
  }

  /// Smaller is better: an offer with a story, an offer, a story; a present partner; a shared body; country; region.
  private func rank(_ helper: PotentialSupporter, hasStory: Bool) -> [Int] {
    let worth = helper.offer != nil ? (hasStory ? 0 : 1) : 2
    let isPartner = partners.contains { $0.id == helper.id && $0.standing.isPresent }
    let isNear = !isPartner && !introducers(to: helper.id).isEmpty
    let other = network.city(helper.id)
    return [
      isPartner ? 0 : 1, worth, isNear ? 0 : 1,
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
    helper.isRegional = way.isRegional
    let partner = partners.first { $0.id == last && $0.standing.isPresent }
    helper.themes = partner?.subjects ?? []
    let chain = [situation.city.id] + way.through
    helper.evidence = zip(chain, chain.dropFirst()).compactMap { a, b in
      network.links(of: a).first { $0.end(otherThan: a) == b && finder.isPresent($0) }?.id
    }
    if helper.evidence.isEmpty {
      helper.evidence = network.links(of: last).filter { link in
        guard finder.isPresent(link), let other = network.city(link.end(otherThan: last)) else { return false }
        return way.isRegional ? other.region == situation.city.region : other.country == situation.city.country
      }.prefix(3).map(\.id)
    }
    return helper
  }
}
