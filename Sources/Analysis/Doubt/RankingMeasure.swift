import Graphs

/// A measure by which cities are ranked, and whose ranking can be shaken: one of ``CityMeasure/all`` that says how.
///
/// Eigenvector centrality is not among them: its values compare within a component only, and components change as links go.
public struct RankingMeasure: RawRepresentable, Sendable, Hashable, Codable, CaseIterable {
  /// The ``CityMeasure/id``.
  public let rawValue: String

  /// The measure of an id; nil where there is none, or cities are not ranked by it.
  public init?(rawValue: String) {
    guard let place = CityMeasure.places[rawValue], CityMeasure.all[place].ranking != nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ id: String) { rawValue = id }

  /// Every measure by which cities can be ranked, in the order of the columns.
  public static let allCases = CityMeasure.all.filter { $0.ranking != nil }.map { RankingMeasure($0.id) }
  /// City partners.
  public static let degree = RankingMeasure("degree")
  /// Links with other cities.
  public static let strength = RankingMeasure("strength")
  /// Nearness to all others.
  public static let harmonic = RankingMeasure("harmonic")
  /// Brokerage.
  public static let betweenness = RankingMeasure("betweenness")

  /// The ones looked at unless others are asked for: partners, nearness, brokerage.
  public static let usual: [RankingMeasure] = [.degree, .harmonic, .betweenness]

  /// The measure as it stands among the measures of cities.
  public var measure: CityMeasure {
    guard let place = CityMeasure.places[rawValue] else { preconditionFailure("A ranking measure is a measure.") }
    return CityMeasure.all[place]
  }

  private var ranking: CityMeasure.Ranking {
    guard let ranking = measure.ranking else { preconditionFailure("Cities are ranked by a ranking measure.") }
    return ranking
  }

  /// How many decimals tell one city from the next.
  public var decimals: Int { measure.decimals }

  /// Whether it looks at the paths between all pairs of cities, which takes long on large networks.
  public var isOfPaths: Bool { ranking.isOfPaths }

  /// The score of each vertex, as ``MetricsTable`` gives it.
  func scores(of graph: Graph, options: RunOptions) throws(RunInterruption) -> [Double] {
    try ranking.scores(graph, options)
  }
}
