// What rows and graphs promise, as a check. Builders call it in debug builds, where a mistake in filling rows by hand stops
// at once and not in some measure's numbers; in release builds it costs nothing. Tests call it in both.

extension Adjacency {
  /// The first promise that the rows do not keep, in words; nil where they keep all.
  ///
  /// - Parameter isSorted: Whether the neighbors in a row ascend, as they do unless vertices were numbered anew.
  /// - Complexity: O(*n* + *m*).
  package func brokenInvariant(isSorted: Bool = true) -> String? {
    guard offsets.first == 0, offsets.last.map(Int.init) == neighbors.count else {
      return "Rows begin at 0 and end with the last arc."
    }
    guard edges.count == neighbors.count else { return "There is one edge for each arc." }
    return withBuffers { rows in
      for vertex in 0..<vertexCount where rows.offsets[vertex] > rows.offsets[vertex + 1] {
        return "The row of vertex \(vertex) does not end before it begins."
      }
      for neighbor in rows.neighbors where neighbor >= vertexCount { return "\(neighbor) is a vertex." }
      guard isSorted else { return nil }
      for vertex in 0..<vertexCount {
        for arc in rows.row(of: vertex).dropFirst() where rows.neighbors[arc] < rows.neighbors[arc - 1] {
          return "The neighbors of vertex \(vertex) ascend."
        }
      }
      return nil
    }
  }

  /// Stops a debug build whose rows break a promise.
  func checkInvariants(isSorted: Bool = true) {
    assert(brokenInvariant(isSorted: isSorted) == nil, brokenInvariant(isSorted: isSorted) ?? "")
  }
}

extension Graph {
  /// The first promise that the graph does not keep, in words; nil where it keeps all.
  ///
  /// The promises are those of ``Graph``: a simple graph, whose rows and lists of edges tell the same.
  ///
  /// - Complexity: O(*n* + *m*).
  package var brokenInvariant: String? {
    guard sources.count == targets.count else { return "There is one target for each source." }
    for (source, target) in zip(sources, targets) {
      guard source < vertexCount, target < vertexCount else { return "Each end of an edge is a vertex." }
      guard source != target else { return "No edge joins vertex \(source) to itself." }
    }
    if let weights {
      guard weights.count == sources.count else { return "There is one weight for each edge." }
      guard weights.allSatisfy({ $0 > 0 && $0.isFinite }) else { return "Every weight is positive and finite." }
    }
    if !isDirected, outgoing != incoming { return "Without directions, rows are the same both out and in." }
    return brokenRows(outgoing, from: sources, to: targets)
      ?? (isDirected ? brokenRows(incoming, from: targets, to: sources) : nil)
  }

  /// Whether rows hold each edge once from its tail, or without directions from either end, and no pair twice.
  private func brokenRows(_ rows: Adjacency, from tails: [UInt32], to heads: [UInt32]) -> String? {
    if let broken = rows.brokenInvariant() { return broken }
    guard rows.vertexCount == vertexCount else { return "There is one row for each vertex." }
    guard rows.neighbors.count == (isDirected ? 1 : 2) * sources.count else { return "Each edge is in its rows once." }
    return rows.withBuffers { rows in
      for vertex in 0..<vertexCount {
        var last: UInt32?
        for arc in rows.row(of: vertex) {
          let (neighbor, edge) = (rows.neighbors[arc], Int(rows.edges[arc]))
          guard neighbor != last else { return "No two edges join \(vertex) and \(neighbor)." }
          last = neighbor
          guard edge < tails.count else { return "\(edge) is an edge." }
          let isAlong = tails[edge] == vertex && heads[edge] == neighbor
          let isAgainst = !isDirected && heads[edge] == vertex && tails[edge] == neighbor
          guard isAlong || isAgainst else { return "Edge \(edge) does not join \(vertex) and \(neighbor)." }
        }
      }
      return nil
    }
  }

  /// Stops a debug build that made a graph which breaks a promise.
  func checkInvariants() { assert(brokenInvariant == nil, brokenInvariant ?? "") }
}
