package import CityNetwork
package import Graphs

// For whoever wants one finding of a whole network: each asks a study of its own.

extension CitySituations {
  /// The situation of every city of a network.
  ///
  /// - Parameters:
  ///   - network: The facts.
  ///   - year: The year of judgement; the data set's own by default.
  ///   - options: How to run.
  package init(_ network: CityNetwork, year: Int? = nil, options: RunOptions = .default) throws(RunInterruption) {
    self = try Study(network, running: options).judged(in: year).situations
  }
}

extension GapRegister {
  /// The gap register of a network.
  ///
  /// - Parameters:
  ///   - network: The facts.
  ///   - year: The year of judgement; the data set's own by default.
  ///   - weights: How much the parts of the priority count.
  ///   - thresholds: Where one size class ends and the next begins.
  ///   - options: How to run.
  package init(
    _ network: CityNetwork, year: Int? = nil, weights: GapPriority.Weights = .init(),
    thresholds: SizeThresholds = .init(), options: RunOptions = .default
  ) throws(RunInterruption) {
    let settings = StudySettings(weights: weights, thresholds: thresholds)
    self = try Study(network, settings: settings, running: options).judged(in: year).gaps
  }
}

extension IsolationReport {
  /// The cities that a network's links leave out.
  ///
  /// - Parameters:
  ///   - network: The facts.
  ///   - year: The year of judgement; the data set's own by default.
  ///   - thresholds: Where one size class ends and the next begins.
  ///   - options: How to run.
  package init(
    _ network: CityNetwork, year: Int? = nil, thresholds: SizeThresholds = .init(), options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, settings: .init(thresholds: thresholds), running: options).judged(in: year).isolation
  }
}

extension NetworkSummary {
  /// The figures of a network as a whole.
  package init(
    _ network: CityNetwork, projection: Projection = .cities, options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, running: options).summary(projection)
  }
}

extension MetricsTable {
  /// The measures of every city of a network.
  package init(
    _ network: CityNetwork, projection: Projection = .cities, thresholds: SizeThresholds = .init(),
    sampling: PathSampling? = nil, options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, settings: .init(thresholds: thresholds), running: options)
      .metrics(projection, sampling: sampling)
  }
}

extension PartnerMatches {
  /// Every city of a network held against any other.
  package init(
    _ network: CityNetwork, year: Int? = nil, weights: MatchWeights = .frozen, thresholds: SizeThresholds = .init(),
    options: RunOptions = .default
  ) throws(RunInterruption) {
    let settings = StudySettings(thresholds: thresholds, matchWeights: weights)
    self = try Study(network, settings: settings, running: options).judged(in: year).comparison
  }
}

extension ExpectedLinks {
  /// What the cities of a network would have.
  package init(
    _ network: CityNetwork, year: Int? = nil, thresholds: SizeThresholds = .init(), options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, settings: .init(thresholds: thresholds), running: options).judged(in: year).expected
  }
}

extension ResilienceReport {
  /// What could break in a network.
  package init(
    _ network: CityNetwork, year: Int? = nil, keyPlayers: Int = 10, options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, running: options).judged(in: year).resilience(keyPlayers: keyPlayers)
  }
}

extension ThemeReport {
  /// Whether cooperation in a network widens, and whether what works could travel.
  package init(
    _ network: CityNetwork, year: Int? = nil, steps: Int = 3, options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, running: options).judged(in: year).themes(steps: steps)
  }
}

extension ReciprocityReport {
  /// Who gives and who receives in a network.
  package init(
    _ network: CityNetwork, samples: Int? = nil, seed: UInt64 = 1, thresholds: SizeThresholds = .init(),
    options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, settings: .init(thresholds: thresholds), running: options)
      .reciprocity(samples: samples, seed: seed)
  }
}

extension ShakenRankings {
  /// Shakes the rankings of a network.
  package init(
    _ network: CityNetwork, measures: [RankingMeasure] = RankingMeasure.usual, plan: ThinningPlan,
    options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, running: options).rankings(measures, plan: plan)
  }
}

extension ChanceReport {
  /// Compares a network with chance.
  package init(
    _ network: CityNetwork, samples: Int? = nil, seed: UInt64 = 1, thresholds: SizeThresholds = .init(),
    cliqueMeasures: [RankingMeasure] = RankingMeasure.usual, options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, settings: .init(thresholds: thresholds), running: options)
      .chance(samples: samples, seed: seed, cliqueMeasures: cliqueMeasures)
  }
}

extension ProgrammeBasis {
  /// Who could help whom in a network.
  package init(
    _ network: CityNetwork, request: ProgrammeRequest, year: Int? = nil, weights: GapPriority.Weights = .init(),
    showing shown: ShownCities = .init(), options: RunOptions = .default
  ) throws(RunInterruption) {
    let study = Study(network, scope: Scope(shown: shown), settings: .init(weights: weights), running: options)
    self = try study.judged(in: year).programmeBasis(request)
  }
}

extension NetworkState {
  /// The state of a network in a year; in that of the data set by default.
  package init(
    _ network: CityNetwork, year: Int? = nil, withBetweenness: Bool = true, options: RunOptions = .default
  ) throws(RunInterruption) {
    self = try Study(network, running: options).state(in: year, withBetweenness: withBetweenness)
  }
}

extension SingleLinks {
  /// All single new links of a city; nil where the id names none.
  package init?(
    of city: EntityID, in network: CityNetwork, year: Int? = nil, options: RunOptions = .default
  ) throws(RunInterruption) {
    guard let links = try Study(network, running: options).judged(in: year).newLinks(of: city) else { return nil }
    self = links
  }
}

extension CityBrief {
  /// The brief of a city; nil where the id names none.
  package init?(
    _ network: CityNetwork, city: EntityID, year: Int? = nil, thresholds: SizeThresholds = .init(),
    options: RunOptions = .default
  ) throws(RunInterruption) {
    let study = Study(network, settings: .init(thresholds: thresholds), running: options).judged(in: year)
    guard let brief = try study.brief(of: city) else { return nil }
    self = brief
  }
}
