import CityNetwork

/// Plans the next steps of a city, three at most, each resting on recorded facts.
///
/// In this order: ask whoever could meet a need; begin again with a former partner where no link is left; have a door
/// opened where there is no city partner; offer what one has to a city that needs it; ask a city that matches; write
/// down what came of a link. The last step is to answer the questions that only the city can answer, where there are
/// any: two steps of the others, then, or three where nothing is asked.
struct StepPlanner {
  let network: CityNetwork
  let situation: CitySituation
  let situations: CitySituations
  let partners: [BriefPartner]
  let stories: [BriefStory]
  let helpers: [PotentialSupporter]
  let questions: [BriefQuestion]
  let evidence: LinkEvidence
  let practices: PracticeChoice
  /// The most steps that a page holds.
  static let most = 3

  private var city: City { situation.city }
  private var sender: BriefStep.Sender { .init(city.internationalDepartment.value) }

  func steps() -> [BriefStep] {
    let room = questions.isEmpty ? Self.most : Self.most - 1
    var chosen: [BriefStep] = []
    let proposals =
      asks(.meetsNeed) + [renewal(), door()].compactMap { $0 } + shares() + asks(.match) + [story()].compactMap { $0 }
    for step in proposals where chosen.count < room {
      let isTaken = chosen.contains {
        step.recipient != nil && ($0.recipient == step.recipient || $0.goal == step.recipient)
      }
      if isTaken { continue }
      chosen.append(step)
      chosen[chosen.count - 1].recipientLast = step.recipient.flatMap(lastOfBody)
    }
    if !questions.isEmpty {
      var answer = BriefStep(
        kind: .answer, sender: city.internationalDepartment.value == .yes ? .department : .mayorsOffice)
      answer.questions = questions
      answer.evidence = questions.compactMap(\.subject)
      chosen.append(answer)
    }
    return chosen
  }

  /// The newest evidence of any present link of an agency or programme; nil for a city.
  private func lastOfBody(_ id: EntityID) -> LastEvidence? {
    guard let index = network.entityIndex(of: id), !network.isCity(at: index) else { return nil }
    return evidence.last(ofLinksAt: network.linkPlaces(at: index).lazy.filter { situations.isPresent[$0] })
  }

  private func asks(_ kind: PotentialSupporter.Kind) -> [BriefStep] {
    helpers.filter { $0.kind == kind }.map { helper in
      var step = BriefStep(kind: .ask, sender: sender, recipient: helper.id)
      step.through = helper.through
      step.themes = helper.themes
      step.need = helper.need
      step.offer = helper.offer
      step.practice = helper.practice ?? practices.best(on: helper.themes, preferring: [helper.id])
      step.evidence = helper.evidence
      return step
    }
  }

  /// Where no link is left: back to the partner whose link ended last.
  private func renewal() -> BriefStep? {
    guard situation.presentLinks.isEmpty else { return nil }
    let former = partners.filter { $0.standing == .ended }
    let last = former.min { a, b in
      if a.sort != b.sort { return a.sort < b.sort }
      if a.until != b.until { return (a.until ?? .min) > (b.until ?? .min) }
      return a.id < b.id
    }
    guard let last else { return nil }
    return step(.renew, with: last)
  }

  private func step(_ kind: BriefStep.Kind, with partner: BriefPartner) -> BriefStep {
    var step = BriefStep(kind: kind, sender: sender, recipient: partner.id)
    step.themes = partner.subjects
    step.practice = practices.best(on: partner.subjects, preferring: [partner.id])
    step.evidence = partner.links
    return step
  }

