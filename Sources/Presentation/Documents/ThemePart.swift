/// The parts of the finding on themes. The raw values are their names on the command line.
public enum ThemePart: String, CaseIterable, Sendable {
  /// Pairs that came to new fields.
  case widening
  /// Themes by region.
  case regions
  /// How far practices could travel.
  case practices
  /// The stages of links.
  case stages
  /// Public–private partnerships.
  case partnerships
}
