import Graphs

extension CityMeasure {
  /// How what is around a city holds together.
  static let ofCohesion: [CityMeasure] = [
    CityMeasure(
      "core_number", heading: "core", form: .count, isInShort: true,
      explanation: .own(
        name: "Core number", meaning: "How deep it sits in the densely linked heart of the network.",
        definition:
          "The largest k such that it belongs to a group in which everybody has at least k partners in the group.",
        conventions: "Undirected, unweighted; 0 for an isolated city.",
        example: "In a triangle with one city hanging on it, the triangle has 2 and the pendant 1.",
        source: "S. B. Seidman, Social Networks 5:269–287, 1983. doi:10.1016/0378-8733(83)90028-X"),
      ranking: Ranking("Core number") { graph, options throws(RunInterruption) in
        try graph.coreNumbers(options: options).map(Double.init)
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.graph.coreNumbers(options: ground.options).map(Double.init))
    },
    CityMeasure(
      "clustering", heading: "clustering", form: .number(decimals: 3),
      explanation: .own(
        name: "Local clustering", meaning: "Whether its partners know each other.",
        definition: "The share of the pairs of its partners that are linked themselves.",
        conventions: "Undirected, unweighted; blank with fewer than two partners.",
        example: "With partners A, B, C of whom only A and B are linked, 1/3.",
        source: "D. J. Watts, S. H. Strogatz, Nature 393:440–442, 1998. doi:10.1038/30918")
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.graph.localClusteringCoefficients(options: ground.options))
    },
    CityMeasure(
      "component_id", heading: "component", form: .count,
      explanation: .own(
        name: "Component", meaning: "Which connected group it belongs to.",
        definition:
          "The number of its connected component, 0 being the largest; component_size is its number of cities.",
        conventions:
          "Undirected; equally large components are ordered by their first city's id; an isolated city is alone.",
        example: "In A–B, B–C with F alone, A, B and C have component 0 of size 3, F component 1 of size 1.",
        source: "J. Hopcroft, R. Tarjan, Comm. ACM 16:372–378, 1973. doi:10.1145/362248.362272")
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.components().ids.map(Double.init))
    },
    CityMeasure(
      "component_size", heading: "component size", form: .count, isInShort: true,
      explanation: .under("component_id")
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.componentSizes())
    },
    CityMeasure(
      "is_articulation_point", heading: "articulation", form: .flag,
      explanation: .own(
        name: "Articulation point",
        meaning: "Whether the network falls apart without it.",
        definition: "Yes if removing it leaves more connected components among the other cities than before.",
        conventions: "Undirected; no for an isolated city or a leaf.",
        example: "In A–B–C, B is one.",
        source: "J. Hopcroft, R. Tarjan, Comm. ACM 16:372–378, 1973. doi:10.1145/362248.362272")
    ) { ground throws(RunInterruption) in
      let points = Set(try ground.blocks().articulationPoints)
      return ground.ofCities((0..<ground.graph.vertexCount).map { points.contains($0) ? 1 : 0 })
    },
    CityMeasure(
      "bridges", heading: "bridges", form: .count,
      explanation: .own(
        name: "Bridges at a city", meaning: "How many of its partners it alone keeps connected.",
        definition: "The number of its edges whose loss splits a connected component.",
        conventions: "Undirected; repeated links between the same two cities count as one edge.",
        example: "In A–B–C, B has 2 and A 1.",
        source: "R. E. Tarjan, Inf. Proc. Letters 2:160–161, 1974. doi:10.1016/0020-0190(74)90003-9")
    ) { ground throws(RunInterruption) in
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
