import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct LeavingOutTests {
  @Test("with a constant alone the step is 1 / (n − 1) of what the count differs by")
  func constant() throws {
    // Four counts with the mean 2: every leverage is 1/4, so that the logarithm falls by (y − 2) / 2 / 3.
    let counts = [0, 2, 2, 4]
    let design = DesignMatrix(columns: [("constant", [1, 1, 1, 1])])
    let fit = try CountRegression.poisson(design, counts: counts)
    let without = fit.fittedLeavingOutEach(design, counts: counts)
    let expected = [2 * exp(1.0 / 3), 2, 2, 2 * exp(-1.0 / 3)]
    for (found, wanted) in zip(without, expected) { #expect(agree(found, wanted, relative: 1e-9)) }
  }

  @Test("an observation that has a column of its own cannot be expected by the others")
  func alone() throws {
    let design = DesignMatrix(columns: [("constant", [1, 1, 1, 1]), ("own", [0, 0, 0, 1])])
    let counts = [1, 2, 3, 5]
    let fit = try CountRegression.poisson(design, counts: counts)
    let without = fit.fittedLeavingOutEach(design, counts: counts)
    #expect(without[3] == nil)
    #expect(without[0] != nil)
  }

  @Test("one step comes within two per cent of a fit anew, both Poisson and negative binomial", arguments: 0..<5)
  func againstRefits(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    func unit() -> Double { Double(random.next() >> 11) / Double(1 << 53) }
    let sizes = (0..<120).map { _ in unit() * 2 - 1 }
    let groups = (0..<120).map { Double($0 % 3 == 0 ? 1 : 0) }
    let counts = sizes.map { size -> Int in
      // A count of that mean: how many steps of a random length fit into it.
      var (count, sum) = (0, 0.0)
      let mean = exp(0.7 + 0.8 * size)
      while true {
        sum -= log(1 - unit())
        if sum > mean { return count }
        count += 1
      }
    }
    func design(without row: Int?) -> DesignMatrix {
      let rows = (0..<120).filter { $0 != row }
      return DesignMatrix(columns: [
        ("constant", rows.map { _ in 1 }), ("size", rows.map { sizes[$0] }), ("group", rows.map { groups[$0] }),
      ])
    }
    let whole = design(without: nil)
    for isWide in [false, true] {
      func fit(_ design: DesignMatrix, _ counts: [Int]) throws -> CountRegression {
        isWide
          ? try CountRegression.negativeBinomial(design, counts: counts)
          : try CountRegression.poisson(design, counts: counts)
      }
      let all = try fit(whole, counts)
      let steps = all.fittedLeavingOutEach(whole, counts: counts)
      for row in stride(from: 0, to: 120, by: 7) {
        var rest = counts
        rest.remove(at: row)
        let anew = try fit(design(without: row), rest).coefficients.map(\.value)
        let exact = exp(anew[0] + anew[1] * sizes[row] + anew[2] * groups[row])
        #expect(agree(steps[row], exact, relative: 0.02), "seed \(seed), row \(row)")
      }
    }
  }
}
