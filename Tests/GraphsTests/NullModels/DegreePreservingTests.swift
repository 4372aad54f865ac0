import Graphs
import Synchronization
import TestSupport
import Testing

@Suite("Random graphs with the degrees of a given one")
struct DegreePreservingTests {
  @Test("Degrees stay, samples are simple, and their edges ascend", arguments: 0..<200 as Range<UInt64>)
  func degreesStay(_ seed: UInt64) throws {
    let graph = RandomGraph(seed: seed, upTo: 30).graph
    let sample = try graph.degreePreservingSample(seed: seed)
    #expect(sample.graph.isDirected == graph.isDirected)
    #expect(sample.graph.bothDegrees == graph.bothDegrees)
    #expect(sample.graph == sample.graph.rebuilt)
    #expect(sample.attemptedSwaps == 10 * graph.edgeCount && (0...sample.attemptedSwaps).contains(sample.swaps))
    let ends = (0..<sample.graph.edgeCount).map { sample.graph.edge($0) }
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 })
    #expect(graph.isDirected || ends.allSatisfy { $0.source < $0.target })
  }

  @Test("Weights are dealt out anew: the same numbers, on other edges")
  func weights() throws {
    let weights = (1...20).map { Double($0) }
    for isDirected in [false, true] {
      let graph = Graph(
        vertexCount: 20, edges: (0..<20).map { ($0, ($0 + 1) % 20) }, isDirected: isDirected, weights: weights)
      let sample = try graph.degreePreservingSample(seed: 1).graph
      let dealt = (0..<20).map { sample.weight(ofEdge: $0) }
      #expect(dealt.sorted() == weights && dealt != weights)
      #expect(sample == sample.rebuilt)
    }
    // One edge of three is heavy. Each of the three is so in a third of the samples.
    let triangle = Graph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)], weights: [5, 1, 1])
    let heavy = try triangle.degreePreservingSamples(count: 6000, seed: 4) { sample in
      (0..<3).first { sample.weight(ofEdge: $0) == 5 }
    }
    for edge in 0..<3 { #expect(abs(heavy.count { $0 == edge } - 2000) < 5 * 37) }
  }

  @Test("Every graph with the same degrees is equally likely")
  func uniform() throws {
    for degrees in [[2, 2, 2, 2, 1, 1], [3, 2, 2, 2, 1], [4, 2, 2, 2, 1, 1], [3, 3, 3, 3, 2, 2]] {
      let graphs = Graph.all(vertexCount: degrees.count) { $0.degrees() == degrees }
      var distribution = Equidistribution(over: graphs)
      let start = try #require(graphs.first)
      for sample in try start.degreePreservingSamples(count: 20_000, swapsPerEdge: 20, seed: 9) {
        distribution.add(sample)
      }
      #expect(distribution.isWithinOutcomes)
      #expect(distribution.excess < 4, "\(degrees): \(distribution.outcomeCount) graphs")
    }
  }

  @Test("Every directed graph with the same out- and in-degrees is equally likely")
  func uniformDirected() throws {
    let sequences = [([1, 1, 1], [1, 1, 1]), ([2, 1, 1, 1], [1, 2, 1, 1]), ([1, 1, 1, 1], [1, 1, 1, 1])]
    for (out, into) in sequences + [([2, 2, 1, 1], [1, 1, 2, 2])] {
      let graphs = Graph.all(vertexCount: out.count, isDirected: true) { $0.bothDegrees == [out, into] }
      var distribution = Equidistribution(over: graphs)
      let start = try #require(graphs.first)
      for sample in try start.degreePreservingSamples(count: 20_000, swapsPerEdge: 100, seed: 2) {
        distribution.add(sample)
      }
      #expect(distribution.isWithinOutcomes)
      #expect(distribution.excess < 4, "\(out), \(into): \(distribution.outcomeCount) graphs")
    }
  }

  @Test("A cycle of three turns around, though no swap of two arcs can do it")
  func cycleTurns() throws {
    let cycle = Graph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)], isDirected: true)
    let turned = try cycle.degreePreservingSamples(count: 2000, swapsPerEdge: 100, seed: 5) { $0.edge(0).target == 2 }
    #expect(abs(turned.count { $0 } - 1000) < 5 * 23)
  }

  @Test("Where no other graph has these degrees, nothing changes and 0 swaps are reported")
  func rigid() throws {
    let complete = Graph.complete(7)
    let both = Graph(
      vertexCount: 5, edges: (0..<5).flatMap { first in (0..<5).filter { $0 != first }.map { (first, $0) } },
      isDirected: true)
    let one = Graph(vertexCount: 2, edges: [(0, 1)], isDirected: true)
    for graph in [
      Graph(vertexCount: 0, edges: []), Graph(vertexCount: 9, edges: []), complete, .star(leaves: 50), both, one,
    ] {
      let sample = try graph.degreePreservingSample(seed: 3)
      #expect(sample.swaps == 0)
      #expect(sample.graph.bothDegrees == graph.bothDegrees && sample.graph.edgeCount == graph.edgeCount)
    }
    let still = try Graph.path(6).degreePreservingSample(swapsPerEdge: 0, seed: 3)
    #expect(still.graph == Graph.path(6) && still.attemptedSwaps == 0 && still.swaps == 0)
  }

  @Test("Sample i is the same whatever the count, the threads and the order of edges", arguments: [false, true])
  func reproducible(_ isDirected: Bool) throws {
    var random = RandomGraph(seed: 1, upTo: 1)
    random.vertexCount = 60
    random.isDirected = isDirected
    random.lengths = nil
    random.edges = (0..<60).flatMap { vertex in [1, 7, 11].map { (vertex, (vertex + $0) % 60) } }
    random.weights = random.edges.indices.map { Double($0 + 1) }
    let graph = random.graph
    let samples = try graph.degreePreservingSamples(count: 9, seed: 8, options: RunOptions(threads: 1))
    for threads in [2, 3, 8, 16] {
      let again = try graph.degreePreservingSamples(count: 9, seed: 8, options: RunOptions(threads: threads))
      #expect(again == samples)
    }
    #expect(try graph.degreePreservingSamples(count: 4, seed: 8) == Array(samples.prefix(4)))
    #expect(try graph.degreePreservingSample(seed: 8).graph == samples[0])
    #expect(try graph.degreePreservingSamples(count: 9, seed: 8) { $0 } == samples)
    #expect(try graph.degreePreservingSample(seed: 9).graph != samples[0])
    let reordered = random.renamed(Array(0..<60), edgeOrder: random.edges.indices.reversed()).graph
    #expect(try reordered.degreePreservingSample(seed: 8).graph == samples[0])
    #expect(try graph.degreePreservingSamples(count: 0, seed: 8).isEmpty)
  }

  @Test("A hundred thousand edges with hubs keep their degrees, and nearly every swap succeeds")
  func big() throws {
    let degrees = Graph.powerLawExpectedDegrees(vertexCount: 40_000, exponent: 2.3, meanDegree: 5)
    let graph = Graph.chungLu(expectedDegrees: degrees, seed: 1)
    let sample = try graph.degreePreservingSample(seed: 1)
    #expect(sample.graph.degrees() == graph.degrees())
    #expect(sample.graph == sample.graph.rebuilt)
    #expect(sample.swaps > sample.attemptedSwaps * 9 / 10)
    var kept = 0
    for id in 0..<graph.edgeCount {
      let (source, target) = graph.edge(id)
      if sample.graph.edgeID(from: source, to: target) != nil { kept += 1 }
    }
    #expect(kept < graph.edgeCount / 50)
  }

  @Test("More pairs than a byte can count share a place without harm")
  func crowdedFilter() throws {
    // Two hubs joined to all: nearly every pair of ends is taken, and the filter is asked all the time.
    let leaves = 3000
    let edges = (0..<leaves).flatMap { [(0, $0 + 2), (1, $0 + 2)] } + [(2, 3), (4, 5), (6, 7), (0, 1)]
    let graph = Graph(vertexCount: leaves + 2, edges: edges)
    let sample = try graph.degreePreservingSample(seed: 1)
    #expect(sample.graph.degrees() == graph.degrees())
    #expect(sample.graph == sample.graph.rebuilt)
  }

  @Test("Sampling stops when asked, tells progress, and passes on what a measure throws")
  func running() throws {
    let graph = Graph.path(3000)
    #expect(throws: RunInterruption.cancelled) {
      try graph.degreePreservingSample(seed: 1, options: RunOptions(isCancelled: { true }))
    }
    let asked = Atomic(0)
    let later = RunOptions(threads: 2, isCancelled: { asked.add(1, ordering: .relaxed).newValue > 10 })
    #expect(throws: RunInterruption.cancelled) {
      try graph.degreePreservingSamples(count: 1000, seed: 1, options: later)
    }
    #expect(asked.load(ordering: .relaxed) < 20)
    let told = Mutex<[Double]>([])
    let options = RunOptions(threads: 2, progress: { share in told.withLock { $0.append(share) } })
    _ = try graph.degreePreservingSamples(count: 5, seed: 1, options: options)
    let shares = told.withLock { $0 }
    #expect(shares == shares.sorted() && shares.last == 1)
    #expect(throws: RunInterruption.limit(.steps(allowed: 1))) {
      try graph.degreePreservingSamples(count: 5, seed: 1) { sample throws(RunInterruption) -> Int in
        throw .limit(.steps(allowed: 1))
      }
    }
  }

  @Test("Fewer than no samples or swaps are a programming error")
  func badArguments() async {
    await #expect(processExitsWith: .failure) {
      _ = try Graph(vertexCount: 2, edges: [(0, 1)]).degreePreservingSample(swapsPerEdge: -1, seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = try Graph(vertexCount: 2, edges: [(0, 1)]).degreePreservingSamples(count: -1, seed: 1)
    }
  }
}
