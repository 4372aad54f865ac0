extension Graph {
  /// The graph that a matching of stubs stands for; its edges ascend.
  ///
  /// Degrees are those of the given rows and no pair repeats, so the rows can be filled in order without a sort.
  init(matching view: StubView, of rows: StubRows, weights: [Double]?) {
    let filler = RowFiller(rows: rows, view: view)
    switch rows.kind {
    case .undirected:
      let (rows, sources, targets) = filler.undirected()
      self.init(outgoing: rows, incoming: rows, sources, targets, isDirected: false, weights)
    case .directed:
      let (outgoing, incoming, sources, targets) = filler.directed()
      self.init(outgoing: outgoing, incoming: incoming, sources, targets, isDirected: true, weights)
    case .twoMode:
      let (sources, targets) = filler.twoMode()
      self.init(vertexCount: rows.vertexCount, sources: sources, targets: targets, weights: weights)
    }
  }

  /// Takes over rows that are known to be in order.
  private init(
    outgoing: Adjacency, incoming: Adjacency, _ sources: [UInt32], _ targets: [UInt32], isDirected: Bool,
    _ weights: [Double]?
  ) {
    vertexCount = outgoing.vertexCount
    self.isDirected = isDirected
    self.sources = sources
    self.targets = targets
    self.weights = weights
    self.outgoing = outgoing
    self.incoming = incoming
    checkInvariants()
  }
}

/// Fills the rows of a graph from matched stubs.
private struct RowFiller {
  let rows: StubRows
  let view: StubView

  func undirected() -> (rows: Adjacency, sources: [UInt32], targets: [UInt32]) {
    let vertexCount = rows.vertexCount
    let neighbors = farRows(of: 0..<vertexCount, into: 0..<vertexCount)
    var sources = zeros(rows.edgeCount)
    var targets = sources
    var edges = zeros(2 * rows.edgeCount)
    var next = Array(rows.offsets.dropLast())
    var id = 0
    sources.withUnsafeMutableBufferPointer { sources in
      targets.withUnsafeMutableBufferPointer { targets in
        edges.withUnsafeMutableBufferPointer { edges in
          next.withUnsafeMutableBufferPointer { next in
            neighbors.withUnsafeBufferPointer { neighbors in
              rows.offsets.withUnsafeBufferPointer { offsets in
                for vertex in 0..<vertexCount {
                  // Rows ascend, so the arcs to smaller vertices, which came before, are filled already.
                  for arc in Int(next[vertex])..<Int(offsets[vertex &+ 1]) {
                    let neighbor = neighbors[arc]
                    sources[id] = UInt32(truncatingIfNeeded: vertex)
                    targets[id] = neighbor
                    edges[arc] = UInt32(truncatingIfNeeded: id)
                    edges[Int(next[Int(neighbor)])] = UInt32(truncatingIfNeeded: id)
                    next[Int(neighbor)] &+= 1
                    id &+= 1
                  }
                }
              }
            }
          }
        }
      }
    }
    return (Adjacency(offsets: rows.offsets, neighbors: neighbors, edges: edges), sources, targets)
  }

  func directed() -> (outgoing: Adjacency, incoming: Adjacency, sources: [UInt32], targets: [UInt32]) {
    let vertexCount = rows.vertexCount
    let edgeCount = rows.edgeCount
    // Heads in ascending order fill the tails' rows, and so every row ascends.
    let targets = farRows(of: vertexCount..<(2 * vertexCount), into: 0..<vertexCount)
    let sources = (0..<edgeCount).map { view.row(of: $0) }
    let edges = (0..<edgeCount).map { UInt32(truncatingIfNeeded: $0) }
    let inOffsets = rows.offsets.dropFirst(vertexCount).map { $0 - UInt32(edgeCount) }
    var next = inOffsets
    var inNeighbors = zeros(edgeCount)
    var inEdges = inNeighbors
    for edge in 0..<edgeCount {
      let slot = Int(next[Int(targets[edge])])
      next[Int(targets[edge])] &+= 1
      inNeighbors[slot] = sources[edge]
      inEdges[slot] = UInt32(truncatingIfNeeded: edge)
    }
    return (
      Adjacency(offsets: Array(rows.offsets.prefix(vertexCount + 1)), neighbors: targets, edges: edges),
      Adjacency(offsets: inOffsets, neighbors: inNeighbors, edges: inEdges), sources, targets
    )
  }

  /// The ends of the edges, ascending, the smaller first.
  func twoMode() -> (sources: [UInt32], targets: [UInt32]) {
    let vertexCount = rows.vertexCount
    let keys = (0..<rows.edgeCount).map { stub -> UInt64 in
      let first = view.row(of: stub)
      let second = view.row(of: view.mate(of: stub)) - UInt32(vertexCount)
      return UInt64(min(first, second)) << 32 | UInt64(max(first, second))
    }
    let sorted = PairKeys.sorted(keys, vertexCount: vertexCount)
    return (sorted.map { UInt32(truncatingIfNeeded: $0 >> 32) }, sorted.map { UInt32(truncatingIfNeeded: $0) })
  }

  /// For rows `filled`, the rows among `read` that they are matched with, ascending and numbered from 0.
  private func farRows(of read: Range<Int>, into filled: Range<Int>) -> [UInt32] {
    var next = Array(rows.offsets[filled.lowerBound..<filled.upperBound])
    return [UInt32](unsafeUninitializedCapacity: Int(rows.offsets[filled.upperBound])) { far, count in
      rows.offsets.withUnsafeBufferPointer { offsets in
        next.withUnsafeMutableBufferPointer { next in
          for row in read {
            let name = UInt32(truncatingIfNeeded: row &- read.lowerBound)
            for stub in Int(offsets[row])..<Int(offsets[row &+ 1]) {
              let owner = Int(view.row(of: view.mate(of: stub)))
              far[Int(next[owner])] = name
              next[owner] &+= 1
            }
          }
        }
      }
      count = Int(rows.offsets[filled.upperBound])
    }
  }

  private func zeros(_ count: Int) -> [UInt32] { [UInt32](repeating: 0, count: count) }
}
