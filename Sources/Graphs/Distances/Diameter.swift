extension Graph {
  /// The greatest distance by hops between any two vertices that a path joins, from few searches where few are enough.
  ///
  /// Takes a vertex in the middle of each component, and then asks only vertices at the rim: no path is longer than twice
  /// the path from the middle to the last ring that was not asked. City networks take some ten searches instead of one for
  /// every vertex.
  ///
  ///     try Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (3, 4)]).diameter()   // 2
  ///
  /// - Parameter options: How to run.
  /// - Returns: The exact diameter, 1 or more; `nil` when no path joins any two vertices. Of a directed graph, the greatest
  ///   distance along directions that is finite.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: Undirected: O(*m*) per search on one thread; some ten searches in networks with a middle and a rim; where
  ///   all vertices are alike, as on a ring, after *n* / 16 searches as ``distanceSummary(direction:options:)``. Directed: as
  ///   `distanceSummary`. O(*n*) memory besides.
  /// - Note: Exact, so the same for every number of threads.
  /// - SeeAlso: P. Crescenzi, R. Grossi, M. Habib, L. Lanzi, A. Marino, *Theor. Comput. Sci.* 514:84–95, 2013.
  ///   doi:10.1016/j.tcs.2012.09.018
  public func diameter(options: RunOptions = .default) throws(RunInterruption) -> Int? {
    guard !isDirected else { return try distanceSummary(options: options).statistics.diameter }
    var search = RimSearch(self, options: options)
    let quiet = RunOptions(threads: options.threads, isCancelled: options.isCancelled)
    let components = try weakComponents(options: quiet)
    // The vertex of highest degree of each component; of several, the first.
    var hubs = [Int](repeating: -1, count: components.count)
    for vertex in 0..<vertexCount {
      let component = components.ids[vertex]
      if hubs[component] < 0 || outgoing.degree(of: vertex) > outgoing.degree(of: hubs[component]) {
        hubs[component] = vertex
      }
    }
    for (hub, size) in zip(hubs, components.sizes) where size - 1 > search.diameter {
      guard try search.visit(componentOf: hub) else {
        return try distanceSummary(options: options).statistics.diameter
      }
    }
    options.progress?(1)
    return search.diameter == 0 ? nil : search.diameter
  }
}

/// Finds the greatest distance within components, from the middle outwards.
private struct RimSearch: ~Copyable {
  /// The greatest distance so far.
  private(set) var diameter = 0

  private let graph: Graph
  private let options: RunOptions
  private var search: DistanceSearch
  private let isAsked: Scratch<Bool>
  private var searchesLeft: Int

  init(_ graph: Graph, options: RunOptions) {
    (self.graph, self.options) = (graph, options)
    search = DistanceSearch(rows: PathRows(adjacency: graph.outgoing, arcLengths: nil))
    isAsked = Scratch(repeating: false, count: graph.vertexCount)
    searchesLeft = max(64, graph.vertexCount / 16)
  }

  /// Raises `diameter` to that of a component; false when that would take too many searches.
  mutating func visit(componentOf hub: Int) throws(RunInterruption) -> Bool {
    let center = try middle(from: middle(from: hub))
    let radius = try farthest(from: center).distance
    let rim = Array(search.reached)
    let distances = rim.map { search.distances.elements[Int($0)] }
    // Two vertices within `ring` of the middle are at most twice that apart.
    var index = rim.count - 1
    var ring = radius
    while ring > 0 && diameter < 2 * ring {
      while index >= 0 && distances[index] == ring {
        guard searchesLeft > 0 else { return false }
        try ask(Int(rim[index]))
        index -= 1
        if diameter >= 2 * ring { return true }
      }
      ring -= 1
    }
    return true
  }

  /// The greatest distance from a vertex, once for all vertices that hang on the same one alone: theirs are equal.
  private mutating func ask(_ vertex: Int) throws(RunInterruption) {
    let row = graph.outgoing.row(of: vertex)
    if row.count == 1 {
      let host = Int(graph.outgoing.neighbors[row.lowerBound])
      if isAsked.elements[host] { return }
      isAsked.elements[host] = true
    }
    _ = try farthest(from: vertex)
  }

  /// The vertex halfway along a long shortest path: from the vertex farthest from `start` to the one farthest from that.
  private mutating func middle(from start: Int) throws(RunInterruption) -> Int {
    let end = try farthest(from: start).vertex
    let far = try farthest(from: end)
    var (vertex, distance) = (far.vertex, far.distance)
    while distance > far.distance / 2 {
      for arc in graph.outgoing.row(of: vertex) {
        let neighbor = Int(graph.outgoing.neighbors[arc])
        if search.distances.elements[neighbor] == distance - 1 {
          vertex = neighbor
          break
        }
      }
      distance -= 1
    }
    return vertex
  }

  /// The vertex that a search reaches last.
  private mutating func farthest(from vertex: Int) throws(RunInterruption) -> (vertex: Int, distance: Int) {
    if options.isCancelled?() == true { throw .cancelled }
    search.run(from: CollectionOfOne(vertex))
    searchesLeft -= 1
    let last = Int(search.reached[search.reached.count - 1])
    let distance = search.distances.elements[last]
    diameter = max(diameter, distance)
    return (last, distance)
  }
}
