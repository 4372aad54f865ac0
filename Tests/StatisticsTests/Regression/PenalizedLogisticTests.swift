import Foundation
import Statistics
import TestSupport
import Testing

@Suite("PenalizedLogisticRegression")
struct PenalizedLogisticTests {
  /// Rows drawn from a logistic model whose columns depend on one another.
  private struct Draw {
    let columns = 5
    var values: [Double] = []
    var outcomes: [Bool] = []

    init(seed: UInt64, rows: Int = 80) {
      var random = SplitMix64(seed: seed)
      for _ in 0..<rows {
        let base = Double.random(in: -1...1, using: &random)
        let row = (0..<columns).map { _ in base + Double.random(in: -1...1, using: &random) }
        let sum = row[0] - 1.5 * row[1] + 0.3 * row[2] - 0.5
        values += row
        outcomes.append(Double.random(in: 0..<1, using: &random) < 1 / (1 + exp(-sum)))
      }
    }

    /// The derivatives of the penalized log-likelihood, the constant's last.
    func gradient(_ fit: PenalizedLogisticRegression, prior: [Double], penalty: Double) -> [Double] {
      var gradient = zip(fit.weights, prior).map { -penalty * ($0 - $1) } + [0]
      for (index, outcome) in outcomes.enumerated() {
        let row = values[(index * columns)..<((index + 1) * columns)]
        let sum = zip(row, fit.weights).reduce(fit.constant) { $0 + $1.0 * $1.1 }
        let rest = (outcome ? 1 : 0) - 1 / (1 + exp(-sum))
        for (position, value) in row.enumerated() { gradient[position] += rest * value }
        gradient[columns] += rest
      }
      return gradient
    }
  }

  @Test("With one flag and next to no penalty, the weight is the logarithm of the odds ratio")
  func oddsRatio() {
    // Without the flag 3 of 10, with it 12 of 20: odds 3/7 and 12/8, ratio 3.5; ln 3.5 = 1.252763, ln 3/7 = −0.847298.
    let values = [Double](repeating: 0, count: 10) + [Double](repeating: 1, count: 20)
    let outcomes = (0..<10).map { $0 < 3 } + (0..<20).map { $0 < 12 }
    let fit = PenalizedLogisticRegression(
      columnCount: 1, values: values, outcomes: outcomes, prior: [0], penalty: 1e-11)
    #expect(fit.isConverged)
    #expect(agree(fit.weights[0], log(3.5), relative: 1e-9))
    #expect(agree(fit.constant, log(3.0 / 7), relative: 1e-9))
  }

  @Test("With a flag and a penalty, the weight solves the one equation that is left")
  func onePenalty() {
    // Two rows without the flag, one of them true; two with it, both true; penalty 1, prior 0. At the top the four rests sum
    // to 0, and those with the flag to the weight: with p and q the chances without and with it,
    // 2 (1 − q) = w and 1 − 2p + 2 (1 − q) = 0, so that p = (1 + w) / 2, q = 1 − w / 2, and w = logit q − logit p:
    // w = ln ((2 − w) / w) − ln ((1 + w) / (1 − w)), solved by halving: 0.446…
    var (low, high) = (0.01, 0.99)
    for _ in 0..<100 {
      let w = (low + high) / 2
      if log((2 - w) / w) - log((1 + w) / (1 - w)) > w { low = w } else { high = w }
    }
    let fit = PenalizedLogisticRegression(
      columnCount: 1, values: [0, 0, 1, 1], outcomes: [false, true, true, true], prior: [0], penalty: 1)
    #expect(fit.isConverged)
    #expect(agree(fit.weights[0], low, relative: 1e-9))
    #expect(agree(fit.constant, log((1 + low) / (1 - low)), relative: 1e-9))
  }

  @Test("At the weights found every derivative is 0", arguments: 1...10 as ClosedRange<UInt64>)
  func flatTop(seed: UInt64) {
    let draw = Draw(seed: seed)
    let prior = [0.5, -1, 0, 2, 0]
    for penalty in [0.01, 1, 50] {
      let fit = PenalizedLogisticRegression(
        columnCount: draw.columns, values: draw.values, outcomes: draw.outcomes, prior: prior, penalty: penalty)
      #expect(fit.isConverged)
      #expect(draw.gradient(fit, prior: prior, penalty: penalty).allSatisfy { abs($0) < 1e-8 })
    }
  }

  @Test(
    "Weights of 0 and more are the best such: no derivative leads further up", arguments: 1...40 as ClosedRange<UInt64>)
  func nonnegative(seed: UInt64) {
    let draw = Draw(seed: seed)
    let prior = [1, 0, 0.2, 0, 0]
    let fit = PenalizedLogisticRegression(
      columnCount: draw.columns, values: draw.values, outcomes: draw.outcomes, prior: prior, penalty: 0.5,
      isNonnegative: true)
    #expect(fit.isConverged)
    let gradient = draw.gradient(fit, prior: prior, penalty: 0.5)
    #expect(abs(gradient[draw.columns]) < 1e-8)
    for (weight, slope) in zip(fit.weights, gradient) {
      #expect(weight >= 0)
      #expect(weight > 0 ? abs(slope) < 1e-8 : slope < 1e-8, "seed \(seed)")
    }
    #expect(fit.weights.contains(0))
  }

  @Test("A great penalty leaves the prior weights, and outcomes told apart completely leave finite ones")
  func extremes() {
    let draw = Draw(seed: 3)
    let prior = [0.5, -1, 0, 2, 0]
    let held = PenalizedLogisticRegression(
      columnCount: draw.columns, values: draw.values, outcomes: draw.outcomes, prior: prior, penalty: 1e9)
    #expect(agree(held.weights.map { $0 }, prior, absolute: 1e-6))
    let apart = PenalizedLogisticRegression(
      columnCount: 1, values: [0, 0, 1, 1], outcomes: [false, false, true, true], prior: [0], penalty: 0.1)
    #expect(apart.isConverged && apart.weights[0] > 1 && apart.weights[0].isFinite)
    // By symmetry both chances are as far from a half.
    #expect(agree(apart.constant, -apart.weights[0] / 2, relative: 1e-8))
    let huge = PenalizedLogisticRegression(
      columnCount: 1, values: [-1e6, 1e6, -2e6, 3e6], outcomes: [false, true, true, true], prior: [0], penalty: 1)
    #expect(huge.weights[0].isFinite && huge.constant.isFinite)
  }

  @Test("Where all outcomes are the same the constant has no end, and that is said")
  func allTrue() {
    let fit = PenalizedLogisticRegression(
      columnCount: 1, values: [0, 1, 2], outcomes: [true, true, true], prior: [0], penalty: 1)
    #expect(!fit.isConverged && fit.weights[0].isFinite && fit.constant.isFinite)
  }
}
