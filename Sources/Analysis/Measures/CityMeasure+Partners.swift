import CityNetwork
import Graphs

extension CityMeasure {
  /// Whom a city is linked with.
  static let ofPartners: [CityMeasure] = [
    CityMeasure(
      "degree", heading: "city partners", form: .count, isInShort: true,
      explanation: .own(
        name: "Degree", meaning: "With how many cities it is linked.",
        definition: "The number of distinct cities linked with it.",
        conventions: "Undirected; repeated links count once; agencies do not count; 0 without a city partner.",
        example: "In A–B, B–C, C–D with F alone, B has degree 2 and F 0.",
        source: "L. C. Freeman, Social Networks 1:215–239, 1979. doi:10.1016/0378-8733(78)90021-7"),
      ranking: Ranking("City partners (degree)") { graph, options throws(RunInterruption) in
        graph.degrees().map(Double.init)
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(ground.graph.degrees().map(Double.init))
    },
    CityMeasure(
      "in_degree", heading: "receives from", form: .count,
      explanation: .own(
        name: "In-degree", meaning: "From how many cities it receives.",
        definition: "The number of distinct cities with a link in which they provide and it receives.",
        conventions: "A mutual link counts both ways; a link of unknown direction does not count, and is reported.",
        example: "With A→B and B↔C, B has in-degree 2.",
        source: "L. C. Freeman, Social Networks 1:215–239, 1979. doi:10.1016/0378-8733(78)90021-7")
    ) { ground throws(RunInterruption) in
      ground.ofCities(directed: ground.directed.graph.degrees(.incoming).map(Double.init))
    },
    CityMeasure(
      "out_degree", heading: "provides to", form: .count,
      explanation: .own(
        name: "Out-degree", meaning: "To how many cities it provides something.",
        definition: "The number of distinct cities with a link in which it provides and they receive.",
        conventions: "A mutual link counts both ways; a link of unknown direction does not count, and is reported.",
        example: "With A→B and B↔C, B has out-degree 1.",
        source: "L. C. Freeman, Social Networks 1:215–239, 1979. doi:10.1016/0378-8733(78)90021-7")
    ) { ground throws(RunInterruption) in
      ground.ofCities(directed: ground.directed.graph.degrees(.outgoing).map(Double.init))
    },
    CityMeasure(
      "degree_bilateral", heading: "bilateral", form: .count,
      explanation: .own(
        name: "Degree by layer",
        meaning: "With how many partners of any sort it is linked by links of one kind.",
        definition: "The number of distinct cities, agencies and programmes linked with it by links of that kind.",
        conventions:
          "Undirected; one column a layer: degree_bilateral, degree_programmatic, degree_membership, "
          + "degree_public_private. A partner in two layers counts in both.",
        example: "Linked with B by an agreement and with B and the network N by membership: bilateral 1, membership 2.",
        source: "F. Battiston, V. Nicosia, V. Latora, Phys. Rev. E 89:032804, 2014. doi:10.1103/PhysRevE.89.032804")
    ) { ground throws(RunInterruption) in
      ground.degrees(overLinksOf: .bilateral).map(Double.init)
    },
    CityMeasure(
      "degree_programmatic", heading: "programmatic", form: .count,
      explanation: .under("degree_bilateral")
    ) { ground throws(RunInterruption) in
      ground.degrees(overLinksOf: .programmatic).map(Double.init)
    },
    CityMeasure(
      "degree_membership", heading: "membership", form: .count,
      explanation: .under("degree_bilateral")
    ) { ground throws(RunInterruption) in
      ground.degrees(overLinksOf: .membership).map(Double.init)
    },
    CityMeasure(
      "degree_public_private", heading: "public–private", form: .count,
      explanation: .under("degree_bilateral")
    ) { ground throws(RunInterruption) in
      ground.degrees(overLinksOf: .publicPrivate).map(Double.init)
    },
    CityMeasure(
      "agencies", heading: "agencies", form: .count, isInShort: true,
      explanation: .own(
        name: "Agencies and programmes", meaning: "How many bodies it is linked with that are no cities.",
        definition: "The number of distinct agencies and programmes linked with it.",
        conventions:
          "Undirected; repeated links count once; a programme that a city–city link belongs to does not count.",
        example: "A member of two networks and receiver of one agency's project has 3.",
        source: "L. C. Freeman, Social Networks 1:215–239, 1979. doi:10.1016/0378-8733(78)90021-7")
    ) { ground throws(RunInterruption) in
      ground.agencyDegrees().map(Double.init)
    },
    CityMeasure(
      "strength", heading: "strength", form: .number(decimals: 0), isInShort: true,
      explanation: .own(
        name: "Strength", meaning: "How many links with cities it has, repeated ones included.",
        definition: "The sum of the weights of its edges; by default the number of its links with other cities.",
        conventions: "Undirected; the projection names the weight; 0 without a city partner.",
        example: "Two links with B and one with C make a strength of 3 and a degree of 2.",
        source: "A. Barrat et al., PNAS 101:3747–3752, 2004. doi:10.1073/pnas.0400087101"),
      ranking: Ranking("Links with other cities (strength)") { graph, options throws(RunInterruption) in
        graph.strengths()
      }
    ) { ground throws(RunInterruption) in
      ground.ofCities(ground.graph.strengths())
    },
  ]
}
