public import CityNetwork
package import Graphs

/// A group of cities that are all linked with one another.
///
/// Such groups seldom grow by pairwise friendship: they are the trace of one programme whose members were written down
/// as pairs. They lift all their members in every ranking, so they are pointed out wherever rankings are shown.
public struct ProgrammeClique: Sendable, Hashable, Codable {
  /// The cities, ordered by id.
  public var cities: [EntityID]
  /// The number of pairs, each of which is linked: *k* (*k* − 1) / 2 for *k* cities.
  public var pairCount: Int
  /// The share of all linked pairs of cities that stand in this group, 0…1.
  public var shareOfPairs: Double
  /// The programme, or failing that the title, that at least half of the pairs share; nil where there is none.
  public var sharedProgramme: String?
}

extension ProgrammeClique {
  /// The least number of cities that is reported: three cities that know each other are nothing unusual.
  public static let minimumSize = 4

  /// The largest groups of pairwise linked cities, each city and pair being told only once: the groups are taken from
  /// the largest down, and one that shares more than half of its pairs with an earlier one is passed over.
  ///
  /// - Throws: ``RunInterruption`` when cancelled, or when the graph is too entangled to list its cliques.
  /// - Complexity: Exponential at worst, and close to linear on sparse networks.
  package static func detect(
    in graph: CityGraph, network: CityNetwork, options: RunOptions = .default
  ) throws(RunInterruption) -> [ProgrammeClique] {
    try found(in: graph, network: network, options: options).told
  }

  /// The same groups, and how many there are with those that were passed over.
  static func found(
    in graph: CityGraph, network: CityNetwork, options: RunOptions
  ) throws(RunInterruption) -> (told: [ProgrammeClique], all: Int) {
    let cliques = try graph.graph.maximalCliques(minimumSize: minimumSize, options: options)
      .map { $0.sorted() }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    var told = Set<Int>()
    var result: [ProgrammeClique] = []
    for members in cliques {
      let edges = edges(among: members, in: graph.graph)
      guard edges.count(where: told.contains) * 2 <= edges.count else { continue }
      told.formUnion(edges)
      result.append(
        ProgrammeClique(
          cities: members.map { graph.entities[$0] }, pairCount: edges.count,
          shareOfPairs: Double(edges.count) / Double(max(1, graph.graph.edgeCount)),
          sharedProgramme: sharedName(of: edges.map { graph.linksOfEdges[$0].map { network.links[$0] } }, network)))
    }
    return (result, cliques.count)
  }

  private static func edges(among members: [Int], in graph: Graph) -> [Int] {
    var edges: [Int] = []
    for (position, first) in members.enumerated() {
      for second in members[(position + 1)...] {
        if let edge = graph.edgeID(from: first, to: second) { edges.append(edge) }
      }
    }
    return edges
  }

  /// The programme or title that the links of at least half of the pairs have in common.
  private static func sharedName(of pairs: [[Link]], _ network: CityNetwork) -> String? {
    var counts: [String: Int] = [:]
    for links in pairs {
      let names = links.compactMap { $0.programme.map(network.displayName) ?? $0.title }
      for name in Set(names) { counts[name, default: 0] += 1 }
    }
    let best = counts.min { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    return best.flatMap { $0.value * 2 >= pairs.count ? $0.key : nil }
  }
}
