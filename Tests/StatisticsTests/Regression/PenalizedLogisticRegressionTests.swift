import Foundation
import Statistics
import TestSupport
import Testing

@Suite("PenalizedLogisticRegression")
struct PenalizedLogisticRegressionTests {
  @Test("With hardly any penalty one column of 0 and 1 has the log odds ratio as weight")
  func oddsRatio() {
    // Of ten rows with 0, two happen: odds 1 / 4. Of ten with 1, eight: odds 4. Ratio 16; ln 16 = 2.772589.
    let values = [Double](repeating: 0, count: 10) + [Double](repeating: 1, count: 10)
    let outcomes = (0..<10).map { $0 < 2 } + (0..<10).map { $0 < 8 }
    let fit = PenalizedLogisticRegression(
      columnCount: 1, values: values, outcomes: outcomes, prior: [0], penalty: 1e-9)
    #expect(fit.isConverged)
    #expect(abs(fit.weights[0] - log(16)) < 1e-6 && abs(fit.constant - log(0.25)) < 1e-6)
  }

  @Test("A firm penalty holds to the prior, whatever the rows say")
  func prior() {
    let fit = PenalizedLogisticRegression(
      columnCount: 2, values: [0, 1, 1, 0, 1, 1, 0, 0], outcomes: [true, false, true, false], prior: [1.5, -2],
      penalty: 1e9)
    #expect(abs(fit.weights[0] - 1.5) < 1e-6 && abs(fit.weights[1] + 2) < 1e-6)
  }

  @Test("At the solution the slope is 0, over 200 seeded data sets, and with nonnegative weights none is below 0")
  func slope() {
    for seed in 0..<200 {
      var random = SplitMix64(seed: UInt64(seed))
      let (rows, columns) = (30 + seed % 40, 1 + seed % 4)
      let values = (0..<rows * columns).map { _ in Double.random(in: -1...1, using: &random) }
      let outcomes = (0..<rows).map { _ in Bool.random(using: &random) }
      let prior = (0..<columns).map { _ in Double.random(in: -1...1, using: &random) }
      for isNonnegative in [false, true] {
        let fit = PenalizedLogisticRegression(
          columnCount: columns, values: values, outcomes: outcomes, prior: prior, penalty: 2,
          isNonnegative: isNonnegative)
        #expect(fit.isConverged)
        var slope = [Double](repeating: 0, count: columns + 1)
        for row in 0..<rows {
          let x = Array(values[row * columns..<(row + 1) * columns])
          let sum = zip(x, fit.weights).reduce(fit.constant) { $0 + $1.0 * $1.1 }
          let rest = (outcomes[row] ? 1 : 0) - 1 / (1 + exp(-sum))
          for column in 0..<columns { slope[column] += rest * x[column] }
          slope[columns] += rest
        }
        #expect(abs(slope[columns]) < 1e-7)
        for column in 0..<columns {
          if isNonnegative, fit.weights[column] == 0 { continue }
          #expect(abs(slope[column] - 2 * (fit.weights[column] - prior[column])) < 1e-7, "seed \(seed)")
          if isNonnegative { #expect(fit.weights[column] >= 0) }
        }
      }
    }
  }
}
