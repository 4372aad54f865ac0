import Graphs

extension CityMeasure {
  /// How a city lies to the paths between others.
  static let ofPaths: [CityMeasure] = [
    CityMeasure(
      "harmonic", heading: "harmonic", form: .number(decimals: 4), isInShort: true,
      explanation: .own(
        name: "Harmonic centrality", meaning: "How near it is to all others; safe with isolated cities.",
        definition: "The sum of 1 / d(v, u) over all other cities u, divided by n − 1; 1 / infinity is 0.",
        conventions:
          "Undirected, in steps; taken over all n cities, so that a small fragment scores low; 0 for an isolated city.",
        example: "In A–B, B–C, C–D, D–E with F alone (n = 6), C has (1 + 1 + 1/2 + 1/2) / 5 = 0.6.",
        source: "P. Boldi, S. Vigna, Internet Mathematics 10:222–262, 2014. doi:10.1080/15427951.2013.865686"),
      ranking: Ranking("Nearness to all others (harmonic centrality)", isOfPaths: true) {
        graph, options throws(RunInterruption) in
        try graph.harmonicCentrality(options: options)
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.paths().harmonic)
    },
    CityMeasure(
      "closeness_wf", heading: "closeness", form: .number(decimals: 4),
      explanation: .own(
        name: "Closeness (Wasserman–Faust)",
        meaning: "For comparison with other tools; prefer harmonic.",
        definition: "r / (n − 1) × r / (sum of distances), where r is the number of other cities that it reaches.",
        conventions:
          "Undirected, in steps; 0 for an isolated city. NetworkX prints the same; igraph leaves out r / (n − 1).",
        example: "In A–B, B–C with D–E and F alone (n = 6), B has 2/5 × 2/2 = 0.4 and D 1/5 × 1/1 = 0.2.",
        source: "S. Wasserman, K. Faust, Social Network Analysis, 1994. doi:10.1017/CBO9780511815478"),
      ranking: Ranking("Nearness within its group (closeness)", isOfPaths: true) {
        graph, options throws(RunInterruption) in
        try graph.distanceSummary(options: options).closenessCentrality
      }
    ) { ground throws(RunInterruption) in
      try ground.paths().closeness.map { ground.ofCities($0) } ?? ground.undefined
    },
    CityMeasure(
      "betweenness", heading: "betweenness", form: .number(decimals: 1),
      explanation: .own(
        name: "Betweenness", meaning: "How many pairs of cities have their shortest way through it.",
        definition:
          "The sum over pairs {s, t} of the share of shortest s–t paths that pass through it; ends do not count.",
        conventions: "Undirected, in steps; pairs that cannot reach each other add nothing; 0 for an isolated city.",
        example: "In A–B–C, B lies between the one pair A, C and has 1.",
        source: "U. Brandes, J. Math. Sociology 25:163–177, 2001. doi:10.1080/0022250X.2001.9990249"),
      ranking: Ranking("Brokerage (betweenness, in pairs of cities)", isOfPaths: true) {
        graph, options throws(RunInterruption) in
        try graph.betweennessCentrality(normalized: false, options: options)
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.paths().betweenness)
    },
    CityMeasure(
      "betweenness_norm", heading: "betw. (all)", form: .number(decimals: 4),
      explanation: .own(
        name: "Betweenness, normalised",
        meaning: "The same as a share of all pairs, to compare networks.",
        definition: "Betweenness divided by (n − 1)(n − 2) / 2.",
        conventions: "n counts every city, linked or not; 0 when n is below 3.",
        example: "In A–B–C with D alone (n = 4), B has 1 / 3.",
        source: "L. C. Freeman, Sociometry 40:35–41, 1977. doi:10.2307/3033543")
    ) { ground throws(RunInterruption) in
      let count = ground.graph.vertexCount
      return ground.ofCities(try ground.paths().betweenness).map { $0.map { share(of: $0, among: count) ?? 0 } }
    },
    CityMeasure(
      "betweenness_in_component", heading: "betweenness", form: .number(decimals: 4), isInShort: true,
      explanation: .own(
        name: "Betweenness within the component",
        meaning: "The same as a share of the pairs that can reach each other through it at all.",
        definition: "Betweenness divided by (k − 1)(k − 2) / 2, where k is the number of cities in its component.",
        conventions: "Blank in a component of one or two cities, where there is nothing to lie between.",
        example: "In A–B–C with D alone, B has 1 / 1 = 1.",
        source: "L. C. Freeman, Sociometry 40:35–41, 1977. doi:10.2307/3033543")
    ) { ground throws(RunInterruption) in
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
