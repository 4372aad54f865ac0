public import CityNetwork
package import Graphs
import Statistics

/// What groups of cities that are linked all with all do to a network's numbers and rankings.
///
/// Each group is taken out by itself: all links between its members go, those that stand for more than the programme too.
/// Last, all groups are taken out together.
public struct CliqueEffects: Sendable, Hashable, Codable {
  /// How many groups are taken out by themselves, the largest first.
  public static let singleGroups = 5
  /// The fewest places that must be lost to be told.
  public static let leastFall = 3

  /// The network's numbers, with or without a group.
  public struct Shape: Sendable, Hashable, Codable {
    /// Pairs of linked cities.
    public var linkedPairs: Int
    /// Cities with a city partner.
    public var linkedCities: Int
    /// Cities in the largest connected group.
    public var largestComponent: Int
    /// See ``DefinedMeasure``, `transitivity`; nil where not defined.
    public var transitivity: Double?
    /// See ``DefinedMeasure``, `country_assortativity`; nil where not defined.
    public var countryAssortativity: Double?
    /// See ``DefinedMeasure``, `degree_assortativity`; nil where not defined.
    public var degreeAssortativity: Double?
  }

  /// A city that loses places.
  public struct Fall: Sendable, Hashable, Codable {
    /// The id.
    public var id: EntityID
    /// The name to show.
    public var name: String
    /// The measure by which it is ranked.
    public var measure: RankingMeasure
    /// Its place with all links.
    public var placeWith: Int
    /// Its place without the group's.
    public var placeWithout: Int
    /// How many city partners it keeps.
    public var partnersLeft: Int
  }

  /// One group, or all together.
  public struct Effect: Sendable, Hashable, Codable {
    /// The groups that are taken out.
    public var cliques: [ProgrammeClique]
    /// The links between cities that go with them.
    public var links: [EntityID]
    /// The network without them.
    public var without: Shape
    /// For each measure, the cities of the first twenty that lose most places, at least ``CliqueEffects/leastFall``; at most
    /// five, the deepest fall first.
    public var falls: [Fall]
    /// For each measure, Kendall's τ_b of the rankings with and without; nil where all scores are equal.
    public var agreements: [Double?]
  }

  /// The measures by which cities are ranked.
  public let measures: [RankingMeasure]
  /// How many groups are told.
  public let groups: Int
  /// How many there are with those that have more than half of their pairs in larger ones, and are not told.
  public let allGroups: Int
  /// The network with all links.
  public let with: Shape
  /// Each of the largest groups, then all together where there are several; empty where there is no such group.
  public let effects: [Effect]

  /// Takes groups out of a network.
  ///
  /// - Throws: ``RunInterruption`` when cancelled, or when the graph is too entangled to list its cliques.
  /// - Complexity: The cliques, and the measures once and again for each of up to six cases.
  package init(
    _ network: CityNetwork, _ cityGraph: CityGraph, measures: [RankingMeasure] = RankingMeasure.usual,
    options: RunOptions = .default
  ) throws(RunInterruption) {
    let graph = cityGraph.graph
    let (cliques, all) = try ProgrammeClique.found(in: cityGraph, network: network, options: options)
    (groups, allGroups) = (cliques.count, all)
    let countries = Array(Set(network.cities.compactMap(\.knownCountry))).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1, $0) })
    let nations = cityGraph.entities.map { network.city($0).flatMap { numbers[$0.country] } }
    self.measures = measures
    with = try Shape(graph, nations, options: options)
    guard !cliques.isEmpty else {
      effects = []
      return
    }
    let ranked = graph.degrees().enumerated().filter { $0.element > 0 }.map(\.offset)
    func places(_ graph: Graph) throws(RunInterruption) -> [[Int]] {
      var places: [[Int]] = []
      for measure in measures {
        let scores = try measure.scores(of: graph, options: options)
        places.append(Ranking(ofScores: ranked.map { scores[$0] }).places)
      }
      return places
    }
    let before = try places(graph)
    var cases = cliques.prefix(Self.singleGroups).map { [$0] }
    if cliques.count > 1 { cases.append(cliques) }
    var effects: [Effect] = []
    for taken in cases {
      let edges = Set(taken.flatMap { Self.edges(of: $0, in: cityGraph) })
      let left = (0..<graph.edgeCount).filter { !edges.contains($0) }
      let thinned = Graph(
        vertexCount: graph.vertexCount, edges: left.map { (graph.edge($0).source, graph.edge($0).target) },
        weights: left.map { graph.weight(ofEdge: $0) })
      let after = try places(thinned)
      let partners = thinned.degrees()
      effects.append(
        Effect(
          cliques: taken,
          links: edges.sorted().flatMap { cityGraph.linksOfEdges[$0] }.sorted().map { network.links[$0].id },
          without: try Shape(thinned, nations, options: options),
          falls: measures.indices.flatMap { index in
            Self.falls(before[index], after[index]).map { item in
              let id = cityGraph.entities[ranked[item]]
              return Fall(
                id: id, name: network.displayName(of: id), measure: measures[index], placeWith: before[index][item],
                placeWithout: after[index][item], partnersLeft: partners[ranked[item]])
            }
          },
          agreements: measures.indices.map { RankCorrelation.kendallTau(before[$0], after[$0]) }))
    }
    self.effects = effects
  }

  private static func edges(of clique: ProgrammeClique, in cityGraph: CityGraph) -> [Int] {
    let members = clique.cities.compactMap(cityGraph.vertex(of:))
    return members.enumerated().flatMap { position, first in
      members[(position + 1)...].compactMap { cityGraph.graph.edgeID(from: first, to: $0) }
    }
  }

  /// The items of the first twenty places that lose most places, at most five.
  private static func falls(_ before: [Int], _ after: [Int]) -> [Int] {
    before.indices.filter { before[$0] <= 20 && after[$0] - before[$0] >= leastFall }
      .sorted { a, b in
        let (x, y) = (after[a] - before[a], after[b] - before[b])
        return x != y ? x > y : (before[a], a) < (before[b], b)
      }
      .prefix(5).map { $0 }
  }
}

extension CliqueEffects.Shape {
  fileprivate init(_ graph: Graph, _ countries: [Int?], options: RunOptions) throws(RunInterruption) {
    self.init(
      linkedPairs: graph.edgeCount, linkedCities: graph.degrees().count { $0 > 0 },
      largestComponent: graph.edgeCount == 0 ? 0 : try graph.weakComponents(options: options).sizes.first ?? 0,
      transitivity: try graph.transitivity(options: options),
      countryAssortativity: try graph.nominalAssortativity(of: countries, options: options),
      degreeAssortativity: try graph.degreeAssortativity(options: options))
  }
}
