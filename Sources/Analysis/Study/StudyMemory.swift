import CityNetwork

/// What a study has found so far.
///
/// A finding is made when it is first asked for, from others where it rests on them, and kept as long as the study is.
final class StudyMemory: Sendable {
  /// The key of what there is one of.
  enum Only: Hashable, Sendable { case one }

  /// The key of findings that are made from samples.
  struct Sampling: Hashable, Sendable {
    var samples: Int?
    var seed: UInt64
    var measures: [RankingMeasure] = []
  }

  /// The key of the measures of cities.
  struct Measuring: Hashable, Sendable {
    var projection: Projection
    var sampling: PathSampling?
  }

  /// The key of rankings that are shaken.
  struct Ranking: Hashable, Sendable {
    var measures: [RankingMeasure]
    var plan: ThinningPlan
  }

  /// The key of the state of the network in a year.
  struct Dated: Hashable, Sendable {
    var year: Int?
    var withBetweenness: Bool
  }

  let graphs: Remembered<Projection, CityGraph>
  let situations = Remembered<Only, CitySituations>()
  let evidence = Remembered<Only, LinkEvidence>()
  let introducers = Remembered<Only, WayInFinder>()
  let gaps = Remembered<Only, GapRegister>()
  let isolation = Remembered<Only, IsolationReport>()
  let summaries = Remembered<Projection, NetworkSummary>()
  let metrics = Remembered<Measuring, MetricsTable>()
  let comparison = Remembered<Only, PartnerMatches>()
  let expectationFit = Remembered<Only, ExpectationFit>()
  let expected = Remembered<Only, ExpectedLinks>()
  let resilience = Remembered<Int, ResilienceReport>()
  let themes = Remembered<Int, ThemeReport>()
  let reciprocity = Remembered<Sampling, ReciprocityReport>()
  let chance = Remembered<Sampling, ChanceReport>()
  let present = Remembered<Int?, Study>()
  let judged = Remembered<Int?, Study>()
  let states = Remembered<Dated, NetworkState>()
  let whole = Remembered<Only, Study>()
  let rankings = Remembered<Ranking, ShakenRankings>()

  /// - Parameter graphs: The graphs of the same facts, where there are any.
  init(graphs: Remembered<Projection, CityGraph> = .init()) { self.graphs = graphs }
}
