import Graphs

extension CityMeasure {
  /// How central those are that it is linked with.
  static let ofWalks: [CityMeasure] = [
    CityMeasure(
      "eigenvector", heading: "eigenvector", form: .number(decimals: 4),
      explanation: .own(
        name: "Eigenvector centrality", meaning: "Whether it is linked to the well linked.",
        definition: "Its entry in the leading eigenvector of the adjacency matrix of its component.",
        conventions:
          "Undirected, weighted, each component by itself with length 1: compare within one component only. 0 for an isolated city; blank if the iteration does not settle.",
        example: "In A–B–C, B has 1/√2 = 0.7071, A and C 0.5.",
        source: "P. Bonacich, J. Math. Sociology 2:113–120, 1972. doi:10.1080/0022250X.1972.9989806")
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.eigenvector().values)
    },
    CityMeasure(
      "pagerank", heading: "PageRank", form: .number(decimals: 5),
      explanation: .own(
        name: "PageRank", meaning: "How often a traveller along links would be found there.",
        definition:
          "The stationary share of a walk that follows a link with probability 0.85 and else jumps to any city.",
        conventions:
          "Undirected, weighted; a city without links passes its visitors to all alike; the values sum to 1.",
        example: "In A–B–C, B has 0.4865, A and C 0.2568.",
        source: "S. Brin, L. Page, Computer Networks 30:107–117, 1998. doi:10.1016/S0169-7552(98)00110-X"),
      ranking: Ranking("PageRank") { graph, options throws(RunInterruption) in
        try graph.pageRank(options: options).values
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(try ground.pageRank().values)
    },
  ]
}
