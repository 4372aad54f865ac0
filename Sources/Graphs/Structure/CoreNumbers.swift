extension Graph {
  /// For each vertex, the biggest *k* such that it belongs to a group whose members all have *k* partners inside it.
  ///
  /// The *k*-core is what remains when vertices of degree below *k* are removed again and again. Cities with a high number
  /// form the dense heart of the network. Directions are ignored, and a partner linked both ways counts once.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)]).coreNumbers()   // [2, 2, 2, 1]
  ///
  /// - Parameter options: How to run.
  /// - Returns: `vertexCount` whole numbers, at most the degree; 0 for an isolated vertex.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - SeeAlso: V. Batagelj, M. Zaveršnik, *Adv. Data Anal. Classif.* 5:129–145, 2011. doi:10.1007/s11634-010-0079-y
  public func coreNumbers(options: RunOptions = .default) throws(RunInterruption) -> [Int] {
    try undirected().peeling(options: options).coreNumbers
  }

  /// Core numbers of an undirected graph, with the order in which its vertices were peeled off.
  func peeling(options: RunOptions) throws(RunInterruption) -> (coreNumbers: [Int], order: [Int]) {
    var checkpoint = try Checkpoint(options, total: vertexCount)
    var degrees = degrees(.outgoing)
    // `order` is sorted by current degree; `starts[d]` is where the vertices of degree d begin.
    var starts = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
    for degree in degrees { starts[degree + 1] += 1 }
    for degree in starts.indices.dropFirst() { starts[degree] += starts[degree - 1] }
    var order = [Int](repeating: 0, count: vertexCount)
    var position = order
    var next = starts
    for vertex in 0..<vertexCount {
      position[vertex] = next[degrees[vertex]]
      order[position[vertex]] = vertex
      next[degrees[vertex]] += 1
    }
    for index in order.indices {
      try checkpoint.tick()
      let vertex = order[index]
      for arc in outgoing.row(of: vertex) {
        let neighbor = Int(outgoing.neighbors[arc])
        let degree = degrees[neighbor]
        guard degree > degrees[vertex] else { continue }
        // The neighbor changes places with the first vertex of its degree, and that bucket gives up its first place.
        let first = order[starts[degree]]
        order.swapAt(position[neighbor], starts[degree])
        position[first] = position[neighbor]
        position[neighbor] = starts[degree]
        starts[degree] += 1
        degrees[neighbor] -= 1
      }
    }
    checkpoint.finish()
    return (degrees, order)
  }
}
