public import CityNetwork

/// Somebody at the other end of a city's links: what for, since when and through whom, all links with it together.
public struct BriefPartner: Sendable, Hashable, Codable, Identifiable {
  /// What is known of the links' being there.
  public enum Standing: String, Sendable, Hashable, Codable {
    /// At least one link is known to be there.
    case present
    /// Nothing speaks against at least one link, and nothing proves it.
    case presumedPresent = "presumed_present"
    /// Links are known to begin only later.
    case planned
    /// Every link is known to have ended.
    case ended

    /// True unless every link is known to have ended or to begin later.
    public var isPresent: Bool { self == .present || self == .presumedPresent }
  }

  /// What the city does in the links, as far as their directions are recorded.
  public enum Role: String, Sendable, Hashable, Codable {
    case gives, receives, both
    /// No direction is recorded.
    case unknown
  }

  /// The partner.
  public var id: EntityID
  /// Whether it is a city, an agency or a programme.
  public var sort: Entity.Sort
  /// The links behind it, ordered by id: the present ones where there are any, otherwise all.
  public var links: [EntityID]
  /// What is known of the links' being there.
  public var standing: Standing
  /// The themes of the links, in alphabetical order; empty where not known.
  public var themes: [Theme]
  /// The earliest year that any row gives, past links and events included; nil where none gives one.
  public var since: Int?
  /// The last evidence of the links behind it: of present ones as they were judged, the newest.
  public var last: LastEvidence
  /// The last year of links that have all ended; nil where not known or not ended.
  public var until: Int?
  /// The programmes and funders of the links, ordered by id; empty where none is recorded.
  public var through: [EntityID]
  /// True when a source calls a link a direct agreement of two local governments.
  public var hasDirectAgreement: Bool
  /// True when every link is a membership.
  public var isMembership: Bool
  /// What the city does.
  public var role: Role
  /// True for a partner by a link that the brief looks at most.
  public var isInFocus = true

  /// The partner's themes without `general`, which says nothing about what the link is for.
  public var subjects: [Theme] { themes.filter(\.isSpecific) }
}

extension BriefPartner {
  /// Everybody at the other end of a city's links: present, then planned, then ended; within each cities before agencies
  /// before programmes, then by falling number of links, by first year with unknown ones last, and by id.
  static func all(
    of situation: CitySituation, in network: CityNetwork, judgement: Judgement, evidence: LinkEvidence
  ) -> [BriefPartner] {
    let center = situation.city.id
    let groups = Dictionary(grouping: situation.linkPlaces) { network.links[$0].end(otherThan: center) }
    let present = Set(situation.presentLinkPlaces)
    return groups.compactMap { id, places -> BriefPartner? in
      guard let entity = network.entity(id) else { return nil }
      let alive = places.filter(present.contains)
      return BriefPartner(
        entity, places.map { network.links[$0] }, alive: alive.map { network.links[$0] }, center: center,
        last: evidence.last(ofLinksAt: alive.isEmpty ? places : alive), judgement)
    }.sorted { a, b in
      if a.standing.rank != b.standing.rank { return a.standing.rank < b.standing.rank }
      if a.sort != b.sort { return a.sort < b.sort }
      if a.links.count != b.links.count { return a.links.count > b.links.count }
      if a.since != b.since { return (a.since ?? .max) < (b.since ?? .max) }
      return a.id < b.id
    }
  }

  private init(
    _ entity: Entity, _ all: [Link], alive: [Link], center: EntityID, last: LastEvidence, _ judgement: Judgement
  ) {
    self.last = last
    let links = alive.isEmpty ? all : alive
    id = entity.id
    sort = entity.sort
    self.links = links.map(\.id).sorted()
    if alive.isEmpty {
      standing = all.contains { judgement.presence(of: $0) == .notYetBegun } ? .planned : .ended
    } else {
      standing = alive.contains { judgement.presence(of: $0) == .present } ? .present : .presumedPresent
    }
    themes = Set(links.flatMap(\.themes)).sorted()
    since = all.flatMap { [$0.years.from].compactMap { $0 } + $0.events.map(\.year) }.min()
    let lastYears = all.map(\.years.to)
    until = standing == .ended && !lastYears.contains(nil) ? lastYears.compactMap { $0 }.max() : nil
    through = Set(links.flatMap { [$0.programme, $0.funder].compactMap { $0 } }).subtracting([entity.id]).sorted()
    hasDirectAgreement = links.contains { $0.kind == .bilateral }
    isMembership = links.allSatisfy { $0.kind == .membership }
    let gives = links.contains {
      $0.direction == .mutual || ($0.direction == .providerToRecipient && $0.from == center)
    }
    let receives = links.contains {
      $0.direction == .mutual || ($0.direction == .providerToRecipient && $0.to == center)
    }
    role = gives ? (receives ? .both : .gives) : receives ? .receives : .unknown
  }
}

extension BriefPartner.Standing {
  fileprivate var rank: Int {
    switch self {
    case .present, .presumedPresent: 0
    case .planned: 1
    case .ended: 2
    }
  }
}
