public import CityNetwork

/// A reason why somebody could help a city.
public enum HelpReason: Sendable, Hashable, Codable {
  /// Something found in comparing the two.
  case found(MatchFinding)
  /// Links between the two that are recorded, and not there now.
  case endedLinks([EntityID])
  /// An agency or programme works nearby.
  case nearby(NearbyWork)
}

/// With whom an agency or programme works near a city.
public struct NearbyWork: Sendable, Hashable, Codable {
  /// The agency or programme.
  public var body: EntityID
  /// With how many cities it works there.
  public var cities: Int
  /// With how many of them by recent evidence.
  public var recentCities: Int
  /// The newest evidence with any of them.
  public var last: LastEvidence
  /// The country of the city, as two letters of ISO 3166-1.
  public var country: String
  /// The region, where it works with no city of the country; nil where it does.
  public var region: String?
  /// Some of the cities, those with recent evidence first.
  public var examples: [EntityID]

  package init(
    body: EntityID, cities: Int, recentCities: Int, last: LastEvidence, country: String, region: String? = nil,
    examples: [EntityID]
  ) {
    (self.body, self.cities, self.country, self.region, self.examples) = (body, cities, country, region, examples)
    (self.recentCities, self.last) = (recentCities, last)
  }
}
