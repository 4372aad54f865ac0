/// The kinds of diagram. The raw values are their names on the command line.
public enum DiagramKind: String, CaseIterable, Sendable {
  /// Everybody and every link.
  case network
  /// One city and its partners.
  case ego
  /// Agencies and programmes with the cities they reach.
  case agencies
  /// The cities with the most urgent gaps, and who could reach them.
  case gaps
  /// The links between cities, added up by country.
  case countries
  /// One small panel for each theme or kind of link.
  case themes
  /// What began and ended between two years.
  case change
  /// The links over the years.
  case timeline

  /// What is drawn, in a few words.
  public var summary: String {
    switch self {
    case .network: "everybody and every link"
    case .ego: "one city and its partners"
    case .agencies: "agencies and programmes with the cities they reach"
    case .gaps: "the most urgent gaps, and who could reach them"
    case .countries: "the links between cities, added up by country"
    case .themes: "one small panel for each theme or kind of link"
    case .change: "what began and ended between two years"
    case .timeline: "the links over the years"
    }
  }
}
