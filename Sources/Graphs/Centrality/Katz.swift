/// Katz scores, with the attenuation they were found for, and how their iteration ended.
public struct KatzScores: Sendable, Equatable {
  /// One score per vertex, at least 1 if not normalized; `nil` for all if the iteration did not converge, because the
  /// attenuation is too high for the graph.
  public let values: [Double?]
  /// *α*, what an edge passes on.
  public let attenuation: Double
  /// How the iteration ended; the residual is the greatest relative change of a score in the last step.
  public let convergence: Convergence
}

extension Graph {
  /// For each vertex, how many walks lead to it, where a walk counts the less the longer it is.
  ///
  /// The solution of *x*ᵥ = 1 + *α* Σ *w*ᵤᵥ *x*ᵤ over the edges that point to *v*: 1 for itself, and *α*ˡ for every walk of
  /// *l* edges, times their weights. A city scores high when many others reach it in a few steps; unlike eigenvector
  /// centrality, it is defined in every graph, and across components.
  ///
  ///     try Graph(vertexCount: 2, edges: [(0, 1)]).katzCentrality(attenuation: 0.5).values   // [2, 2]
  ///
  /// - Parameters:
  ///   - attenuation: *α*, above 0 and finite; the scores are finite below 1/*λ*, for the greatest eigenvalue *λ*. By
  ///     default half of 1/*λ*, where *λ* is an upper bound, near to *λ* but never below: it differs from graph to graph. Without cycles *λ* is 0 and *α* is a half over the greatest sum of weights that a vertex
  ///     receives.
  ///   - normalized: Divide by the root of Σ *x*², as NetworkX does; by default the scores stay as they are.
  ///   - tolerance: The relative change at which to stop, above 0; 10⁻¹³ by default.
  ///   - maximumIterations: The most iterations, at least 1.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: `vertexCount` scores, all `nil` where the iteration did not converge; 1 for a vertex that nothing points to.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time per iteration, about 25 at the default attenuation, and about 40 more to find it.
  ///   O(*n* + *m*) memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: L. Katz, *Psychometrika* 18:39–43, 1953. doi:10.1007/BF02289026
  public func katzCentrality(
    attenuation: Double? = nil, normalized: Bool = false, tolerance: Double = 1e-13, maximumIterations: Int = 10_000,
    options: RunOptions = .default
  ) throws(RunInterruption) -> KatzScores {
    precondition(attenuation.map { $0 > 0 && $0.isFinite } ?? true, "The attenuation is above 0 and finite.")
    precondition(tolerance > 0, "The tolerance is above 0.")
    precondition(maximumIterations >= 1, "There is at least one iteration.")
    let checkpoint = try Checkpoint(options)
    let attenuation = try safeAttenuation(unless: attenuation, options)
    var scores = [Double](repeating: 1, count: vertexCount)
    var residual = Double.infinity
    var iterations = 0
    while residual > tolerance && iterations < maximumIterations {
      try checkpoint.ask()
      residual = katzPass(over: &scores, attenuation)
      iterations += 1
      guard residual.isFinite else { break }
    }
    let convergence = Convergence(iterations: iterations, residual: residual, isConverged: residual <= tolerance)
    checkpoint.finish()
    guard convergence.isConverged else {
      return KatzScores(
        values: Array(repeating: nil, count: vertexCount), attenuation: attenuation, convergence: convergence)
    }
    let greatest = scores.max() ?? 1
    let norm = normalized ? greatest * scores.reduce(0.0) { $0 + ($1 / greatest) * ($1 / greatest) }.squareRoot() : 1
    return KatzScores(values: scores.map { $0 / norm }, attenuation: attenuation, convergence: convergence)
  }

  /// Renews every score, and returns the greatest relative change; infinite where a score is no longer finite.
  ///
  /// New scores are used at once: they can only rise towards the solution, and rise faster so.
  private func katzPass(over scores: inout [Double], _ attenuation: Double) -> Double {
    incoming.withBuffers { rows in
      scores.withUnsafeMutableBufferPointer { scores in
        var residual = 0.0
        for vertex in scores.indices {
          var sum = 0.0
          if let weights {
            for arc in rows.row(of: vertex) { sum += weights[Int(rows.edges[arc])] * scores[Int(rows.neighbors[arc])] }
          } else {
            for arc in rows.row(of: vertex) { sum += scores[Int(rows.neighbors[arc])] }
          }
          let score = 1 + attenuation * sum
          guard score.isFinite else { return .infinity }
          let change = abs(score - scores[vertex])
          // Most changes are small beside the greatest: one product, and no division, tells.
          if change > residual * score { residual = change / score }
          scores[vertex] = score
        }
        return residual
      }
    }
  }

  private func safeAttenuation(
    unless given: Double?, _ options: RunOptions
  ) throws(RunInterruption) -> Double {
    if let given { return given }
    let bound = try SpectralBound(of: self, options: options).value
    if bound > 0 { return 0.5 / bound }
    let greatest = strengths(.incoming).max() ?? 0
    return greatest > 0 ? 0.5 / greatest : 0.5
  }
}
