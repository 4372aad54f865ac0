#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A fitted regression of counts: the logarithm of the expected count is a sum of coefficient × column.
///
///     let fit = try CountRegression.poisson(design, counts: [1, 0, 4])
///     fit.coefficients[1].value   // by how much the logarithm of the expected count grows with the second column
package struct CountRegression: Sendable, Hashable {
  /// The effect of one column.
  package struct Coefficient: Sendable, Hashable {
    /// The place of the column in the matrix that was given.
    package let column: Int
    /// The column's name.
    package let name: String
    /// The change of the logarithm of the expected count for one unit of the column.
    package let value: Double
    /// Its standard error, from the curvature of the likelihood.
    package let standardError: Double

    /// The two-sided chance of a value at least as far from 0, if there were no effect.
    package var pValue: Double { erfc(abs(value / standardError) / 2.0.squareRoot()) }

    /// The interval value ± 1.959964 standard errors.
    package var interval95: ClosedRange<Double> {
      (value - 1.959963984540054 * standardError)...(value + 1.959963984540054 * standardError)
    }
  }

  /// One a column that was kept, in order.
  package let coefficients: [Coefficient]
  /// The columns that say nothing beyond those before them, and were left out.
  package let collinearColumns: [String]
  /// *α* of the negative binomial; 0 for a Poisson regression, or where the data is not wider than Poisson.
  package let overdispersion: Double
  /// The standard error of *α*; nil for a Poisson regression or at *α* = 0.
  package let overdispersionError: Double?
  /// The expected counts, one an observation.
  package let fitted: [Double]
  /// The logarithm of the likelihood.
  package let logLikelihood: Double
  /// Akaike's criterion: twice the numbers found, less twice the logarithm of the likelihood.
  package let akaikeCriterion: Double
  /// Twice what the likelihood falls short of that of a fit that hits every count, with the same *α*.
  package let deviance: Double
  /// The sum of (count − expected)² / variance. Divided by ``degreesOfFreedom`` it is near 1 where the model's variance
  /// is right.
  package let pearsonStatistic: Double
  /// Observations less coefficients.
  package let degreesOfFreedom: Int

  /// The distribution of the count of one observation.
  package func distribution(of observation: Int) -> CountDistribution {
    CountDistribution(mean: fitted[observation], overdispersion: overdispersion)
  }

  /// A test of whether the counts are wider than Poisson: the chance of so much better a fit if they were not.
  ///
  /// Half the tail of χ² with one degree of freedom, since *α* cannot lie below 0.
  ///
  /// - SeeAlso: A. C. Cameron, P. K. Trivedi, *Regression Analysis of Count Data*, 2nd ed., 2013.
  ///   doi:10.1017/CBO9781139013567
  package static func overdispersionChance(poisson: CountRegression, negativeBinomial: CountRegression) -> Double {
    let gain = max(0, 2 * (negativeBinomial.logLikelihood - poisson.logLikelihood))
    return gain == 0 ? 1 : erfc((gain / 2).squareRoot()) / 2
  }
}

extension CountRegression {
  /// Fits a Poisson regression by maximum likelihood.
  ///
  /// - Parameters:
  ///   - design: The columns, a constant among them if one is wanted.
  ///   - counts: One count an observation, 0 or more.
  /// - Throws: ``RegressionFailure``.
  /// - Complexity: O(*n p*²) a step, some ten steps.
  package static func poisson(_ design: DesignMatrix, counts: [Int]) throws(RegressionFailure) -> CountRegression {
    let kept = try independentColumns(design, counts)
    let coefficients = try CountScoring(design.keeping(only: kept), counts).coefficients(overdispersion: 0, from: nil)
    return try CountRegression(design, kept, counts, coefficients, overdispersion: 0)
  }

