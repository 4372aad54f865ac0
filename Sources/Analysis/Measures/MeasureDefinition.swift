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
  public static let ofCities: [MeasureDefinition] = CityMeasure.all.compactMap(\.definition)

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
