public import CityNetwork

/// The ranking of cities by one measure, and how far it holds if some links are missing.
public struct RankingBands: Sendable, Hashable, Codable {
  /// One city.
  public struct Entry: Sendable, Hashable, Codable, Identifiable {
    /// The id.
    public var id: EntityID
    /// The name to show.
    public var name: String
    /// The country, as two letters of ISO 3166-1.
    public var country: String
    /// Its score with all recorded links.
    public var score: Double
    /// Its place with all recorded links: 1 and the number of cities with a higher score.
    public var place: Int
    /// Nine of ten trials put it at this place or below…
    public var lower: Int
    /// …and at this place or above.
    public var upper: Int
    /// The group of cities that cannot be told apart, 1 being the first.
    public var group: Int
  }

  /// A middle, and what nine of ten trials give.
  public struct Spread: Sendable, Hashable, Codable {
    /// The middle of the trials.
    public var median: Double
    /// 5 % of the trials give less.
    public var lower: Double
    /// 5 % give more.
    public var upper: Double
  }

  /// The measure.
  public var measure: RankingMeasure
  /// The cities by place, equal ones by id; only those with a city partner.
  public var entries: [Entry]
  /// How far the rankings of the trials agree with the full one: Kendall's τ_b; nil where all scores are equal.
  public var agreement: Spread?
  /// How many trials of all leave a first city first, alone or with others.
  public var firstStays: Double
  /// Of the cities among the first ten, the mean share that is still there in a trial.
  public var topTenStays: Double

  /// How many cities each group has, from the first group on.
  public var groupSizes: [Int] {
    var sizes: [Int] = []
    for entry in entries {
      if entry.group > sizes.count { sizes.append(0) }
      sizes[entry.group - 1] += 1
    }
    return sizes
  }
}
