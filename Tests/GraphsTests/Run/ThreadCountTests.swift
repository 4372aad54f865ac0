import Graphs
import Testing

@Suite("Thread counts: the same bits for every measure")
struct ThreadCountTests {
  /// A measure as one list of bits.
  private struct Measure: Sendable {
    let name: String
    let bits: @Sendable (Graph, RunOptions) throws -> [UInt64]

    init(_ name: String, _ values: @escaping @Sendable (Graph, RunOptions) throws -> [Double?]) {
      self.name = name
      bits = { graph, options in try values(graph, options).map { $0?.bitPattern ?? UInt64.max } }
    }
  }

  private static let measures = iterative + paths + structure + brokerage + mixing + sampled

  private static let iterative = [
    Measure("pageRank") { graph, options in
      let scores = try graph.pageRank(options: options)
      return scores.values + [scores.convergence.residual]
    },
    Measure("eigenvector") { graph, options in try graph.eigenvectorCentrality(options: options).values },
    Measure("katz") { graph, options in try graph.katzCentrality(options: options).values },
    Measure("hubs") { graph, options in try graph.hyperlinkInducedTopicSearch(options: options).hubs },
  ]

  private static let paths = [
    Measure("betweenness") { graph, options in try graph.betweennessCentrality(options: options) },
    Measure("harmonic") { graph, options in try graph.harmonicCentrality(options: options) },
    Measure("closeness") { graph, options in try graph.closenessCentrality(options: options) },
    Measure("efficiency") { graph, options in [try graph.distanceStatistics(options: options).globalEfficiency] },
    Measure("edge betweenness") { graph, options in try graph.edgeBetweennessCentrality(options: options) },
    Measure("betweenness by lengths") { graph, options in
      try graph.betweennessCentrality(lengths: (0..<graph.edgeCount).map { 1 + $0 % 4 }, options: options)
    },
    Measure("eccentricities") { graph, options in
      try graph.eccentricities(direction: .either, options: options).map { $0.map { Double($0) } }
    },
    Measure("diameter") { graph, options in [try graph.diameter(options: options).map { Double($0) }] },
    Measure("vertex connectivity") { graph, options in
      try graph.localVertexConnectivity(from: 0, to: 5, options: options).paths.joined().map { Double($0) }
    },
    Measure("edge connectivity") { graph, options in
      try graph.localEdgeConnectivity(from: 0, to: 5, options: options).paths.joined().map { Double($0) }
    },
  ]

  private static let structure = [
    Measure("components") { graph, options in try graph.weakComponents(options: options).ids.map { Double($0) } },
    Measure("strong components") { graph, options in
      try graph.strongComponents(options: options).ids.map { Double($0) }
    },
    Measure("blocks") { graph, options in
      try graph.blockStructure(options: options).blocks.joined().map { Double($0) }
    },
    Measure("cores") { graph, options in try graph.coreNumbers(options: options).map { Double($0) } },
    Measure("triangles") { graph, options in try graph.triangleCounts(options: options).map { Double($0) } },
    Measure("clustering") { graph, options in try graph.localClusteringCoefficients(options: options) },
    Measure("transitivity") { graph, options in [try graph.transitivity(options: options)] },
    Measure("reciprocity") { graph, options in [try graph.reciprocity(options: options)] },
    Measure("assortativity") { graph, options in [try graph.degreeAssortativity(options: options)] },
    Measure("modularity") { graph, options in
      [try graph.modularity(of: (0..<graph.vertexCount).map { $0 % 7 }, options: options)]
    },
  ]

  private static let brokerage = [
    Measure("constraint") { graph, options in try graph.burtConstraint(options: options) },
    Measure("effective size") { graph, options in try graph.effectiveSizes(options: options) },
    Measure("bridging") { graph, options in try graph.bridgingCentrality(options: options) },
    Measure("E-I index") { graph, options in
      try graph.externalInternalIndex(of: (0..<graph.vertexCount).map { $0 % 5 }, options: options).vertices
    },
    Measure("rich club") { graph, options in try graph.richClubCoefficients(options: options) },
    Measure("fragmentation") { graph, options in [try graph.distanceWeightedFragmentation(options: options)] },
  ]

