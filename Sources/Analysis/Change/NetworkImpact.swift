public import CityNetwork

/// What a network loses and gains from one state to another: the one place that says so of a loss, a scenario and two years.
///
/// *Ways* are pairs of cities that reach each other over present links of every kind, through cities, agencies and
/// programmes. Of cities that are in one of the two states only nothing is lost or gained but themselves.
public struct NetworkImpact: Sendable, Hashable, Codable {
  /// How many present links go.
  public var linksLost = 0
  /// How many present links come.
  public var linksGained = 0
  /// The cities that are left without any present link, by id.
  public var newlyIsolated: [EntityID] = []
  /// The cities that get their first present link, by id.
  public var newlyLinked: [EntityID] = []
  /// How many cities no longer reach the largest part of what was one group; those that are newly isolated are among them.
  public var citiesCutOff = 0
  /// How many pairs of cities reached each other and do not any more.
  public var pairsLost = 0
  /// How many pairs of cities did not reach each other and do.
  public var pairsGained = 0
  /// The pairs lost as a share of all pairs of cities that reached each other, 0…1; nil where none did.
  public var reachLost: Double?

  /// How many cities are cut off from the main part though they have a link left.
  public var cutOffThoughLinked: Int { max(0, citiesCutOff - newlyIsolated.count) }
}

extension Loss {
  /// What the network loses.
  public var impact: NetworkImpact {
    var impact = NetworkImpact()
    (impact.linksLost, impact.newlyIsolated) = (linksLost, newlyIsolated)
    (impact.citiesCutOff, impact.pairsLost, impact.reachLost) = (citiesCutOff, pairsLost, reachLost)
    return impact
  }
}
