import Graphs

extension CityMeasure {
  /// How what is around a city holds together.
  static let ofCohesion: [CityMeasure] = [
    CityMeasure(
      "core_number", form: .count, isInShort: true,
      ranking: Ranking { graph, options throws(RunInterruption) in
        try graph.coreNumbers(options: options).map(Double.init)
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.graph.coreNumbers(options: ground.options).map(Double.init))
    },
    CityMeasure("clustering", form: .number(decimals: 3)) { ground throws(RunInterruption) in
      ground.ofCities(try ground.graph.localClusteringCoefficients(options: ground.options))
    },
    CityMeasure("component_id", form: .count) { ground throws(RunInterruption) in
      ground.ofCities(try ground.cityGroups().ids.map(Double.init))
    },
    CityMeasure("component_size", form: .count, isInShort: true, explainedBy: "component_id") {
      ground throws(RunInterruption) in
      let groups = try ground.cityGroups()
      return ground.ofCities(groups.ids.map { Double(groups.sizes[$0]) })
    },
    CityMeasure("is_articulation_point", form: .flag) { ground throws(RunInterruption) in
      let points = Set(try ground.blocks().articulationPoints)
      return ground.ofCities((0..<ground.graph.vertexCount).map { points.contains($0) ? 1 : 0 })
    },
    CityMeasure("bridges", form: .count) { ground throws(RunInterruption) in
      var counts = [Double](repeating: 0, count: ground.graph.vertexCount)
      for edge in try ground.blocks().bridges {
        let (source, target) = ground.graph.edge(edge)
        counts[source] += 1
        counts[target] += 1
      }
      return ground.ofCities(counts)
    },
  ]
}