  private static let mixing = [
    Measure("brokerage roles") { graph, options in
      try graph.brokerageRoles(groups: (0..<graph.vertexCount).map { $0 % 4 }, options: options).map {
        $0.map { Double($0.total) }
      }
    },
    Measure("core and periphery") { graph, options in
      let fit = try graph.corePeripheryFit(mixedCells: .leftOut, options: options)
      return [fit.correlation] + fit.core.map { Double($0) }
    },
    Measure("numeric assortativity") { graph, options in
      [try graph.numericAssortativity(of: (0..<graph.vertexCount).map { Double($0 * $0 % 31) }, options: options)]
    },
    Measure("cliques") { graph, options in
      try graph.undirected().maximalCliques(minimumSize: 3, options: options).joined().map { Double($0) }
    },
    Measure("Leiden") { graph, options in
      let found = try graph.leidenCommunities(seed: 3, options: options)
      return [found.value] + found.ids.map { Double($0) }
    },
    Measure("Louvain") { graph, options in
      try graph.louvainCommunities(seed: 3, options: options).ids.map { Double($0) }
    },
  ]

  private static let sampled = [
    Measure("betweenness estimate") { graph, options in
      try graph.betweennessEstimate(maximumError: 0.05, seed: 9, options: options).values
    },
    Measure("harmonic estimate") { graph, options in
      try graph.harmonicEstimate(maximumError: 0.05, seed: 9, options: options).values
    },
    Measure("degree-preserving samples") { graph, options in
      let ends = (0..<graph.edgeCount).map { graph.edge($0) }
      let plain = Graph(vertexCount: graph.vertexCount, edges: ends, isDirected: graph.isDirected)
      var keys: [Double?] = []
      for sample in try plain.degreePreservingSamples(count: 5, seed: 2, options: options) {
        for id in 0..<sample.edgeCount {
          keys.append(Double(sample.edge(id).source * sample.vertexCount + sample.edge(id).target))
        }
      }
      return keys
    },
  ]

  private static let random: Graph = {
    let degrees = Graph.powerLawExpectedDegrees(vertexCount: 600, exponent: 2.5, meanDegree: 6)
    return Graph.chungLu(expectedDegrees: degrees, seed: 5)
  }()

  private static let graphs: [Graph] = {
    let ends = (0..<random.edgeCount).map { random.edge($0) }
    let turned = ends.enumerated().map { $0.offset % 3 == 0 ? ($0.element.target, $0.element.source) : $0.element }
    let weights = ends.indices.map { Double(1 + $0 % 9) / 4 }
    return [
      random, Graph(vertexCount: random.vertexCount, edges: ends, weights: weights),
      Graph(vertexCount: random.vertexCount, edges: turned, isDirected: true, weights: weights),
    ]
  }()

  @Test("1, 2, 3, 8 and 16 threads give every measure the same bits", arguments: measures.map(\.name))
  func sameBits(_ name: String) throws {
    let measure = try #require(Self.measures.first { $0.name == name })
    for (index, graph) in Self.graphs.enumerated() {
      let one = try measure.bits(graph, RunOptions(threads: 1))
      for threads in [2, 3, 8, 16] {
        #expect(try measure.bits(graph, RunOptions(threads: threads)) == one, "graph \(index), \(threads) threads")
      }
    }
  }

  @Test("So do graphs big enough to be cut into shares")
  func sameBitsInShares() throws {
    let degrees = Graph.powerLawExpectedDegrees(vertexCount: 40_000, exponent: 2.5, meanDegree: 10)
    let graph = Graph.chungLu(expectedDegrees: degrees, seed: 6)
    let shared = Self.measures.filter { ["pageRank", "triangles", "components"].contains($0.name) }
    #expect(shared.count == 3)
    for measure in shared {
      let one = try measure.bits(graph, RunOptions(threads: 1))
      for threads in [2, 3, 8, 16] {
        #expect(try measure.bits(graph, RunOptions(threads: threads)) == one, "\(measure.name), \(threads) threads")
      }
    }
  }
}
