public import CityNetwork

/// How large a city is: by its own number of people, and beside the other cities of its country.
public enum SizeClass: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Below 200,000 people.
  case small
  /// From 200,000 to below 500,000.
  case medium
  /// From 500,000 to below 1.5 million.
  case large
  /// From 1.5 million.
  case veryLarge = "very_large"
  /// The population is not known.
  case unknown

  /// Orders from small to very large, then unknown.
  public static func < (a: SizeClass, b: SizeClass) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

/// Where one size class ends and the next begins.
///
/// The defaults are those by which the OECD and the European Commission class urban areas (OECD, *Redefining Urban*,
/// 2012, doi:10.1787/9789264174108-en).
public struct SizeThresholds: Sendable, Hashable, Codable {
  /// The people from which a city is medium.
  public var medium = 200_000
  /// The people from which a city is large.
  public var large = 500_000
  /// The people from which a city is very large.
  public var veryLarge = 1_500_000
  /// The fewest cities of known size that a country needs for a comparison within it.
  public var minimumForComparison = 5

  /// The default thresholds.
  public init() {}

  /// The class of a city.
  public func sizeClass(of city: City) -> SizeClass {
    guard let people = city.population?.count else { return .unknown }
    if people < medium { return .small }
    if people < large { return .medium }
    return people < veryLarge ? .large : .veryLarge
  }
}

/// Whether a city is small beside the other cities of its country in the data set.
public enum RelativeSize: String, Sendable, Hashable, Codable {
  /// In the lower half.
  case smaller
  /// In the upper half.
  case larger
  /// Its own size, or that of too many others, is not known.
  case unknown

  /// The relative size of every city, in the order of the network's list.
  static func all(in network: CityNetwork, thresholds: SizeThresholds) -> [RelativeSize] {
    let cities = network.cities
    var result = [RelativeSize](repeating: .unknown, count: cities.count)
    for (country, group) in Dictionary(grouping: cities.indices, by: { cities[$0].country }) where !country.isEmpty {
      let sizes = group.compactMap { cities[$0].population?.count }.sorted()
      guard sizes.count >= thresholds.minimumForComparison else { continue }
      for index in group {
        guard let people = cities[index].population?.count else { continue }
        result[index] = people < sizes[sizes.count / 2] ? .smaller : .larger
      }
    }
    return result
  }
}
