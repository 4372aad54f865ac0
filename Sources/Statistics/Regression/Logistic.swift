import Foundation

/// The logistic function, safe for sums of any size.
enum Logistic {
  static func chance(_ sum: Double) -> Double {
    sum >= 0 ? 1 / (1 + exp(-sum)) : exp(sum) / (1 + exp(sum))
  }

  /// The logarithm of the chance.
  static func logChance(_ sum: Double) -> Double { sum >= 0 ? -log1p(exp(-sum)) : sum - log1p(exp(sum)) }
}
