public import CityNetwork

/// What would break without one city, agency or programme.
///
/// With it go its own present links, and every link that runs under it or is paid by it.
public struct Loss: Sendable, Hashable, Codable, Identifiable {
  /// The id of what is lost.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// Whether it is a city, an agency or a programme.
  public var sort: Entity.Sort
  /// The country, as two letters or `international`; nil where not known.
  public var country: String?
  /// How many present links go with it.
  public var linksLost: Int
  /// How many of them it pays for.
  public var linksFunded: Int
  /// The cities that would be left without any present link.
  public var newlyIsolated: [EntityID]
  /// How many other cities would no longer reach the largest part of what is now one group.
  public var citiesCutOff: Int
  /// How many pairs of other cities reach each other now and would not then.
  public var pairsLost: Int
  /// The same as a share of all pairs of cities that reach each other now; nil where none do.
  public var reachLost: Double?
  /// The share of pairs of the remaining cities that no way would join; nil with fewer than two.
  public var fragmentation: Double?
  /// How far fragmentation would change; below 0 where the lost city was itself cut off.
  public var fragmentationChange: Double?
  /// The programmes that it leads: they are counted by themselves, and might end with it.
  public var programmesLed: [EntityID]
  /// The ids of the links that go with it.
  public var evidence: [EntityID]
}

/// How far one city hangs on somebody else.
public struct CityDependency: Sendable, Hashable, Codable, Identifiable {
  /// The id of the city.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// The country, as two letters of ISO 3166-1.
  public var country: String
  /// How many other cities it reaches over present links, by way of cities, agencies and programmes.
  public var reach: Int
  /// On whom it depends most; nil where no single loss takes anything from it, or where it reaches nobody.
  public var on: EntityID?
  /// How many cities it would reach without that one.
  public var reachLeft: Int
  /// 1 − reach without that one / reach now; nil where it reaches nobody.
  public var share: Double?
}

/// A link whose end alone would part cities.
public struct BridgeLink: Sendable, Hashable, Codable, Identifiable {
  /// The id of the link.
  public var id: EntityID
  /// One end.
  public var from: EntityID
  /// The other end.
  public var to: EntityID
  /// The cities on the smaller side.
  public var smallerSide: Int
  /// The cities on the larger side.
  public var largerSide: Int
  /// How many pairs of cities it alone joins.
  public var pairs: Int { smallerSide * largerSide }
}
