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
    let links = network.links.filter { ground.situations.presentLinkIDs.contains($0.id) }
    let byYear = Dictionary(grouping: links.filter { ($0.years.to ?? 0) >= now }, by: { $0.years.to ?? 0 })
    let programmes = Dictionary(
      grouping: network.programmes.filter { ($0.years.to ?? 0) >= now }, by: { $0.years.to ?? 0 })
    let pairsNow = LossGraph.pairs(ground.pieces(without: []).cities)
    var gone = Set<EntityID>()
    var left: [EntityID: Int] = [:]
    for link in links { for end in [link.from, link.to] { left[end, default: 0] += 1 } }
    return Set(byYear.keys).union(programmes.keys).sorted().map { year in
      let ending = byYear[year] ?? []
      gone.formUnion(ending.map(\.id))
      var isolated: Set<EntityID> = []
      for end in ending.flatMap({ [$0.from, $0.to] }) {
        left[end, default: 0] -= 1
        if left[end] == 0, network.isCity(end) { isolated.insert(end) }
      }
      let pairs = LossGraph.pairs(ground.pieces(withoutLinks: gone))
      return YearEnding(
        year: year, links: ending.count, programmes: (programmes[year] ?? []).map(\.id).sorted(),
        newlyIsolated: isolated.sorted(),
        reachLost: pairsNow > 0 ? 1 - Double(pairs) / Double(pairsNow) : nil, evidence: ending.map(\.id).sorted())
    }
  }
}
