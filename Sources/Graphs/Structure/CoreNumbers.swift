extension Graph {
  /// For each vertex, the biggest *k* such that it belongs to a set whose members all have *k* neighbors inside it.
  ///
  /// The *k*-core is what remains when vertices of degree below *k* are removed again and again. Cities with a high number
  /// form the dense heart of the network. Directions are ignored, and a neighbor linked in both directions counts once.
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
  ///
  /// Round *k* takes off whoever has at most *k* neighbors left, and then whoever that leaves with *k*. A vertex is looked at
  /// once in each round up to its own number, so all rounds together look at no more than *n* + 2*m* vertices.
  func peeling(options: RunOptions) throws(RunInterruption) -> (coreNumbers: [Int], order: [Int]) {
    var checkpoint = try Checkpoint(options, total: vertexCount)
    // How many neighbors are left; once a vertex is taken off, its core number.
    let left = Scratch<UInt32>(uninitializedCount: vertexCount)
    let order = Scratch<UInt32>(uninitializedCount: vertexCount)
    let waiting = Scratch<UInt32>(uninitializedCount: vertexCount)
    try outgoing.withBuffers { rows throws(RunInterruption) in
      let (left, order, waiting) = (left.elements, order.elements, waiting.elements)
      for vertex in 0..<vertexCount {
        left[vertex] = rows.offsets[vertex + 1] &- rows.offsets[vertex]
        waiting[vertex] = UInt32(truncatingIfNeeded: vertex)
      }
      var (waitingCount, orderedCount, doneCount) = (vertexCount, 0, 0)
      var round: UInt32 = 0
      while doneCount < vertexCount {
        var kept = 0
        for index in 0..<waitingCount {
          let vertex = waiting[index]
          let count = left[Int(vertex)]
          if count == round {
            order[orderedCount] = vertex
            orderedCount &+= 1
          } else if count > round {
            waiting[kept] = vertex
            kept &+= 1
          }
        }
        waitingCount = kept
        while doneCount < orderedCount {
          let vertex = Int(order[doneCount])
          doneCount &+= 1
          try checkpoint.tick()
          for arc in rows.row(of: vertex) {
            let neighbor = rows.neighbors[arc]
            let count = left[Int(neighbor)]
            guard count > round else { continue }
            left[Int(neighbor)] = count &- 1
            if count &- 1 == round {
              order[orderedCount] = neighbor
              orderedCount &+= 1
            }
          }
        }
        round &+= 1
      }
    }
    checkpoint.finish()
    return (left.elements.map { Int($0) }, order.elements.map { Int($0) })
  }
}
