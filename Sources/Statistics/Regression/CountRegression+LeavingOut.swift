#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension CountRegression {
  /// For each observation, the count that would be expected of it if the fit had not seen it.
  ///
  /// Not fitted anew: one step of scoring from the fit, with *α* as it is. For an observation with the count *y*, the
  /// expected count *μ*, the weight *w* = *μ* / (1 + *α μ*) and the leverage *h* = *w x*ᵀ(*X*ᵀ*W X*)⁻¹*x*, the logarithm of
  /// the expected count falls by *h* / (1 − *h*) · (*y* − *μ*) / *μ*.
  ///
  /// - Parameters:
  ///   - design: The matrix that was fitted to.
  ///   - counts: The counts that were fitted to.
  /// - Returns: One number an observation; nil where the fit leans on the observation alone (*h* near 1), so that without
  ///   it nothing could be told.
  /// - Complexity: O(*p*³ + *n k*²) for *k* numbers of a row that are not 0.
  /// - SeeAlso: D. Pregibon, *The Annals of Statistics* 9(4):705–724, 1981. doi:10.1214/aos/1176345513
  package func fittedLeavingOutEach(_ design: DesignMatrix, counts: [Int]) -> [Double?] {
    precondition(design.rowCount == fitted.count && counts.count == fitted.count, "the fit is of these observations")
    let design = design.keeping(only: coefficients.map(\.column))
    let weights = fitted.map { $0 / (1 + overdispersion * $0) }
    guard let inverse = design.gram(weights: weights).inverse() else { return fitted.map { _ in nil } }
    return fitted.indices.map { row in
      let entries = design.row(row)
      var leverage = 0.0
      for (i, x) in entries {
        for (j, y) in entries { leverage += x * y * inverse[i, j] }
      }
      leverage *= weights[row]
      guard leverage < 1 - 1e-6 else { return nil }
      let residual = (Double(counts[row]) - fitted[row]) / fitted[row]
      return fitted[row] * exp(-leverage / (1 - leverage) * residual)
    }
  }
}
