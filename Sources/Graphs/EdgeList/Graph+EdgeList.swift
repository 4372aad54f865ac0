extension Graph {
  /// The edges as a plain text that most tools read: one line an edge, its two ends with a space between.
  ///
  ///     Graph(vertexCount: 3, edges: [(0, 1), (2, 1)]).edgeListText()   // the bytes of "0 1\n2 1\n"
  ///
  /// Weights and directions are left out; so are isolated vertices, which ``EdgeList`` finds again below the greatest
  /// number, or by `vertexCount`.
  ///
  /// - Returns: The bytes, in the order of the edges; none when there is no edge.
  /// - Complexity: O(*m*) time and memory.
  public func edgeListText() -> [UInt8] {
    // Two numbers of at most ten digits, a space and a line feed.
    let capacity = edgeCount * 22
    return [UInt8](unsafeUninitializedCapacity: capacity) { text, count in
      for edge in 0..<edgeCount {
        Graph.write(sources[edge], endingWith: 0x20, into: text, &count)
        Graph.write(targets[edge], endingWith: 0x0A, into: text, &count)
      }
    }
  }

  private static func write(
    _ number: UInt32, endingWith end: UInt8, into text: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    var width = 1
    var rest = number / 10
    while rest > 0 {
      width &+= 1
      rest /= 10
    }
    rest = number
    for place in stride(from: count &+ width &- 1, through: count, by: -1) {
      text[place] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
      rest /= 10
    }
    text[count &+ width] = end
    count &+= width &+ 1
  }

  /// Builds a graph from pairs that may repeat; of each pair the first edge stays.
  ///
  /// - Precondition: Ends are vertices of the graph, and the two of an edge differ.
  static func dropping(
    repeatsOf sources: [UInt32], _ targets: [UInt32], vertexCount: Int, isDirected: Bool, threads: Int
  ) -> (graph: Graph, repeatCount: Int) {
    let rows = Adjacency(
      vertexCount: vertexCount, tails: sources, heads: targets, isSymmetric: !isDirected, threads: threads)
    let repeats = rows.repeatedEdges(edgeCount: sources.count)
    guard !repeats.isEmpty else {
      return (Graph(vertexCount: vertexCount, sources: sources, targets: targets, isDirected, outgoing: rows), 0)
    }
    var keptSources: [UInt32] = []
    var keptTargets: [UInt32] = []
    for edge in sources.indices where !repeats[edge] {
      keptSources.append(sources[edge])
      keptTargets.append(targets[edge])
    }
    let graph = Graph(
      vertexCount: vertexCount, sources: keptSources, targets: keptTargets, isDirected: isDirected)
    return (graph, sources.count - keptSources.count)
  }

  /// Takes rows over that are known to be right, so that the work of checking and sorting is done once.
  private init(vertexCount: Int, sources: [UInt32], targets: [UInt32], _ isDirected: Bool, outgoing: Adjacency) {
    self.vertexCount = vertexCount
    self.isDirected = isDirected
    self.sources = sources
    self.targets = targets
    self.outgoing = outgoing
    weights = nil
    incoming =
      isDirected ? Adjacency(vertexCount: vertexCount, tails: targets, heads: sources, isSymmetric: false) : outgoing
    checkInvariants()
  }
}

extension Adjacency {
  /// For each edge, whether an earlier edge joins the same pair; empty if there is no such edge.
  fileprivate func repeatedEdges(edgeCount: Int) -> [Bool] {
    withBuffers { rows in
      var isRepeated: [Bool] = []
      for vertex in 0..<vertexCount {
        let row = rows.row(of: vertex)
        var first = row.lowerBound
        for arc in row.dropFirst() {
          guard rows.neighbors[arc] == rows.neighbors[first] else {
            first = arc
            continue
          }
          if isRepeated.isEmpty { isRepeated = [Bool](repeating: false, count: edgeCount) }
          let (a, b) = (rows.edges[first], rows.edges[arc])
          isRepeated[Int(max(a, b))] = true
          if b < a { first = arc }
        }
      }
      return isRepeated
    }
  }
}
