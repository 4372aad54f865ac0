import CityNetwork
import Graphs

/// Looks for the smallest set whose loss splits the largest group: step by step, then exactly as far as there is time.
struct KeyPlayerSearch {
  /// What the exact part may cost, in vertices and edges looked at: about half a second.
  static let exactWork = 5_000_000
  /// So many bodies that carry links of others are weighed in each step.
  static let weighedCarriers = 40

  let ground: LossGraph
  let carriers: [Int]
  let allCarriers: Int
  let half: Int
  let groupSize: Int
  let options: RunOptions

  init(_ ground: LossGraph, losses: [Loss], options: RunOptions) {
    self.ground = ground
    self.options = options
    groupSize = ground.whole.cities.max() ?? 0
    half = groupSize / 2
    allCarriers = ground.carriedEdges.count
    carriers = Array(
      losses.lazy.compactMap { ground.vertex(of: $0.id) }.filter { ground.carriedEdges[$0] != nil }
        .prefix(Self.weighedCarriers))
  }

  func run(count: Int) throws(RunInterruption) -> KeyPlayers {
    var players = KeyPlayers(
      steps: [], smallestSet: [], atLeast: 1, groupSize: groupSize, carriersWeighed: carriers.count,
      carriers: allCarriers)
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
    for size in 1..<max(2, found) where size < found {
      guard let exact = try exactSet(of: size) else { break }
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
    let left = remaining(lost)
    let separation = try left.separation(weights: weights(without: lost), options: options)
    let pairs = LossGraph.pairs(lost.isEmpty ? ground.whole.cities : ground.pieces(without: lost).cities)
    guard pairs > 0 else { return nil }
    var best: (pairs: Int, vertex: Int)?
    func consider(_ pairs: Int, _ vertex: Int) {
      if let found = best, (found.pairs, found.vertex) <= (pairs, vertex) { return }
      best = (pairs, vertex)
    }
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

  /// A set of the given size that splits, or none after looking at all of them; nil where that would take too long.
  ///
  /// Vertices with one neighbor are passed over: losing the neighbor parts at least as much.
  private func exactSet(of size: Int) throws(RunInterruption) -> (set: [Int]?, Void)? {
    let candidates = ground.entities.indices.filter {
      ground.graph.neighbors(of: $0).count > 1 || ground.carriedEdges[$0] != nil
    }
    let allCarriers = ground.carriedEdges.keys.sorted()
    let cost = ground.graph.vertexCount + ground.graph.edgeCount
    let sets = Double(Self.choices(candidates.count, size - 1)) + Double(Self.choices(allCarriers.count, size))
    guard sets * Double(cost) <= Double(Self.exactWork) else { return nil }
    var found: [Int]?
    try Self.forEachChoice(candidates, size - 1) { chosen throws(RunInterruption) in
      if let last = try lastMember(after: Set(chosen)) { found = chosen + [last] }
      return found == nil
    }
    if found == nil {
      try Self.forEachChoice(allCarriers, size) { chosen throws(RunInterruption) in
        if (ground.pieces(without: Set(chosen)).cities.max() ?? 0) <= half { found = chosen }
        return found == nil
      }
    }
    return (found, ())
  }

  /// A vertex whose loss, after the others, splits; nil where there is none among those that carry nothing else.
  private func lastMember(after lost: Set<Int>) throws(RunInterruption) -> Int? {
    let left = remaining(lost)
    let sizes = ground.pieces(without: lost)
    guard let largest = sizes.cities.max() else { return nil }
    let large = sizes.cities.indices.filter { sizes.cities[$0] > half }
    if large.isEmpty { return ground.entities.indices.first { !lost.contains($0) } }
    guard large.count == 1, let group = large.first, largest > half else { return nil }
    let separation = try left.separation(weights: weights(without: lost), options: options)
    return ground.entities.indices.first { vertex in
      sizes.ids[vertex] == group && (separation.componentWeights(without: vertex).max() ?? 0) <= half
    }
  }

  private func remaining(_ lost: Set<Int>) -> Graph {
    guard !lost.isEmpty else { return ground.graph }
    let gone = Set(lost.flatMap { ground.carriedEdges[$0] ?? [] })
    let edges = (0..<ground.graph.edgeCount).compactMap { edge -> (Int, Int)? in
      let (source, target) = ground.graph.edge(edge)
      return gone.contains(edge) || lost.contains(source) || lost.contains(target) ? nil : (source, target)
    }
    return Graph(vertexCount: ground.graph.vertexCount, edges: edges)
  }

  private func weights(without lost: Set<Int>) -> [Int] {
    var weights = ground.weights
    for vertex in lost { weights[vertex] = 0 }
    return weights
  }

  /// The number of ways to choose, as far as it matters here.
  private static func choices(_ count: Int, _ size: Int) -> Int {
    guard size > 0 else { return 1 }
    guard size <= count else { return 0 }
    var result = 1
    for index in 0..<size { result = min(result, 1 << 40) * (count - index) / (index + 1) }
    return result
  }

  private static func forEachChoice(
    _ elements: [Int], _ size: Int, _ visit: ([Int]) throws(RunInterruption) -> Bool
  ) throws(RunInterruption) {
    guard size <= elements.count else { return }
    var indices = Array(0..<size)
    while true {
      guard try visit(indices.map { elements[$0] }) else { return }
      guard let position = indices.indices.last(where: { indices[$0] < elements.count - size + $0 }) else { return }
      indices[position] += 1
      for later in indices.indices where later > position { indices[later] = indices[later - 1] + 1 }
    }
  }
}