  /// Where no city is a partner: whoever is near opens a door, to a city that matches where there is one behind it.
  private func door() -> BriefStep? {
    guard situation.cityPartners.isEmpty,
      let helper = helpers.first(where: { $0.kind == .hub || $0.kind == .neighbour })
    else { return nil }
    let chain = helper.through + [helper.id]
    var step = BriefStep(kind: .openDoor, sender: sender, recipient: chain[0])
    step.goal = chain.count > 1 ? helper.id : nil
    if chain.count == 1, let match = helpers.first(where: { $0.kind == .match && $0.through.first == helper.id }) {
      // Better than leaving it to the recipient: a city that matches, to which the door leads.
      step.goal = match.id
      step.themes = match.themes
      (step.need, step.offer) = (match.need, match.offer)
      step.practice = match.practice ?? practices.best(on: match.themes, preferring: [match.id])
      step.evidence = match.evidence
      return step
    }
    let own = (network.needs.filter { $0.city == city.id && $0.kind == .need && $0.met != .yes }.flatMap(\.themes))
    let told = network.practices.filter { $0.city == city.id }.flatMap(\.themes)
    let known = (city.themes ?? []) + partners.flatMap(\.subjects) + told
    step.themes = Set(own.isEmpty ? known : own).filter(\.isSpecific).sorted()
    step.practice = practices.best(on: step.themes, preferring: Array(chain))
    step.evidence = helper.evidence
    return step
  }

  /// To cities that need what this one offers or has done: those with no link on the theme first, then those known to
  /// lack a department, those of the same region, the smallest, by id.
  private func shares() -> [BriefStep] {
    let offers = network.needs.filter { $0.city == city.id && $0.kind == .offer }
    let told = network.practices.filter { $0.city == city.id && $0.outcome != nil }
    let have = Set(offers.flatMap(\.themes) + told.flatMap(\.themes)).filter(\.isSpecific)
    guard !have.isEmpty else { return [] }
    let near = Dictionary(
      partners.filter(\.standing.isPresent).map { ($0.id, Set($0.themes)) }, uniquingKeysWith: { a, _ in a })
    var taken: Set<EntityID> = []
    let wanting = network.needs.filter { need in
      let shared = have.intersection(need.themes)
      return need.kind == .need && need.city != city.id && need.met != .yes && !shared.isEmpty
        && near[need.city]?.isDisjoint(with: shared) ?? true
    }.map { (need: $0, rank: rank($0)) }.sorted { a, b in
      a.rank != b.rank ? a.rank.lexicographicallyPrecedes(b.rank) : a.need.id < b.need.id
    }
    let partnerCities = partners.filter { $0.sort == .city && $0.standing.isPresent }.map(\.id)
    return wanting.compactMap { entry -> BriefStep? in
      let need = entry.need
      guard taken.count < 2, taken.insert(need.city).inserted else { return nil }
      var step = BriefStep(kind: .share, sender: sender, recipient: need.city)
      step.themes = have.intersection(need.themes).sorted()
      step.need = need.id
      step.offer = offers.first { !Set($0.themes).isDisjoint(with: step.themes) }?.id
      step.practice =
        practices.best(on: step.themes, preferring: [city.id], onlyPreferred: true)
        ?? practices.best(on: step.themes, preferring: partnerCities, onlyPreferred: true)
      step.evidence = [need.id] + [step.offer, step.practice].compactMap { $0 }
      return step
    }
  }

  private func rank(_ need: Need) -> [Int] {
    guard let other = situations[need.city] else { return [.max] }
    let place = other.city
    return [
      other.unmetNeeds.contains { $0.id == need.id } ? 0 : 1, place.internationalDepartment.value == .no ? 0 : 1,
      place.region != nil && place.region == city.region ? 0 : 1, place.population?.count ?? .max,
    ]
  }

  /// With the nearest city partner, otherwise the nearest body, where no story tells what came of any link.
  private func story() -> BriefStep? {
    guard !stories.contains(where: { $0.relation == .own }), let partner = partners.first(where: \.standing.isPresent)
    else { return nil }
    return step(.tellStory, with: partner)
  }
}

extension CitySituations {
  /// The situation of a city; nil where there is no such city.
  subscript(id: EntityID) -> CitySituation? {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].city.id < id { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].city.id == id ? all[low] : nil
  }
}
