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
  /// The cities where they lie on the Earth.
  case map
  /// The links between cities, added up by country.
  case countries
  /// One small panel for each theme or kind of link.
  case themes
  /// What began and ended between two years.
  case change
  /// The links over the years.
  case timeline
  /// Groups that are linked among themselves.
  case communities
  /// How many people live in cities with links.
  case coverage
  /// Whom an agency reaches, step by step.
  case reach

  /// Whether a diagram can keep the places of an earlier one.
  public var keepsPlaces: Bool { self == .network || self == .agencies }

  /// What is drawn, in a few words.
  public var summary: String {
    switch self {
    case .network: "everybody and every link"
    case .ego: "one city and its partners"
    case .agencies: "agencies and programmes with the cities they reach"
    case .gaps: "the most urgent gaps, and who could reach them"
    case .map: "the cities where they lie, with the links between them"
    case .countries: "the links between cities, added up by country"
    case .themes: "one small panel for each theme or kind of link"
    case .change: "what began and ended between two years"
    case .timeline: "the links over the years"
    case .communities: "groups that are linked among themselves"
    case .coverage: "how many people live in cities with links"
    case .reach: "whom an agency reaches, step by step"
    }
  }
}
