import Graphs
import TestSupport
import Testing

@Suite("The examples of the documentation's pages")
struct PageExamplesTests {
  @Test("Brokerage: the butterfly graph")
  func butterfly() throws {
    let bow = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (3, 4)])
    #expect(agree(try bow.effectiveSizes(), [1, 1, 3, 1, 1]))
    #expect(agree(try bow.burtConstraint(), [0.953125, 0.953125, 0.5625, 0.953125, 0.953125]))
    #expect(agree(try bow.bridgingCoefficients(), [2.0 / 3, 2.0 / 3, 0.125, 2.0 / 3, 2.0 / 3]))
  }

  @Test("Mixing: two triangles and an edge between")
  func triangles() throws {
    let graph = Graph(vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)])
    let groups = [1, 1, 1, 2, 2, 2]
    #expect(try graph.externalInternalIndex(of: groups).overall == -5.0 / 7)
    #expect(agree(try graph.modularity(of: groups), 5.0 / 14))
    #expect(agree(try graph.inducedSubgraph(on: [0, 1, 4, 5]).graph.fragmentation(), 2.0 / 3))
  }

  @Test("Flows: two paths, cut at the source")
  func paths() throws {
    let graph = Graph(vertexCount: 6, edges: [(0, 1), (1, 2), (2, 5), (0, 3), (3, 4), (4, 5), (1, 4), (3, 2)])
    #expect(try graph.localEdgeConnectivity(from: 0, to: 5).count == 2)
    #expect(try graph.localEdgeConnectivity(from: 0, to: 5).cutEdges == [0, 3])
    #expect(try graph.localVertexConnectivity(from: 0, to: 5).cutVertices == [1, 3])
    #expect(try graph.localEdgeConnectivity(from: 0, to: 5).paths == [[0, 1, 2, 5], [0, 3, 4, 5]])
  }

  @Test("Null models: transitivity against samples with the same degrees")
  func nullModels() throws {
    let graph = Graph(vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)])
    let one = RunOptions(threads: 1)
    let transitivities = try graph.degreePreservingSamples(count: 1000, seed: 1) { try $0.transitivity(options: one) }
    let observed = try graph.transitivity() ?? 0
    let comparison = NullComparison(of: observed, with: transitivities.compactMap { $0 })
    #expect(comparison.sampleCount == 1000 && comparison.zScore ?? 0 > 0)
    let samples = try graph.degreePreservingSamples(count: 100, seed: 1)
    #expect(try graph.richClubCoefficients(against: samples).count == 3)
  }

  @Test("Centrality: a triangle with a fork")
  func fork() throws {
    let graph = Graph(vertexCount: 6, edges: [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5)])
    #expect(agree(try graph.betweennessCentrality(), [0, 0, 0.6, 0.7, 0, 0]))
    let harmonic = try graph.harmonicCentrality()
    let closeness = try graph.closenessCentrality()
    #expect(harmonic[2] == harmonic[3] && closeness[2] == closeness[3])
    #expect(agree(harmonic[2], 0.8) && agree(closeness[2], 5.0 / 7))
    let eigenvector = try graph.eigenvectorCentrality().values.compactMap { $0 }
    #expect(eigenvector.max() == eigenvector[2])
  }

  @Test("Distances: a path with a branch")
  func branch() throws {
    let graph = Graph(vertexCount: 6, edges: [(0, 1), (1, 2), (2, 3), (3, 4), (1, 5)])
    let summary = try graph.distanceSummary()
    #expect(summary.eccentricities == [4, 3, 2, 3, 4, 4])
    #expect(summary.statistics.histogram.map(\.pairCount) == [5, 5, 3, 2])
    #expect(agree(summary.statistics.meanDistance, 32.0 / 15))
    #expect(try graph.diameter() == 4)
  }

  @Test("Structure: two triangles and a bridge")
  func structure() throws {
    let graph = Graph(vertexCount: 6, edges: [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5)])
    #expect(try graph.articulationPoints() == [2, 3] && graph.bridges() == [3])
    #expect(
      try graph.blockStructure().blocks.map { $0.sorted() }.sorted { $0[0] < $1[0] } == [
        [0, 1, 2], [2, 3], [3, 4, 5],
      ])
    #expect(try graph.coreNumbers() == [2, 2, 2, 2, 2, 2])
    #expect(try graph.localClusteringCoefficients() == [1, 1, 1.0 / 3, 1.0 / 3, 1, 1])
    #expect(agree(try graph.transitivity(), 0.6))
  }

  @Test("Two modes: the examples in the comments of their measures")
  func twoModes() throws {
    let memberships = TwoModeGraph(firstCount: 3, secondCount: 2, edges: [(0, 0), (1, 0), (1, 1), (2, 1)])
    #expect(memberships.degrees() == [1, 2, 1])
    #expect(memberships.degreeCentrality() == [0.5, 1, 0.5])
    #expect(agree(try memberships.closenessCentrality(), [0.6, 1, 0.6]))
    #expect(agree(try memberships.betweennessCentrality(), [0, 1, 0]))
    #expect(try memberships.localClusteringCoefficients() == [0.5, 0.5, 0.5])
    let pairs = TwoModeGraph(firstCount: 3, secondCount: 2, edges: [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1)])
    #expect(agree(try pairs.clusteringCoefficient(), 2.0 / 3))
    let star = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)], weights: [8, 1, 1])
    #expect(star.disparityBackbone(below: 0.05).edgeCount == 1)
    let two = TwoModeGraph(firstCount: 2, secondCount: 4, edges: [(0, 0), (1, 0)])
    #expect(agree(try two.fixedRowPairs().pairs.map(\.pValue), [0.25]))
    #expect(try two.fixedRowPairs().backbone(below: 0.3).edgeCount == 1)
    #expect(agree(try two.degreeSequencePairs().pairs.map(\.pValue), [1]))
  }

  @Test("Connectivity: what the loss of a vertex of a path leaves")
  func separation() throws {
    let path = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
    #expect(try path.separation(weights: [1, 0, 1, 1]).componentWeights(without: 2) == [1, 1])
  }
}
