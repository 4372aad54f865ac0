/// How steady the places of a ranking are over samples: a band for each item, and groups that cannot be told apart.
///
/// **Band.** Of the places that an item takes in the samples, a share is left out at either end, rounded down to whole
/// samples; the band spans the rest.
///
/// **Groups.** The first item leads the first group. Each following item belongs to the group unless the group's first
/// stands strictly above it in at least 1 − share of the samples; then it leads a group of its own. Items that share a place
/// stay together. So the leaders of two groups can be told apart; an item and the next group's first need not.
///
///     let samples: [[Int32]] = [[1, 2, 3], [2, 1, 3], [1, 2, 3], [1, 3, 2]]
///     RankStability(places: [1, 2, 3], samples: samples, share: 0.25).groups   // [1, 1, 2]
package struct RankStability: Sendable, Hashable {
  /// For each item, the least place of the band.
  package let lower: [Int]
  /// For each item, the greatest place of the band.
  package let upper: [Int]
  /// For each item, the number of its group, 1 being the first.
  package let groups: [Int]

  /// The steadiness of a ranking.
  ///
  /// - Parameters:
  ///   - places: The place of each item, as ``Ranking`` tells it.
  ///   - samples: The places of all items in each sample; at least one sample.
  ///   - share: The share left out at either end, and the share of samples in which the order may fail; 0…0.5.
  /// - Complexity: O(*n r* log *r*) for *r* samples.
  package init(places: [Int], samples: [[Int32]], share: Double = 0.05) {
    precondition(!samples.isEmpty, "steadiness is told from one sample at least")
    precondition(samples.allSatisfy { $0.count == places.count }, "every sample has a place for every item")
    precondition((0...0.5).contains(share), "the share is between 0 and a half")
    let left = min(Int(share * Double(samples.count)), (samples.count - 1) / 2)
    var (lower, upper) = (places, places)
    for item in places.indices {
      let taken = samples.map { $0[item] }.sorted()
      (lower[item], upper[item]) = (Int(taken[left]), Int(taken[taken.count - 1 - left]))
    }
    self.lower = lower
    self.upper = upper
    groups = Self.groups(places, samples, share)
  }

  private static func groups(_ places: [Int], _ samples: [[Int32]], _ share: Double) -> [Int] {
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var groups = [Int](repeating: 1, count: places.count)
    guard var leader = order.first else { return groups }
    var (group, before) = (1, leader)
    for item in order.dropFirst() {
      if places[item] != places[before] {
        let above = samples.count { $0[leader] < $0[item] }
        // A hair's breadth for shares such as 0.05 that no Double holds.
        if Double(above) >= (1 - share) * Double(samples.count) - 1e-9 { (leader, group) = (item, group + 1) }
      }
      (groups[item], before) = (group, item)
    }
    return groups
  }
}
