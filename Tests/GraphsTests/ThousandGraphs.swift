import Foundation
import Graphs

/// A small graph with the values that other tools and dense algebra give it.
struct SmallGolden: Decodable {
  let seed: Int
  let n: Int
  let directed: Bool
  /// Source, target, source, target and so on.
  let edges: [Int]
  let weights: [Double]?
  let lengths: [Int]?
  let groups: [Int?]
  let values: [Double]
  /// Source, target, local edge connectivity, local vertex connectivity, and so on.
  let connectivity: [Int]
  private(set) var expected: [String: [Double?]]

  var graph: Graph {
    let ends = stride(from: 0, to: edges.count, by: 2).map { (edges[$0], edges[$0 + 1]) }
    return Graph(vertexCount: n, edges: ends, isDirected: directed, weights: weights)
  }

  /// The thousand graphs made by `Tests/Oracles/make_golden_thousand.py`, with the values of `make_golden_thousand_paths.py`.
  static func all() throws -> [SmallGolden] {
    struct File<Entry: Decodable>: Decodable { let graphs: [Entry] }
    struct More: Decodable {
      let seed: Int
      let expected: [String: [Double?]]
    }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    func read<Entry: Decodable>(_ name: String) throws -> [Entry] {
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      let file = try JSONDecoder().decode(File<Entry>.self, from: data)
      return file.graphs
    }
    let more: [More] = try read("thousand-paths.json")
    var graphs: [SmallGolden] = try read("thousand.json")
    for (index, extra) in more.enumerated() where extra.seed == graphs[index].seed {
      graphs[index].expected.merge(extra.expected) { known, _ in known }
    }
    return graphs
  }
}

/// One entry of the comparison: how this library gives what the golden file calls by a name.
struct ComparedMeasure: Sendable {
  let name: String
  /// Differences are taken relative to the value, but not to less than this.
  let floor: Double
  let values: @Sendable (Graph, SmallGolden) throws -> [Double?]

  init(
    _ name: String, floor: Double = 1e-3, _ values: @escaping @Sendable (Graph, SmallGolden) throws -> [Double?]
  ) {
    self.name = name
    self.floor = floor
    self.values = values
  }

  static let all = centrality + paths + structure + connectivity + brokerage + mixing

  private static let centrality = [
    ComparedMeasure("eigenvector") { graph, _ in try graph.eigenvectorCentrality().values },
    ComparedMeasure("pageRank") { graph, _ in try graph.pageRank().values },
    ComparedMeasure("personalizedPageRank") { graph, golden in
      try graph.pageRank(restart: (0..<golden.n).map { Double($0 + 1) }).values
    },
    ComparedMeasure("katz") { graph, golden in
      let attenuation = golden.expected["katz"]?.first.flatMap { $0 }
      return [attenuation] + (try graph.katzCentrality(attenuation: attenuation).values)
    },
    // Where a weaker part should fade to 0, what is left of it is small beside the norm of 1, not beside 0.
    ComparedMeasure("hubs", floor: 1) { graph, _ in try graph.hyperlinkInducedTopicSearch().hubs },
    ComparedMeasure("authorities", floor: 1) { graph, _ in try graph.hyperlinkInducedTopicSearch().authorities },
    ComparedMeasure("strengths") { graph, _ in graph.strengths() },
  ]

  private static let paths = [
    ComparedMeasure("betweenness") { graph, _ in try graph.betweennessCentrality(normalized: false) },
    ComparedMeasure("harmonic") { graph, _ in try graph.harmonicCentrality() },
    ComparedMeasure("closeness") { graph, _ in try graph.closenessCentrality() },
    ComparedMeasure("betweennessByLength") { graph, golden in
      try graph.betweennessCentrality(normalized: false, lengths: golden.lengths)
    },
    ComparedMeasure("edgeBetweenness") { graph, _ in try graph.edgeBetweennessCentrality(normalized: false) },
    ComparedMeasure("edgeBetweennessByLength") { graph, golden in
      try graph.edgeBetweennessCentrality(normalized: false, lengths: golden.lengths)
    },
    ComparedMeasure("betweennessFrom") { graph, _ in
      try graph.betweennessCentrality(from: Array(stride(from: 0, to: graph.vertexCount, by: 3)))
    },
    ComparedMeasure("betweennessFromByLength") { graph, golden in
      try graph.betweennessCentrality(
        from: Array(stride(from: 0, to: graph.vertexCount, by: 3)), lengths: golden.lengths)
    },
    ComparedMeasure("harmonicByLength") { graph, golden in try graph.harmonicCentrality(lengths: golden.lengths) },
    ComparedMeasure("closenessByLength") { graph, golden in try graph.closenessCentrality(lengths: golden.lengths) },
  ]

