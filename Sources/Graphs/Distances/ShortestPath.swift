/// One of the shortest paths from a vertex to another.
public struct ShortestPath: Sendable, Hashable {
  /// The vertices in order, both ends included; a single one where the ends are the same.
  public let vertices: [Int]
  /// The ids of the edges between them, one fewer than vertices.
  public let edges: [Int]
  /// The sum of the edges' lengths; their number when there are no lengths.
  public let length: Int
}

extension Graph {
  /// A shortest path from one vertex to another.
  ///
  /// Of several shortest paths it is the one whose vertices come first, compared one by one from the source on. The cities
  /// between two that have no link are those who could introduce one to the other.
  ///
  ///     let square = Graph(vertexCount: 4, edges: [(0, 2), (2, 3), (0, 1), (1, 3)])
  ///     try square.shortestPath(from: 0, to: 3)?.vertices   // [0, 1, 3]
  ///
  /// - Parameters:
  ///   - source: Where the path begins.
  ///   - target: Where the path ends.
  ///   - direction: `.outgoing` (the default) follows edges, `.incoming` goes against them, `.either` ignores direction.
  ///   - lengths: A positive length per edge id; by default each edge is one hop. ``PathLengths/inverse(of:)`` makes
  ///     lengths of weights.
  ///   - options: How to run.
  /// - Returns: The path; one vertex and no edge if both ends are the same; `nil` where no path leads. Of two opposite edges
  ///   that are equally long, the one with the smaller id.
  /// - Throws: ``RunInterruption`` when cancelled, or when distances might not fit in 64 bits.
  /// - Complexity: O(*n* + *m*) time by hops, O(*m* log *n*) by lengths; O(*n* + *m*) memory.
  /// - Note: The same path on every run.
  /// - SeeAlso: E. W. Dijkstra, *Numerische Mathematik* 1:269–271, 1959. doi:10.1007/BF01386390
  public func shortestPath(
    from source: Int, to target: Int, direction: Direction = .outgoing, lengths: [Int]? = nil,
    options: RunOptions = .default
  ) throws(RunInterruption) -> ShortestPath? {
    precondition(vertices.contains(source) && vertices.contains(target), "Both ends are vertices of the graph.")
    let checkpoint = try Checkpoint(options)
    // Distances to the target, so that the walk from the source meets the smallest next vertex first.
    var search = DistanceSearch(rows: try pathRows(direction.reversed, lengths: lengths))
    search.run(from: CollectionOfOne(target))
    let distances = search.distances.elements
    checkpoint.finish()
    guard distances[source] >= 0 else { return nil }
    let forward = adjacency(direction)
    var path = [source]
    var taken: [Int] = []
    var vertex = source
    while vertex != target {
      let row = forward.row(of: vertex)
      let next = row.filter { arc in
        let left = distances[Int(forward.neighbors[arc])]
        return left >= 0 && left + (lengths?[Int(forward.edges[arc])] ?? 1) == distances[vertex]
      }.min { (forward.neighbors[$0], forward.edges[$0]) < (forward.neighbors[$1], forward.edges[$1]) }
      guard let next else { return nil }
      vertex = Int(forward.neighbors[next])
      path.append(vertex)
      taken.append(Int(forward.edges[next]))
    }
    return ShortestPath(vertices: path, edges: taken, length: distances[source])
  }
}

extension Direction {
  /// The opposite direction.
  fileprivate var reversed: Direction {
    switch self {
    case .outgoing: .incoming
    case .incoming: .outgoing
    case .either: .either
    }
  }
}
