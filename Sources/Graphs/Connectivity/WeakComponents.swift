extension Graph {
  /// The greatest sets of vertices that edges hold together when direction is ignored.
  ///
  /// In an undirected graph these are its connected components. Cities in different components have no path to each other.
  ///
  ///     try Graph(vertexCount: 4, edges: [(1, 2), (2, 3)]).weakComponents().ids   // [1, 0, 0, 0]
  ///
  /// - Parameter options: How to run.
  /// - Returns: The components; an isolated vertex is a component of its own; none when *n* = 0.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: about O(*n* + *m*) time, mostly O(*n*), as few edges of the main component are looked at; O(*n*) memory;
  ///   plus sorting the components.
  /// - SeeAlso: M. Sutton, T. Ben-Nun, A. Barak, *Proc. IPDPS* 2018:12–21. doi:10.1109/IPDPS.2018.00012
  public func weakComponents(options: RunOptions = .default) throws(RunInterruption) -> Components {
    var checkpoint = try Checkpoint(options, total: vertexCount)
    let sets = DisjointSets(vertexCount: vertexCount)
    outgoing.withBuffers { rows in
      for vertex in 0..<vertexCount {
        for arc in rows.row(of: vertex).prefix(Graph.sampledNeighborCount) {
          sets.unite(UInt32(truncatingIfNeeded: vertex), rows.neighbors[arc])
        }
      }
    }
    sets.flatten()
    // By now most vertices are in one set, and need no further look: an edge that leaves it is seen from its other end.
    let main = sets.mostCommonName()
    for (rows, firstArc) in isDirected ? [(outgoing, 0), (incoming, 0)] : [(outgoing, Graph.sampledNeighborCount)] {
      try rows.withBuffers { rows throws(RunInterruption) in
        for vertex in 0..<vertexCount {
          try checkpoint.tick()
          guard sets.name(of: vertex) != main else { continue }
          for arc in rows.row(of: vertex).dropFirst(firstArc) {
            sets.unite(UInt32(truncatingIfNeeded: vertex), rows.neighbors[arc])
          }
        }
      }
    }
    sets.flatten()
    checkpoint.finish()
    return sets.components()
  }

  /// How many neighbors of each vertex are looked at before it is known which set is the main one.
  private static let sampledNeighborCount = 2
}
