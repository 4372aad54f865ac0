import CityNetwork
import Graphs

/// The helpers of one gap city that match well enough, and what was looked at to find them.
struct ProgrammeScores: Sendable {
  /// The best helpers, by their positions among the cities, the best first: with how much each counts, and with the score of
  /// the match.
  var helpers: [(helper: Int, score: Double, match: Double)] = []
  /// How many helpers could be compared with it in enough attributes.
  var judged = 0
  /// How many of these match well enough, those among the best and others.
  var fitting = 0
}

extension PartnerMatches {
  /// The best helpers of several cities among those that are let in.
  ///
  /// - Parameters:
  ///   - askers: Positions of the cities that ask.
  ///   - limit: The most helpers of each.
  ///   - minimum: The least score.
  ///   - isHelper: For each city whether it may help.
  ///   - weights: For each city by how much the score of a match with it is taken, where it is above 0.
  /// - Returns: One finding an asker, in their order.
  func scores(
    of askers: [Int], limit: Int, minimum: Double, isHelper: [Bool], weights helperWeights: [Double],
    options: RunOptions
  ) throws(RunInterruption) -> [ProgrammeScores] {
    let buckets = cut == nil ? nil : MatchBuckets(facts, thresholds: thresholds)
    let table = MatchValues.Table(weights)
    return try MatchWork.map(askers, options: options, makeDesk: { MatchDesk(facts, texts: texts) }) { asker, desk in
      desk.seat(asker)
      var (best, judged, fitting) = (BestFew(limit: max(1, limit)), 0, 0)
      for helper in buckets?.helpers(at: desk) ?? Array(facts.network.cities.indices)
      where isHelper[helper] && helper != asker && !desk.isPartner(helper) {
        let values = desk.values(for: helper)
        guard values.comparable >= Self.minimumComparable else { continue }
        judged += 1
        let score = values.score(table)
        guard score >= minimum else { continue }
        fitting += 1
        best.add(helper, score: score > 0 ? score * helperWeights[helper] : score)
      }
      let helpers = best.sorted.map { entry in
        (helper: entry.item, score: entry.score, match: desk.values(for: entry.item).score(table))
      }
      return ProgrammeScores(helpers: helpers, judged: judged, fitting: fitting)
    }
  }

  /// Two cities held against each other in full.
  func candidate(_ helper: Int, for asker: Int, score: Double, at desk: inout MatchDesk) -> PartnerCandidate {
    desk.seat(asker)
    return candidate(helper, score: score, rank: 1, asker: asker, values: desk.values(for: helper))
  }
}
