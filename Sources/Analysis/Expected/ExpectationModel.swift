import CityNetwork
import Statistics

/// The model behind ``ExpectedLinks``: a regression of the number of city partners, with what shows how well it fits.
public struct ExpectationModel: Sendable, Codable {
  /// The fewest cities from which a model is fitted.
  public static let minimumCities = 50
  /// The fewest cities of a country or level that get an effect of their own; fewer share one of all others.
  public static let minimumGroup = 10

  /// The effect of one property.
  public struct Effect: Sendable, Hashable, Codable {
    /// What has the effect.
    public var term: Term
    /// By what the expected number is multiplied, for one unit more of the property, or for belonging to the group.
    public var factor: Double
    /// The factor is between this…
    public var lower: Double
    /// …and this, with 95 % confidence.
    public var upper: Double
    /// The chance of a factor so far from 1 if there were no effect.
    public var pValue: Double

    /// Whether there may be no effect, and on which side of 1 it lies otherwise.
    public var verdict: Verdict { pValue < 0.05 ? (factor < 1 ? .fewer : .more) : .unclear }
  }

  /// What is said of an effect at 5 %.
  public enum Verdict: String, Sendable, Hashable, Codable {
    /// It goes with fewer partners.
    case fewer
    /// It goes with more partners.
    case more
    /// There may be none.
    case unclear
  }

  /// Cities with a given number of partners, counted and expected.
  public struct CountRow: Sendable, Hashable, Codable {
    /// The number of partners.
    public var partners: Int
    /// Whether cities with more partners are among them; only in the last row.
    public var isOrMore: Bool
    /// The cities that have so many.
    public var observed: Int
    /// The cities that the model expects to have so many.
    public var expected: Double
  }

  /// A country of which markedly more or fewer links are recorded than its cities' size and place lead to expect.
  public struct CountryReporting: Sendable, Hashable, Codable {
    /// The country, as two letters of ISO 3166-1.
    public var country: String
    /// Its cities in the model.
    public var cities: Int
    /// City partners recorded, summed over its cities.
    public var recorded: Int
    /// City partners expected from size, level and place alone.
    public var expected: Double
    /// The chance of such a difference, corrected for the number of countries tested.
    public var correctedPValue: Double
    /// Recorded over expected.
    public var ratio: Double { Double(recorded) / expected }
  }

  /// Whether the counts are wider than Poisson, so that the negative binomial was used.
  public let isNegativeBinomial: Bool
  /// The chance of such a spread if the counts were Poisson.
  public let overdispersionChance: Double
  /// The extra spread *α*; the variance of a count is *μ* + *α μ*².
  public let overdispersion: Double
  /// Pearson's statistic over its degrees of freedom; near 1 where the spread is right.
  public let dispersion: Double
  /// McFadden's: how much of the way from a model that knows nothing the likelihood has come.
  public let pseudoR2: Double
  /// The cities that the model was fitted to.
  public let cities: Int
  /// Cities left out because their population is not known.
  public let withoutPopulation: Int
  /// Cities left out because only their coordinates are not known.
  public let withoutCoordinate: Int
  /// Cities left out because only few share their country, level or capital status, and none of these has a partner.
  public let withoutLike: Int
  /// The effects, population and distance first.
  public let effects: [Effect]
  /// What the effects are held against: the place and the level of cities, and whether they are capitals where that
  /// has an effect.
  public let reference: [Term]
  /// Cities by their number of partners.
  public let counts: [CountRow]
  /// Countries that are recorded markedly more or less than expected, the least recorded first.
  public let countries: [CountryReporting]
  /// How many countries were tested for that.
  public let countriesTested: Int
  private let fit: [Double]
  private let fitWithoutItself: [Double?]

  /// The effect of the distance to the other cities of the data set; nil where all lie in one place.
  public var distanceEffect: Effect? { effects.first { $0.term == .distance } }

  /// The effect of being the national capital; nil where fewer than ``minimumGroup`` capitals, or other cities, are known.
  public var capitalEffect: Effect? { effects.first { $0.term == .capital(.yes) } }

