import Graphs
import TestSupport
import Testing

@Suite("Properties over seeds")
struct PropertyTests {
  private static var graphs: some Sequence<(RandomGraph, UInt64)> {
    (0..<10_000 as Range<UInt64>).lazy.map { (RandomGraph(seed: $0, upTo: 14), $0) }
  }

  @Test("Scores stay within their bounds")
  func bounds() throws {
    for (made, seed) in PropertyTests.graphs {
      let graph = made.graph
      let shares: [[Double?]] = [
        try graph.betweennessCentrality(lengths: made.lengths), try graph.harmonicCentrality(lengths: made.lengths),
        try graph.closenessCentrality(lengths: made.lengths), try graph.pageRank().values,
        try graph.eigenvectorCentrality().values, try graph.localClusteringCoefficients(),
        [try graph.transitivity(), try graph.reciprocity(), graph.density],
        [try graph.averageClustering(countingUndefinedAsZero: true)],
        [try graph.distanceStatistics().reachableShare, try graph.distanceStatistics().globalEfficiency],
      ]
      for share in shares.joined() { #expect(share.map { (-1e-12...1 + 1e-12).contains($0) } ?? true, "seed \(seed)") }
      #expect(try graph.degreeAssortativity().map { (-1...1).contains($0) } ?? true, "seed \(seed)")
      for (core, degree) in zip(try graph.coreNumbers(), graph.degrees()) { #expect(core <= degree, "seed \(seed)") }
    }
  }

  @Test("PageRank sums to 1 to 1e-10")
  func pageRankSum() throws {
    for (made, seed) in PropertyTests.graphs {
      guard made.vertexCount > 0 else { continue }
      let sum = try made.graph.pageRank().values.reduce(0, +)
      #expect(abs(sum - 1) < 1e-10, "seed \(seed)")
    }
  }

  @Test("Eigenvector scores solve their equation and have unit norm in each component")
  func eigenvectorEquation() throws {
    for (made, seed) in PropertyTests.graphs {
      let graph = made.graph
      let scores = try graph.eigenvectorCentrality()
      #expect(scores.convergence.isConverged, "seed \(seed)")
      for (id, members) in scores.components.members().enumerated() where members.count > 1 {
        let known = members.compactMap { scores.values[$0] }
        guard let eigenvalue = scores.eigenvalues[id] else {
          #expect(known.isEmpty && graph.isDirected, "seed \(seed)")
          continue
        }
        #expect(agree(known.reduce(0) { $0 + $1 * $1 }, 1), "seed \(seed)")
        for vertex in members {
          let sum = zip(graph.inNeighbors(of: vertex), graph.inIncidentEdges(of: vertex)).reduce(0.0) {
            $0 + (scores.values[$1.0] ?? 0) * graph.weight(ofEdge: $1.1)
          }
          #expect(agree(sum, scores.values[vertex].map { $0 * eigenvalue }, absolute: 1e-10), "seed \(seed)")
        }
      }
    }
  }

  @Test("Renaming the vertices renames the scores and changes nothing else")
  func relabelling() throws {
    for (made, seed) in PropertyTests.graphs {
      var random = SplitMix64(seed: seed ^ 0xABCD)
      let names = random.permutation(of: made.vertexCount)
      let renamed = made.renamed(names, edgeOrder: random.permutation(of: made.edges.count))
      let (graph, twin) = (made.graph, renamed.graph)
      func matches(_ original: [Double?], _ changed: [Double?]) -> Bool {
        agree(original, names.map { changed[$0] }, relative: 1e-12, absolute: 1e-12)
      }
      let (lengths, twinLengths) = (made.lengths, renamed.lengths)
      #expect(
        matches(
          try graph.betweennessCentrality(lengths: lengths), try twin.betweennessCentrality(lengths: twinLengths)),
        "seed \(seed)")
      let harmonic = try twin.harmonicCentrality(lengths: twinLengths)
      #expect(try graph.harmonicCentrality(lengths: lengths) == names.map { harmonic[$0] }, "seed \(seed)")
      #expect(matches(try graph.pageRank().values, try twin.pageRank().values), "seed \(seed)")
      #expect(
        matches(try graph.localClusteringCoefficients(), try twin.localClusteringCoefficients()), "seed \(seed)")
      #expect(matches(graph.strengths(), twin.strengths()), "seed \(seed)")
      let cores = try twin.coreNumbers()
      #expect(try graph.coreNumbers() == names.map { cores[$0] }, "seed \(seed)")
      #expect(try graph.strongComponents().sizes == twin.strongComponents().sizes, "seed \(seed)")
      #expect(try graph.articulationPoints().map { names[$0] }.sorted() == twin.articulationPoints(), "seed \(seed)")
      #expect(
        try graph.distanceStatistics(lengths: lengths) == twin.distanceStatistics(lengths: twinLengths), "seed \(seed)")
    }
  }

  @Test("The order of the edges changes no bit")
  func edgeOrder() throws {
    for (made, seed) in PropertyTests.graphs {
      var random = SplitMix64(seed: seed ^ 0x1234)
      let shuffled = made.renamed(
        Array(0..<made.vertexCount), edgeOrder: random.permutation(of: made.edges.count))
      let (graph, twin) = (made.graph, shuffled.graph)
      #expect(
        try graph.betweennessCentrality(lengths: made.lengths) == twin.betweennessCentrality(lengths: shuffled.lengths),
        "seed \(seed)")
      #expect(try graph.pageRank() == twin.pageRank(), "seed \(seed)")
      #expect(try graph.eigenvectorCentrality() == twin.eigenvectorCentrality(), "seed \(seed)")
      #expect(graph.strengths() == twin.strengths(), "seed \(seed)")
      #expect(try graph.blockStructure().blocks == twin.blockStructure().blocks, "seed \(seed)")
      #expect(try graph.maximalCliques() == twin.maximalCliques(), "seed \(seed)")
    }
  }

  @Test("An isolated vertex changes no unnormalized score and gets 0 itself")
  func isolate() throws {
    for (made, seed) in PropertyTests.graphs {
      var wider = made
      wider.vertexCount += 1
      let (graph, twin) = (made.graph, wider.graph)
      #expect(
        try graph.betweennessCentrality(normalized: false, lengths: made.lengths) + [0]
          == twin.betweennessCentrality(normalized: false, lengths: made.lengths), "seed \(seed)")
      #expect(try graph.coreNumbers() + [0] == twin.coreNumbers(), "seed \(seed)")
      #expect(
        try graph.eigenvectorCentrality().values + [0] == twin.eigenvectorCentrality().values, "seed \(seed)")
      #expect(
        try graph.distanceStatistics(lengths: made.lengths).histogram
          == twin.distanceStatistics(lengths: made.lengths).histogram, "seed \(seed)")
      #expect(try twin.harmonicCentrality().last == 0 && twin.closenessCentrality().last == 0, "seed \(seed)")
      #expect(try twin.weakComponents().count == graph.weakComponents().count + 1, "seed \(seed)")
    }
  }

  @Test("The betweenness of all vertices adds up to the inner vertices of shortest paths")
  func betweennessSum() throws {
    for (made, seed) in PropertyTests.graphs {
      let sum = try made.graph.betweennessCentrality(normalized: false).reduce(0, +)
      let inner = try made.graph.distanceStatistics().histogram.reduce(0) { $0 + ($1.distance - 1) * $1.pairCount }
      #expect(agree(sum, Double(inner)), "seed \(seed)")
    }
  }

  @Test("The betweenness of all edges adds up to the lengths of shortest paths, and the pass counts vertices the same")
  func edgeBetweennessSum() throws {
    for (made, seed) in PropertyTests.graphs {
      let graph = made.graph
      let scores = try graph.vertexAndEdgeBetweenness(normalized: false)
      let steps = try graph.distanceStatistics().histogram.reduce(0) { $0 + $1.distance * $1.pairCount }
      #expect(agree(scores.edges.reduce(0, +), Double(steps)), "seed \(seed)")
      #expect(try scores.vertices == graph.betweennessCentrality(normalized: false), "seed \(seed)")
      let all = try graph.betweennessCentrality(from: Array(0..<graph.vertexCount)).map {
        $0 / (made.isDirected ? 1 : 2)
      }
      #expect(all == scores.vertices, "seed \(seed)")
    }
  }

  @Test("Turning every arc round exchanges incoming and outgoing")
  func reversal() throws {
    for (made, seed) in PropertyTests.graphs {
      var turned = made
      turned.edges = made.edges.map { ($0.1, $0.0) }
      let (graph, twin) = (made.graph, turned.graph)
      #expect(
        try graph.harmonicCentrality(direction: .outgoing, lengths: made.lengths)
          == twin.harmonicCentrality(lengths: made.lengths), "seed \(seed)")
      #expect(
        try graph.closenessCentrality(direction: .either)
          == graph.undirected().closenessCentrality(), "seed \(seed)")
      #expect(graph.degrees(.outgoing) == twin.degrees(.incoming), "seed \(seed)")
      #expect(graph.degrees() == graph.undirected().degrees(), "seed \(seed)")
    }
  }
}
