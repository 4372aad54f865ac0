import Graphs

/// A measure by which cities are ranked, and whose ranking can be shaken.
///
/// Eigenvector centrality is not among them: its values compare within a component only, and components change as links go.
public enum RankingMeasure: String, Sendable, Hashable, Codable, CaseIterable {
  case degree, strength, harmonic
  case closeness = "closeness_wf"
  case betweenness
  case pageRank = "pagerank"
  case coreNumber = "core_number"

  /// The ones looked at unless others are asked for: partners, nearness, brokerage.
  public static let usual: [RankingMeasure] = [.degree, .harmonic, .betweenness]

  /// The measure in plain words.
  public var displayName: String {
    switch self {
    case .degree: "City partners (degree)"
    case .strength: "Links with other cities (strength)"
    case .harmonic: "Nearness to all others (harmonic centrality)"
    case .closeness: "Nearness within its group (closeness)"
    case .betweenness: "Brokerage (betweenness, in pairs of cities)"
    case .pageRank: "PageRank"
    case .coreNumber: "Core number"
    }
  }

  /// How many decimals tell one city from the next.
  public var decimals: Int {
    switch self {
    case .degree, .strength, .coreNumber: 0
    case .betweenness: 1
    case .harmonic, .closeness: 4
    case .pageRank: 5
    }
  }

  /// Whether it looks at the paths between all pairs of cities, which takes long on large networks.
  public var isOfPaths: Bool { self == .harmonic || self == .closeness || self == .betweenness }

  /// The score of each vertex, as ``MetricsTable`` gives it.
  func scores(of graph: Graph, options: RunOptions) throws(RunInterruption) -> [Double] {
    switch self {
    case .degree: graph.degrees().map(Double.init)
    case .strength: graph.strengths()
    case .harmonic: try graph.harmonicCentrality(options: options)
    case .closeness: try graph.distanceSummary(options: options).closenessCentrality
    case .betweenness: try graph.betweennessCentrality(normalized: false, options: options)
    case .pageRank: try graph.pageRank(options: options).values
    case .coreNumber: try graph.coreNumbers(options: options).map(Double.init)
    }
  }
}
