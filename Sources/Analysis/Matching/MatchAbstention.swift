/// Why no candidate can be named for a city, and what would change that.
public enum MatchAbstention: Sendable, Hashable, Codable {
  /// What is not known of the city.
  public enum Missing: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its population.
    case population
    /// Its level of government.
    case level
    /// Its place on the globe.
    case place
    /// Its needs and offers.
    case needs
    /// Its partners, agencies and programmes.
    case partners
  }

  /// It is linked with every other city, or there is none.
  case nobodyElse
  /// It can be compared with no city in ``PartnerMatches/minimumComparable`` attributes: in at most so many, as this is not
  /// known of it.
  case incomparable(most: Int, missing: [Missing])
}
