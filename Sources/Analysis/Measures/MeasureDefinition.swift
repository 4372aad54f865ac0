/// What a number means: its definition, its conventions and where they come from.
public struct MeasureDefinition: Sendable, Hashable, Codable, Identifiable {
  /// The column under which it is printed.
  public var id: String
  /// Its usual name.
  public var name: String
  /// What it tells an officer, in plain words.
  public var meaning: String
  /// The exact definition.
  public var definition: String
  /// Direction, weights, components, and what an isolated city gets.
  public var conventions: String
  /// A worked example on a graph small enough to check by hand.
  public var example: String
  /// The publication that defines it, with its DOI where it has one.
  public var source: String
}

extension MeasureDefinition {
  /// The definition of a measure by its column's name; nil when there is none.
  public init?(id: String) {
    guard let found = Self.all.first(where: { $0.id == id }) else { return nil }
    self = found
  }

  /// Every measure, in the order of the columns.
  public static let all: [MeasureDefinition] = ofCities + ofNetworks + ofDoubt + ofRisk

  /// The measures of single cities.
  public static let ofCities: [MeasureDefinition] = [
    .init(
      id: "degree", name: "Degree", meaning: "With how many cities it is linked.",
      definition: "The number of distinct cities linked with it.",
      conventions: "Undirected; repeated links count once; agencies do not count; 0 without a city partner.",
      example: "In A–B, B–C, C–D with F alone, B has degree 2 and F 0.",
      source: "L. C. Freeman, Social Networks 1:215–239, 1979. doi:10.1016/0378-8733(78)90021-7"),
    .init(
      id: "in_degree", name: "In-degree", meaning: "From how many cities it receives.",
      definition: "The number of distinct cities with a link in which they provide and it receives.",
      conventions: "A mutual link counts both ways; a link of unknown direction does not count, and is reported.",
      example: "With A→B and B↔C, B has in-degree 2.",
      source: "L. C. Freeman, Social Networks 1:215–239, 1979. doi:10.1016/0378-8733(78)90021-7"),
    .init(
      id: "out_degree", name: "Out-degree", meaning: "To how many cities it provides something.",
      definition: "The number of distinct cities with a link in which it provides and they receive.",
      conventions: "A mutual link counts both ways; a link of unknown direction does not count, and is reported.",
      example: "With A→B and B↔C, B has out-degree 1.",
      source: "L. C. Freeman, Social Networks 1:215–239, 1979. doi:10.1016/0378-8733(78)90021-7"),
    .init(
      id: "degree_bilateral", name: "Degree by layer",
      meaning: "With how many partners of any sort it is linked by links of one kind.",
      definition: "The number of distinct cities, agencies and programmes linked with it by links of that kind.",
      conventions:
        "Undirected; one column a layer: degree_bilateral, degree_programmatic, degree_membership, "
        + "degree_public_private. A partner in two layers counts in both.",
      example: "Linked with B by an agreement and with B and the network N by membership: bilateral 1, membership 2.",
      source: "F. Battiston, V. Nicosia, V. Latora, Phys. Rev. E 89:032804, 2014. doi:10.1103/PhysRevE.89.032804"),
    .init(
      id: "agencies", name: "Agencies and programmes", meaning: "How many bodies it is linked with that are no cities.",
      definition: "The number of distinct agencies and programmes linked with it.",
      conventions:
        "Undirected; repeated links count once; a programme that a city–city link belongs to does not count.",
      example: "A member of two networks and receiver of one agency's project has 3.",
      source: "L. C. Freeman, Social Networks 1:215–239, 1979. doi:10.1016/0378-8733(78)90021-7"),
    .init(
      id: "strength", name: "Strength", meaning: "How many links with cities it has, repeated ones included.",
      definition: "The sum of the weights of its edges; by default the number of its links with other cities.",
      conventions: "Undirected; the projection names the weight; 0 without a city partner.",
      example: "Two links with B and one with C make a strength of 3 and a degree of 2.",
      source: "A. Barrat et al., PNAS 101:3747–3752, 2004. doi:10.1073/pnas.0400087101"),
    .init(
      id: "harmonic", name: "Harmonic centrality", meaning: "How near it is to all others; safe with isolated cities.",
      definition: "The sum of 1 / d(v, u) over all other cities u, divided by n − 1; 1 / infinity is 0.",
      conventions:
        "Undirected, in steps; taken over all n cities, so that a small fragment scores low; 0 for an isolated city.",
      example: "In A–B, B–C, C–D, D–E with F alone (n = 6), C has (1 + 1 + 1/2 + 1/2) / 5 = 0.6.",
      source: "P. Boldi, S. Vigna, Internet Mathematics 10:222–262, 2014. doi:10.1080/15427951.2013.865686"),
    .init(
      id: "closeness_wf", name: "Closeness (Wasserman–Faust)",
      meaning: "For comparison with other tools; prefer harmonic.",
      definition: "r / (n − 1) × r / (sum of distances), where r is the number of other cities that it reaches.",
      conventions:
        "Undirected, in steps; 0 for an isolated city. NetworkX prints the same; igraph leaves out r / (n − 1).",
      example: "In A–B, B–C with D–E and F alone (n = 6), B has 2/5 × 2/2 = 0.4 and D 1/5 × 1/1 = 0.2.",
      source: "S. Wasserman, K. Faust, Social Network Analysis, 1994. doi:10.1017/CBO9780511815478"),
    .init(
      id: "betweenness", name: "Betweenness", meaning: "How many pairs of cities have their shortest way through it.",
      definition:
        "The sum over pairs {s, t} of the share of shortest s–t paths that pass through it; ends do not count.",
      conventions: "Undirected, in steps; pairs that cannot reach each other add nothing; 0 for an isolated city.",
      example: "In A–B–C, B lies between the one pair A, C and has 1.",
      source: "U. Brandes, J. Math. Sociology 25:163–177, 2001. doi:10.1080/0022250X.2001.9990249"),
    .init(
      id: "betweenness_norm", name: "Betweenness, normalised",
      meaning: "The same as a share of all pairs, to compare networks.",
      definition: "Betweenness divided by (n − 1)(n − 2) / 2.",
      conventions: "n counts every city, linked or not; 0 when n is below 3.",
      example: "In A–B–C with D alone (n = 4), B has 1 / 3.",
      source: "L. C. Freeman, Sociometry 40:35–41, 1977. doi:10.2307/3033543"),
    .init(
      id: "betweenness_in_component", name: "Betweenness within the component",
      meaning: "The same as a share of the pairs that can reach each other through it at all.",
      definition: "Betweenness divided by (k − 1)(k − 2) / 2, where k is the number of cities in its component.",
      conventions: "Blank in a component of one or two cities, where there is nothing to lie between.",
      example: "In A–B–C with D alone, B has 1 / 1 = 1.",
      source: "L. C. Freeman, Sociometry 40:35–41, 1977. doi:10.2307/3033543"),
    .init(
      id: "eigenvector", name: "Eigenvector centrality", meaning: "Whether it is linked to the well linked.",
      definition: "Its entry in the leading eigenvector of the adjacency matrix of its component.",
      conventions:
        "Undirected, weighted, each component by itself with length 1: compare within one component only. 0 for an isolated city; blank if the iteration does not settle.",
      example: "In A–B–C, B has 1/√2 = 0.7071, A and C 0.5.",
      source: "P. Bonacich, J. Math. Sociology 2:113–120, 1972. doi:10.1080/0022250X.1972.9989806"),
    .init(
      id: "pagerank", name: "PageRank", meaning: "How often a traveller along links would be found there.",
      definition:
        "The stationary share of a walk that follows a link with probability 0.85 and else jumps to any city.",
      conventions: "Undirected, weighted; a city without links passes its visitors to all alike; the values sum to 1.",
      example: "In A–B–C, B has 0.4865, A and C 0.2568.",
      source: "S. Brin, L. Page, Computer Networks 30:107–117, 1998. doi:10.1016/S0169-7552(98)00110-X"),
    .init(
      id: "core_number", name: "Core number", meaning: "How deep it sits in the densely linked heart of the network.",
      definition:
        "The largest k such that it belongs to a group in which everybody has at least k partners in the group.",
      conventions: "Undirected, unweighted; 0 for an isolated city.",
      example: "In a triangle with one city hanging on it, the triangle has 2 and the pendant 1.",
      source: "S. B. Seidman, Social Networks 5:269–287, 1983. doi:10.1016/0378-8733(83)90028-X"),
    .init(
      id: "clustering", name: "Local clustering", meaning: "Whether its partners know each other.",
      definition: "The share of the pairs of its partners that are linked themselves.",
      conventions: "Undirected, unweighted; blank with fewer than two partners.",
      example: "With partners A, B, C of whom only A and B are linked, 1/3.",
      source: "D. J. Watts, S. H. Strogatz, Nature 393:440–442, 1998. doi:10.1038/30918"),
    .init(
      id: "component_id", name: "Component", meaning: "Which connected group it belongs to.",
      definition: "The number of its connected component, 0 being the largest; component_size is its number of cities.",
      conventions:
        "Undirected; equally large components are ordered by their first city's id; an isolated city is alone.",
      example: "In A–B, B–C with F alone, A, B and C have component 0 of size 3, F component 1 of size 1.",
      source: "J. Hopcroft, R. Tarjan, Comm. ACM 16:372–378, 1973. doi:10.1145/362248.362272"),
    .init(
      id: "is_articulation_point", name: "Articulation point",
      meaning: "Whether the network falls apart without it.",
      definition: "Yes if removing it leaves more connected components among the other cities than before.",
      conventions: "Undirected; no for an isolated city or a leaf.",
      example: "In A–B–C, B is one.",
      source: "J. Hopcroft, R. Tarjan, Comm. ACM 16:372–378, 1973. doi:10.1145/362248.362272"),
    .init(
      id: "bridges", name: "Bridges at a city", meaning: "How many of its partners it alone keeps connected.",
      definition: "The number of its edges whose loss splits a connected component.",
      conventions: "Undirected; repeated links between the same two cities count as one edge.",
      example: "In A–B–C, B has 2 and A 1.",
      source: "R. E. Tarjan, Inf. Proc. Letters 2:160–161, 1974. doi:10.1016/0020-0190(74)90003-9"),
  ]

