import Graphs

extension CityMeasure {
  /// How a city lies to the paths between others.
  static let ofPaths: [CityMeasure] = [
    CityMeasure(
      "harmonic", form: .number(decimals: 4), isInShort: true,
      ranking: Ranking(isOfPaths: true) { graph, options throws(RunInterruption) in
        try graph.harmonicCentrality(options: options)
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.paths().harmonic)
    },
    CityMeasure(
      "closeness_wf", form: .number(decimals: 4),
      ranking: Ranking(isOfPaths: true) { graph, options throws(RunInterruption) in
        try graph.distanceSummary(options: options).closenessCentrality
      }
    ) { ground throws(RunInterruption) in
      try ground.paths().closeness.map { ground.ofCities($0) } ?? ground.undefined
    },
    CityMeasure(
      "betweenness", form: .number(decimals: 1), isInShort: true,
      ranking: Ranking(isOfPaths: true) { graph, options throws(RunInterruption) in
        try graph.betweennessCentrality(normalized: false, options: options)
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.paths().betweenness)
    },
    CityMeasure("betweenness_norm", form: .number(decimals: 4)) { ground throws(RunInterruption) in
      let count = ground.graph.vertexCount
      return ground.ofCities(try ground.paths().betweenness).map { $0.map { share(of: $0, among: count) ?? 0 } }
    },
    CityMeasure("betweenness_in_component", form: .number(decimals: 4), comparedIn: .component) {
      ground throws(RunInterruption) in
      let sizes = try ground.componentSizes()
      return zip(ground.ofCities(try ground.paths().betweenness), ground.ofCities(sizes)).map { pairs, size in
        pairs.flatMap { pairs in size.flatMap { share(of: pairs, among: Int($0)) } }
      }
    },
  ]

  /// A number of pairs as a share of the pairs among all but one of *n* vertices; nil where there are none.
  private static func share(of pairs: Double, among count: Int) -> Double? {
    guard count > 2 else { return nil }
    return pairs / (Double(count - 1) * Double(count - 2) / 2)
  }
}