  init(_ sample: ExpectationSample) throws(Abstention) {
    let rows = sample.rows
    guard rows.count >= Self.minimumCities else {
      throw .fewCities(known: rows.count)
    }
    let counts = rows.map(\.partners)
    let plan = ExpectationColumns(sample, sample.groups)
    do throws(RegressionFailure) {
      let design = plan.design(withCountries: true)
      let poisson = try CountRegression.poisson(design, counts: counts)
      let wide = try CountRegression.negativeBinomial(design, counts: counts)
      overdispersionChance = CountRegression.overdispersionChance(poisson: poisson, negativeBinomial: wide)
      isNegativeBinomial = overdispersionChance < 0.05
      let chosen = isNegativeBinomial ? wide : poisson
      let constant = DesignMatrix(columns: [("constant", [Double](repeating: 1, count: rows.count))])
      let nothing =
        isNegativeBinomial
        ? try CountRegression.negativeBinomial(constant, counts: counts)
        : try CountRegression.poisson(constant, counts: counts)
      overdispersion = chosen.overdispersion
      dispersion = chosen.pearsonStatistic / Double(max(1, chosen.degreesOfFreedom))
      pseudoR2 = nothing.logLikelihood == 0 ? 0 : 1 - chosen.logLikelihood / nothing.logLikelihood
      fit = chosen.fitted
      fitWithoutItself = chosen.fittedLeavingOutEach(design, counts: counts)
      let explained = plan.terms(withCountries: true)
      effects = chosen.coefficients.compactMap { coefficient in
        explained[coefficient.column].map { Effect(of: $0, coefficient) }
      }
      self.counts = Self.countRows(counts, chosen)
      let plain = plan.design(withCountries: false)
      let withoutCountries =
        isNegativeBinomial
        ? try CountRegression.negativeBinomial(plain, counts: counts)
        : try CountRegression.poisson(plain, counts: counts)
      (countries, countriesTested) = Self.reporting(rows, withoutCountries)
    } catch {
      throw plan.abstention(for: error)
    }
    cities = rows.count
    withoutPopulation = sample.withoutPopulation
    withoutCoordinate = sample.withoutCoordinate
    withoutLike = sample.withoutLike.count
    reference = plan.reference
  }

  /// What is expected of the cities that the model was fitted to.
  func expectations(of sample: ExpectationSample) -> [EntityID: ExpectedLinks.Expectation] {
    let judged = zip(sample.rows, zip(fit, fitWithoutItself)).map { row, means in
      let (mean, without) = means
      let distribution = CountDistribution(mean: mean, overdispersion: overdispersion)
      return (
        row: row,
        expectation: ExpectedLinks.Expectation(
          expected: mean, expectedWithoutItself: without, lower: distribution.quantile(0.05),
          upper: distribution.quantile(0.95),
          chanceOfSoFew: distribution.chance(ofAtMost: row.partners), rank: 0,
          usesCapitalStatus: capitalEffect != nil)
      )
    }.sorted { a, b in
      (a.expectation.chanceOfSoFew, a.row.city.id) < (b.expectation.chanceOfSoFew, b.row.city.id)
    }
    var result: [EntityID: ExpectedLinks.Expectation] = [:]
    for (index, entry) in judged.enumerated() {
      var expectation = entry.expectation
      expectation.rank = index + 1
      result[entry.row.city.id] = expectation
    }
    return result
  }

  private static func countRows(_ counts: [Int], _ fit: CountRegression) -> [CountRow] {
    let shown = 0...6
    var expected = [Double](repeating: 0, count: shown.count)
    for observation in counts.indices {
      let distribution = fit.distribution(of: observation)
      for number in shown { expected[number] += distribution.chance(of: number) }
    }
    let rows = shown.map { number in
      CountRow(
        partners: number, isOrMore: false, observed: counts.count { $0 == number }, expected: expected[number])
    }
    let rest = Double(counts.count) - expected.reduce(0, +)
    let more = shown.upperBound + 1
    return rows + [
      CountRow(partners: more, isOrMore: true, observed: counts.count { $0 >= more }, expected: max(0, rest))
    ]
  }

  /// Countries whose cities together have markedly more or fewer partners than a model without countries expects.
  private static func reporting(
    _ rows: [ExpectationSample.Row], _ fit: CountRegression
  ) -> (found: [CountryReporting], tested: Int) {
    var sums: [String: (cities: Int, recorded: Int, expected: Double, variance: Double)] = [:]
    for (index, row) in rows.enumerated() where row.city.knownCountry != nil {
      let distribution = fit.distribution(of: index)
      var sum = sums[row.city.country] ?? (0, 0, 0, 0)
      sum = (
        sum.cities + 1, sum.recorded + row.partners, sum.expected + distribution.mean,
        sum.variance + distribution.variance
      )
      sums[row.city.country] = sum
    }
    let tested = sums.filter { $0.value.cities >= minimumGroup }.sorted { $0.key < $1.key }
    let chances = tested.map { _, sum in
      NormalDistribution.twoSidedChance((Double(sum.recorded) - sum.expected) / sum.variance.squareRoot())
    }
    let corrected = MultipleTesting.benjaminiHochberg(chances)
    let found = zip(tested, corrected).filter { $0.1 < 0.05 }.map { country, chance in
      CountryReporting(
        country: country.key, cities: country.value.cities, recorded: country.value.recorded,
        expected: country.value.expected, correctedPValue: chance)
    }
    return (found.sorted { ($0.ratio, $0.country) < ($1.ratio, $1.country) }, tested.count)
  }
}

extension ExpectationModel.Effect {
  fileprivate init(of term: ExpectationModel.Term, _ coefficient: CountRegression.Coefficient) {
    let interval = coefficient.interval95
    self.init(
      term: term, factor: exponential(coefficient.value),
      lower: exponential(interval.lowerBound), upper: exponential(interval.upperBound), pValue: coefficient.pValue)
  }
}
