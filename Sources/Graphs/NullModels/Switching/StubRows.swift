/// A graph cut open: each edge is two matched stubs, and each vertex keeps its stubs whatever they are matched with.
///
/// So degrees cannot change. Stubs lie in rows, one row a vertex. In an undirected graph every stub may start a switch;
/// in a directed graph row *v* holds the tails of *v*'s arcs and row *n* + *v* their heads, and tails start switches. So a
/// directed graph is a bipartite one in which row *v* may not meet row *n* + *v*. A two-mode graph is kept as if its edges
/// pointed from the first mode to the second.
struct StubRows: Sendable {
  /// What the stubs are cut from.
  enum Kind { case undirected, directed, twoMode }

  let kind: Kind
  /// Start of each row; one more entry than rows.
  let offsets: [UInt32]
  /// For each stub, the stub it is matched with at the start in the lower half, its row in the upper, and in the topmost bit
  /// whether that row is a hub; row numbers leave it free.
  ///
  /// All are asked for together, so they share a line of the cache.
  let stubs: [UInt64]
  /// For each row, its number among the hubs, or `HubPairs.none`.
  let hubNumbers: [UInt32]
  let hubCount: Int
  /// How many stubs, from the first on, may start a switch.
  let startCount: Int
  /// Row *r* may not be matched with row *r* + `loopShift`: that would be a self-loop.
  let loopShift: UInt32

  var rowCount: Int { offsets.count - 1 }
  /// The number of vertices of the graph.
  var vertexCount: Int { kind == .undirected ? rowCount : rowCount / 2 }
  /// The number of edges.
  var edgeCount: Int { stubs.count / 2 }

  /// - Parameter firstMode: For each vertex of an undirected graph, whether it is of the first mode; `nil` for one mode.
  init(of graph: Graph, firstMode: [Bool]?) {
    if let firstMode {
      self.init(arcsOf: graph.pointingOut(of: firstMode), kind: .twoMode)
    } else {
      self.init(arcsOf: graph, kind: graph.isDirected ? .directed : .undirected)
    }
  }

  private init(arcsOf graph: Graph, kind: Kind) {
    self.kind = kind
    let edgeCount = graph.edgeCount
    var mates = [UInt32](repeating: 0, count: 2 * edgeCount)
    if graph.isDirected {
      offsets = graph.outgoing.offsets + graph.incoming.offsets.dropFirst().map { $0 + UInt32(edgeCount) }
      startCount = edgeCount
      loopShift = UInt32(graph.vertexCount)
      var tail = [UInt32](repeating: 0, count: edgeCount)
      for (stub, edge) in graph.outgoing.edges.enumerated() { tail[Int(edge)] = UInt32(stub) }
      for (arc, edge) in graph.incoming.edges.enumerated() {
        let head = edgeCount + arc
        mates[head] = tail[Int(edge)]
        mates[Int(tail[Int(edge)])] = UInt32(head)
      }
    } else {
      offsets = graph.outgoing.offsets
      startCount = 2 * edgeCount
      loopShift = 0
      var other = [UInt32](repeating: .max, count: edgeCount)
      for (stub, edge) in graph.outgoing.edges.enumerated() {
        let seen = other[Int(edge)]
        if seen == .max {
          other[Int(edge)] = UInt32(stub)
        } else {
          mates[stub] = seen
          mates[Int(seen)] = UInt32(stub)
        }
      }
    }
    var stubs: [UInt64] = []
    stubs.reserveCapacity(mates.count)
    var hubNumbers: [UInt32] = []
    var hubCount = 0
    let longest = HubPairs.longestPlainRow(edgeCount: edgeCount)
    for row in 0..<(offsets.count - 1) {
      let range = Int(offsets[row])..<Int(offsets[row + 1])
      let isHub = range.count > longest
      hubNumbers.append(isHub ? UInt32(hubCount) : HubPairs.none)
      hubCount += isHub ? 1 : 0
      let upper = UInt64(row) << 32 | (isHub ? StubView.hubBit : 0)
      for stub in range { stubs.append(upper | UInt64(mates[stub])) }
    }
    self.stubs = stubs
    self.hubNumbers = hubNumbers
    self.hubCount = hubCount
  }
}

extension Graph {
  /// Each edge as an arc from its end in the first mode to the other.
  fileprivate func pointingOut(of firstMode: [Bool]) -> Graph {
    precondition(!isDirected, "A two-mode graph is undirected.")
    precondition(firstMode.count == vertexCount, "There is one mode for each vertex.")
    let arcs = (0..<edgeCount).map { id in
      let (source, target) = edge(id)
      precondition(
        firstMode[source] != firstMode[target], "An edge joins vertices of different modes; edge \(id) does not.")
      return firstMode[source] ? (source, target) : (target, source)
    }
    return Graph(vertexCount: vertexCount, edges: arcs, isDirected: true)
  }
}
