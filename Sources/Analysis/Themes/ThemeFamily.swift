public import CityNetwork

/// What themes have in common, to see whether cooperation widens from one field to another.
public enum ThemeFamily: String, CaseIterable, Sendable, Codable, Comparable {
  /// Air, climate, energy, nature, sanitation, waste, water, disasters.
  case environment
  /// Education and research.
  case knowledge
  /// Agriculture, food, ports, tourism, the economy.
  case business
  /// Planning, transport, smart cities, governance.
  case cityBuilding = "city-building"
  /// Culture, health, and what is general or not in the vocabulary.
  case other

  private static let families: [ThemeFamily: Set<Theme>] = [
    .environment: [
      "air", "climate_resilience", "disaster", "energy", "environment", "low_carbon", "sanitation", "waste", "water",
    ],
    .knowledge: ["education", "research"], .business: ["agriculture", "economy", "food", "port", "tourism"],
    .cityBuilding: ["governance", "smart_city", "transport", "urban_planning"],
  ]

  /// The family of a theme.
  public init(_ theme: Theme) {
    self = Self.allCases.first { Self.families[$0]?.contains(theme) == true } ?? .other
  }

  /// In the order of declaration.
  public static func < (a: ThemeFamily, b: ThemeFamily) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
