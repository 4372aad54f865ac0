public import CityNetwork

/// What differs between two states of a network: two years, or the facts and a scenario.
public struct NetworkChange: Sendable, Codable {
  /// One city whose figures differ, or that is in one of the two only.
  public struct City: Sendable, Codable, Identifiable {
    /// The id.
    public var id: EntityID
    /// The name to show.
    public var name: String
    /// The country, as two letters of ISO 3166-1.
    public var country: String
    /// Before; nil where it was not there.
    public var before: NetworkState.City?
    /// After; nil where it is not there any more.
    public var after: NetworkState.City?

    /// In the network after and not before: it was not there, or had no present link.
    public var isEntry: Bool { (before?.links ?? 0) == 0 && (after?.links ?? 0) > 0 }
    /// There before with a present link, and not there after.
    public var isExit: Bool { (before?.links ?? 0) > 0 && after == nil }
    /// Whether at least one of the links that are gone is known to have ended between the two.
    public var hasLostLink: Bool
    /// Still there, but without any present link, where it had one that is known to have ended between the two.
    public var isNewlyIsolated: Bool { (before?.links ?? 0) > 0 && after?.links == 0 && hasLostLink }
    /// Whether at least one of the links that are new is known to have begun between the two.
    public var hasGainedLink: Bool
    /// How its standing changes; nothing where it is in one of the two only.
    public var standing: StandingChange {
      guard let before, let after else { return StandingChange() }
      return StandingChange(
        from: before, to: after,
        .init(
          hasLost: hasLostLink || after.links < before.links || after.reach < before.reach,
          hasGained: hasGainedLink || after.links > before.links || after.reach > before.reach))
    }
    /// The classes of gaps that a loss opened.
    public var newClasses: [Standing] { standing.opened }
    /// The classes of gaps that an arrival closed.
    public var closedClasses: [Standing] { standing.closed }
  }

  /// The figures before.
  public let before: NetworkState.Totals
  /// The figures after.
  public let after: NetworkState.Totals
  /// The year before; nil where links are judged without one.
  public let yearBefore: Int?
  /// The year after.
  public let yearAfter: Int?
  /// The cities that differ: those whose number of city partners changes most first, then whose nearness does, then by id.
  public let cities: [City]
  /// What became of the links.
  public let links: Links
  /// What the network loses and gains.
  public let impact: NetworkImpact

  /// What became of the links: of years by ``LinkChange``, of a scenario by what stands in it.
  public struct Links: Sendable, Hashable, Codable {
    /// The ids of the links that began.
    public var begun: [EntityID] = []
    /// The ids of the links that ended.
    public var ended: [EntityID] = []
    /// How many links of before are known to be there after.
    public var kept = 0
    /// How many links of before nobody recorded the end of, nor that they lasted.
    public var notTold = 0

    /// No links.
    public init() {}

    /// The share of links of before that are there after, among those of which it is known; nil where it is known of none.
    public var persistence: Double? {
      let known = kept + ended.count
      return known == 0 ? nil : Double(kept) / Double(known)
    }
  }

  /// The cities that came in.
  public var entries: [City] { cities.filter(\.isEntry).sorted { $0.id < $1.id } }
  /// The cities that went out.
  public var exits: [City] { cities.filter(\.isExit).sorted { $0.id < $1.id } }
  /// The cities that lost their last present link.
  public var newlyIsolated: [City] { cities.filter(\.isNewlyIsolated).sorted { $0.id < $1.id } }
  /// The cities in which a loss opened gaps, or an arrival closed some.
  public var reclassified: [City] {
    cities.filter { !$0.standing.isEmpty }.sorted { $0.id < $1.id }
  }

  /// So many years back is looked for what changed, where nobody names a year.
  package static let usualYears = 10

  /// What differs between the facts and a scenario, judged in the same year: a link began that is in the second only, and
  /// ended that is in the first only.
  ///
  /// - Complexity: O(*k* log *k*) for *k* cities and links.
  package init(from first: NetworkState, to second: NetworkState) {
    // Both lists are in the order of the ids, so that they are gone through side by side.
    let (old, new) = (first.links, second.links)
    var (links, lost, gained): (Links, [Link], [Link]) = (Links(), [], [])
    var (place, other) = (0, 0)
    while place < old.count || other < new.count {
      if place < old.count, other < new.count, old[place].id == new[other].id {
        links.kept += 1
        (place, other) = (place + 1, other + 1)
      } else if other == new.count || (place < old.count && old[place].id < new[other].id) {
        links.ended.append(old[place].id)
        lost.append(old[place])
        place += 1
      } else {
        links.begun.append(new[other].id)
        gained.append(new[other])
        other += 1
      }
    }
    self.init(first, second, links, lost: lost, gained: gained)
  }

