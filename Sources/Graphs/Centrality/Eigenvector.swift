/// Eigenvector centralities, component by component, and how their iteration ended.
public struct EigenvectorScores: Sendable, Equatable {
  /// One score per vertex, in 0…1, with unit Euclidean norm over each component; 0 for an isolated vertex.
  /// `nil` where the score is undefined (see ``Graph/eigenvectorCentrality(tolerance:maximumIterations:options:)``) or the
  /// iteration did not converge. Scores of different components cannot be compared.
  public let values: [Double?]
  /// For each component, the greatest eigenvalue, where the score is known; 0 for an isolated vertex.
  public let eigenvalues: [Double?]
  /// The weakly connected components to which the values refer.
  public let components: Components
  /// The most iterations and the worst residual of any component, and whether every component converged. The residual is
  /// ‖*A x* − *λ x*‖ / *λ* for a vector *x* of norm 1.
  public let convergence: Convergence
}

extension Graph {
  /// For each vertex, a score proportional to the sum of the scores of its neighbors.
  ///
  /// The positive solution of *λ x*ᵥ = Σ *w*ᵤᵥ *x*ᵤ over the edges that point to *v*, with the greatest *λ*, for each weakly
  /// connected component by itself, and scaled to Σ *x*² = 1 there. A city scores high when well-linked cities link to it.
  /// Compare scores within one component only: an isolated pair gets 0.71 each.
  ///
  /// In a directed graph a component has such a solution, unique and positive, if it is strongly connected. Where it is not,
  /// the scores are `nil`: use `pageRank` there.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).eigenvectorCentrality().values   // [1/2, 1/√2, 1/2]
  ///
  /// - Parameters:
  ///   - tolerance: The relative residual at which to stop, above 0; 10⁻¹³ by default.
  ///   - maximumIterations: The most iterations for a component, at least 1.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: `vertexCount` scores; none when *n* = 0.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time per iteration; the number of iterations grows as the two greatest eigenvalues come near
  ///   each other, so a long path needs many. O(*n* + *m*) memory.
  /// - Note: The same bits on every run. Power iteration on *A* + (*λ*/4) *I*, so that a bipartite graph, whose least
  ///   eigenvalue is −*λ*, converges too.
  /// - SeeAlso: P. Bonacich, *J. Math. Sociology* 2(1):113–120, 1972. doi:10.1080/0022250X.1972.9989806
  public func eigenvectorCentrality(
    tolerance: Double = 1e-13, maximumIterations: Int = 100_000, options: RunOptions = .default
  ) throws(RunInterruption) -> EigenvectorScores {
    precondition(tolerance > 0, "The tolerance is above 0.")
    precondition(maximumIterations >= 1, "There is at least one iteration.")
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let components = try weakComponents(options: quiet)
    let strong = isDirected ? try strongComponents(options: quiet) : components
    var iteration = PowerIteration(graph: self, tolerance: tolerance, maximumIterations: maximumIterations)
    var values = [Double?](repeating: nil, count: vertexCount)
    var eigenvalues: [Double?] = []
    var worst = Convergence(iterations: 0, residual: 0, isConverged: true)
    for members in components.members() {
      var eigenvalue: Double?
      if members.count == 1 {
        eigenvalue = 0
        values[members[0]] = 0
      } else if strong.sizes[strong.ids[members[0]]] == members.count {
        let end = try iteration.run(on: members, options: options)
        worst = worst.worse(of: end)
        if end.isConverged {
          eigenvalue = iteration.eigenvalue
          for vertex in members { values[vertex] = iteration.scores[vertex] }
        }
      }
      eigenvalues.append(eigenvalue)
    }
    options.progress?(1)
    return EigenvectorScores(values: values, eigenvalues: eigenvalues, components: components, convergence: worst)
  }
}

/// Power iteration on one component at a time; every neighbor of a member is a member.
private struct PowerIteration {
  /// The greatest eigenvalue of the component that ran last.
  private(set) var eigenvalue = 0.0
  /// Scores of all components that have run.
  private(set) var scores: [Double]
  private var products: [Double]
  private let rows: Adjacency
  private let arcWeights: [Double]
  private let tolerance: Double
  private let maximumIterations: Int

  init(graph: Graph, tolerance: Double, maximumIterations: Int) {
    rows = graph.incoming
    arcWeights = rows.edges.map { graph.weights?[Int($0)] ?? 1 }
    scores = Array(repeating: 0, count: graph.vertexCount)
    products = scores
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }

  mutating func run(on members: [Int], options: RunOptions) throws(RunInterruption) -> Convergence {
    // Weights are taken relative to the greatest, so that squares of products cannot overflow.
    let scale = members.reduce(0.0) { greatest, vertex in
      rows.row(of: vertex).reduce(greatest) { max($0, arcWeights[$1]) }
    }
    let start = 1 / Double(members.count).squareRoot()
    for vertex in members { scores[vertex] = start }
    var iterations = 0
    while true {
      if options.isCancelled?() == true { throw .cancelled }
      multiply(members, scale: scale)
      iterations += 1
      let lambda = members.reduce(0.0) { $0 + scores[$1] * products[$1] }
      let squares = members.reduce(0.0) { sum, vertex in
        let difference = products[vertex] - lambda * scores[vertex]
        return sum + difference * difference
      }
      let residual = squares.squareRoot() / lambda
      if residual <= tolerance || iterations == maximumIterations {
        eigenvalue = lambda * scale
        return Convergence(iterations: iterations, residual: residual, isConverged: residual <= tolerance)
      }
      advance(members, shift: lambda / 4)
    }
  }

  private mutating func multiply(_ members: [Int], scale: Double) {
    for vertex in members {
      var sum = 0.0
      for arc in rows.row(of: vertex) { sum += arcWeights[arc] / scale * scores[Int(rows.neighbors[arc])] }
      products[vertex] = sum
    }
  }

  private mutating func advance(_ members: [Int], shift: Double) {
    var squares = 0.0
    for vertex in members {
      let score = products[vertex] + shift * scores[vertex]
      scores[vertex] = score
      squares += score * score
    }
    let norm = squares.squareRoot()
    for vertex in members { scores[vertex] /= norm }
  }
}

extension Convergence {
  fileprivate func worse(of other: Convergence) -> Convergence {
    Convergence(
      iterations: max(iterations, other.iterations), residual: max(residual, other.residual),
      isConverged: isConverged && other.isConverged)
  }
}
