import CityNetwork
import Graphs

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
  /// - Complexity: O(*n* + *m* log *n*) for *n* entities and *m* links.
  init(_ network: CityNetwork) {
    var sets = RevertibleSets(weights: [Int](repeating: 0, count: network.entityCount))
    for link in network.links.indices {
      let ends = network.ends(ofLinkAt: link)
      sets.unite(ends.from, ends.to)
    }
    var numbers = [Int](repeating: -1, count: network.entityCount)
    var (ids, sizes): ([Int], [Int]) = ([], [])
    ids.reserveCapacity(network.cities.count)
    for city in network.cities.indices {
      let root = sets.root(of: city)
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
