public import CityNetwork
public import Graphs

// What is found, and from what: every finding is made here and nowhere else.
//
// Measures count all links on record, ended ones too; where a year is asked for they count those that are present then.
extension Study {
  /// The graph of the network under a projection.
  ///
  /// - Complexity: That of ``CityGraph/init(_:projection:)`` when first asked for.
  public func graph(_ projection: Projection = .cities) -> CityGraph {
    memory.graphs.value(projection) { () throws(Never) -> CityGraph in CityGraph(network, projection: projection) }
  }

  /// The situation of every city: its links, those that are present, its partners.
  public var situations: CitySituations {
    get throws(RunInterruption) {
      try memory.situations.value(.one) { () throws(RunInterruption) in
        try CitySituations(
          network, cityGraph: graph(), judgement: judgement, inWhole: try situationsInWhole(), options: running)
      }
    }
  }

  /// Who stands close to each city or works next door.
  var introducers: WayInFinder {
    get throws(RunInterruption) {
      try memory.introducers.value(.one) { () throws(RunInterruption) in
        WayInFinder(network, graph: graph(.twoMode), situations: try situations, evidence: evidence)
      }
    }
  }

  /// What each city lacks, most urgent first.
  public var gaps: GapRegister {
    get throws(RunInterruption) {
      try memory.gaps.value(.one) { () throws(RunInterruption) in try GapRegister(self) }
    }
  }

  /// The cities that are cut off or depend on one partner.
  public var isolation: IsolationReport {
    get throws(RunInterruption) {
      try memory.isolation.value(.one) { () throws(RunInterruption) in try IsolationReport(self) }
    }
  }

  /// The figures of the network as a whole.
  public func summary(_ projection: Projection = .cities) throws(RunInterruption) -> NetworkSummary {
    guard scope.year == nil else { return try ofYear.summary(projection) }
    return try memory.summaries.value(projection) { () throws(RunInterruption) in
      try NetworkSummary(self, projection: projection)
    }
  }

  /// The measures of every city.
  ///
  /// - Parameter sampling: How to sample paths where there are too many; nil looks at all.
  public func metrics(
    _ projection: Projection = .cities, sampling: PathSampling? = nil
  ) throws(RunInterruption) -> MetricsTable {
    guard scope.year == nil else { return try ofYear.metrics(projection, sampling: sampling) }
    return try memory.metrics.value(.init(projection: projection, sampling: sampling)) { () throws(RunInterruption) in
      try MetricsTable(self, projection: projection, sampling: sampling)
    }
  }

  /// How many cities of each country are on record with what.
  public var coverageByCountry: CoverageTable {
    get throws(RunInterruption) { try CoverageTable.byCountry(self) }
  }

  /// How many cities of each size class are on record with what.
  public var coverageBySize: CoverageTable {
    get throws(RunInterruption) { try CoverageTable.bySize(self) }
  }

  /// What the data set says about its own completeness.
  public var completeness: CompletenessReport { CompletenessReport(network) }

  /// The questions whose answers the facts lack.
  public var questions: [OpenQuestion] {
    get throws(RunInterruption) { OpenQuestion.all(network, register: try gaps) }
  }

  /// The model behind it, without what it says of each city.
  var expectationFit: ExpectationFit {
    get throws(RunInterruption) {
      try memory.expectationFit.value(.one) { () throws(RunInterruption) in ExpectationFit(try situations) }
    }
  }

  /// What cities of some size, level, country and place would have.
  public var expected: ExpectedLinks {
    get throws(RunInterruption) {
      try memory.expected.value(.one) { () throws(RunInterruption) in try ExpectedLinks(self) }
    }
  }

  /// What could break.
  ///
  /// - Parameter keyPlayers: How many losses to put in a row.
  public func resilience(keyPlayers: Int = 10) throws(RunInterruption) -> ResilienceReport {
    try memory.resilience.value(keyPlayers) { () throws(RunInterruption) in
      try ResilienceReport(self, keyPlayers: keyPlayers)
    }
  }

  /// Whether cooperation widens, and whether what works could travel.
  ///
  /// - Parameter steps: How many steps a practice travels, at least 1.
  public func themes(steps: Int = 3) throws(RunInterruption) -> ThemeReport {
    guard scope.year == nil else { return try ofYear.themes(steps: steps) }
    return try memory.themes.value(steps) { () throws(RunInterruption) in try ThemeReport(self, steps: steps) }
  }

  /// Who gives and who receives, of the cities that are shown.
  ///
  /// - Parameters:
  ///   - samples: How many random networks to draw; nil for the usual number.
  ///   - seed: Picks them.
  public func reciprocity(samples: Int? = nil, seed: UInt64 = 1) throws(RunInterruption) -> ReciprocityReport {
    guard scope.year == nil else { return try ofYear.reciprocity(samples: samples, seed: seed) }
    return try memory.reciprocity.value(.init(samples: samples, seed: seed)) { () throws(RunInterruption) in
      try ReciprocityReport(self, samples: samples, seed: seed)
    }
  }

