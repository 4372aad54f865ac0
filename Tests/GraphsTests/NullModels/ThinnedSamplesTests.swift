import Graphs
import TestSupport
import Testing

@Suite("Graphs that lack some records")
struct ThinnedSamplesTests {
  private let square = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)])

  @Test("Every sample loses the same number of records, rounded to a whole number")
  func counts() throws {
    for (share, left) in [(0.0, 4), (0.1, 4), (0.25, 3), (0.5, 2), (0.9, 0), (1.0, 0)] {
      let edges = try square.thinnedSamples(count: 50, droppedShare: share, seed: 1) { $0.edgeCount }
      #expect(edges == Array(repeating: left, count: 50), "\(share)")
    }
  }

  @Test("Every choice of records is equally likely")
  func uniform() throws {
    // Six ways to keep two edges of four; 6,000 samples give each 1,000 with deviation √(6000 · 1/6 · 5/6) = 29.
    let kept = try square.thinnedSamples(count: 6000, droppedShare: 0.5, seed: 3) { sample in
      (0..<4).map { sample.edgeID(from: $0, to: ($0 + 1) % 4) == nil ? "-" : "x" }.joined()
    }
    let tally = Dictionary(grouping: kept) { $0 }.mapValues(\.count)
    #expect(tally.count == 6)
    for (choice, count) in tally { #expect(abs(count - 1000) < 150, "\(choice): \(count)") }
  }

  @Test("An edge goes with the last of its records, and its weight is what is left of them")
  func records() throws {
    let pair = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    // One of four records goes: the single one in a quarter of the samples, else one of three.
    let weights = try pair.thinnedSamples(count: 4000, droppedShare: 0.25, recordCounts: [3, 1], seed: 5) { sample in
      [(0, 1), (1, 2)].map { a, b in sample.edgeID(from: a, to: b).map { sample.weight(ofEdge: $0) } ?? 0 }
    }
    let single = weights.count { $0 == [3, 0] }
    #expect(weights.allSatisfy { $0 == [3, 0] || $0 == [2, 1] })
    #expect(abs(single - 1000) < 150)
  }

  @Test("Edges keep their weights and directions where every edge is one record")
  func kept() throws {
    let graph = Graph(vertexCount: 3, edges: [(2, 0), (0, 1)], isDirected: true, weights: [7, 7])
    let samples = try graph.thinnedSamples(count: 20, droppedShare: 0.5, seed: 1) { $0 }
    #expect(samples.allSatisfy { $0.isDirected && $0.edgeCount == 1 && $0.weight(ofEdge: 0) == 7 })
    let targets = Set(samples.map { $0.edge(0).target })
    #expect(targets == [0, 1])
  }

  @Test("The order of edges and the number of threads change nothing, and more samples leave the first as they were")
  func sameSamples() throws {
    let graph = Graph.erdosRenyi(vertexCount: 30, edgeCount: 80, seed: 4)
    let edges = (0..<graph.edgeCount).map { graph.edge($0) }
    let reversed = Graph(vertexCount: 30, edges: edges.reversed().map { ($0.source, $0.target) })
    let expected = try graph.thinnedSamples(count: 12, droppedShare: 0.2, seed: 9) { $0 }
    for threads in [1, 2, 3, 8] {
      let options = RunOptions(threads: threads)
      #expect(try reversed.thinnedSamples(count: 12, droppedShare: 0.2, seed: 9, options: options) { $0 } == expected)
    }
    #expect(Array(expected.prefix(5)) == (try graph.thinnedSamples(count: 5, droppedShare: 0.2, seed: 9) { $0 }))
    #expect(try graph.thinnedSamples(count: 12, droppedShare: 0.2, seed: 10) { $0 } != expected)
  }

  @Test("A measure's error ends the run, and a cancelled run gives nothing")
  func interruptions() throws {
    struct Refusal: Error, Equatable {}
    #expect(throws: Refusal()) {
      try square.thinnedSamples(count: 5, droppedShare: 0.5, seed: 1) { _ in throw Refusal() }
    }
    let options = RunOptions(isCancelled: { true })
    #expect(throws: RunInterruption.cancelled) {
      try square.thinnedSamples(count: 5, droppedShare: 0.5, seed: 1, options: options) { $0.edgeCount }
    }
  }
}
