import Graphs

extension CityMeasure {
  /// How central those are that it is linked with.
  static let ofWalks: [CityMeasure] = [
    CityMeasure("eigenvector", form: .number(decimals: 4), comparedIn: .component) { ground throws(RunInterruption) in
      ground.ofCities(try ground.eigenvector().values)
    },
    CityMeasure(
      "pagerank", form: .number(decimals: 5),
      ranking: Ranking { graph, options throws(RunInterruption) in
        try graph.pageRank(options: options).values
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.pageRank().values)
    },
  ]
}
