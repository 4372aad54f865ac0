public import CityNetwork

/// What ends in one year, and what would be left if nothing new began.
public struct YearEnding: Sendable, Hashable, Codable, Identifiable {
  /// The last year of the links.
  public var year: Int
  /// How many present links run out in it.
  public var links: Int
  /// The programmes whose recorded last year it is.
  public var programmes: [EntityID]
  /// The cities that would have no present link left after it, and have one until then.
  public var newlyIsolated: [EntityID]
  /// The share of pairs of cities that reach each other now and would not after it.
  public var reachLost: Double?
  /// The ids of the links.
  public var evidence: [EntityID]
  /// The year, by which it is known.
  public var id: Int { year }
}

extension YearEnding {
  /// The years in which present links are recorded to run out, in order.
  static func all(_ ground: LossGraph) -> [YearEnding] {
    guard let now = ground.situations.year else { return [] }
    let network = ground.network
    let places = network.links.indices.filter { ground.situations.isPresent[$0] }
    func lastYear(_ place: Int) -> Int { network.links[place].years.to ?? 0 }
    let byYear = Dictionary(grouping: places.filter { lastYear($0) >= now }, by: lastYear)
    let programmes = Dictionary(
      grouping: network.programmes.filter { ($0.years.to ?? 0) >= now }, by: { $0.years.to ?? 0 })
    let pairsNow = LossGraph.pairs(ground.whole.cities)
    var isGone = [Bool](repeating: false, count: network.links.count)
    var left = [Int](repeating: 0, count: network.entityCount)
    func ends(_ place: Int) -> [Int] {
      let ends = network.ends(ofLinkAt: place)
      return [ends.from, ends.to]
    }
    for end in places.flatMap(ends) { left[end] += 1 }
    return Set(byYear.keys).union(programmes.keys).sorted().map { year in
      let ending = byYear[year] ?? []
      for place in ending { isGone[place] = true }
      var isolated: Set<Int> = []
      for end in ending.flatMap(ends) {
        left[end] -= 1
        if left[end] == 0, network.isCity(at: end) { isolated.insert(end) }
      }
      let pairs = LossGraph.pairs(ground.pieces(withoutLinks: isGone))
      return YearEnding(
        year: year, links: ending.count, programmes: (programmes[year] ?? []).map(\.id).sorted(),
        newlyIsolated: isolated.sorted().map(network.id(at:)),
        reachLost: pairsNow > 0 ? 1 - Double(pairs) / Double(pairsNow) : nil,
        evidence: ending.map { network.links[$0].id })
    }
  }
}
