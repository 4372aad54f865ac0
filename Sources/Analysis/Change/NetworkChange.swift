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
    /// Still there, but without any present link, where it had one.
    public var isNewlyIsolated: Bool { (before?.links ?? 0) > 0 && after?.links == 0 }
    /// The classes of gaps that hold now and did not.
    public var newClasses: [GapClass] { (after?.classes ?? []).filter { !(before?.classes.contains($0) ?? false) } }
    /// The classes of gaps that held and do not now.
    public var closedClasses: [GapClass] { (before?.classes ?? []).filter { !(after?.classes.contains($0) ?? false) } }
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
  /// The ids of the links that are present after and not before.
  public let newLinks: [EntityID]
  /// The ids of the links that are present before and not after.
  public let endedLinks: [EntityID]
  /// The share of the links present before that still are; nil where there were none.
  public let persistence: Double?
  /// The same over the links of which it is known that they were there before: those with a first year.
  public let persistenceOfDated: Double?

  /// The cities that came in.
  public var entries: [City] { cities.filter(\.isEntry).sorted { $0.id < $1.id } }
  /// The cities that went out.
  public var exits: [City] { cities.filter(\.isExit).sorted { $0.id < $1.id } }
  /// The cities that lost their last present link.
  public var newlyIsolated: [City] { cities.filter(\.isNewlyIsolated).sorted { $0.id < $1.id } }
  /// The cities that are in other classes of gaps than before.
  public var reclassified: [City] {
    cities.filter { !$0.newClasses.isEmpty || !$0.closedClasses.isEmpty }.sorted { $0.id < $1.id }
  }

  /// What differs between two states.
  ///
  /// - Complexity: O(*k* log *k*) for *k* cities and links.
  public init(from first: NetworkState, to second: NetworkState) {
    (before, after) = (first.totals, second.totals)
    (yearBefore, yearAfter) = (first.year, second.year)
    let earlier = Dictionary(uniqueKeysWithValues: first.cities.map { ($0.id, $0) })
    let later = Dictionary(uniqueKeysWithValues: second.cities.map { ($0.id, $0) })
    cities = Set(earlier.keys).union(later.keys).compactMap { id -> City? in
      let (old, new) = (earlier[id], later[id])
      guard old != new, let known = new ?? old else { return nil }
      return City(id: id, name: known.name, country: known.country, before: old, after: new)
    }.sorted(by: Self.precedes)
    let (oldIDs, newIDs) = (Set(first.links.map(\.id)), Set(second.links.map(\.id)))
    newLinks = newIDs.subtracting(oldIDs).sorted()
    endedLinks = oldIDs.subtracting(newIDs).sorted()
    func share(_ links: [Link]) -> Double? {
      links.isEmpty ? nil : Double(links.count { newIDs.contains($0.id) }) / Double(links.count)
    }
    persistence = share(first.links)
    persistenceOfDated = share(first.links.filter { $0.years.from != nil })
  }

  private static func precedes(_ a: City, _ b: City) -> Bool {
    func partners(_ city: City) -> Int { abs((city.after?.cityPartners ?? 0) - (city.before?.cityPartners ?? 0)) }
    func nearness(_ city: City) -> Double { abs((city.after?.harmonic ?? 0) - (city.before?.harmonic ?? 0)) }
    if partners(a) != partners(b) { return partners(a) > partners(b) }
    return nearness(a) != nearness(b) ? nearness(a) > nearness(b) : a.id < b.id
  }
}