  /// What chance alone would give.
  ///
  /// - Parameters:
  ///   - samples: How many random networks to draw; nil for the usual number.
  ///   - seed: Picks them.
  ///   - cliqueMeasures: By what to rank the cities with and without groups that are linked all with all.
  public func chance(
    samples: Int? = nil, seed: UInt64 = 1, cliqueMeasures: [RankingMeasure] = RankingMeasure.usual
  ) throws(RunInterruption) -> ChanceReport {
    guard scope.year == nil else {
      return try ofYear.chance(samples: samples, seed: seed, cliqueMeasures: cliqueMeasures)
    }
    let key = StudyMemory.Sampling(samples: samples, seed: seed, measures: cliqueMeasures)
    return try memory.chance.value(key) { () throws(RunInterruption) in
      try ChanceReport(self, samples: samples, seed: seed, cliqueMeasures: cliqueMeasures)
    }
  }

  /// How far the rankings hold when links are missing.
  ///
  /// - Parameters:
  ///   - measures: By what to rank, each once.
  ///   - plan: What to take away, and how often.
  public func rankings(_ measures: [RankingMeasure], plan: ThinningPlan) throws(RunInterruption) -> ShakenRankings {
    guard scope.year == nil else { return try ofYear.rankings(measures, plan: plan) }
    return try memory.rankings.value(.init(measures: measures, plan: plan)) { () throws(RunInterruption) in
      try ShakenRankings(self, measures: measures, plan: plan)
    }
  }
}

// Who could help.
extension Study {
  /// Every city held against any other, attribute by attribute.
  public var comparison: PartnerMatches {
    get throws(RunInterruption) {
      try memory.comparison.value(.one) { () throws(RunInterruption) in try PartnerMatches(self) }
    }
  }

  /// The best candidates for one city; nil where the id names none.
  ///
  /// - Parameters:
  ///   - limit: The most candidates, at least 1.
  ///   - keeping: Which cities may be candidates; all by default.
  public func matches(
    of city: EntityID, limit: Int = 5, keeping: ((EntityID) -> Bool)? = nil
  ) throws(RunInterruption) -> CityMatches? {
    try comparison.candidates(for: city, limit: limit, keeping: keeping)
  }

  /// The best candidates for every city that is shown and in which the data shows a gap.
  ///
  /// - Parameters:
  ///   - limit: The most candidates a city, at least 1.
  ///   - keeping: Which of the cities that are shown to ask about.
  public func matches(
    limit: Int = 3, keeping: (City) -> Bool = { _ in true }
  ) throws(RunInterruption) -> [CityMatches] {
    try comparison.all(limit: limit, keeping: { shows($0.id) && keeping($0) }, options: running)
  }

  /// The gap cities that a programme could reach, and who could help each; of the cities that are shown.
  public func programmeBasis(_ request: ProgrammeRequest) throws(RunInterruption) -> ProgrammeBasis {
    try ProgrammeBasis(self, request: request)
  }

  /// The plan that a programme could follow.
  public func programme(_ basis: ProgrammeBasis) throws(RunInterruption) -> ProgrammePlan {
    try basis.plan(expectation: try expectationFit.model, options: running)
  }

  /// The brief of one city; nil where the id names none.
  public func brief(of city: EntityID) throws(RunInterruption) -> CityBrief? { try CityBrief(self, city: city) }
}

// What changes.
extension Study {
  /// The figures of the network in a year, in which only links that are present then count.
  ///
  /// - Parameters:
  ///   - year: The year; nil for the year of judgement.
  ///   - withBetweenness: Whether to look at the paths of all pairs, which takes long on large networks.
  public func state(in year: Int? = nil, withBetweenness: Bool = true) throws(RunInterruption) -> NetworkState {
    let key = StudyMemory.Dated(year: year ?? self.year, withBetweenness: withBetweenness)
    return try memory.states.value(key) { () throws(RunInterruption) in
      try NetworkState(self, year: key.year, withBetweenness: withBetweenness)
    }
  }

  /// What changed between two years.
  public func change(
    from: Int, to: Int, withBetweenness: Bool = true
  ) throws(RunInterruption) -> NetworkChange {
    NetworkChange(
      self, from: try state(in: from, withBetweenness: withBetweenness),
      to: try state(in: to, withBetweenness: withBetweenness))
  }

  /// What would change if the facts were others.
  ///
  /// - Parameter imagined: What the part of the network that is looked at would be.
  public func change(to imagined: CityNetwork, withBetweenness: Bool = true) throws(RunInterruption) -> NetworkChange {
    let then = Study(imagined, settings: settings, running: running)
    return NetworkChange(
      from: try state(withBetweenness: withBetweenness),
      to: try then.state(in: scope.year ?? scope.view.asOfYear, withBetweenness: withBetweenness))
  }

  /// What each single new link would do for one city; nil where the id names none.
  public func newLinks(of city: EntityID) throws(RunInterruption) -> SingleLinks? { try SingleLinks(self, of: city) }
}
