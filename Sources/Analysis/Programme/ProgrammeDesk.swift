import CityNetwork

/// Completes the links of a plan: why, through whom, and who does what.
struct ProgrammeDesk {
  private let basis: ProgrammeBasis
  private var network: CityNetwork { basis.network }
  private var facts: MatchFacts { basis.comparison.facts }

  init(_ basis: ProgrammeBasis) { self.basis = basis }

  func links(_ outcome: ProgrammeOutcome) -> [PlannedLink] {
    var desk = MatchDesk(facts, texts: basis.comparison.texts)
    return outcome.links.enumerated().map { place, link in
      let target = basis.targets[link.target]
      let city = basis.city(link.target)
      var planned = PlannedLink(
        rank: place + 1, city: city.id, helper: city.id, kind: link.kind,
        cost: basis.request.choice == .links ? basis.request.costs[link.kind] : nil,
        reached: link.reached.map { basis.city($0).id }, gaps: target.gaps, priority: target.priority.score,
        restsOnAbsence: basis.restsOnAbsence(link.target), reasons: [],
        action: ProgrammeAction(
          sender: .init(city.internationalDepartment.value), through: [], themes: [], hasCommonThemes: false),
        evidence: [])
      switch link.kind {
      case .city:
        let match = target.scores.helpers.first { $0.helper == link.helper }?.match ?? link.score
        let candidate = basis.comparison.candidate(link.helper, for: target.position, score: match, at: &desk)
        complete(&planned, city, candidate)
      case .agency: complete(&planned, city, body: link.helper)
      }
      return planned
    }
  }

  /// With a city that matches.
  private func complete(_ link: inout PlannedLink, _ city: City, _ candidate: PartnerCandidate) {
    let judgement = basis.situations.judgement
    let helper = PotentialSupporter(candidate, for: city, in: network) { !$0.isSelfLink && judgement.isPresent($0) }
    link.helper = candidate.id
    link.score = candidate.score
    link.comparable = candidate.comparable
    link.reasons = candidate.reasons
    link.door = candidate.through
    link.last = candidate.through?.last
    link.action.through = candidate.through?.through ?? []
    link.action.hasCommonThemes = !helper.themes.isEmpty
    link.action.themes = helper.themes.isEmpty ? ownThemes(city) : helper.themes
    (link.action.need, link.action.offer) = (helper.need, helper.offer)
    let back = candidate.parts.first { $0.attribute == .needMetByAsker && ($0.value ?? 0) > 0 }
    // A need that the helper states is what the asker can give.
    if let stated = helper.need.flatMap({ id in network.needs.first { $0.id == id } }), stated.city != city.id {
      link.action.need = nil
    }
    link.action.inReturn = back?.finding
    addStories(&link, city, preferring: [candidate.id])
    link.evidence = Set(candidate.evidence + [link.action.practice, link.action.warning].compactMap { $0 }).sorted()
  }

  /// With an agency or programme that works nearby.
  private func complete(_ link: inout PlannedLink, _ city: City, body: Int) {
    let id = facts.bodyNames[body]
    let members = facts.members[body].map { Int($0) }
    let evidence = basis.evidence
    let last = Dictionary(
      uniqueKeysWithValues: members.map { ($0, evidence.last(ofLinksAt: facts.linkPlaces(of: $0, with: id))) })
    func rank(_ member: Int) -> Int { last[member]?.rank ?? .max }
    let home = members.filter { city.knownCountry != nil && network.cities[$0].country == city.country }
    let near = (home.isEmpty ? members.filter { network.cities[$0].region == city.region } : home)
      .sorted { (rank($0), $0) < (rank($1), $1) }
    let newest = near.compactMap { last[$0] }.reduce(LastEvidence.undated) { $0.newer($1) }
    link.helper = id
    link.last = newest
    link.reasons = [
      .nearby(
        NearbyWork(
          body: id, cities: near.count, recentCities: near.count { last[$0]?.age == .recent }, last: newest,
          country: city.country, region: home.isEmpty ? city.region ?? "" : nil,
          examples: near.prefix(2).map { network.cities[$0].id }))
    ]
    let own = ownThemes(city)
    let theirs = Set(near.flatMap { facts.links(of: $0, with: id) })
    let worked = Set(network.links(of: id).filter { theirs.contains($0.id) }.flatMap(\.themes))
    let common = own.filter(worked.contains)
    link.action.hasCommonThemes = !common.isEmpty
    link.action.themes = common.isEmpty ? own : common
    link.action.need = openNeed(city, on: link.action.themes)
    addStories(&link, city, preferring: near.map { network.cities[$0].id })
    let rows = near.prefix(2).compactMap { member in
      facts.newest(facts.linkPlaces(of: member, with: id), by: evidence).map { network.links[$0].id }
    }
    link.evidence = Set(
      rows + [link.action.need, link.action.practice, link.action.warning].compactMap { $0 }
    ).sorted()
  }

  /// What the city needs, failing that what it works on.
  private func ownThemes(_ city: City) -> [Theme] {
    guard let position = network.cityIndex(of: city.id) else { return [] }
    let needs = facts.needsOfCities[position].filter { $0.kind == .need && $0.met != .yes }.flatMap(\.themes)
    let worked = facts.themes[position].map { facts.themeNames[Int($0)] }
    return Set(needs.isEmpty ? worked : needs).filter(\.isSpecific).sorted()
  }

  private func openNeed(_ city: City, on themes: [Theme]) -> EntityID? {
    network.cityIndex(of: city.id).map { facts.needsOfCities[$0] }?.first {
      $0.kind == .need && $0.met != .yes && !Set($0.themes).isDisjoint(with: themes)
    }?.id
  }

  /// The practice to start with, and one that tells what went wrong: the same where it does, otherwise the nearest.
  private func addStories(_ link: inout PlannedLink, _ city: City, preferring cities: [EntityID]) {
    let practices = PracticeChoice(network: network, city: city)
    let chosen = practices.best(on: link.action.themes, preferring: cities, excludingOwn: true)
    link.action.practice = chosen
    if let chosen, network.practices.contains(where: { $0.id == chosen && $0.mistakes != nil }) {
      link.action.warning = chosen
    } else {
      link.action.warning = warning(on: link.action.themes, beside: city.id, preferring: cities)
    }
  }

  /// A practice that tells mistakes: one of the preferred cities, on more of the themes, the newest, by id.
  private func warning(on themes: [Theme], beside own: EntityID, preferring cities: [EntityID]) -> EntityID? {
    let wanted = Set(themes).filter(\.isSpecific)
    func rank(_ practice: Practice) -> [Int] {
      [
        cities.contains(practice.city) ? 0 : 1, -wanted.intersection(practice.themes).count, -(practice.year ?? 0),
      ]
    }
    return network.practices.filter { $0.mistakes != nil && $0.city != own && !wanted.isDisjoint(with: $0.themes) }.min
    { a, b in
      let (x, y) = (rank(a), rank(b))
      return x != y ? x.lexicographicallyPrecedes(y) : a.id < b.id
    }?.id
  }
}
