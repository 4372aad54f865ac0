/// Pearson's correlation of the values at the two ends of an edge.
///
/// An undirected edge is counted in both directions. Passes over the data twice, means first, so that equal values
/// leave no residue.
struct EndCorrelation {
  private let pairs: [(Double, Double)]
  private let isSymmetric: Bool

  /// - Parameter isSymmetric: Whether each pair stands for its reverse as well.
  init(pairs: [(Double, Double)], isSymmetric: Bool) {
    self.pairs = pairs
    self.isSymmetric = isSymmetric
  }

  /// In −1…1; `nil` when there is no pair, or when the values at one end are all the same.
  var coefficient: Double? {
    let first = isSymmetric ? pairs.flatMap { [$0.0, $0.1] } : pairs.map(\.0)
    let second = isSymmetric ? pairs.flatMap { [$0.1, $0.0] } : pairs.map(\.1)
    guard let firstScale = Deviations(first), let secondScale = Deviations(second) else { return nil }
    let product = zip(firstScale.values, secondScale.values).reduce(0.0) { $0 + $1.0 * $1.1 }
    return min(1, max(-1, product / (firstScale.norm * secondScale.norm)))
  }
}

/// Differences from the mean, scaled so that the greatest is 1: squares can then neither overflow nor vanish.
private struct Deviations {
  let values: [Double]
  let norm: Double

  /// Fails when all values are the same.
  init?(_ values: [Double]) {
    guard let least = values.min(), let greatest = values.max(), least < greatest else { return nil }
    // Halves first: the difference of two finite numbers may overflow, that of their halves cannot.
    let middle = least / 2 + greatest / 2
    let half = greatest / 2 - least / 2
    guard half > 0 else { return nil }
    let scaled = values.map { ($0 - middle) / half }
    let mean = scaled.reduce(0, +) / Double(scaled.count)
    let deviations = scaled.map { $0 - mean }
    self.values = deviations
    norm = deviations.reduce(0.0) { $0 + $1 * $1 }.squareRoot()
  }
}
