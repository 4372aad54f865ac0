public import CityNetwork

/// Somebody who could help a city, with what the data says in favour.
public struct PotentialSupporter: Sendable, Hashable, Codable {
  /// Why it could help.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// It has what the city says it needs: an offer or a story on the need's theme.
    case meetsNeed = "meets_need"
    /// A city that resembles or complements this one.
    case match
    /// A city with many partners, reached along present links; see ``WayIn``.
    case hub
    /// An agency or programme that works with cities of the same country, or failing that of the same region.
    case neighbour
  }

  /// The city, agency or programme.
  public var id: EntityID
  /// Why it could help.
  public var kind: Kind
  /// The themes it could help with; empty where the data gives none.
  public var themes: [Theme] = []
  /// The city's need; nil where it states none on the themes.
  public var need: EntityID?
  /// The helper's offer; nil where it states none on the themes.
  public var offer: EntityID?
  /// The story to start with; nil where none is recorded.
  public var practice: EntityID?
  /// What speaks for a match, in the order of ``MatchAttribute``; empty for other kinds.
  public var reasons: [MatchAttribute] = []
  /// For a match the agencies and programmes that both are linked with, by last evidence; empty where that is no reason.
  public var sharedBodies: [RecordedTie] = []
  /// For a match the cities that both are linked with, by last evidence; empty where that is no reason.
  public var commonPartners: [RecordedTie] = []
  /// For a match the last evidence of the way over a partner of each; nil where that is no reason.
  public var chainLast: LastEvidence?
  /// Whether there is a present link with it already.
  public var isPartner = false
  /// The chain from a present partner to just before the helper; for a match whoever opens the door; empty where it is a
  /// partner or nobody is between.
  public var through: [EntityID] = []
  /// How a match's door is near to both; nil for other kinds, and where there is none.
  public var door: MatchDoor.Kind?
  /// The city partners of a hub, or the cities of the country or region that a neighbour works with.
  public var cities: Int?
  /// With how many of these cities a neighbour works by recent evidence; 0 for other kinds.
  public var recentCities = 0
  /// The last evidence of the way in that a hub or neighbour is, of the links with a partner, or of a door; nil without either.
  public var last: LastEvidence?
  /// True when a neighbour works with cities of the region, none of them in the country.
  public var isRegional = false
  /// The ids of the rows that say so.
  public var evidence: [EntityID] = []
}