  /// Fits a negative binomial regression (NB2) by maximum likelihood, *α* included.
  ///
  /// Coefficients and *α* are found in turn until neither moves. Where the data is not wider than Poisson, *α* is 0 and
  /// the fit is Poisson's.
  ///
  /// - Throws: ``RegressionFailure``.
  /// - Complexity: O(*n p*² + sum of counts) a step, some thirty steps.
  /// - SeeAlso: J. M. Hilbe, *Negative Binomial Regression*, 2nd ed., 2011. doi:10.1017/CBO9780511973420
  package static func negativeBinomial(
    _ design: DesignMatrix, counts: [Int]
  ) throws(RegressionFailure) -> CountRegression {
    let kept = try independentColumns(design, counts)
    let scoring = CountScoring(design.keeping(only: kept), counts)
    var coefficients = try scoring.coefficients(overdispersion: 0, from: nil)
    var overdispersion = 0.0
    let most = 200
    for step in 0...most {
      guard step < most else { throw .notSettled(steps: most) }
      let means = scoring.means(coefficients)
      let next = OverdispersionSearch(counts: counts, means: means).best(from: overdispersion)
      let change = abs(next - overdispersion)
      overdispersion = next
      guard overdispersion > 0 else { break }
      coefficients = try scoring.coefficients(overdispersion: overdispersion, from: coefficients)
      if change <= 1e-11 * (1 + overdispersion) { break }
    }
    return try CountRegression(design, kept, counts, coefficients, overdispersion: overdispersion)
  }

  /// The columns that can be told apart, in order; refuses what has no finite answer.
  private static func independentColumns(
    _ design: DesignMatrix, _ counts: [Int]
  ) throws(RegressionFailure) -> [Int] {
    precondition(counts.count == design.rowCount, "there is one count an observation")
    precondition(counts.allSatisfy { $0 >= 0 }, "a count is 0 or more")
    let independent = design.gram(weights: [Double](repeating: 1, count: design.rowCount)).independentColumns()
    guard design.rowCount > independent.count, !independent.isEmpty else {
      throw .tooFewRows(rows: design.rowCount, columns: independent.count)
    }
    guard counts.contains(where: { $0 > 0 }) else { throw .noCounts }
    var isOneSided = [Bool](repeating: true, count: design.columnCount)
    for row in 0..<design.rowCount {
      for (column, value) in design.row(row) where value < 0 { isOneSided[column] = false }
    }
    let sums = design.weightedSum(counts.map(Double.init))
    for column in independent where isOneSided[column] && sums[column] == 0 {
      throw .separated(column: design.names[column])
    }
    return independent
  }

  private init(
    _ given: DesignMatrix, _ kept: [Int], _ counts: [Int], _ values: [Double], overdispersion: Double
  ) throws(RegressionFailure) {
    let design = given.keeping(only: kept)
    let scoring = CountScoring(design, counts)
    let means = scoring.means(values)
    guard let variances = scoring.curvature(means, overdispersion: overdispersion).inverseDiagonal() else {
      throw .notSettled(steps: 0)
    }
    coefficients = kept.indices.map { place in
      Coefficient(
        column: kept[place], name: design.names[place], value: values[place],
        standardError: variances[place].squareRoot())
    }
    collinearColumns = given.names.indices.filter { !kept.contains($0) }.map { given.names[$0] }
    self.overdispersion = overdispersion
    overdispersionError = overdispersion > 0 ? variances.last.map { $0.squareRoot() } : nil
    fitted = means
    var (likelihood, full, pearson) = (0.0, 0.0, 0.0)
    for (count, mean) in zip(counts, means) {
      let distribution = CountDistribution(mean: mean, overdispersion: overdispersion)
      likelihood += distribution.logLikelihood(of: count)
      // The limit of the likelihood for a mean of 0 and a count of 0 is 1.
      if count > 0 {
        full += CountDistribution(mean: Double(count), overdispersion: overdispersion).logLikelihood(of: count)
      }
      let difference = Double(count) - mean
      pearson += difference * difference / distribution.variance
    }
    logLikelihood = likelihood
    deviance = 2 * (full - likelihood)
    pearsonStatistic = pearson
    degreesOfFreedom = design.rowCount - design.columnCount
    akaikeCriterion = 2 * Double(design.columnCount + (overdispersion > 0 ? 1 : 0)) - 2 * likelihood
  }
}
