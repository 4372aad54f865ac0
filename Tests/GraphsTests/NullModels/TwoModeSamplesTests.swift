import Graphs
import TestSupport
import Testing

@Suite("Random two-mode graphs with the degrees of a given one")
struct TwoModeSamplesTests {
  @Test("Every two-mode graph with the same degrees is equally likely, wherever the modes' vertices stand")
  func uniform() throws {
    let firstMode = [false, true, true, false, false, true, false]
    for degrees in [[2, 2, 2, 1, 1, 1, 1], [1, 2, 1, 2, 1, 2, 1], [2, 3, 2, 2, 1, 1, 1]] {
      let edges = (0..<7).flatMap { first in
        (0..<7).filter { firstMode[first] && !firstMode[$0] }.map { (first, $0) }
      }
      let graphs = (0..<(1 << edges.count)).compactMap { set -> Graph? in
        let graph = Graph(vertexCount: 7, edges: edges.indices.filter { set >> $0 & 1 == 1 }.map { edges[$0] })
        return graph.degrees() == degrees ? graph : nil
      }
      var distribution = Equidistribution(over: graphs)
      let start = try #require(graphs.first)
      let samples = try start.degreePreservingSamples(count: 20_000, firstMode: firstMode, swapsPerEdge: 30, seed: 6)
      for sample in samples { distribution.add(sample) }
      #expect(distribution.isWithinOutcomes)
      #expect(distribution.excess < 4, "\(degrees): \(distribution.outcomeCount) graphs")
    }
  }

  @Test("Degrees, modes and weights stay; edges ascend; threads change nothing", arguments: 0..<50 as Range<UInt64>)
  func degreesStay(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let firstMode = (0..<40).map { _ in random.unit() < 0.4 }
    let edges = (0..<40).flatMap { first in
      (0..<first).filter { _ in random.unit() < 0.3 }.filter { firstMode[first] != firstMode[$0] }.map { (first, $0) }
    }
    let weights = edges.indices.map { Double($0 + 1) }
    let graph = Graph(vertexCount: 40, edges: edges, weights: weights)
    let samples = try graph.degreePreservingSamples(
      count: 3, firstMode: firstMode, seed: seed, options: RunOptions(threads: 1))
    let again = try graph.degreePreservingSamples(
      count: 3, firstMode: firstMode, seed: seed, options: RunOptions(threads: 3))
    #expect(samples == again)
    for sample in samples {
      #expect(!sample.isDirected && sample.degrees() == graph.degrees() && sample == sample.rebuilt)
      let ends = (0..<sample.edgeCount).map { sample.edge($0) }
      #expect(ends.allSatisfy { $0.source < $0.target && firstMode[$0.source] != firstMode[$0.target] })
      #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 })
      #expect((0..<sample.edgeCount).map { sample.weight(ofEdge: $0) }.sorted() == weights)
    }
  }

  @Test("A star and a complete two-mode graph have no other graph with their degrees")
  func rigid() throws {
    let star = try Graph.star(leaves: 9).degreePreservingSample(
      firstMode: [true] + Array(repeating: false, count: 9), seed: 1)
    #expect(star.swaps == 0 && star.graph == .star(leaves: 9))
    let edges = (0..<3).flatMap { first in (3..<8).map { (first, $0) } }
    let full = Graph(vertexCount: 8, edges: edges)
    let sample = try full.degreePreservingSample(firstMode: (0..<8).map { $0 < 3 }, seed: 1)
    #expect(sample.swaps == 0 && sample.graph == full)
  }

  @Test("A tie within a mode, a direction or a missing mode is a programming error")
  func badModes() async {
    await #expect(processExitsWith: .failure) {
      _ = try Graph(vertexCount: 2, edges: [(0, 1)]).degreePreservingSample(firstMode: [true, true], seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = try Graph(vertexCount: 2, edges: [(0, 1)], isDirected: true)
        .degreePreservingSample(firstMode: [true, false], seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = try Graph(vertexCount: 2, edges: [(0, 1)]).degreePreservingSample(firstMode: [true], seed: 1)
    }
  }
}
