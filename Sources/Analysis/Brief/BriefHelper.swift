public import CityNetwork

/// Somebody who could help a city, with what the data says in favour.
public struct BriefHelper: Sendable, Hashable, Codable {
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

  /// What speaks for a city that matches.
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    /// What it needs and the other gives.
    case needMetByHelper = "need_met_by_helper"
    /// What the other needs and it gives.
    case needMetByAsker = "need_met_by_asker"
    case themes, policies, industries, size, level
    /// Agencies and programmes that both are linked with.
    case sharedBodies = "shared_bodies"
    /// Cities that both are linked with.
    case commonPartners = "common_partners"
    /// Partners that are partners of each other.
    case partnersOfPartners = "partners_of_partners"
    /// Cities of the two countries are linked more often than chance would have it.
    case countries
    case distance
    /// It has many partners.
    case experience
    /// It has a department for international affairs.
    case department
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
  /// What speaks for a match, what counts most first; empty for other kinds.
  public var reasons: [Reason] = []
  /// Whether there is a present link with it already.
  public var isPartner = false
  /// The chain from a present partner to just before the helper; empty where it is a partner or nobody is between.
  public var through: [EntityID] = []
  /// The city partners of a hub, or the cities of the country or region that a neighbour works with.
  public var cities: Int?
  /// True when a neighbour works with cities of the region, none of them in the country.
  public var isRegional = false
  /// The ids of the rows that say so.
  public var evidence: [EntityID] = []
}