  /// What differs between two years of the same facts.
  ///
  /// - Complexity: O(*k* log *k*) for *k* cities and links.
  init(_ study: Study, from first: NetworkState, to second: NetworkState) {
    let dataYear = study.judgement.dataYear
    let then = Judgement(year: first.year, dataYear: dataYear)
    func rule(_ link: Link) -> LinkChange? {
      guard let from = first.year, let to = second.year, !link.isSelfLink else { return nil }
      return LinkChange(link, from: from, to: to, dataYear: dataYear)
    }
    var links = Links()
    var (lost, gained): ([Link], [Link]) = ([], [])
    for link in study.network.links {
      switch rule(link) {
      case .begun:
        links.begun.append(link.id)
        gained.append(link)
      case .ended:
        links.ended.append(link.id)
        lost.append(link)
      case .kept: links.kept += 1
      case .endNotRecorded, .notDated: links.notTold += then.isPresent(link) ? 1 : 0
      case .passing, .before, .after, nil: break
      }
    }
    self.init(first, second, links, lost: lost, gained: gained)
  }

  private init(_ first: NetworkState, _ second: NetworkState, _ links: Links, lost: [Link], gained: [Link]) {
    (before, after) = (first.totals, second.totals)
    (yearBefore, yearAfter) = (first.year, second.year)
    self.links = links
    let losers = Set(lost.flatMap { [$0.from, $0.to] })
    let gainers = Set(gained.flatMap { [$0.from, $0.to] })
    var common: [(before: Int, after: Int)] = []
    // Both lists are in the order of the ids.
    let (old, new) = (first.cities, second.cities)
    var cities: [City] = []
    var (place, other) = (0, 0)
    while place < old.count || other < new.count {
      let isOld = place < old.count && (other == new.count || old[place].id <= new[other].id)
      let isNew = other < new.count && (place == old.count || new[other].id <= old[place].id)
      defer { (place, other) = (place + (isOld ? 1 : 0), other + (isNew ? 1 : 0)) }
      if isOld, isNew { common.append((place, other)) }
      if isOld, isNew, old[place] == new[other] { continue }
      let (before, after) = (isOld ? old[place] : nil, isNew ? new[other] : nil)
      guard let known = after ?? before else { continue }
      cities.append(
        City(
          id: known.id, name: known.name, country: known.country, before: before, after: after,
          hasLostLink: losers.contains(known.id), hasGainedLink: gainers.contains(known.id)))
    }
    // By numbers: to put a city elsewhere copies all its figures.
    let order = cities.indices.map { Rank(cities[$0], place: $0) }.sorted()
    self.cities = order.map { cities[$0.place] }
    let pairs = first.groups.impact(of: common, to: second.groups)
    var impact = NetworkImpact()
    (impact.linksLost, impact.linksGained) = (links.ended.count, links.begun.count)
    impact.newlyIsolated = self.cities.filter(\.isNewlyIsolated).map(\.id).sorted()
    impact.newlyLinked = self.cities.filter(\.isEntry).map(\.id).sorted()
    (impact.pairsLost, impact.pairsGained, impact.citiesCutOff) = (pairs.lost, pairs.gained, pairs.cutOff)
    let before = first.totals.joinedPairs
    impact.reachLost = before > 0 ? Double(pairs.lost) / Double(before) : nil
    self.impact = impact
  }

  /// What decides the place of a city that differs; of equal ones that of the id, in whose order they come.
  private struct Rank: Comparable {
    let partners: Int
    let nearness: Double
    let place: Int

    init(_ city: City, place: Int) {
      partners = abs((city.after?.cityPartners ?? 0) - (city.before?.cityPartners ?? 0))
      nearness = abs((city.after?.harmonic ?? 0) - (city.before?.harmonic ?? 0))
      self.place = place
    }

    static func < (a: Rank, b: Rank) -> Bool {
      if a.partners != b.partners { return a.partners > b.partners }
      return a.nearness != b.nearness ? a.nearness > b.nearness : a.place < b.place
    }
  }
}
