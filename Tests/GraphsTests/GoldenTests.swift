import Graphs
import TestSupport
import Testing

@Suite("Golden values: what NetworkX, igraph and dense solutions say")
struct GoldenTests {
  private static let graphs = Result { try GoldenFile.read("named.json") + GoldenFile.read("random.json") }

  private static var all: [GoldenGraph] { (try? graphs.get()) ?? [] }

  @Test("The golden files hold 66 graphs")
  func files() throws {
    #expect(try GoldenTests.graphs.get().count == 66)
  }

  @Test("Path measures by hops agree with NetworkX", arguments: all)
  func paths(_ golden: GoldenGraph) throws {
    let graph = golden.graph
    #expect(agree(try graph.betweennessCentrality(normalized: false), golden.expected.betweenness))
    #expect(agree(try graph.betweennessCentrality(), golden.expected.normalizedBetweenness))
    #expect(agree(try graph.harmonicCentrality(), golden.expected.harmonic))
    #expect(agree(try graph.closenessCentrality(), golden.expected.closeness))
    #expect(
      try graph.distanceStatistics().histogram.map { [$0.distance, $0.pairCount] } == golden.expected.distanceHistogram)
    if golden.n > 0 {
      #expect(try graph.shortestDistances(from: [0]) == golden.expected.firstDistances)
    }
  }

  @Test("Path measures by whole lengths agree with NetworkX", arguments: all.filter { $0.lengths != nil })
  func pathsByLength(_ golden: GoldenGraph) throws {
    let graph = golden.graph
    let lengths = golden.lengths
    let expected = golden.expected
    let betweenness = try graph.betweennessCentrality(normalized: false, lengths: lengths)
    #expect(agree(betweenness, try #require(expected.betweennessByLength)))
    let normalized = try graph.betweennessCentrality(lengths: lengths)
    #expect(agree(normalized, try #require(expected.normalizedBetweennessByLength)))
    #expect(agree(try graph.harmonicCentrality(lengths: lengths), try #require(expected.harmonicByLength)))
    #expect(agree(try graph.closenessCentrality(lengths: lengths), try #require(expected.closenessByLength)))
    let histogram = try graph.distanceStatistics(lengths: lengths).histogram
    #expect(histogram.map { [$0.distance, $0.pairCount] } == expected.distanceHistogramByLength)
    #expect(try graph.shortestDistances(from: [0], lengths: lengths) == expected.firstDistancesByLength)
  }

  @Test("The inverse lengths of whole weights are those of the oracle", arguments: all.filter { $0.weights != nil })
  func inverseLengths(_ golden: GoldenGraph) throws {
    #expect(try PathLengths.inverse(of: #require(golden.weights)) == golden.lengths)
  }

  @Test("Iterative measures agree with dense solutions to 1e-9", arguments: all)
  func iterative(_ golden: GoldenGraph) throws {
    let pageRank = try golden.graph.pageRank()
    #expect(pageRank.convergence.isConverged)
    #expect(agree(pageRank.values, golden.expected.pageRank))
    let eigenvector = try golden.graph.eigenvectorCentrality()
    #expect(eigenvector.convergence.isConverged)
    #expect(agree(eigenvector.values, golden.expected.eigenvector))
  }

  @Test("Degrees and strengths agree with NetworkX", arguments: all)
  func degrees(_ golden: GoldenGraph) {
    let graph = golden.graph
    #expect(graph.degrees() == golden.expected.degrees)
    #expect(graph.degrees(.outgoing) == golden.expected.outDegrees)
    #expect(graph.degrees(.incoming) == golden.expected.inDegrees)
    #expect(agree(graph.strengths(), golden.expected.strengths))
  }

  @Test("Connectivity agrees with NetworkX and igraph", arguments: all)
  func connectivity(_ golden: GoldenGraph) throws {
    let graph = golden.graph
    #expect(try graph.weakComponents().ids == golden.expected.weakComponents)
    #expect(try graph.strongComponents().ids == golden.expected.strongComponents)
    #expect(try graph.articulationPoints() == golden.expected.articulationPoints)
    #expect(try graph.bridges() == golden.expected.bridges)
    #expect(try graph.blockStructure().blocks == golden.expected.blocks)
  }

  @Test("Cores, clustering and cliques agree with NetworkX and igraph", arguments: all)
  func cohesion(_ golden: GoldenGraph) throws {
    let graph = golden.graph
    #expect(try graph.coreNumbers() == golden.expected.coreNumbers)
    #expect(agree(try graph.localClusteringCoefficients(), golden.expected.clustering))
    let withZeros = try graph.averageClustering(countingUndefinedAsZero: true)
    #expect(agree(withZeros, golden.expected.averageClusteringWithZeros))
    #expect(agree(try graph.averageClustering(countingUndefinedAsZero: false), golden.expected.averageClustering))
    #expect(agree(try graph.transitivity(), golden.expected.transitivity))
    #expect(try graph.maximalCliques() == golden.expected.cliques)
  }

  @Test("Density, reciprocity and mixing agree with NetworkX", arguments: all)
  func mixing(_ golden: GoldenGraph) throws {
    let graph = golden.graph
    #expect(agree(graph.density, golden.expected.density))
    #expect(agree(try graph.reciprocity(), golden.expected.reciprocity))
    #expect(agree(try graph.degreeAssortativity(), golden.expected.degreeAssortativity))
    if let groups = golden.groups {
      #expect(agree(try graph.nominalAssortativity(of: groups), golden.expected.nominalAssortativity))
    }
    if let values = golden.values {
      #expect(agree(try graph.numericAssortativity(of: values), golden.expected.numericAssortativity))
    }
  }
}
