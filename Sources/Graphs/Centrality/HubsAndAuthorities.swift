/// Hub and authority scores, component by component, and how their iteration ended.
public struct HubsAndAuthorities: Sendable, Equatable {
  /// One score per vertex, in 0…1, with unit Euclidean norm over each component; 0 for a vertex that points nowhere.
  /// `nil` where the iteration did not converge. Scores of different components cannot be compared.
  public let hubs: [Double?]
  /// One score per vertex, in 0…1, with unit Euclidean norm over each component; 0 for a vertex that nothing points to.
  /// `nil` where the iteration did not converge.
  public let authorities: [Double?]
  /// The weakly connected components to which the scores refer.
  public let components: Components
  /// The most iterations and the worst residual of any component, and whether every component converged. The residual is
  /// ‖*A A*ᵀ *h* − *σ*² *h*‖ / *σ*² for the hub scores *h*.
  public let convergence: Convergence
}

extension Graph {
  /// For each vertex, how well it points to the good, and how well the well-pointing point to it.
  ///
  /// An authority's score is proportional to the sum of the scores of the hubs that point to it, and a hub's to that of the
  /// authorities it points to, edges counted by weight; found for each weakly connected component by itself, and scaled to
  /// Σ *x*² = 1 there. A city with a high authority score is where active givers turn to; one with a high hub score gives
  /// to those.
  ///
  ///     let graph = Graph(vertexCount: 3, edges: [(0, 2), (1, 2)], isDirected: true)
  ///     try graph.hyperlinkInducedTopicSearch().authorities   // [0, 0, 1]
  ///
  /// The scores are those that the iteration tends to when all hubs begin alike. That is one answer among several where two
  /// parts of a component, which share neither hubs nor authorities, are equally strong; without that start it would not
  /// be settled. In an undirected graph prefer ``eigenvectorCentrality(tolerance:maximumIterations:options:)``: the same
  /// scores if some cycle is odd; if none is, the two sides of the graph get their ratio from the start.
  ///
  /// - Parameters:
  ///   - tolerance: The relative residual at which to stop, above 0; 10⁻¹³ by default.
  ///   - maximumIterations: The most iterations for a component, at least 1.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: `vertexCount` scores of each kind, 0 for an isolated vertex.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time per iteration, many where two parts are almost equally strong; O(*n* + *m*) memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: J. M. Kleinberg, *J. ACM* 46(5):604–632, 1999. doi:10.1145/324133.324140
  public func hyperlinkInducedTopicSearch(
    tolerance: Double = 1e-13, maximumIterations: Int = 100_000, options: RunOptions = .default
  ) throws(RunInterruption) -> HubsAndAuthorities {
    precondition(tolerance > 0, "The tolerance is above 0.")
    precondition(maximumIterations >= 1, "There is at least one iteration.")
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let components = try weakComponents(options: quiet)
    var iteration = MutualIteration(graph: self, tolerance: tolerance, maximumIterations: maximumIterations)
    var hubs = [Double?](repeating: nil, count: vertexCount)
    var authorities = hubs
    var worst = Convergence(iterations: 0, residual: 0, isConverged: true)
    for members in components.members() {
      if members.count == 1 {
        (hubs[members[0]], authorities[members[0]]) = (0, 0)
        continue
      }
      let end = try iteration.run(on: members, options: options)
      worst = Convergence(
        iterations: max(worst.iterations, end.iterations), residual: max(worst.residual, end.residual),
        isConverged: worst.isConverged && end.isConverged)
      guard end.isConverged else { continue }
      for vertex in members {
        hubs[vertex] = iteration.hubs[vertex]
        authorities[vertex] = iteration.authorities[vertex]
      }
    }
    options.progress?(1)
    return HubsAndAuthorities(hubs: hubs, authorities: authorities, components: components, convergence: worst)
  }
}

/// Turns hub scores into authority scores and back, one component at a time.
private struct MutualIteration {
  private(set) var hubs: [Double]
  private(set) var authorities: [Double]
  private var products: [Double]
  private let outgoing: Adjacency
  private let incoming: Adjacency
  private let weights: [Double]?
  private let tolerance: Double
  private let maximumIterations: Int

  init(graph: Graph, tolerance: Double, maximumIterations: Int) {
    (outgoing, incoming, weights) = (graph.outgoing, graph.incoming, graph.weights)
    hubs = Array(repeating: 0, count: graph.vertexCount)
    (authorities, products) = (hubs, hubs)
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }

  mutating func run(on members: [Int], options: RunOptions) throws(RunInterruption) -> Convergence {
    // Weights are taken relative to the greatest, so that squares of products cannot overflow.
    let scale = members.reduce(0.0) { greatest, vertex in
      outgoing.row(of: vertex).reduce(greatest) { max($0, weights?[Int(outgoing.edges[$1])] ?? 1) }
    }
    let start = 1 / Double(members.count).squareRoot()
    for vertex in members { hubs[vertex] = start }
    var iterations = 0
    while true {
      if options.isCancelled?() == true { throw .cancelled }
      for vertex in members { authorities[vertex] = sum(of: hubs, along: incoming.row(of: vertex), incoming, scale) }
      for vertex in members {
        products[vertex] = sum(of: authorities, along: outgoing.row(of: vertex), outgoing, scale)
      }
      iterations += 1
      let strength = members.reduce(0.0) { $0 + hubs[$1] * products[$1] }
      let squares = members.reduce(0.0) { sum, vertex in
        let difference = products[vertex] - strength * hubs[vertex]
        return sum + difference * difference
      }
      let residual = squares.squareRoot() / strength
      if residual <= tolerance || iterations == maximumIterations {
        MutualIteration.scale(&authorities, members)
        return Convergence(iterations: iterations, residual: residual, isConverged: residual <= tolerance)
      }
      for vertex in members { hubs[vertex] = products[vertex] }
      MutualIteration.scale(&hubs, members)
    }
  }

  private func sum(of scores: [Double], along row: Range<Int>, _ rows: Adjacency, _ scale: Double) -> Double {
    row.reduce(0.0) { $0 + (weights?[Int(rows.edges[$1])] ?? 1) / scale * scores[Int(rows.neighbors[$1])] }
  }

  private static func scale(_ scores: inout [Double], _ members: [Int]) {
    let norm = members.reduce(0.0) { $0 + scores[$1] * scores[$1] }.squareRoot()
    for vertex in members { scores[vertex] /= norm }
  }
}
