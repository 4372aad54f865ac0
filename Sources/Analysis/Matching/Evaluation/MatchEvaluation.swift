public import CityNetwork
public import Graphs

/// How well links that are there can be guessed when they are hidden, by ``PartnerMatches`` and by simpler ways.
///
/// For each city with hidden partners all cities that it is not known to be linked with are ranked, and the places of the
/// hidden partners are looked up. That tells whether a way of matching resembles what cities did. It does not tell whether
/// what they did was good for them.
public struct MatchEvaluation: Sendable, Codable {
  /// How links are hidden.
  public enum Hiding: String, Sendable, Hashable, Codable, CaseIterable {
    /// A fifth of the pairs of linked cities, drawn by a hash of their ids.
    case random
    /// The pairs whose first link began last.
    case latestYears = "latest_years"
    /// Another fifth, on which the weights were chosen.
    case development
  }

  /// A number with the interval that holds it in nineteen of twenty draws of the cities asked about.
  public struct Figure: Sendable, Hashable, Codable {
    /// The number.
    public var value: Double
    /// From here…
    public var lower: Double
    /// …to here.
    public var upper: Double
    /// Of a difference, the chance of one so large if the two ways were alike, corrected for all comparisons of its kind;
    /// nil of any other figure.
    public var chance: Double?

    init(value: Double, lower: Double, upper: Double, chance: Double? = nil) {
      (self.value, self.lower, self.upper, self.chance) = (value, lower, upper, chance)
    }
  }

  /// How one way did.
  public struct Row: Sendable, Hashable, Codable {
    /// The way.
    public var method: MatchMethod
    /// Area under the receiver operating characteristic: how often a hidden partner stands above a city that is none;
    /// 0.5 by chance. Mean over hidden partners.
    public var auc: Figure
    /// Mean over cities of the average precision, 0…1.
    public var averagePrecision: Figure
    /// The share of hidden partners among the first ten.
    public var hitsAtTen: Figure
    /// The share of hidden partners about whom it says anything.
    public var coverage: Double
    /// Its figures less those of the match.
    public var differences: Differences?

    /// Figures less those of the match, city by city, with intervals.
    public struct Differences: Sendable, Hashable, Codable {
      /// Of the area.
      public var auc: Figure
      /// Of the average precision.
      public var averagePrecision: Figure
      /// Of the share among the first ten.
      public var hitsAtTen: Figure
    }
  }

  /// Why there are no figures.
  public enum Abstention: Sendable, Hashable, Codable {
    /// No link between two cities has a first year, so that none can be called the latest.
    case noYears
    /// Only so many pairs of linked cities could be hidden, fewer than ``minimumHidden``.
    case fewPairs(Int)
    /// Of so many cities with a hidden partner that have other links on record, so many keep none, since these come from
    /// the source that tells of the hidden one: at least ``mostLost``.
    case oneSource(lost: Int, of: Int)
    /// No way says anything of any hidden partner.
    case nothingLeft
  }

  /// The share of cities that lose all their other links with a hidden one from which on nothing is judged.
  public static let mostLost = 0.9
  /// The least share of hidden partners of which a simpler way must say something for the match to be held against it.
  public static let leastCoverage = 0.1

  /// The fewest hidden pairs from which figures are taken.
  public static let minimumHidden = 20
  /// The most cities that are asked about.
  public static let maximumAskers = 2_000
  /// How often the cities are drawn anew for the intervals.
  public static let draws = 1_000

  /// How links were hidden.
  public let hiding: Hiding
  /// The seed of everything that is drawn.
  public let seed: UInt64
  /// The pairs that were known: those not hidden, but for the ones that go with hidden ones.
  public let knownPairs: Int
  /// The pairs to be guessed.
  public let hiddenPairs: Int
  /// The links behind the pairs to be guessed, ordered by id.
  public let hiddenLinks: [EntityID]
  /// The cities with a hidden partner that have other links on record.
  public let citiesWithOthers: Int
  /// Those of them whose other links are hidden as well, since they come from the same source.
  public let citiesLosingOthers: Int
  /// The first year that was hidden; nil where years did not decide.
  public let fromYear: Int?
  /// The cities asked about.
  public let askers: Int
  /// The cities in all.
  public let cities: Int
  /// The match first, then the simpler ways, then the match without each attribute; empty where there is no basis.
  public let rows: [Row]
  /// Why there are no figures; nil where there are.
  public let abstention: Abstention?

