import CityNetwork
import Graphs
import Statistics

/// The rankings of cities with bands: where each city may stand if some of the links are missing.
///
/// Again and again a share of the recorded links is taken away and the cities are ranked anew. What nobody wrote down cannot
/// be added; but a ranking that a tenth less would turn over does not hold against a tenth that is missing already. See
/// <doc:Doubt>.
///
/// - SeeAlso: S. P. Borgatti, K. M. Carley, D. Krackhardt, *Social Networks* 28(2):124–136, 2006.
///   doi:10.1016/j.socnet.2005.05.001
public struct ShakenRankings: Sendable, Hashable, Codable {
  /// The fewest links between cities of which anything is told.
  public static let minimumLinks = 20
  /// The fewest cities with a partner of which anything is told.
  public static let minimumCities = 10

  /// Why nothing is told.
  public enum Abstention: Sendable, Hashable, Codable {
    /// So many links between cities are fewer than ``ShakenRankings/minimumLinks``.
    case fewLinks(Int)
    /// So many cities with a city partner are fewer than ``ShakenRankings/minimumCities``.
    case fewCities(Int)
    /// The share asked for takes away none of so many links.
    case takesNothing(of: Int)
    /// The share asked for takes away all of so many links.
    case takesEverything(of: Int)
  }

  /// What was taken away, and how often.
  public let plan: ThinningPlan
  /// How the network was turned into a graph.
  public let projection: Projection
  /// The links between cities, all kinds and repeated ones.
  public let links: Int
  /// How many of them each trial lacks.
  public let droppedLinks: Int
  /// The cities with a city partner, which are ranked.
  public let cities: Int
  /// The cities without one: no link of theirs can be taken away, so nothing is said of them.
  public let withoutPartner: Int
  /// One ranking a measure, in the order asked for; empty where there is no basis.
  public let rankings: [RankingBands]
  /// Why nothing is told; nil where something is.
  public let abstention: Abstention?

  /// Shakes the rankings of a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - measures: By what to rank, each once.
  ///   - plan: What to take away, and how often.
  ///   - options: How to run; trials are spread over the threads.
  /// - Throws: ``RunInterruption`` when cancelled or too large.
  /// - Complexity: One more than the repetitions times the measures; 4 bytes a city, measure and repetition.
  /// - Note: The same bits on every run and for every number of threads.
  init(_ study: Study, measures: [RankingMeasure], plan: ThinningPlan) throws(RunInterruption) {
    let (network, cityGraph, options) = (study.network, study.graph(), study.running)
    let graph = cityGraph.graph
    let records = cityGraph.linksOfEdges.map(\.count)
    let degrees = graph.degrees()
    let ranked = degrees.indices.filter { degrees[$0] > 0 }
    self.plan = plan
    projection = cityGraph.projection
    links = records.reduce(0, +)
    droppedLinks = Int((plan.droppedShare * Double(links)).rounded())
    cities = ranked.count
    withoutPartner = degrees.count - ranked.count
    abstention = Self.abstention(links: links, dropped: droppedLinks, cities: ranked.count)
    guard abstention == nil else {
      rankings = []
      return
    }
    // Outside the trials, so that every thread helps.
    var full: [[Double]] = []
    for measure in measures {
      let scores = try measure.scores(
        of: graph, options: RunOptions(threads: options.threads, isCancelled: options.isCancelled))
      full.append(ranked.map { scores[$0] })
    }
    let places = full.map { Ranking(ofScores: $0).places }
    let one = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let trials: [[Trial]]
    do {
      trials = try graph.thinnedSamples(
        count: plan.repetitions, droppedShare: plan.droppedShare, recordCounts: records, seed: plan.seed,
        options: options
      ) { thinned in
        try zip(measures, places).map { measure, places in
          let scores = try measure.scores(of: thinned, options: one)
          return Trial(Ranking(ofScores: ranked.map { scores[$0] }).places, against: places)
        }
      }
    } catch let interruption as RunInterruption {
      throw interruption
    } catch {
      // The measures throw nothing else.
      throw .cancelled
    }
    let known = ranked.map { cityGraph.entities[$0] }
    rankings = measures.indices.map { index in
      Self.bands(
        measures[index], known.map { ($0, network.city($0)) }, scores: full[index], places: places[index],
        trials: trials.map { $0[index] })
    }
  }

  private static func abstention(links: Int, dropped: Int, cities: Int) -> Abstention? {
    if links < minimumLinks { return .fewLinks(links) }
    if cities < minimumCities { return .fewCities(cities) }
    if dropped == 0 { return .takesNothing(of: links) }
    return dropped == links ? .takesEverything(of: links) : nil
  }

  private static func bands(
    _ measure: RankingMeasure, _ cities: [(id: EntityID, city: City?)], scores: [Double], places: [Int],
    trials: [Trial]
  ) -> RankingBands {
    let stability = RankStability(places: places, samples: trials.map(\.places))
    let order = cities.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    let first = order[0]
    let topTen = order.filter { places[$0] <= 10 }
    let stays = trials.reduce(0) { sum, trial in sum + topTen.count { trial.places[$0] <= 10 } }
    let agreements = Quantiles(trials.compactMap(\.agreement))
    return RankingBands(
      measure: measure,
      entries: order.map { index in
        RankingBands.Entry(
          id: cities[index].id, name: cities[index].city?.name ?? cities[index].id.rawValue,
          country: cities[index].city?.country ?? "", score: scores[index], place: places[index],
          lower: stability.lower[index], upper: stability.upper[index], group: stability.groups[index])
      },
      agreement: agreements.median.map {
        RankingBands.Spread(
          median: $0, lower: agreements.value(at: 0.05) ?? $0, upper: agreements.value(at: 0.95) ?? $0)
      },
      firstStays: Double(trials.count { $0.places[first] == 1 }) / Double(trials.count),
      topTenStays: Double(stays) / Double(topTen.count * trials.count))
  }
}

/// What one trial gives for one measure.
private struct Trial: Sendable {
  /// In 32 bits, since there is one a city and trial.
  let places: [Int32]
  let agreement: Double?

  init(_ places: [Int], against full: [Int]) {
    self.places = places.map { Int32(truncatingIfNeeded: $0) }
    agreement = RankCorrelation.kendallTau(full, places)
  }
}
