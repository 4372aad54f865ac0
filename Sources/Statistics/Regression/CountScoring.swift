#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the coefficients of a count regression for a given overdispersion, by Fisher's scoring.
struct CountScoring {
  let design: DesignMatrix
  let counts: [Int]

  init(_ design: DesignMatrix, _ counts: [Int]) {
    self.design = design
    self.counts = counts
  }

  /// The expected counts.
  func means(_ coefficients: [Double]) -> [Double] {
    // Beyond these bounds exp() leaves the numbers that can be squared.
    design.times(coefficients).map { exp(min(300, max(-300, $0))) }
  }

  /// The coefficients of greatest likelihood.
  func coefficients(overdispersion: Double, from start: [Double]?) throws(RegressionFailure) -> [Double] {
    var coefficients = if let start { start } else { try firstGuess() }
    var likelihood = logLikelihood(coefficients, overdispersion)
    let most = 100
    for _ in 0..<most {
      let means = means(coefficients)
      var (weights, pulls) = (means, means)
      for row in means.indices {
        let spread = 1 + overdispersion * means[row]
        weights[row] = means[row] / spread
        pulls[row] = (Double(counts[row]) - means[row]) / spread
      }
      guard let factor = design.gram(weights: weights).choleskyFactor() else { throw .notSettled(steps: most) }
      let step = factor.solvingAsFactor(design.weightedSum(pulls))
      var length = 1.0
      var next = coefficients
      var nextLikelihood = -Double.infinity
      // Halve the step while it overshoots; rounding makes the likelihood tremble in its last digits near the top.
      while length > 1e-10 {
        next = zip(coefficients, step).map { $0 + length * $1 }
        nextLikelihood = logLikelihood(next, overdispersion)
        if nextLikelihood >= likelihood - 1e-12 * abs(likelihood) { break }
        length /= 2
      }
      let isSettled = zip(coefficients, step).allSatisfy { abs($1) <= 1e-10 * (1 + abs($0)) }
      (coefficients, likelihood) = (next, nextLikelihood)
      if isSettled { return coefficients }
    }
    throw .notSettled(steps: most)
  }

  /// How the negative logarithm of the likelihood bends at its least value: over the coefficients, and last over the
  /// overdispersion where there is any.
  func curvature(_ means: [Double], overdispersion: Double) -> SymmetricMatrix {
    var (weights, cross) = (means, means)
    for row in means.indices {
      let spread = 1 + overdispersion * means[row]
      let count = Double(counts[row])
      weights[row] = means[row] * (1 + overdispersion * count) / (spread * spread)
      cross[row] = (count - means[row]) * means[row] / (spread * spread)
    }
    let matrix = design.gram(weights: weights)
    guard overdispersion > 0 else { return matrix }
    let corner = -OverdispersionSearch(counts: counts, means: means).derivatives(at: overdispersion).second
    return matrix.bordered(by: design.weightedSum(cross), corner: corner)
  }

  /// Least squares on log(count + ½): near enough for scoring to settle.
  private func firstGuess() throws(RegressionFailure) -> [Double] {
    let ones = [Double](repeating: 1, count: counts.count)
    guard let factor = design.gram(weights: ones).choleskyFactor() else { throw .notSettled(steps: 0) }
    return factor.solvingAsFactor(design.weightedSum(counts.map { log(Double($0) + 0.5) }))
  }

  /// The logarithm of the likelihood, but for what does not depend on the coefficients.
  private func logLikelihood(_ coefficients: [Double], _ overdispersion: Double) -> Double {
    var sum = 0.0
    for (count, predictor) in zip(counts, design.times(coefficients)) {
      let mean = exp(min(300, max(-300, predictor)))
      let product = overdispersion * mean
      sum += Double(count) * (predictor - log1p(product)) - mean * (product > 0 ? log1p(product) / product : 1)
    }
    return sum
  }
}
