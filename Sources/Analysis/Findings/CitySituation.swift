public import CityNetwork
public import Graphs

/// What the data records about one city's links at a given time: the common ground of every finding about it.
public struct CitySituation: Sendable {
  /// The city it is about.
  public let city: City
  /// Every recorded link of the city, self-links left out.
  public let links: [Link]
  /// The links that are not known to have ended, nor to begin later.
  public let presentLinks: [Link]
  /// The cities at the other end of the present links, ordered by id.
  public let cityPartners: [EntityID]
  /// The agencies and programmes at the other end of the present links, ordered by id.
  public let intermediaries: [EntityID]
  /// The agencies and programmes through which every single present link runs: as its other end, its programme or its
  /// funder. Empty when there is none or there are no links.
  public let sharedIntermediaries: [EntityID]
  /// The number of cities in its component of the city–city graph, itself included.
  public let componentSize: Int
  /// True in the largest component; the one with the smallest id where there are several.
  public let isInMainComponent: Bool
  /// Stated needs that are known to be unmet, or that are not known to be met while no present link is recorded on any
  /// of their themes.
  public let unmetNeeds: [Need]
  /// True when every recorded link is known to have ended, and there is at least one. A link that begins later has not
  /// ended.
  public let hasOnlyEndedLinks: Bool

  /// The number of distinct partners of any sort over the present links.
  public var partnerCount: Int { cityPartners.count + intermediaries.count }
  /// True when every present link is a membership, and there is at least one.
  public var hasOnlyMemberships: Bool { !presentLinks.isEmpty && presentLinks.allSatisfy { $0.kind == .membership } }
}

/// The situation of every city of a network in one year.
public struct CitySituations: Sendable {
  /// One situation a city, ordered by id.
  public let all: [CitySituation]
  /// The year at which links are judged to be there or ended; nil where the data set has no date, in which case only
  /// the status `ended` counts as an end.
  public let year: Int?
  /// Present links that neither years nor status vouch for, as a share of all present links; nil without links.
  public let presumedShare: Double?
  /// The ids of every present link of the network, whatever its ends.
  let presentLinkIDs: Set<EntityID>

  /// The situations of a network.
  ///
  /// - Parameter year: The year of judgement; the data set's own by default.
  /// - Complexity: O(*k* log *k*) for *k* entries.
  public init(_ network: CityNetwork, year: Int? = nil, options: RunOptions = .default) throws(RunInterruption) {
    let year = year ?? network.dataset.dataYear
    func isPresent(_ link: Link) -> Bool {
      guard let year else { return link.status != .ended && link.status != .planned }
      return link.presence(in: year, dataYear: network.dataset.dataYear).counts
    }
    func hasEnded(_ link: Link) -> Bool {
      guard let year else { return link.status == .ended }
      return link.presence(in: year, dataYear: network.dataset.dataYear) == .ended
    }
    let cityGraph = CityGraph(network)
    let components = try cityGraph.graph.weakComponents(options: options)
    let needsByCity = Dictionary(grouping: network.needs, by: \.city)
    all = network.cities.map { city in
      let links = network.links(of: city.id).filter { !$0.isSelfLink }
      let present = links.filter(isPresent)
      let ends = Set(present.map { $0.end(otherThan: city.id) })
      let component = cityGraph.vertex(of: city.id).map { components.ids[$0] } ?? 0
      let size = components.sizes.isEmpty ? 1 : components.sizes[component]
      return CitySituation(
        city: city, links: links, presentLinks: present, cityPartners: ends.filter(network.isCity).sorted(),
        intermediaries: ends.filter { !network.isCity($0) }.sorted(),
        sharedIntermediaries: Self.sharedIntermediaries(of: present, at: city.id, in: network),
        componentSize: size, isInMainComponent: component == 0 && size > 1,
        unmetNeeds: Self.unmetNeeds(needsByCity[city.id] ?? [], present),
        hasOnlyEndedLinks: !links.isEmpty && links.allSatisfy(hasEnded))
    }
    self.year = year
    let present = network.links.filter { !$0.isSelfLink && isPresent($0) }
    presentLinkIDs = Set(present.map(\.id))
    let presumed = present.count { link in
      guard let year else { return link.status == .unknown }
      return link.presence(in: year, dataYear: network.dataset.dataYear) == .presumedPresent
    }
    presumedShare = present.isEmpty ? nil : Double(presumed) / Double(present.count)
  }

  private static func sharedIntermediaries(
    of links: [Link], at city: EntityID, in network: CityNetwork
  ) -> [EntityID] {
    var shared: Set<EntityID>?
    for link in links {
      let end = link.end(otherThan: city)
      var through = Set([link.programme, link.funder].compactMap { $0 })
      if !network.isCity(end) { through.insert(end) }
      shared = shared?.intersection(through) ?? through
    }
    return (shared ?? []).sorted()
  }

  private static func unmetNeeds(_ needs: [Need], _ links: [Link]) -> [Need] {
    let themes = Set(links.flatMap(\.themes))
    return needs.filter { need in
      need.kind == .need && need.met != .yes && (need.met == .no || themes.isDisjoint(with: need.themes))
    }
  }
}
