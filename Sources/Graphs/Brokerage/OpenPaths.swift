/// The open two-step paths *a* → *v* → *c* through each vertex of a graph: *a* ≠ *c*, and no arc *a* → *c*.
///
/// All two-step paths are counted from the numbers of arcs by group; the closed ones, found among the triangles, and those
/// that turn back to where they came from are taken off again. An undirected edge counts as two arcs.
struct OpenPaths {
  /// Counts by groups; an undirected graph's are already halved and merged.
  private(set) var roles: [BrokerageRoles]
  /// How the paths through each vertex share their ends.
  private(set) var overlaps: [EndOverlap]

  /// How the open paths through a vertex, as arcs from their first end to their last, meet at their ends.
  struct EndOverlap {
    /// The number of arcs.
    var arcs = 0
    /// How many of them have an opposite arc.
    var returned = 0
    /// Over all ends, the sum of the squared number of arcs that leave it.
    var outSquares = 0
    /// Over all ends, the sum of the squared number of arcs that reach it.
    var inSquares = 0
    /// Over all ends, the sum of the products of both numbers.
    var products = 0
  }

  init(graph: Graph, groups: [Int], options: RunOptions) throws(RunInterruption) {
    let edges = UndirectedEdges(of: graph)
    var closed = try ClosedPaths(edges: edges, groups: groups, options: options)
    roles = Array(repeating: BrokerageRoles(), count: graph.vertexCount)
    overlaps = Array(repeating: EndOverlap(), count: graph.vertexCount)
    var arrivals = [Int](repeating: 0, count: (groups.max() ?? -1) + 1)
    var departures = arrivals
    for vertex in 0..<graph.vertexCount {
      let own = groups[vertex]
      let from = graph.inNeighbors(of: vertex)
      let to = graph.neighbors(of: vertex)
      for end in from { arrivals[groups[end]] += 1 }
      for end in to { departures[groups[end]] += 1 }
      var sameElsewhere = 0
      for end in from where groups[end] != own {
        // Each group once: what has been counted is cleared at once.
        sameElsewhere += arrivals[groups[end]] * departures[groups[end]]
        arrivals[groups[end]] = 0
      }
      let (ownIn, ownOut) = (arrivals[own], departures[own])
      let (otherIn, otherOut) = (from.count - ownIn, to.count - ownOut)
      for end in from { arrivals[groups[end]] = 0 }
      for end in to { departures[groups[end]] = 0 }
      roles[vertex].coordinator = ownIn * ownOut - closed.turns[vertex].own - closed.roles[vertex].coordinator
      roles[vertex].itinerant = sameElsewhere - closed.turns[vertex].other - closed.roles[vertex].itinerant
      roles[vertex].gatekeeper = otherIn * ownOut - closed.roles[vertex].gatekeeper
      roles[vertex].representative = ownIn * otherOut - closed.roles[vertex].representative
      roles[vertex].liaison = otherIn * otherOut - sameElsewhere - closed.roles[vertex].liaison
      overlaps[vertex].arcs = roles[vertex].total
    }
    closed.addOverlaps(of: edges, graph: graph, to: &overlaps)
    if !graph.isDirected {
      for vertex in roles.indices {
        roles[vertex].coordinator /= 2
        roles[vertex].itinerant /= 2
        roles[vertex].liaison /= 2
        roles[vertex].representative = 0
      }
    }
  }
}

/// The two-step paths that are not open.
private struct ClosedPaths {
  /// Paths *a* → *v* → *c* with an arc *a* → *c*, by groups, for each *v*.
  private(set) var roles: [BrokerageRoles]
  /// For each vertex, its neighbors linked in both directions in its own group and in others: paths that turn back.
  private(set) var turns: [(own: Int, other: Int)]
  /// For each vertex, the pairs of neighbors linked with it in both directions that are linked in some direction.
  private var linkedTurns: [Int]
  /// For each arc *a* → *v*, the closed paths that begin with it; arc 2*t* runs along edge *t*, arc 2*t* + 1 against it.
  private var begun: [Int]
  /// For each arc *v* → *c*, the closed paths that end with it.
  private var ended: [Int]

