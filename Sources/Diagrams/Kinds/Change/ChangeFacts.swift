import Analysis
import CityNetwork

/// What became of each pair between two years, and which pairs are drawn.
struct ChangeFacts: Sendable {
  struct Pair: Sendable {
    let from: Int
    let to: Int
    let change: PairChange
    let linkCount: Int
  }

  let from: Int
  let to: Int
  /// Whoever has a drawn pair, by id.
  let entities: [EntityID]
  /// Those that are drawn, by places in ``entities``.
  let pairs: [Pair]
  let counts: [PairChange: Int]
  /// Pairs that were there neither in nor between the two years.
  let outside: Int
  /// Pairs that the years tell nothing of and that are not drawn, as there are so many.
  let leftOut: Int
  /// Pairs with an end that is not drawn, as it changed less than others.
  let pairsBeside: Int

  init(_ context: DiagramContext, from: Int, to: Int) {
    self.from = from
    self.to = to
    let network = context.network
    var links: [[EntityID]: [LinkChange]] = [:]
    for link in network.links where !link.isSelfLink {
      links[[min(link.from, link.to), max(link.from, link.to)], default: []].append(
        LinkChange(link, from: from, to: to, dataYear: network.dataset.dataYear))
    }
    let ends = links.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    let found = ends.map { PairChange(links[$0] ?? []) }
    outside = found.count { $0 == nil }
    let uncertain = found.count { $0 == .notTold }
    let isFull = found.count - outside > ChangeDiagram.uncertainLimit
    leftOut = isFull ? uncertain : 0
    counts = Dictionary(found.compactMap { $0.map { ($0, 1) } }, uniquingKeysWith: +)
    let told = zip(ends, found).compactMap { ends, change in
      change.flatMap { isFull && $0 == .notTold ? nil : (ends, $0) }
    }
    let shown = Self.selected(told, top: context.thinning.top)
    pairsBeside = told.count - shown.count
    let entities = Set(shown.flatMap(\.0)).sorted()
    self.entities = entities
    let vertex = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1, $0) })
    pairs = shown.compactMap { ends, change in
      guard let a = vertex[ends[0]], let b = vertex[ends[1]] else { return nil }
      return Pair(from: a, to: b, change: change, linkCount: links[ends]?.count ?? 0)
    }
  }

  /// The pairs between those that changed most, where a page has no room for all.
  private static func selected(_ pairs: [([EntityID], PairChange)], top: Int?) -> [([EntityID], PairChange)] {
    var weights: [EntityID: Int] = [:]
    for (ends, change) in pairs {
      for end in ends { weights[end, default: 0] += change == .begun || change == .ended ? 4 : 1 }
    }
    let limit = top ?? (weights.count <= NetworkSelection.wholeLimit ? weights.count : NetworkSelection.overviewCount)
    guard limit < weights.count else { return pairs }
    let order = weights.sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    let shown = Set(order.prefix(limit).map(\.key))
    return pairs.filter { pair in pair.0.allSatisfy(shown.contains) }
  }
}
