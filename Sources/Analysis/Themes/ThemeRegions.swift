public import CityNetwork

/// How many cities of each region have a link on each theme: what is written down, and where nothing is.
public struct ThemeRegions: Sendable {
  /// One theme.
  public struct Row: Sendable, Hashable {
    /// The theme.
    public let theme: Theme
    /// The cities with a present link on it, by region in the order of ``ThemeRegions/regions``.
    public let cities: [Int]
    /// The cities that state a need on it which is not known to be met, in the same order.
    public let needs: [Int]
  }

  /// The regions that cities of the data lie in, by name; nil, which comes last, for cities of which none is known.
  public let regions: [String?]
  /// The cities of each region.
  public let cityCounts: [Int]
  /// The themes with a link or need, those with most cities first, then by word.
  public let rows: [Row]
  /// Present links without a theme.
  public let withoutTheme: Int

  /// Counts the cities of a network.
  ///
  /// - Parameter situations: Which links are present.
  package init(_ network: CityNetwork, situations: CitySituations) {
    func region(_ city: City) -> String? { city.region ?? Country(code: city.country)?.region }
    let names = Set(network.cities.map(region))
    let regions: [String?] = names.compactMap(\.self).sorted() + (names.contains(nil) ? [nil] : [])
    self.regions = regions
    let place = Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1, $0) })
    var counts = Array(repeating: 0, count: regions.count)
    var cities: [Theme: [Int]] = [:]
    var needs: [Theme: [Int]] = [:]
    var bare = Set<Int>()
    let zeros = counts
    let needsOfCity = Dictionary(
      grouping: network.needs.filter { $0.kind == .need && $0.met != .yes }, by: \.city)
    for situation in situations.all {
      guard let column = place[region(situation.city)] else { continue }
      counts[column] += 1
      let places = situation.presentLinkPlaces
      for theme in Set(places.flatMap { network.links[$0].themes }) { cities[theme, default: zeros][column] += 1 }
      for place in places where network.links[place].themes.isEmpty { bare.insert(place) }
      if needsOfCity.isEmpty { continue }
      for theme in Set((needsOfCity[situation.city.id] ?? []).flatMap(\.themes)) {
        needs[theme, default: zeros][column] += 1
      }
    }
    cityCounts = counts
    withoutTheme = bare.count
    rows = Set(cities.keys).union(needs.keys)
      .map { Row(theme: $0, cities: cities[$0] ?? zeros, needs: needs[$0] ?? zeros) }
      .sorted { a, b in
        let (x, y) = (a.cities.reduce(0, +), b.cities.reduce(0, +))
        return x != y ? x > y : a.theme < b.theme
      }
  }

  /// The cells without any city, as theme and region.
  public var emptyCells: Int { rows.reduce(0) { $0 + $1.cities.count { $0 == 0 } } }
}
