import CityNetwork
import Graphs

extension CityMeasure {
  /// Whom a city is linked with.
  static let ofPartners: [CityMeasure] = [
    CityMeasure(
      "degree", form: .count, isInShort: true,
      ranking: Ranking { graph, options throws(RunInterruption) in
        graph.degrees().map(Double.init)
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(ground.graph.degrees().map(Double.init))
    },
    CityMeasure("in_degree", form: .count) { ground throws(RunInterruption) in
      ground.ofCities(directed: ground.directed.graph.degrees(.incoming).map(Double.init))
    },
    CityMeasure("out_degree", form: .count) { ground throws(RunInterruption) in
      ground.ofCities(directed: ground.directed.graph.degrees(.outgoing).map(Double.init))
    },
    CityMeasure("degree_bilateral", form: .count) { ground throws(RunInterruption) in
      ground.degrees(overLinksOf: .bilateral).map(Double.init)
    },
    CityMeasure("degree_programmatic", form: .count, explainedBy: "degree_bilateral") {
      ground throws(RunInterruption) in
      ground.degrees(overLinksOf: .programmatic).map(Double.init)
    },
    CityMeasure("degree_membership", form: .count, explainedBy: "degree_bilateral") { ground throws(RunInterruption) in
      ground.degrees(overLinksOf: .membership).map(Double.init)
    },
    CityMeasure("degree_public_private", form: .count, explainedBy: "degree_bilateral") {
      ground throws(RunInterruption) in
      ground.degrees(overLinksOf: .publicPrivate).map(Double.init)
    },
    CityMeasure("agencies", form: .count, isInShort: true) { ground throws(RunInterruption) in
      ground.agencyDegrees().map(Double.init)
    },
    CityMeasure(
      "strength", form: .number(decimals: 0), isInShort: true,
      ranking: Ranking { graph, options throws(RunInterruption) in
        graph.strengths()
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(ground.graph.strengths())
    },
  ]
}
