#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The distribution of a count with a given mean: Poisson, or the wider negative binomial.
///
/// The variance is *μ* + *α μ*²; with *α* = 0 it is Poisson's. (This form of the negative binomial is called NB2.)
///
///     CountDistribution(mean: 2, overdispersion: 0).chance(of: 0)   // e⁻² = 0.1353…
package struct CountDistribution: Sendable, Hashable {
  /// The mean, above 0.
  package let mean: Double
  /// *α*, 0 or more.
  package let overdispersion: Double

  /// The distribution with a mean and overdispersion.
  package init(mean: Double, overdispersion: Double) {
    precondition(mean > 0 && mean.isFinite, "the mean of a count is above 0")
    precondition(overdispersion >= 0 && overdispersion.isFinite, "overdispersion is 0 or more")
    self.mean = mean
    self.overdispersion = overdispersion
  }

  /// The variance.
  package var variance: Double { mean + overdispersion * mean * mean }

  /// The chance of a count.
  package func chance(of count: Int) -> Double {
    precondition(count >= 0, "a count is 0 or more")
    return exp(logLikelihood(of: count))
  }

  /// The chance of a count, or of fewer.
  ///
  /// - Complexity: O(`count`).
  package func chance(ofAtMost count: Int) -> Double {
    precondition(count >= 0, "a count is 0 or more")
    return min(1, (0...count).reduce(0) { $0 + chance(of: $1) })
  }

  /// The least count that is not exceeded with at least the given chance.
  ///
  /// - Parameter chance: At least 0, below 1.
  /// - Complexity: O(answer).
  package func quantile(_ chance: Double) -> Int {
    precondition(chance >= 0 && chance < 1, "a chance lies between 0 and 1")
    var (count, sum) = (0, self.chance(of: 0))
    // Rounding may keep the sum a little below 1 for ever; far out in the tail nothing is added any more.
    let farthest = mean + 60 * variance.squareRoot() + 60
    while sum < chance, Double(count) < farthest {
      count += 1
      sum += self.chance(of: count)
    }
    return count
  }

  /// The logarithm of the chance of a count.
  func logLikelihood(of count: Int) -> Double {
    let (value, product) = (Double(count), overdispersion * mean)
    var sum = value * log(mean) - logFactorial(count)
    guard overdispersion > 0 else { return sum - mean }
    for step in 0..<count { sum += log1p(overdispersion * Double(step)) }
    // (1/α) log(1 + αμ) tends to μ; the quotient log1p(x)/x stays exact for small x.
    return sum - value * log1p(product) - mean * (product > 0 ? log1p(product) / product : 1)
  }
}

/// The logarithm of *n*!.
func logFactorial(_ count: Int) -> Double { lgamma(Double(count) + 1) }
