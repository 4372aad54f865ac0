public import CityNetwork

/// The few whose loss would split the largest group of cities: those who must not be lost.
///
/// *Split* means that no group left holds more than half of the cities that the largest group holds now.
public struct KeyPlayers: Sendable, Hashable, Codable {
  /// One loss after another, each the one that parts most pairs of cities given the earlier ones.
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
  /// No set with fewer members than this splits it.
  public var atLeast: Int
  /// The cities of the largest group now.
  public var groupSize: Int
  /// How many agencies and programmes that carry links of others were weighed in each step; the rest of them, which part
  /// fewer pairs by themselves, were not.
  public var carriersWeighed: Int
  /// How many of them there are.
  public var carriers: Int

  /// Whether no smaller set can do it.
  public var isProven: Bool { !smallestSet.isEmpty && smallestSet.count == atLeast }
  /// The most cities of a group that counts as split.
  public var half: Int { groupSize / 2 }
}
