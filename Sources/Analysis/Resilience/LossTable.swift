import CityNetwork
import Graphs

/// Every loss of one city, agency or programme, and how far each city hangs on one of them.
struct LossTable {
  let losses: [Loss]
  let dependencies: [CityDependency]
  let bridges: [BridgeLink]
  /// The sizes of the groups of cities as they are.
  let groupSizes: [Int]
  /// For each vertex, the pairs of cities that are left joined without it.
  let pairsLeft: [Int]

  init(_ ground: LossGraph, options: RunOptions) throws(RunInterruption) {
    let (network, graph) = (ground.network, ground.graph)
    let separation = try graph.separation(weights: ground.weights, options: options)
    let whole = ground.whole
    let cityCount = network.cities.count
    let pairsBefore = LossGraph.pairs(whole.cities)
    let before = LossGraph.fragmentation(pairs: pairsBefore, cities: cityCount)
    let linkCounts = Self.presentLinkCounts(ground)
    let led = Dictionary(grouping: network.programmes.filter { $0.lead != nil }, by: { $0.lead ?? $0.id })
    var cuts = CarrierCuts(ground, worst: ground.entities.indices.map { separation.worstLoss(for: $0) })
    try CarrierLosses.each(of: ground.carriedEdges.keys.sorted(), in: ground, options: options) { cuts.add($0, $1) }
    var losses: [Loss] = []
    var pairsLeft = [Int](repeating: 0, count: ground.entities.count)
    for vertex in ground.entities.indices {
      if options.isCancelled?() == true { throw .cancelled }
      let weight = ground.weights[vertex]
      var (pairsAfter, cutOff) = (0, 0)
      if ground.carriedEdges[vertex] == nil {
        let pieces = separation.componentWeights(without: vertex)
        let total = separation.totals[vertex]
        pairsAfter = pairsBefore - total * (total - 1) / 2 + LossGraph.pairs(pieces)
        cutOff = total - weight - (pieces.max() ?? 0)
      } else {
        (pairsAfter, cutOff) = (cuts.pairsLeft[vertex], cuts.cutOff[vertex])
      }
      pairsLeft[vertex] = pairsAfter
      let own = weight == 1 ? separation.totals[vertex] - 1 : 0
      let pairsLost = pairsBefore - own - pairsAfter
      losses.append(
        Self.loss(
          vertex, ground, pairsLost: pairsLost, pairsBefore: pairsBefore, pairsAfter: pairsAfter, cutOff: cutOff,
          before: before, linkCounts: linkCounts, led: led[ground.entities[vertex]] ?? []))
    }
    self.losses = losses.sorted { a, b in
      if a.pairsLost != b.pairsLost { return a.pairsLost > b.pairsLost }
      if a.newlyIsolated.count != b.newlyIsolated.count { return a.newlyIsolated.count > b.newlyIsolated.count }
      return a.linksLost != b.linksLost ? a.linksLost > b.linksLost : a.id < b.id
    }
    self.pairsLeft = pairsLeft
    groupSizes = whole.cities.filter { $0 > 0 }.sorted(by: >)
    dependencies = Self.dependencies(ground, separation, cuts.worstLosses)
    bridges = Self.bridges(ground, separation)
  }

  /// How many present links each vertex has.
  private static func presentLinkCounts(_ ground: LossGraph) -> [Int] {
    var counts = [Int](repeating: 0, count: ground.graph.vertexCount)
    for (edge, links) in ground.linksOfEdges.enumerated() {
      let (source, target) = ground.graph.edge(edge)
      counts[source] += links.count
      counts[target] += links.count
    }
    return counts
  }

  private static func loss(
    _ vertex: Int, _ ground: LossGraph, pairsLost: Int, pairsBefore: Int, pairsAfter: Int, cutOff: Int,
    before: Double?, linkCounts: [Int], led: [Programme]
  ) -> Loss {
    let (id, network) = (ground.entities[vertex], ground.network)
    let index = ground.cityGraph.entityIndices[vertex]
    // In the order of the places, which is that of the ids.
    let lost = ground.linksLost[vertex]
    var lostAt: [Int: Int] = [:]
    for ends in lost.map(network.ends(ofLinkAt:)) {
      for end in [ends.from, ends.to] where end != index && network.isCity(at: end) { lostAt[end, default: 0] += 1 }
    }
    let isolated = lostAt.filter { end, count in
      ground.cityGraph.vertex(at: end).map { linkCounts[$0] == count } ?? false
    }.keys.sorted().map(network.id(at:))
    let weight = ground.weights[vertex]
    let after = LossGraph.fragmentation(pairs: pairsAfter, cities: network.cities.count - weight)
    let entity = network.entity(id)
    return Loss(
      id: id, name: network.displayName(of: id), sort: entity?.sort ?? .city, country: country(entity),
      linksLost: lost.count, linksFunded: lost.count { network.ends(ofLinkAt: $0).funder == index },
      newlyIsolated: isolated,
      citiesCutOff: cutOff, pairsLost: pairsLost,
      reachLost: pairsBefore > 0 ? Double(pairsLost) / Double(pairsBefore) : nil, fragmentation: after,
      fragmentationChange: after.flatMap { after in before.map { after - $0 } }, programmesLed: led.map(\.id).sorted(),
      evidence: lost.map { network.links[$0].id })
  }

  private static func country(_ entity: Entity?) -> String? {
    switch entity {
    case .city(let city): city.country
    case .agency(let agency): agency.country
    case .programme(let programme): programme.country
    case nil: nil
    }
  }

  private static func dependencies(
    _ ground: LossGraph, _ separation: Separation, _ worst: [(weight: Int, vertex: Int)?]
  ) -> [CityDependency] {
    ground.network.cities.compactMap { city -> CityDependency? in
      guard let vertex = ground.vertex(of: city.id) else { return nil }
      let reach = separation.totals[vertex] - 1
      let found = reach > 0 ? worst[vertex] : nil
      let left = found.map { $0.weight - 1 } ?? reach
      return CityDependency(
        id: city.id, name: city.name, country: city.country, reach: reach,
        on: found.map { ground.entities[$0.vertex] }, reachLeft: left,
        share: reach > 0 ? 1 - Double(left) / Double(reach) : nil)
    }.sorted { a, b in
      let (x, y) = (a.share ?? -1, b.share ?? -1)
      if x != y { return x > y }
      return a.reach != b.reach ? a.reach > b.reach : a.id < b.id
    }
  }

  private static func bridges(_ ground: LossGraph, _ separation: Separation) -> [BridgeLink] {
    separation.bridges.compactMap { bridge -> BridgeLink? in
      // Two rows between the same ends back each other up: neither alone is a bridge.
      guard bridge.smaller > 0, let only = ground.linksOfEdges[bridge.edge].first,
        ground.linksOfEdges[bridge.edge].count == 1
      else { return nil }
      let link = ground.network.links[only]
      return BridgeLink(
        id: link.id, from: link.from, to: link.to, smallerSide: bridge.smaller, largerSide: bridge.larger)
    }.sorted { $0.pairs != $1.pairs ? $0.pairs > $1.pairs : $0.id < $1.id }
  }
}
