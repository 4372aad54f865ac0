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
  /// - Note: The same bits on every run. Lanczos' steps in an undirected graph; power iteration on *A* + (*λ*/4) *I*
  ///   otherwise, so that a graph whose other eigenvalues are as great as *λ* converges too.
  /// - SeeAlso: P. Bonacich, *J. Math. Sociology* 2(1):113–120, 1972. doi:10.1080/0022250X.1972.9989806
  public func eigenvectorCentrality(
    tolerance: Double = 1e-13, maximumIterations: Int = 100_000, options: RunOptions = .default
  ) throws(RunInterruption) -> EigenvectorScores {
    precondition(tolerance > 0, "The tolerance is above 0.")
    precondition(maximumIterations >= 1, "There is at least one iteration.")
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let components = try weakComponents(options: quiet)
    let strong = isDirected ? try strongComponents(options: quiet) : components
    let rows = ComponentRows(of: self, components: components)
    var search = DominantVector(
      of: rows.matrix, size: vertexCount, tolerance: tolerance, maximumIterations: maximumIterations)
    var values = [Double?](repeating: nil, count: vertexCount)
    var eigenvalues: [Double?] = []
    eigenvalues.reserveCapacity(components.count)
    var worst = Convergence(iterations: 0, residual: 0, isConverged: true)
    for component in 0..<components.count {
      let range = rows.range(of: component)
      let first = Int(rows.vertices[range.lowerBound])
      var eigenvalue: Double?
      if range.count == 1 {
        eigenvalue = 0
        values[first] = 0
      } else if strong.sizes[strong.ids[first]] == range.count {
        let end = try search.run(range, options: options)
        worst = worst.worse(of: end.convergence)
        if end.convergence.isConverged {
          eigenvalue = end.eigenvalue * rows.scales[component]
          for position in range { values[Int(rows.vertices[position])] = search.vector.elements[position] }
        }
      }
      eigenvalues.append(eigenvalue)
    }
    options.progress?(1)
    return EigenvectorScores(values: values, eigenvalues: eigenvalues, components: components, convergence: worst)
  }
}

extension Convergence {
  func worse(of other: Convergence) -> Convergence {
    Convergence(
      iterations: max(iterations, other.iterations), residual: max(residual, other.residual),
      isConverged: isConverged && other.isConverged)
  }
}