  init(edges: UndirectedEdges, groups: [Int], options: RunOptions) throws(RunInterruption) {
    var roles = [BrokerageRoles](repeating: BrokerageRoles(), count: edges.vertexCount)
    var linkedTurns = [Int](repeating: 0, count: edges.vertexCount)
    var begun = [Int](repeating: 0, count: 2 * edges.count)
    var ended = begun
    func close(_ from: Int, _ first: Int, _ broker: Int, _ second: Int, _ to: Int) {
      roles[broker].count(groups[from], groups[broker], groups[to])
      begun[first] += 1
      ended[second] += 1
    }
    try UndirectedTriangles(of: edges).forEach(options: options) { corner in
      let ab = edges.arcs(of: corner.edgeAB, from: corner.a)
      let ac = edges.arcs(of: corner.edgeAC, from: corner.a)
      let bc = edges.arcs(of: corner.edgeBC, from: corner.b)
      if let first = ab.there, let second = bc.there, ac.there != nil {
        close(corner.a, first, corner.b, second, corner.c)
      }
      if let first = bc.back, let second = ab.back, ac.back != nil {
        close(corner.c, first, corner.b, second, corner.a)
      }
      if let first = ac.there, let second = bc.back, ab.there != nil {
        close(corner.a, first, corner.c, second, corner.b)
      }
      if let first = bc.there, let second = ac.back, ab.back != nil {
        close(corner.b, first, corner.c, second, corner.a)
      }
      if let first = ab.back, let second = ac.there, bc.there != nil {
        close(corner.b, first, corner.a, second, corner.c)
      }
      if let first = ac.back, let second = ab.there, bc.back != nil {
        close(corner.c, first, corner.a, second, corner.b)
      }
      if ab.isMutual && ac.isMutual { linkedTurns[corner.a] += 1 }
      if ab.isMutual && bc.isMutual { linkedTurns[corner.b] += 1 }
      if ac.isMutual && bc.isMutual { linkedTurns[corner.c] += 1 }
    }
    turns = Array(repeating: (0, 0), count: edges.vertexCount)
    for edge in 0..<edges.count where edges.arcs(of: edge, from: Int(edges.firsts[edge])).isMutual {
      let (first, second) = (Int(edges.firsts[edge]), Int(edges.seconds[edge]))
      for end in [first, second] {
        if groups[first] == groups[second] { turns[end].own += 1 } else { turns[end].other += 1 }
      }
    }
    (self.roles, self.linkedTurns, self.begun, self.ended) = (roles, linkedTurns, begun, ended)
  }

  /// Adds up how often open paths begin and end at each end of each vertex.
  mutating func addOverlaps(of edges: UndirectedEdges, graph: Graph, to overlaps: inout [OpenPaths.EndOverlap]) {
    for vertex in overlaps.indices {
      let mutual = turns[vertex].own + turns[vertex].other
      overlaps[vertex].returned = mutual * (mutual - 1) - 2 * linkedTurns[vertex]
    }
    for edge in 0..<edges.count {
      for (end, vertex) in [(edges.firsts[edge], edges.seconds[edge]), (edges.seconds[edge], edges.firsts[edge])] {
        let (end, vertex) = (Int(end), Int(vertex))
        let arcs = edges.arcs(of: edge, from: end)
        let turn = arcs.isMutual ? 1 : 0
        let leaving = arcs.there.map { graph.outgoing.degree(of: vertex) - turn - begun[$0] } ?? 0
        let reaching = arcs.back.map { graph.incoming.degree(of: vertex) - turn - ended[$0] } ?? 0
        overlaps[vertex].outSquares += leaving * leaving
        overlaps[vertex].inSquares += reaching * reaching
        overlaps[vertex].products += leaving * reaching
      }
    }
  }
}

extension UndirectedEdges {
  /// The arcs of an edge seen from one of its ends, each `nil` where the edge does not point in that direction.
  fileprivate func arcs(of edge: Int, from end: Int) -> (there: Int?, back: Int?, isMutual: Bool) {
    let direction = directions?[edge] ?? UndirectedEdges.mutual
    let along = direction & UndirectedEdges.forward != 0 ? 2 * edge : nil
    let against = direction & UndirectedEdges.backward != 0 ? 2 * edge + 1 : nil
    let isMutual = direction == UndirectedEdges.mutual
    return Int(firsts[edge]) == end ? (along, against, isMutual) : (against, along, isMutual)
  }
}

extension BrokerageRoles {
  /// Counts one path by the groups of its first end, its broker and its last end.
  fileprivate mutating func count(_ from: Int, _ own: Int, _ to: Int) {
    switch (from == own, own == to) {
    case (true, true): coordinator += 1
    case (false, true): gatekeeper += 1
    case (true, false): representative += 1
    case (false, false): if from == to { itinerant += 1 } else { liaison += 1 }
    }
  }
}
