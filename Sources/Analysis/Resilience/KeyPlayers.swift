public import CityNetwork

/// The few whose loss would split the largest group of cities: those who must not be lost.
///
/// *Split* means that no group left holds more than half of the cities that the largest group holds now.
public struct KeyPlayers: Sendable, Hashable, Codable {
  /// One loss after another, each the one that leaves the fewest pairs of cities joined, given the earlier ones.
  public struct Step: Sendable, Hashable, Codable, Identifiable {
    /// The id of what is lost.
    public var id: EntityID
    /// The name to show.
    public var name: String
    /// Whether it is a city, an agency or a programme.
    public var sort: Entity.Sort
    /// The cities of the largest group left.
    public var largestGroup: Int
    /// The share of pairs of the remaining cities that no way joins; nil with fewer than two.
    public var fragmentation: Double?
  }

  /// The losses in order, at most as many as were asked for.
  public var steps: [Step]
  /// The smallest set found that splits the largest group, by id; empty where none was found or there is nothing to split.
  public var smallestSet: [EntityID]
  /// No set of cities, agencies and programmes with fewer members than this splits it: all of them were looked at.
  public var atLeast: Int
  /// The cities of the largest group now.
  public var groupSize: Int
  /// How many agencies and programmes that carry links of others were weighed in each step after the first, with what they
  /// carry; the rest of them, which part fewer pairs by themselves, only with the links that end at them.
  public var carriersWeighed: Int
  /// How many of them there are.
  public var carriers: Int

  /// Whether no smaller set can do it.
  public var isProven: Bool { !smallestSet.isEmpty && smallestSet.count == atLeast }
  /// The most cities of a group that counts as split.
  public var half: Int { groupSize / 2 }
}
