extension Graph {
  /// The strongest edges that hold together whatever hangs together: a tree in each component.
  ///
  /// Kruskal's algorithm: edges are taken from the strongest on, and one that joins two vertices which are joined already is
  /// left out. The sum of the weights is the greatest that a spanning forest can have; with lengths, the sum of the lengths
  /// is the least. Directions are ignored. It shows a dense network with few lines and cuts nobody off.
  ///
  ///     let triangle = Graph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)], weights: [1, 2, 3])
  ///     triangle.spanningForest()   // [1, 2]
  ///
  /// - Parameter lengths: A length per edge id, of which the shortest are taken; by default the strongest by weight.
  /// - Returns: Edge ids, ascending: *n* less the number of components. Of two equal edges, the one with the smaller id is
  ///   looked at first, so that in an unweighted graph the first edges stay.
  /// - Complexity: O(*n* + *m* log *m*) time, O(*n* + *m*) memory; too short to be worth options.
  /// - Note: The same edges on every run.
  /// - SeeAlso: J. B. Kruskal, *Proc. Amer. Math. Soc.* 7(1):48–50, 1956. doi:10.1090/S0002-9939-1956-0078686-7
  public func spanningForest(lengths: [Int]? = nil) -> [Int] {
    precondition(lengths.map { $0.count == edgeCount } ?? true, "There is one length for each edge.")
    var order = Array(0..<edgeCount)
    if let lengths {
      order.sort { (lengths[$0], $0) < (lengths[$1], $1) }
    } else if let weights {
      order.sort { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
    }
    let sets = DisjointSets(vertexCount: vertexCount)
    var isKept = [Bool](repeating: false, count: edgeCount)
    for edge in order { isKept[edge] = sets.unite(sources[edge], targets[edge]) }
    return isKept.indices.filter { isKept[$0] }
  }
}
