package import CityNetwork
internal import Graphs

extension SyntheticNetwork {
  /// The link of a number, `0..<linkCount`: those of chance, of planted cliques, and with agencies and programmes.
  package func link(at index: Int) -> Link {
    var random = DrawnStream.link.stream(seed: plan.seed, row: index)
    var link: Link
    switch ties[index] {
    case .cities(let first, let second):
      link = cityLink(Int(first), Int(second), &random)
    case .planted(let first, let second, let clique):
      link = cityLink(Int(first), Int(second), &random)
      link.kind = .programmatic
      link.programme = plantedCliques[clique].programme
      let lead = programme(at: programmeCount - plantedCliques.count + clique).lead
      link.funder = lead
      link.financing = lead == nil ? nil : .donor
    case .body(let number, let city):
      link = bodyLink(number, Int(city))
    }
    link.themes = [Theme.known[random.whole(below: Theme.known.count)]]
    date(&link, &random)
    if !random.happens(plan.unknownShare) {
      link.stage = Link.Stage.allCases[random.whole(below: Link.Stage.allCases.count)]
    }
    if link.financing != nil, !random.happens(plan.unknownShare) {
      let currency = ["USD", "EUR", "JPY"][random.whole(below: 3)]
      link.amount = .init(value: Double((1 + random.whole(below: 400)) * 5000), currency: currency)
    }
    link.provenance.source = plan.source
    return link
  }

  private func cityLink(_ first: Int, _ second: Int, _ random: inout RandomStream) -> Link {
    // Where one gives, it is mostly the larger city.
    let larger = populations[first] >= populations[second] ? (first, second) : (second, first)
    let (from, to) = random.happens(0.8) ? larger : (larger.1, larger.0)
    var link = link(from: EntityID(names.name(from)), to: EntityID(names.name(to)))
    link.direction =
      random.happens(plan.unknownShare) ? .unknown : random.happens(0.6) ? .mutual : .providerToRecipient
    let kind = random.unit()
    let ordinary = programmeCount - plantedCliques.count
    if kind < 0.65 {
      link.kind = .bilateral
    } else if kind < 0.88, ordinary > 0 {
      let number = random.whole(below: ordinary)
      link.kind = .programmatic
      link.programme = Self.programmeID(number)
      link.funder = programme(at: number).lead
      link.financing = .donor
    } else if kind < 0.95 {
      link.kind = .publicPrivate
      link.financing = .private
    }
    return link
  }

  private func bodyLink(_ number: Int, _ city: Int) -> Link {
    let cityID = EntityID(names.name(city))
    if number < agencyCount, Self.kind(ofAgency: number) == .cityNetwork {
      var link = link(from: cityID, to: Self.agencyID(number))
      link.kind = .membership
      return link
    }
    let isAgency = number < agencyCount
    var link = link(
      from: isAgency ? Self.agencyID(number) : Self.programmeID(number - agencyCount), to: cityID)
    link.kind = .programmatic
    link.direction = .providerToRecipient
    link.funder = isAgency ? Self.agencyID(number) : programme(at: number - agencyCount).lead
    link.financing = .donor
    return link
  }

  private func link(from: EntityID, to: EntityID) -> Link {
    Link(id: EntityID("\(from)~\(to)"), from: from, to: to)
  }

  private func date(_ link: inout Link, _ random: inout RandomStream) {
    let age = min(random.whole(below: 45), random.whole(below: 45))
    let from = plan.year - age
    let hasEnded = random.happens(0.2)
    if !random.happens(plan.unknownShare) { link.years.from = from }
    guard !random.happens(plan.unknownShare) else { return }
    link.status = hasEnded && age > 0 ? .ended : .active
    if link.status == .ended { link.years.to = from + random.whole(below: age) }
  }
}
