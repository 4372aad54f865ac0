/// A subject on which cities cooperate, such as `waste` or `education`.
///
/// Any lower-case word may be a theme; those in ``known`` are the ones that CityWeave knows how to name.
public struct Theme: RawRepresentable, Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral {
  /// The word as it stands in the data.
  public let rawValue: String

  /// A theme by its word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A theme written in code.
  public init(stringLiteral value: String) { rawValue = value }

  /// The themes that stand in the vocabulary, in alphabetical order.
  public static let known: [Theme] = [
    "agriculture", "air", "climate_resilience", "culture", "disaster", "economy", "education", "energy", "environment",
    "food", "general", "governance", "health", "low_carbon", "port", "research", "sanitation", "smart_city", "tourism",
    "transport", "urban_planning", "waste", "water",
  ]

  /// The word for links without a subject of their own.
  public static let general: Theme = "general"

  /// Whether it says what something is about: any theme but ``general``.
  public var isSpecific: Bool { self != .general }

  /// The theme in plain words, such as `urban planning`.
  public var displayName: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }

  /// Orders themes as text.
  public static func < (a: Theme, b: Theme) -> Bool { a.rawValue < b.rawValue }

  /// Reads the theme as a plain string.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the theme as a plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