  /// Hides links of a network and looks how well they are guessed.
  ///
  /// - Parameters:
  ///   - network: The network. Links count as for ``PartnerMatches``: those that have ended, or begin later, are neither
  ///     known nor hidden.
  ///   - hiding: Which links are hidden.
  ///   - year: The year at which links are judged to be there or ended; the data set's own by default.
  ///   - weights: How much each attribute counts.
  ///   - seed: The seed of the split, of lots between equal scores and of the intervals.
  ///   - options: How to run.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*a n*) comparisons for *a* cities asked about, at most 2,000 of *n*.
  /// - Note: The same for every number of threads.
  public init(
    _ network: CityNetwork, hiding: Hiding = .random, year: Int? = nil, weights: MatchWeights = .frozen,
    seed: UInt64 = 1, options: RunOptions = .default
  ) throws(RunInterruption) {
    let split = MatchSplit(network, by: hiding.choice(seed: seed), judgement: network.judgement(year: year))
    (citiesWithOthers, citiesLosingOthers) = (split.citiesWithOthers, split.citiesLosingOthers)
    (self.hiding, self.seed, fromYear) = (hiding, seed, split.fromYear)
    (knownPairs, hiddenPairs, cities) = (split.observedCount, split.hidden.count, network.cities.count)
    hiddenLinks = split.hiddenLinkIDs
    guard split.hidden.count >= Self.minimumHidden else {
      (askers, rows) = (0, [])
      abstention = hiding == .latestYears && split.fromYear == nil ? .noYears : .fewPairs(split.hidden.count)
      return
    }
    guard !split.losesNearlyAll else {
      (askers, rows) = (0, [])
      abstention = .oneSource(lost: citiesLosingOthers, of: citiesWithOthers)
      return
    }
    let facts = MatchFacts(network, admitting: split.admission)
    let texts = MatchTexts(network.cities, admitting: split.admission.statement)
    let trial = MatchTrial(facts, weights: weights, split: split, seed: seed)
    let asked = Self.askers(trial, seed: seed)
    let results = try MatchWork.map(asked, options: options, makeDesk: { MatchDesk(facts, texts: texts) }) {
      trial.run($0, &$1)
    }.filter { $0.hiddenCount > 0 }
    askers = results.count
    let found = EvaluationFigures(results, cities: network.cities.count, seed: seed).rows
    let isEmpty = found.allSatisfy { $0.coverage == 0 }
    rows = isEmpty ? [] : found
    abstention = isEmpty ? .nothingLeft : nil
  }

  /// The match's own row; nil where there is no basis.
  public var match: Row? { rows.first }

  /// The simpler way that does best by a figure; nil where there is no basis.
  public func bestBaseline(by figure: (Row) -> Figure) -> Row? {
    rows.filter { MatchMethod.baselines.contains($0.method) }.max { figure($0).value < figure($1).value }
  }

  /// The cities with hidden partners, or a draw of them.
  private static func askers(_ trial: MatchTrial, seed: UInt64) -> [Int] {
    let all = trial.hidden.indices.filter { !trial.hidden[$0].isEmpty }
    guard all.count > maximumAskers else { return all }
    var random = RandomStream(seed: seed, number: 2)
    return Array(all.shuffled(using: &random).prefix(maximumAskers)).sorted()
  }
}

extension MatchEvaluation.Hiding {
  func choice(seed: UInt64) -> MatchSplit.Choice {
    switch self {
    case .random: .test(seed: seed)
    case .latestYears: .latestYears
    case .development: .development(seed: seed)
    }
  }
}
