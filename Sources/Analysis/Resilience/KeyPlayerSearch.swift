import CityNetwork
import Graphs

/// Looks for the smallest set whose loss splits the largest group: step by step, then exactly as far as there is time.
struct KeyPlayerSearch {
  /// So many bodies that carry links of others are weighed in each step.
  static let weighedCarriers = 40

  let ground: LossGraph
  /// For each vertex, the pairs of cities that are left joined without it alone.
  let pairsLeft: [Int]
  let allCarriers: Set<Int>
  /// Those of them that are weighed in the steps after the first.
  let carriers: [Int]
  let half: Int
  let groupSize: Int
  let options: RunOptions

  init(_ ground: LossGraph, _ table: LossTable, options: RunOptions) {
    (self.ground, self.options, pairsLeft) = (ground, options, table.pairsLeft)
    groupSize = ground.whole.cities.max() ?? 0
    half = groupSize / 2
    let all = ground.carriers
    allCarriers = all
    carriers = Array(
      table.losses.lazy.compactMap { ground.vertex(of: $0.id) }.filter(all.contains).prefix(Self.weighedCarriers))
  }

  func run(count: Int) throws(RunInterruption) -> KeyPlayers {
    var players = KeyPlayers(
      steps: [], smallestSet: [], atLeast: 1, groupSize: groupSize, carriersWeighed: carriers.count,
      carriers: allCarriers.count)
    guard groupSize > 2 else {
      players.atLeast = 0
      return players
    }
    var lost: [Int] = []
    while lost.count < count, let next = try bestLoss(after: Set(lost)) {
      lost.append(next)
      let after = ground.pieces(without: Set(lost))
      let remaining = after.cities.reduce(0, +)
      let id = ground.entities[next]
      players.steps.append(
        .init(
          id: id, name: ground.network.displayName(of: id), sort: ground.network.entity(id)?.sort ?? .city,
          largestGroup: after.cities.max() ?? 0,
          fragmentation: LossGraph.fragmentation(pairs: LossGraph.pairs(after.cities), cities: remaining)))
      if players.smallestSet.isEmpty, after.cities.max() ?? 0 <= half {
        players.smallestSet = withoutNeedless(lost).map { ground.entities[$0] }.sorted()
      }
    }
    let found = players.smallestSet.isEmpty ? lost.count + 1 : players.smallestSet.count
    let sets = SplittingSets(ground, carriers: allCarriers.sorted(), half: half, options: options)
    for size in 1..<max(2, found) where size < found {
      guard let exact = try sets.first(of: size) else { break }
      if let set = exact.set {
        players.smallestSet = set.map { ground.entities[$0] }.sorted()
        break
      }
      players.atLeast = size + 1
    }
    return players
  }

  /// The loss that leaves the fewest joined pairs; nil where nothing joins any.
  private func bestLoss(after lost: Set<Int>) throws(RunInterruption) -> Int? {
    let pairs = LossGraph.pairs(lost.isEmpty ? ground.whole.cities : ground.pieces(without: lost).cities)
    guard pairs > 0 else { return nil }
    var best: (pairs: Int, vertex: Int)?
    func consider(_ pairs: Int, _ vertex: Int) {
      if let found = best, (found.pairs, found.vertex) <= (pairs, vertex) { return }
      best = (pairs, vertex)
    }
    if lost.isEmpty {
      // What each leaves by itself is known.
      for vertex in ground.entities.indices { consider(pairsLeft[vertex], vertex) }
      return best?.vertex
    }
    let left = ground.graph(without: lost)
    let separation = try left.separation(weights: ground.weights(without: lost), options: options)
    for vertex in ground.entities.indices where !lost.contains(vertex) && left.neighbors(of: vertex).count > 0 {
      let total = separation.totals[vertex]
      consider(pairs - total * (total - 1) / 2 + LossGraph.pairs(separation.componentWeights(without: vertex)), vertex)
    }
    try CarrierLosses.each(
      of: carriers.filter { !lost.contains($0) }, in: ground, without: lost, options: options
    ) { consider($1.pairs, $0) }
    return best?.vertex
  }

  /// The set without those members that it splits just as well without.
  private func withoutNeedless(_ set: [Int]) -> [Int] {
    var kept = set
    for vertex in set.reversed() {
      let rest = kept.filter { $0 != vertex }
      if (ground.pieces(without: Set(rest)).cities.max() ?? 0) <= half { kept = rest }
    }
    return kept
  }
}
