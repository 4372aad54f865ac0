/// A graph cut open: each edge is two matched stubs, and each vertex keeps its stubs whatever they are matched with.
///
/// So degrees cannot change. Stubs lie in rows, one row a vertex. In an undirected graph every stub may start a switch;
/// in a directed graph row *v* holds the tails of *v*'s arcs and row *n* + *v* their heads, and tails start switches. So a
/// directed graph is a bipartite one in which row *v* may not meet row *n* + *v*.
struct StubRows: Sendable {
  let isDirected: Bool
  /// Start of each row; one more entry than rows.
  let offsets: [UInt32]
  /// The row of each stub.
  let owners: [UInt32]
  /// The stub that each stub is matched with at the start.
  let partners: [UInt32]
  /// How many stubs, from the first on, may start a switch.
  let startCount: Int
  /// Row *r* may not be matched with row *r* + `loopShift`: that would be a self-loop.
  let loopShift: UInt32

  var rowCount: Int { offsets.count - 1 }
  /// The number of vertices of the graph.
  var vertexCount: Int { isDirected ? rowCount / 2 : rowCount }
  /// The number of edges.
  var edgeCount: Int { owners.count / 2 }

  init(of graph: Graph) {
    isDirected = graph.isDirected
    let edgeCount = graph.edgeCount
    var partners = [UInt32](repeating: 0, count: 2 * edgeCount)
    if graph.isDirected {
      offsets = graph.outgoing.offsets + graph.incoming.offsets.dropFirst().map { $0 + UInt32(edgeCount) }
      startCount = edgeCount
      loopShift = UInt32(graph.vertexCount)
      var tail = [UInt32](repeating: 0, count: edgeCount)
      for (stub, edge) in graph.outgoing.edges.enumerated() { tail[Int(edge)] = UInt32(stub) }
      for (arc, edge) in graph.incoming.edges.enumerated() {
        let head = edgeCount + arc
        partners[head] = tail[Int(edge)]
        partners[Int(tail[Int(edge)])] = UInt32(head)
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
          partners[stub] = seen
          partners[Int(seen)] = UInt32(stub)
        }
      }
    }
    self.partners = partners
    owners = StubRows.owners(offsets: offsets)
  }

  private static func owners(offsets: [UInt32]) -> [UInt32] {
    var owners: [UInt32] = []
    owners.reserveCapacity(Int(offsets.last ?? 0))
    for row in 0..<(offsets.count - 1) {
      owners.append(contentsOf: repeatElement(UInt32(row), count: Int(offsets[row + 1] - offsets[row])))
    }
    return owners
  }
}
