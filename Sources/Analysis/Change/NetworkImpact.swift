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

/// The groups of cities that reach each other, through cities, agencies and programmes.
struct CityGroups: Sendable, Hashable, Codable {
  /// The number of each city's group, in the order of the network's cities; groups are numbered by their first city.
  let ids: [Int]
  /// How many cities each group has.
  let sizes: [Int]

  /// How many pairs of cities reach each other.
  var pairs: Int { Self.pairs(sizes) }

  /// The groups that all links of a network join.
  ///
  /// - Complexity: O(*n* + *m* α(*n*)) for *n* entities and *m* links.
  init(_ network: CityNetwork) {
    var parents = Array(0..<network.entityCount)
    func root(of place: Int) -> Int {
      var place = place
      while parents[place] != place {
        parents[place] = parents[parents[place]]
        place = parents[place]
      }
      return place
    }
    for link in network.links.indices {
      let ends = network.ends(ofLinkAt: link)
      let (one, other) = (root(of: ends.from), root(of: ends.to))
      // The lower number stays: cities come before whom they are joined by.
      if one != other { parents[max(one, other)] = min(one, other) }
    }
    var numbers = [Int](repeating: -1, count: parents.count)
    var (ids, sizes): ([Int], [Int]) = ([], [])
    ids.reserveCapacity(network.cities.count)
    for city in network.cities.indices {
      let root = root(of: city)
      if numbers[root] < 0 {
        numbers[root] = sizes.count
        sizes.append(0)
      }
      ids.append(numbers[root])
      sizes[numbers[root]] += 1
    }
    (self.ids, self.sizes) = (ids, sizes)
  }

  /// What becomes of the pairs of some cities from these groups to others.
  ///
  /// - Parameter places: The places of the same cities before and after.
  /// - Complexity: O(*k* log *k*) for *k* cities.
  func impact(
    of places: [(before: Int, after: Int)], to after: CityGroups
  ) -> (lost: Int, gained: Int, cutOff: Int) {
    var (old, new) = ([Int](repeating: 0, count: sizes.count), [Int](repeating: 0, count: after.sizes.count))
    var both: [(old: Int, new: Int)] = []
    both.reserveCapacity(places.count)
    for place in places {
      let (one, other) = (ids[place.before], after.ids[place.after])
      old[one] += 1
      new[other] += 1
      both.append((one, other))
    }
    both.sort { $0 < $1 }
    var (kept, largest) = (0, [Int](repeating: 0, count: sizes.count))
    var start = 0
    while start < both.count {
      var end = start
      while end < both.count, both[end] == both[start] { end += 1 }
      kept += (end - start) * (end - start - 1) / 2
      largest[both[start].old] = max(largest[both[start].old], end - start)
      start = end
    }
    let cutOff = zip(old, largest).reduce(0) { $0 + $1.0 - $1.1 }
    return (Self.pairs(old) - kept, Self.pairs(new) - kept, cutOff)
  }

  private static func pairs(_ sizes: [Int]) -> Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
}
