/// A logistic regression whose weights are held near given ones, and above 0 if wanted: for little data and many columns.
///
/// The weights *w* and the constant *c* make the sum over rows of the log-likelihood of the outcome with chance
/// 1 / (1 + exp(−*c* − *w* · *x*)), less half the penalty times the squared distance of *w* from the prior weights, as
/// great as possible. With *w* ≥ 0 wanted, weights that would fall below are set to 0 one after the other, the most
/// negative first, and the rest is found anew.
///
///     PenalizedLogisticRegression(columnCount: 1, values: [0, 0, 1, 1], outcomes: [false, true, true, true], prior: [0], penalty: 1)
///
/// - SeeAlso: S. le Cessie, J. C. van Houwelingen, *Applied Statistics* 41(1):191–201, 1992. doi:10.2307/2347628
package struct PenalizedLogisticRegression: Sendable, Hashable {
  /// The weight of each column.
  package let weights: [Double]
  /// The constant.
  package let constant: Double
  /// Whether the last step changed nothing that matters.
  package let isConverged: Bool

  private static let maximumSteps = 100
  private static let tolerance = 1e-10

  /// Finds the weights by Newton's method.
  ///
  /// - Parameters:
  ///   - columnCount: The number of columns, at least 1.
  ///   - values: The rows, one after the other; as many times `columnCount` as there are outcomes.
  ///   - outcomes: What happened, row by row; at least one.
  ///   - prior: The weights that are held to, one a column.
  ///   - penalty: How firmly, above 0.
  ///   - isNonnegative: Whether weights below 0 are refused.
  /// - Complexity: O(rows × columns²) a step, with at most 100 steps for each set of columns.
  package init(
    columnCount: Int, values: [Double], outcomes: [Bool], prior: [Double], penalty: Double, isNonnegative: Bool = false
  ) {
    precondition(columnCount >= 1 && !outcomes.isEmpty, "There is at least one column and one row.")
    precondition(values.count == outcomes.count * columnCount, "There is a value for each row and column.")
    precondition(prior.count == columnCount && penalty > 0, "There is a prior for each column and a penalty above 0.")
    var free = Array(0..<columnCount)
    var found = Self.fit(free, columnCount, values, outcomes, prior, penalty)
    while isNonnegative, let worst = free.indices.min(by: { found.weights[$0] < found.weights[$1] }),
      found.weights[worst] < 0
    {
      free.remove(at: worst)
      found = Self.fit(free, columnCount, values, outcomes, prior, penalty)
    }
    var weights = [Double](repeating: 0, count: columnCount)
    for (position, column) in free.enumerated() { weights[column] = found.weights[position] }
    (self.weights, constant, isConverged) = (weights, found.constant, found.isConverged)
  }

  /// The weights of some of the columns, the others being 0.
  private static func fit(
    _ free: [Int], _ columnCount: Int, _ values: [Double], _ outcomes: [Bool], _ prior: [Double], _ penalty: Double
  ) -> (weights: [Double], constant: Double, isConverged: Bool) {
    let size = free.count + 1
    let center = free.map { prior[$0] }
    var solution = center + [0]
    var quality = -Double.infinity
    for _ in 0..<maximumSteps {
      let slope = Slope(solution, free, columnCount, values, outcomes, center, penalty)
      guard let factor = slope.curvature.choleskyFactor() else { break }
      let step = factor.solvingAsFactor(slope.gradient)
      if quality == -.infinity { quality = slope.quality }
      // Halved until it leads uphill: far from the top, Newton's step may overshoot.
      var share = 1.0
      var next = solution
      repeat {
        next = (0..<size).map { solution[$0] + share * step[$0] }
        let reached = Slope.quality(next, free, columnCount, values, outcomes, center, penalty)
        if reached >= quality - tolerance * abs(quality) {
          quality = reached
          break
        }
        share /= 2
      } while share > 1e-6
      let change = zip(next, solution).map { abs($0 - $1) }.max() ?? 0
      solution = next
      if change < tolerance { return (Array(solution.dropLast()), solution[size - 1], true) }
    }
    return (Array(solution.dropLast()), solution[size - 1], false)
  }
}

/// The penalized log-likelihood at some weights, with its first and (negative) second derivatives.
private struct Slope {
  var gradient: [Double]
  var curvature: SymmetricMatrix
  var quality: Double

  init(
    _ solution: [Double], _ free: [Int], _ columnCount: Int, _ values: [Double], _ outcomes: [Bool], _ center: [Double],
    _ penalty: Double
  ) {
    let size = free.count + 1
    gradient = [Double](repeating: 0, count: size)
    curvature = SymmetricMatrix(count: size, lowerHalf: [Double](repeating: 0, count: size * size))
    var row = [Double](repeating: 1, count: size)
    for (index, outcome) in outcomes.enumerated() {
      for (position, column) in free.enumerated() { row[position] = values[index * columnCount + column] }
      let chance = Logistic.chance(zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 })
      let rest = (outcome ? 1 : 0) - chance
      let spread = max(chance * (1 - chance), 1e-12)
      for first in 0..<size {
        gradient[first] += rest * row[first]
        for second in 0...first { curvature[first, second] += spread * row[first] * row[second] }
      }
    }
    for position in free.indices {
      gradient[position] -= penalty * (solution[position] - center[position])
      curvature[position, position] += penalty
    }
    quality = Self.quality(solution, free, columnCount, values, outcomes, center, penalty)
  }

  static func quality(
    _ solution: [Double], _ free: [Int], _ columnCount: Int, _ values: [Double], _ outcomes: [Bool], _ center: [Double],
    _ penalty: Double
  ) -> Double {
    var quality = 0.0
    for (index, outcome) in outcomes.enumerated() {
      var sum = solution[free.count]
      for (position, column) in free.enumerated() { sum += solution[position] * values[index * columnCount + column] }
      quality += Logistic.logChance(outcome ? sum : -sum)
    }
    for position in free.indices {
      let distance = solution[position] - center[position]
      quality -= penalty * distance * distance / 2
    }
    return quality
  }
}
