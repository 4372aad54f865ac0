package import CityNetwork
public import Graphs

/// What of a finding can be had in the time that a person waits.
public enum Affordable {
  /// How long the paths between all cities of a network take, in seconds, at most.
  package static func pathSeconds(_ network: CityNetwork) -> Double {
    [WorkEstimate.Measure.betweenness, .distances].reduce(0) {
      $0 + WorkEstimate($1, vertexCount: network.cities.count, edgeCount: network.links.count).seconds
    }
  }

  /// How long one trial of rankings takes, in seconds, at most, if every core has one.
  package static func trialSeconds(_ network: CityNetwork, measures: [RankingMeasure]) -> Double {
    let links = network.links.indices.count(where: network.isCityToCity(linkAt:))
    return measures.filter(\.isOfPaths).reduce(0) { sum, measure in
      let work = measure == .betweenness ? WorkEstimate.Measure.betweenness : .distances
      return sum + WorkEstimate(work, vertexCount: network.cities.count, edgeCount: links).seconds
    }
  }

  /// Whether betweenness is had in a few seconds, so that a comparison of two states can have it.
  package static func hasQuickBetweenness(_ network: CityNetwork) -> Bool {
    trialSeconds(network, measures: [.betweenness]) < 5
  }

  /// The usual measures of rankings, or the one of partners only where paths, so many times over, take too long.
  package static func rankingMeasures(_ network: CityNetwork, times: Int) -> [RankingMeasure] {
    let seconds = trialSeconds(network, measures: RankingMeasure.usual) * Double(times)
    return seconds > 3 * WorkEstimate.patience ? [.degree] : RankingMeasure.usual
  }
}

extension Study {
  /// Rankings with bands: as many trials of as many measures as can be had in the time that a person waits.
  public var affordableRankings: ShakenRankings {
    get throws(RunInterruption) {
      let choices: [(measures: [RankingMeasure], repetitions: Int)] = [
        (RankingMeasure.usual, 100), ([.degree, .harmonic], 100), ([.degree, .harmonic], 20),
      ]
      let choice = choices.first { choice in
        Affordable.trialSeconds(network, measures: choice.measures) * Double(choice.repetitions)
          < 2 * WorkEstimate.patience
      }
      return try rankings(
        choice?.measures ?? [.degree], plan: ThinningPlan(ofYear.network, repetitions: choice?.repetitions ?? 100))
    }
  }

  /// What chance alone would give, and what groups linked all with all do by those measures that do not take too long.
  public func affordableChance(samples: Int? = nil, seed: UInt64 = 1) throws(RunInterruption) -> ChanceReport {
    try chance(samples: samples, seed: seed, cliqueMeasures: cliqueMeasures)
  }

  /// By what cities are ranked with and without groups that are linked all with all.
  public var cliqueMeasures: [RankingMeasure] {
    Affordable.rankingMeasures(network, times: CliqueEffects.singleGroups + 2)
  }
}
