import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct CountRegressionTests {
  /// What `Tests/Oracles/make_golden_regression.py` writes.
  struct GoldenFile: Decodable {
    struct Fit: Decodable {
      let coefficients, standardErrors: [Double]
      let overdispersion, overdispersionError: Double?
      let logLikelihood, akaike, deviance, pearson: Double
    }
    struct Case: Decodable, CustomTestStringConvertible {
      let name: String
      let columns: [[Double]]
      let counts: [Int]
      let poisson: Fit
      let negativeBinomial: Fit?
      var testDescription: String { name }
      var design: DesignMatrix {
        DesignMatrix(columns: columns.enumerated().map { ("x\($0)", $1) })
      }
    }
    let cases: [Case]

    static let all: [Case] = {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden/regression.json")
      return (try? JSONDecoder().decode(GoldenFile.self, from: Data(contentsOf: file)).cases) ?? []
    }()
  }

  @Test("the golden file is there, with fits of both kinds")
  func goldenFileIsThere() {
    #expect(GoldenFile.all.count == 6)
    #expect(GoldenFile.all.count { $0.negativeBinomial != nil } >= 4)
  }

  private func expect(_ fit: CountRegression, equals golden: GoldenFile.Fit) {
    func close(_ found: Double, _ expected: Double) -> Bool {
      abs(found - expected) <= 1e-6 * max(1, abs(expected))
    }
    for (found, expected) in zip(fit.coefficients, golden.coefficients) {
      #expect(close(found.value, expected), "\(found.name)")
    }
    for (found, expected) in zip(fit.coefficients, golden.standardErrors) {
      #expect(close(found.standardError, expected), "error of \(found.name)")
    }
    #expect(fit.coefficients.count == golden.coefficients.count)
    #expect(close(fit.logLikelihood, golden.logLikelihood))
    #expect(close(fit.akaikeCriterion, golden.akaike))
    #expect(close(fit.deviance, golden.deviance))
    #expect(close(fit.pearsonStatistic, golden.pearson))
    if let overdispersion = golden.overdispersion { #expect(close(fit.overdispersion, overdispersion)) }
    if let error = golden.overdispersionError { #expect(close(fit.overdispersionError ?? 0, error)) }
  }

  @Test("Poisson regression equals statsmodels to 1e-6", arguments: GoldenFile.all)
  func poisson(golden: GoldenFile.Case) throws {
    let fit = try CountRegression.poisson(golden.design, counts: golden.counts)
    expect(fit, equals: golden.poisson)
    #expect(fit.overdispersion == 0 && fit.overdispersionError == nil)
  }

  @Test("Negative binomial regression equals statsmodels to 1e-6", arguments: GoldenFile.all)
  func negativeBinomial(golden: GoldenFile.Case) throws {
    guard let expected = golden.negativeBinomial else { return }
    expect(try CountRegression.negativeBinomial(golden.design, counts: golden.counts), equals: expected)
  }

  @Test("with a constant only, the expected count is the mean, and alpha solves its own equation")
  func constantOnly() throws {
    let counts = [0, 0, 1, 2, 7]
    let design = DesignMatrix(columns: [("constant", [1, 1, 1, 1, 1])])
    let poisson = try CountRegression.poisson(design, counts: counts)
    #expect(agree(poisson.fitted[0], 2))
    // The variance of log(mean) is 1 / sum of counts.
    #expect(agree(poisson.coefficients[0].standardError, (1 / 10.0).squareRoot()))
    let wide = try CountRegression.negativeBinomial(design, counts: counts)
    #expect(agree(wide.fitted[0], 2, relative: 1e-8))
    #expect(wide.overdispersion > 0.5)
    #expect(CountRegression.overdispersionChance(poisson: poisson, negativeBinomial: wide) < 0.01)
  }

  @Test("counts no wider than Poisson give an overdispersion of 0, and no reason for the wider model")
  func narrow() throws {
    let design = DesignMatrix(columns: [("constant", [1, 1, 1, 1])])
    let poisson = try CountRegression.poisson(design, counts: [3, 4, 4, 5])
    let wide = try CountRegression.negativeBinomial(design, counts: [3, 4, 4, 5])
    #expect(wide.overdispersion == 0)
    #expect(CountRegression.overdispersionChance(poisson: poisson, negativeBinomial: wide) == 1)
  }

  @Test("a column that others already say is left out by name, and the rest fits as without it")
  func collinear() throws {
    let (x, counts) = ([0.5, 1, 2, 3, 4, 1.5], [1, 0, 2, 4, 5, 1])
    let plain = DesignMatrix(columns: [("constant", Array(repeating: 1, count: 6)), ("x", x)])
    let doubled = DesignMatrix(
      columns: [("constant", Array(repeating: 1, count: 6)), ("x", x), ("twice x and one", x.map { 2 * $0 + 1 })])
    let (without, with) = (
      try CountRegression.poisson(plain, counts: counts), try CountRegression.poisson(doubled, counts: counts)
    )
    #expect(with.collinearColumns == ["twice x and one"])
    #expect(with.coefficients == without.coefficients)
  }

  @Test("what has no finite answer is refused, with the column's name")
  func refused() {
    let ones = [1.0, 1, 1, 1]
    let design = DesignMatrix(columns: [("constant", ones), ("group", [1, 1, 0, 0])])
    #expect(throws: RegressionFailure.separated(column: "group")) {
      try CountRegression.poisson(design, counts: [0, 0, 2, 3])
    }
    #expect(throws: RegressionFailure.noCounts) { try CountRegression.poisson(design, counts: [0, 0, 0, 0]) }
    #expect(throws: RegressionFailure.tooFewRows(rows: 1, columns: 1)) {
      try CountRegression.poisson(DesignMatrix(columns: [("constant", [1])]), counts: [2])
    }
  }

  @Test("a count's chances sum to 1, with the mean and variance stated, and quantiles invert them")
  func distributions() {
    for (mean, alpha) in [(0.3, 0.0), (4, 0), (4, 0.5), (25, 1.7)] {
      let distribution = CountDistribution(mean: mean, overdispersion: alpha)
      let chances = (0..<3000).map { distribution.chance(of: $0) }
      #expect(agree(chances.reduce(0, +), 1, relative: 1e-9))
      let found = zip(0..., chances).reduce(0) { $0 + Double($1.0) * $1.1 }
      #expect(agree(found, mean, relative: 1e-8))
      let square = zip(0..., chances).reduce(0) { $0 + Double($1.0 * $1.0) * $1.1 }
      #expect(agree(square - found * found, distribution.variance, relative: 1e-6))
      for share in [0.05, 0.5, 0.95] {
        let quantile = distribution.quantile(share)
        #expect(distribution.chance(ofAtMost: quantile) >= share)
        if quantile > 0 { #expect(distribution.chance(ofAtMost: quantile - 1) < share) }
      }
    }
    // e⁻² and 1/(1 + 1)^1.
    #expect(agree(CountDistribution(mean: 2, overdispersion: 0).chance(of: 0), 0.1353352832366127))
    #expect(agree(CountDistribution(mean: 1, overdispersion: 1).chance(of: 0), 0.5))
  }
}
