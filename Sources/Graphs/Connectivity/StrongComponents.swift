extension Graph {
  /// The greatest groups of vertices within which a directed path leads from each to each.
  ///
  /// In an undirected graph these are its connected components. Within a group, help can flow both ways.
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
    var search = StrongComponentSearch(rows: outgoing)
    for start in 0..<vertexCount where search.isNew(start) {
      try search.explore(from: start, &checkpoint)
    }
    checkpoint.finish()
    return Components(labels: search.labels, labelCount: search.labelCount)
  }
}

/// Tarjan's depth-first search with its own stack.
private struct StrongComponentSearch {
  let rows: Adjacency
  private(set) var labels: [Int]
  private(set) var labelCount = 0
  /// When each vertex was discovered; −1 before.
  private var discovery: [Int]
  /// The earliest discovery that the vertex is known to reach within its component.
  private var low: [Int]
  private var nextArc: [Int]
  private var clock = 0
  /// Discovered vertices whose component is still open.
  private var open: [Int] = []

  init(rows: Adjacency) {
    self.rows = rows
    labels = Array(repeating: -1, count: rows.vertexCount)
    discovery = labels
    low = labels
    nextArc = rows.offsets.dropLast().map { Int($0) }
  }

  func isNew(_ vertex: Int) -> Bool { discovery[vertex] < 0 }

  mutating func explore(from start: Int, _ checkpoint: inout Checkpoint) throws(RunInterruption) {
    var path = [start]
    discover(start)
    while let vertex = path.last {
      if nextArc[vertex] < Int(rows.offsets[vertex + 1]) {
        let neighbor = Int(rows.neighbors[nextArc[vertex]])
        nextArc[vertex] += 1
        if discovery[neighbor] < 0 {
          discover(neighbor)
          path.append(neighbor)
        } else if labels[neighbor] < 0 {
          low[vertex] = min(low[vertex], discovery[neighbor])
        }
      } else {
        try checkpoint.tick()
        path.removeLast()
        if let parent = path.last { low[parent] = min(low[parent], low[vertex]) }
        if low[vertex] == discovery[vertex] { close(vertex) }
      }
    }
  }

  private mutating func discover(_ vertex: Int) {
    discovery[vertex] = clock
    low[vertex] = clock
    clock += 1
    open.append(vertex)
  }

  private mutating func close(_ root: Int) {
    while let member = open.popLast() {
      labels[member] = labelCount
      if member == root { break }
    }
    labelCount += 1
  }
}
