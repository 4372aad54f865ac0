/// A way to rank the cities that could become a city's partner.
public enum MatchMethod: Sendable, Hashable, Codable {
  /// The score of ``PartnerMatches``.
  case match
  /// The same with one attribute counting nothing.
  case matchWithout(MatchAttribute)
  /// How many partners the other city has.
  case popularity
  /// How many partners both have.
  case commonNeighbors
  /// Common partners, each counting 1 / ln (its partners). Adamic, Adar, 2003. doi:10.1016/S0378-8733(03)00009-1
  case adamicAdar
  /// Common partners, each counting 1 / (its partners). Zhou, Lü, Zhang, 2009. doi:10.1140/epjb/e2009-00335-8
  case resourceAllocation
  /// Common partners, as a share of those that either has.
  case jaccard
  /// PageRank with restarts at the city, damping 0.85.
  case personalisedPageRank
  /// Populations and distance, as a Poisson regression of the known pairs weighs them.
  case gravity
  /// The ratio of the two countries × √(partners of the other) × likeness of size × (1 + PageRank with restarts at the
  /// city): what countries and sizes give without any weight.
  case countriesAndSize

  /// What the score is held against.
  public static let baselines: [MatchMethod] = [
    .popularity, .commonNeighbors, .adamicAdar, .resourceAllocation, .jaccard, .personalisedPageRank, .gravity,
    .countriesAndSize,
  ]

  static let all: [MatchMethod] = [.match] + baselines + MatchAttribute.allCases.map { .matchWithout($0) }

  /// The name in a column, such as `adamic_adar`.
  public var id: String {
    switch self {
    case .match: "match"
    case .matchWithout(let attribute): "match_without_\(attribute.rawValue)"
    case .popularity: "popularity"
    case .commonNeighbors: "common_neighbors"
    case .adamicAdar: "adamic_adar"
    case .resourceAllocation: "resource_allocation"
    case .jaccard: "jaccard"
    case .personalisedPageRank: "personalised_pagerank"
    case .gravity: "gravity"
    case .countriesAndSize: "countries_and_size"
    }
  }
}
