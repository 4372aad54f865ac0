public import CityNetwork

// What the entries of a report come to, taken together.
extension ResilienceReport {
  /// One on whom cities hang, and how many reach nobody without it.
  public struct Support: Sendable, Hashable, Identifiable {
    /// The city, agency or programme.
    public let id: EntityID
    /// The cities that would reach no other city without it.
    public let cities: Int
  }

  /// The cities that reach others now, so that they have something to lose.
  public var linkedDependencies: [CityDependency] { dependencies.filter { $0.share != nil } }

  /// The cities that would reach nobody without one other.
  public var wholeDependencies: [CityDependency] { dependencies.filter { $0.share == 1 } }

  /// Those without whom cities would reach nobody, that of most cities first, then by id.
  public var supports: [Support] {
    var supports: [Support] = []
    for id in wholeDependencies.compactMap(\.on).sorted() {
      let cities = supports.last?.id == id ? (supports.popLast()?.cities ?? 0) + 1 : 1
      supports.append(Support(id: id, cities: cities))
    }
    return supports.sorted { a, b in
      a.cities != b.cities ? a.cities > b.cities : a.id < b.id
    }
  }

  /// The links without a substitute whose end would part more than one city from the others.
  public var bridgesOfSeveralCities: Int { bridges.count { $0.smallerSide > 1 } }
}

extension Loss {
  /// The cities that would be cut off though they keep a present link.
  public var cutOffThoughLinked: Int { max(0, citiesCutOff - newlyIsolated.count) }
}
