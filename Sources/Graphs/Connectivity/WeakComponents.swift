extension Graph {
  /// The greatest groups of vertices that edges hold together when direction is ignored.
  ///
  /// In an undirected graph these are its connected components. Cities in different components have no way to each other.
  ///
  ///     try Graph(vertexCount: 4, edges: [(1, 2), (2, 3)]).weakComponents().ids   // [1, 0, 0, 0]
  ///
  /// - Parameter options: How to run.
  /// - Returns: The components; an isolated vertex is a component of its own; none when *n* = 0.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory, plus sorting the components.
  public func weakComponents(options: RunOptions = .default) throws(RunInterruption) -> Components {
    var checkpoint = try Checkpoint(options, total: vertexCount)
    let directions = isDirected ? [outgoing, incoming] : [outgoing]
    var labels = [Int](repeating: -1, count: vertexCount)
    var labelCount = 0
    var pending: [Int] = []
    for start in 0..<vertexCount where labels[start] < 0 {
      labels[start] = labelCount
      pending.append(start)
      while let vertex = pending.popLast() {
        try checkpoint.tick()
        for rows in directions {
          for arc in rows.row(of: vertex) {
            let neighbor = Int(rows.neighbors[arc])
            guard labels[neighbor] < 0 else { continue }
            labels[neighbor] = labelCount
            pending.append(neighbor)
          }
        }
      }
      labelCount += 1
    }
    checkpoint.finish()
    return Components(labels: labels, labelCount: labelCount)
  }
}