  private static let structure = [
    ComparedMeasure("clustering") { graph, _ in try graph.localClusteringCoefficients() },
    ComparedMeasure("averageClustering") { graph, _ in
      [try graph.averageClustering(countingUndefinedAsZero: false)]
    },
    ComparedMeasure("averageClusteringWithZeros") { graph, _ in
      [try graph.averageClustering(countingUndefinedAsZero: true)]
    },
    ComparedMeasure("transitivity") { graph, _ in [try graph.transitivity()] },
    ComparedMeasure("coreNumbers") { graph, _ in try graph.coreNumbers().map { Double($0) } },
    ComparedMeasure("density") { graph, _ in [graph.density] },
    ComparedMeasure("reciprocity") { graph, _ in [try graph.reciprocity()] },
    ComparedMeasure("degreeAssortativity") { graph, _ in [try graph.degreeAssortativity()] },
    ComparedMeasure("nominalAssortativity") { graph, golden in
      [try graph.nominalAssortativity(of: golden.groups)]
    },
    ComparedMeasure("numericAssortativity") { graph, golden in
      [try graph.numericAssortativity(of: golden.values)]
    },
  ]

  private static let connectivity = [
    ComparedMeasure("weakComponents") { graph, _ in try graph.weakComponents().ids.map { Double($0) } },
    ComparedMeasure("strongComponents") { graph, _ in try graph.strongComponents().ids.map { Double($0) } },
    ComparedMeasure("articulationPoints") { graph, _ in try graph.articulationPoints().map { Double($0) } },
    ComparedMeasure("bridges") { graph, _ in try graph.bridges().map { Double($0) } },
    ComparedMeasure("blocks") { graph, _ in
      try graph.blockStructure().blocks.flatMap { $0.map { Double($0) } + [-1] }
    },
    ComparedMeasure("fragmentation") { graph, _ in [try graph.fragmentation()] },
    ComparedMeasure("distanceWeightedFragmentation") { graph, _ in [try graph.distanceWeightedFragmentation()] },
  ]

  private static let brokerage = [
    ComparedMeasure("constraint") { graph, _ in try graph.burtConstraint() },
    ComparedMeasure("effectiveSize") { graph, _ in try graph.effectiveSizes() },
    ComparedMeasure("efficiency") { graph, _ in try graph.efficiencies() },
    ComparedMeasure("bridgingCoefficient") { graph, _ in try graph.bridgingCoefficients() },
    ComparedMeasure("bridging") { graph, _ in try graph.bridgingCentrality() },
    role("coordinator") { $0.coordinator },
    role("itinerant") { $0.itinerant },
    role("gatekeeper") { $0.gatekeeper },
    role("representative") { $0.representative },
    role("liaison") { $0.liaison },
  ]

  private static let mixing = [
    ComparedMeasure("externalInternal") { graph, golden in
      let index = try graph.externalInternalIndex(of: golden.groups)
      return [index.overall] + index.vertices
    },
    ComparedMeasure("gini") { graph, _ in [graph.degreeInequality().giniCoefficient] },
    ComparedMeasure("richClub") { graph, _ in try graph.richClubCoefficients() },
    ComparedMeasure("corePeripheryLinked") { graph, _ in
      [try graph.corePeripheryFit(mixedCells: .linked).correlation]
    },
    ComparedMeasure("corePeripheryLeftOut") { graph, _ in
      [try graph.corePeripheryFit(mixedCells: .leftOut).correlation]
    },
    ComparedMeasure("modularity") { graph, golden in
      let groups = golden.groups.map { $0 ?? -1 }
      return [try graph.modularity(of: groups), try graph.modularity(of: groups, resolution: 0.5)]
    },
  ]

  private static func role(
    _ name: String, _ count: @escaping @Sendable (BrokerageRoles) -> Int
  ) -> ComparedMeasure {
    ComparedMeasure(name) { graph, golden in
      try graph.brokerageRoles(groups: golden.groups).map { $0.map { Double(count($0)) } }
    }
  }
}
