import Graphs
import Synchronization
import TestSupport
import Testing

@Suite("Betweenness from a sample of paths")
struct BetweennessEstimateTests {
  private static let graphs = (0..<300 as Range<UInt64>).map { (RandomGraph(seed: $0, upTo: 30).graph, $0) }

  @Test("Estimates keep the stated error and intervals hold the truth, directed and disconnected graphs included")
  func error() throws {
    var sampled = 0
    for (graph, seed) in BetweennessEstimateTests.graphs {
      let exact = try graph.betweennessCentrality()
      let estimate = try graph.betweennessEstimate(maximumError: 0.05, confidence: 0.999, seed: seed)
      #expect(estimate.confidence == 0.999 && estimate.values.count == graph.vertexCount)
      sampled += estimate.sampleCount > 0 ? 1 : 0
      for (vertex, value) in exact.enumerated() {
        #expect(abs(estimate.values[vertex] - value) <= estimate.maximumError + 1e-12, "seed \(seed)")
        let interval = estimate.interval(of: vertex)
        #expect(interval.lowerBound - 1e-12 <= value && value <= interval.upperBound + 1e-12, "seed \(seed)")
        #expect(interval.contains(estimate.values[vertex]), "seed \(seed)")
      }
    }
    #expect(sampled > 150)
  }

  @Test("Asked for little confidence, it fails no more often than that allows, and no interval is wider than stated")
  func coverage() throws {
    let graph = RandomGraph.connected(count: 40, extra: 40, seed: 5)
    let exact = try graph.betweennessCentrality()
    var failures = 0
    for seed in 0..<400 as Range<UInt64> {
      let estimate = try graph.betweennessEstimate(maximumError: 0.06, confidence: 0.5, seed: seed)
      if !exact.indices.allSatisfy({ estimate.interval(of: $0).contains(exact[$0]) }) { failures += 1 }
      for (vertex, value) in estimate.values.enumerated() {
        let interval = estimate.interval(of: vertex)
        #expect(interval.upperBound <= value + 0.06 + 1e-9 && interval.lowerBound >= value - 0.06 - 1e-9)
      }
    }
    #expect(failures < 200)
  }

  @Test("Every shortest path is drawn equally often: a mean over many samples meets the exact share")
  func uniformity() throws {
    // Two ways of two steps from 0 to 3, and one more through 4 and 5 from 0 to 6.
    let graph = Graph(
      vertexCount: 7, edges: [(0, 1), (0, 2), (1, 3), (2, 3), (0, 4), (4, 5), (5, 6), (3, 6)], isDirected: true)
    let exact = try graph.betweennessCentrality()
    let estimate = try graph.betweennessEstimate(maximumError: 0.004, confidence: 0.99, seed: 3)
    #expect(zip(exact, estimate.values).allSatisfy { abs($0 - $1) < 0.004 })
    // The three ways from 0 to 6 are equally likely.
    #expect(abs(estimate.values[3] - exact[3]) < 0.004 && exact[4] > exact[1] - 1e-12)
  }

  @Test("A tree and tiny graphs are exact without a sample")
  func tree() throws {
    let tree = RandomGraph.connected(count: 200, extra: 0, seed: 9)
    let estimate = try tree.betweennessEstimate(maximumError: 0.1, seed: 1)
    #expect(estimate.sampleCount == 0 && estimate.maximumError == 0)
    #expect(agree(estimate.values, try tree.betweennessCentrality()))
    #expect(estimate.interval(of: 0) == estimate.values[0]...estimate.values[0])
    for count in 0...2 {
      let small = try Graph.complete(count).betweennessEstimate(maximumError: 0.1, seed: 1)
      #expect(small.values == Array(repeating: 0, count: count))
    }
  }

  @Test("A chain of many blocks, whose paths cross them all, is sampled as a whole")
  func chain() throws {
    let chain = Graph.diamondChain(40)
    let exact = try chain.betweennessCentrality()
    let estimate = try chain.betweennessEstimate(maximumError: 0.05, confidence: 0.99, seed: 4)
    #expect(estimate.sampleCount > 0)
    #expect(zip(exact, estimate.values).allSatisfy { abs($0 - $1) <= 0.05 })
  }

  @Test("The number of threads changes no bit; the seed does", arguments: [2, 3, 8, 16])
  func threads(_ threads: Int) throws {
    let graph = RandomGraph.connected(count: 400, extra: 900, seed: 7)
    let one = try graph.betweennessEstimate(maximumError: 0.02, seed: 1, options: RunOptions(threads: 1))
    #expect(try graph.betweennessEstimate(maximumError: 0.02, seed: 1, options: RunOptions(threads: threads)) == one)
    #expect(try graph.betweennessEstimate(maximumError: 0.02, seed: 2) != one)
  }

  @Test("Tells progress that never falls, and stops when asked")
  func run() throws {
    let graph = RandomGraph.connected(count: 400, extra: 900, seed: 7)
    let told = Mutex<[Double]>([])
    _ = try graph.betweennessEstimate(
      maximumError: 0.02, seed: 1, options: RunOptions(progress: { share in told.withLock { $0.append(share) } }))
    let shares = told.withLock { $0 }
    #expect(shares == shares.sorted() && shares.last == 1 && shares.count > 20)
    let asked = Mutex(0)
    let stop: @Sendable () -> Bool = {
      asked.withLock {
        $0 += 1; return $0 > 12
      }
    }
    #expect(throws: RunInterruption.cancelled) {
      try graph.betweennessEstimate(maximumError: 0.001, seed: 1, options: RunOptions(isCancelled: stop))
    }
  }
}
