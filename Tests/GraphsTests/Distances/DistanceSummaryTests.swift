import Graphs
import TestSupport
import Testing

@Suite("Distances of all pairs in one pass")
struct DistanceSummaryTests {
  /// More than one pass of sources, many leaves, trees, several components and isolated vertices.
  private static func mixed(seed: UInt64) -> Graph {
    var random = SplitMix64(seed: seed)
    let count = 1500 + random.whole(below: 200)
    var edges: [(Int, Int)] = []
    var present: Set<[Int]> = []
    func join(_ first: Int, _ second: Int) {
      guard first != second, present.insert([min(first, second), max(first, second)]).inserted else { return }
      edges.append((first, second))
    }
    for vertex in 1..<count where random.unit() < 0.97 {
      // Early vertices gather many leaves.
      join(random.whole(below: 1 + vertex / (1 + random.whole(below: 20))), vertex)
    }
    for _ in 0..<600 { join(random.whole(below: count), random.whole(below: count)) }
    return Graph(vertexCount: count + 5, edges: edges, isDirected: seed % 2 == 1)
  }

  @Test("Equals a search from every vertex, along, against and without direction", arguments: 0..<6 as Range<UInt64>)
  func searches(_ seed: UInt64) throws {
    let graph = DistanceSummaryTests.mixed(seed: seed)
    let summary = try graph.distanceSummary(direction: .outgoing)
    var counts: [Int: Int] = [:]
    for vertex in 0..<graph.vertexCount {
      let known = try graph.shortestDistances(from: [vertex]).compactMap { $0 }.filter { $0 > 0 }.sorted()
      #expect(summary.reachedCounts[vertex] == known.count)
      #expect(summary.distanceSums[vertex] == known.reduce(0, +))
      #expect(summary.eccentricities[vertex] == known.last)
      #expect(agree(summary.harmonicSums[vertex], known.reduce(0.0) { $0 + 1 / Double($1) }, relative: 1e-13))
      for distance in known { counts[distance, default: 0] += 1 }
    }
    let shared = graph.isDirected ? 1 : 2
    let histogram = summary.statistics.histogram
    #expect(histogram.map(\.distance) == counts.keys.sorted())
    #expect(histogram.allSatisfy { counts[$0.distance] == $0.pairCount * shared })
    #expect(try graph.distanceSummary().statistics == summary.statistics)
    #expect(try graph.distanceSummary(direction: .either) == graph.undirected().distanceSummary())
  }

  @Test("The number of threads changes no bit", arguments: [2, 3, 8, 16])
  func threads(_ threads: Int) throws {
    for seed in 0..<4 as Range<UInt64> {
      let graph = DistanceSummaryTests.mixed(seed: seed)
      #expect(
        try graph.distanceSummary(options: RunOptions(threads: threads))
          == graph.distanceSummary(options: RunOptions(threads: 1)))
    }
  }

  @Test("Stars, pairs, paths and nothing at all")
  func shapes() throws {
    let star = Graph(vertexCount: 5, edges: (1..<5).map { (0, $0) })
    let summary = try star.distanceSummary()
    #expect(summary.eccentricities == [1, 2, 2, 2, 2] && summary.distanceSums == [4, 7, 7, 7, 7])
    #expect(summary.statistics.histogram.map(\.pairCount) == [4, 6])
    #expect(summary.harmonicCentrality == [1, 0.625, 0.625, 0.625, 0.625])
    let pairs = try Graph(vertexCount: 5, edges: [(0, 1), (3, 2)]).distanceSummary()
    #expect(pairs.eccentricities == [1, 1, 1, 1, nil] && pairs.statistics.histogram.map(\.pairCount) == [2])
    #expect(pairs.closenessCentrality == [0.25, 0.25, 0.25, 0.25, 0])
    let path = try Graph.path(2000).distanceSummary()
    #expect(path.statistics.diameter == 1999 && path.eccentricities[1000] == 1000)
    #expect(path.distanceSums[0] == 1999 * 2000 / 2)
    let empty = try Graph(vertexCount: 0, edges: []).distanceSummary()
    #expect(empty.eccentricities.isEmpty && empty.statistics.pairCount == 0 && empty.harmonicCentrality.isEmpty)
  }

  @Test("A star of 100,000 and a complete graph of 2,000 take one step or two")
  func wide() throws {
    let count = 100_000
    let star = try Graph(vertexCount: count, edges: (1..<count).map { (0, $0) }).distanceSummary()
    #expect(star.statistics.histogram.map(\.pairCount) == [count - 1, (count - 1) * (count - 2) / 2])
    let complete = try Graph.complete(2000).distanceSummary()
    #expect(complete.statistics.histogram.map(\.pairCount) == [1999 * 1000] && complete.eccentricities[7] == 1)
  }

  @Test("Cancellation and progress")
  func run() throws {
    let graph = DistanceSummaryTests.mixed(seed: 0)
    #expect(throws: RunInterruption.cancelled) {
      try graph.distanceSummary(options: RunOptions(isCancelled: { true }))
    }
  }
}
