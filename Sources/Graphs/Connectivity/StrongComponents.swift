extension Graph {
  /// The greatest sets of vertices within which a directed path leads from each to each.
  ///
  /// In an undirected graph these are its connected components. Within one, help can flow in both directions.
  ///
  ///     let graph = Graph(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2)], isDirected: true)
  ///     try graph.strongComponents().ids   // [0, 0, 1]
  ///
  /// - Parameter options: How to run.
  /// - Returns: The components; a vertex on no cycle is a component of its own; none when *n* = 0.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time, O(*n*) memory, plus sorting the components.
  /// - SeeAlso: R. Tarjan, *SIAM J. Comput.* 1(2):146–160, 1972. doi:10.1137/0201010
  public func strongComponents(options: RunOptions = .default) throws(RunInterruption) -> Components {
    guard isDirected else { return try weakComponents(options: options) }
    var checkpoint = try Checkpoint(options, total: vertexCount)
    let search = StrongComponentSearch(vertexCount: vertexCount)
    try outgoing.withBuffers { rows throws(RunInterruption) in
      for start in 0..<vertexCount where search.isNew(start) {
        try search.explore(from: start, rows, &checkpoint)
      }
    }
    checkpoint.finish()
    return Components(labels: Array(search.labels.elements), labelCount: search.labelCount)
  }
}

/// Tarjan's depth-first search with its own stack: `parents` leads back up, `open` holds vertices of open components.
private final class StrongComponentSearch {
  private static let unlabeled = UInt32.max

  let labels: Scratch<UInt32>
  private(set) var labelCount = 0
  /// When each vertex was found, from 1; 0 before.
  private let order: Scratch<UInt32>
  /// The earliest discovery that the vertex is known to reach within its component.
  private let low: Scratch<UInt32>
  private let nextArc: Scratch<UInt32>
  private let parents: Scratch<UInt32>
  private let open: Scratch<UInt32>
  private var openCount = 0
  private var clock: UInt32 = 0

  init(vertexCount: Int) {
    labels = Scratch(repeating: Self.unlabeled, count: vertexCount)
    order = Scratch(repeating: 0, count: vertexCount)
    low = Scratch(uninitializedCount: vertexCount)
    nextArc = Scratch(uninitializedCount: vertexCount)
    parents = Scratch(uninitializedCount: vertexCount)
    open = Scratch(uninitializedCount: vertexCount)
  }

  func isNew(_ vertex: Int) -> Bool { order.elements[vertex] == 0 }

  func explore(from start: Int, _ rows: AdjacencyBuffers, _ checkpoint: inout Checkpoint) throws(RunInterruption) {
    let (labels, order, low) = (labels.elements, order.elements, low.elements)
    let (nextArc, parents, open) = (nextArc.elements, parents.elements, open.elements)
    var (clock, openCount) = (clock, openCount)
    func find(_ vertex: Int) {
      clock &+= 1
      order[vertex] = clock
      low[vertex] = clock
      nextArc[vertex] = rows.offsets[vertex]
      open[openCount] = UInt32(truncatingIfNeeded: vertex)
      openCount &+= 1
    }
    find(start)
    var vertex = start
    while true {
      let arc = Int(nextArc[vertex])
      if arc < Int(rows.offsets[vertex + 1]) {
        nextArc[vertex] &+= 1
        let neighbor = Int(rows.neighbors[arc])
        if order[neighbor] == 0 {
          find(neighbor)
          parents[neighbor] = UInt32(truncatingIfNeeded: vertex)
          vertex = neighbor
        } else if labels[neighbor] == Self.unlabeled {
          low[vertex] = min(low[vertex], order[neighbor])
        }
        continue
      }
      try checkpoint.tick()
      if low[vertex] == order[vertex] {
        let label = UInt32(truncatingIfNeeded: labelCount)
        var member: Int
        repeat {
          openCount &-= 1
          member = Int(open[openCount])
          labels[member] = label
        } while member != vertex
        labelCount += 1
      }
      guard vertex != start else { break }
      let parent = Int(parents[vertex])
      low[parent] = min(low[parent], low[vertex])
      vertex = parent
    }
    (self.clock, self.openCount) = (clock, openCount)
  }
}