  /// The measures of a network as a whole.
  public static let ofNetworks: [MeasureDefinition] = [
    .init(
      id: "density", name: "Density", meaning: "How much of what could be linked is linked.",
      definition: "Linked pairs divided by all pairs, n (n − 1) / 2.",
      conventions: "Undirected; every city counts; undefined with fewer than two.",
      example: "Three cities with two linked pairs have 2/3.",
      source: "S. Wasserman, K. Faust, Social Network Analysis, 1994. doi:10.1017/CBO9780511815478"),
    .init(
      id: "mean_distance", name: "Mean distance",
      meaning: "How many steps lie between two cities that can reach each other.",
      definition: "The mean number of steps over all pairs with a path between them; the diameter is the largest.",
      conventions: "Undirected; pairs without a path are left out, and their share is printed beside it.",
      example: "A–B–C has (1 + 1 + 2) / 3 = 1.333.",
      source: "M. E. J. Newman, SIAM Review 45:167–256, 2003. doi:10.1137/S003614450342480"),
    .init(
      id: "transitivity", name: "Transitivity", meaning: "Whether partners of a city are partners of each other.",
      definition: "Three times the number of triangles divided by the number of connected triples.",
      conventions: "Undirected, unweighted; undefined without a connected triple.",
      example: "A triangle has 1, A–B–C has 0.",
      source: "R. D. Luce, A. D. Perry, Psychometrika 14:95–116, 1949. doi:10.1007/BF02289146"),
    .init(
      id: "reciprocity", name: "Reciprocity", meaning: "One-way aid, or exchange.",
      definition: "The share of provider → recipient edges for which there is one the other way round.",
      conventions: "Directed; a mutual link is an edge both ways; links of unknown direction are left out and counted.",
      example: "With A→B, B→A and A→C, 2/3.",
      source: "S. Wasserman, K. Faust, Social Network Analysis, 1994. doi:10.1017/CBO9780511815478"),
    .init(
      id: "degree_assortativity", name: "Degree assortativity",
      meaning: "Whether the well linked link to the well linked.",
      definition: "The Pearson correlation of the degrees at the two ends of an edge, over all edges both ways.",
      conventions: "Undirected; −1…1; undefined when all degrees are equal.",
      example: "A star has −1.",
      source: "M. E. J. Newman, Phys. Rev. Lett. 89:208701, 2002. doi:10.1103/PhysRevLett.89.208701"),
    .init(
      id: "country_assortativity", name: "Country assortativity",
      meaning: "Whether cities link within their own country.",
      definition: "(Σ e_ii − Σ a_i²) / (1 − Σ a_i²), e being the share of edges between two countries, a its row sums.",
      conventions:
        "Undirected; 1 when every link is within a country, 0 as by chance, below 0 when links cross borders.",
      example: "Two countries, all links between them: −1.",
      source: "M. E. J. Newman, Phys. Rev. E 67:026126, 2003. doi:10.1103/PhysRevE.67.026126"),
  ]
}
