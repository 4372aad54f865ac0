import Graphs
import TestSupport
import Testing

@Suite("Brute force: small graphs against the definitions")
struct BruteForceTests {
  private static let seeds: Range<UInt64> = 0..<1000

  @Test("Path measures match an enumeration of all paths, ties included")
  func paths() throws {
    for seed in BruteForceTests.seeds {
      let made = RandomGraph(seed: seed, upTo: 6)
      for lengths in [nil, made.lengths] {
        let pairs = BruteForce(made, lengths: lengths).shortestPaths()
        try check(made, lengths: lengths, against: pairs, seed: seed)
      }
    }
  }

  private func check(
    _ made: RandomGraph, lengths: [Int]?, against pairs: [(source: Int, target: Int, length: Int, paths: [[Int]])],
    seed: UInt64
  ) throws {
    let count = made.vertexCount
    var between = [Double](repeating: 0, count: count)
    var near = between
    var along = [Double](repeating: 0, count: made.edges.count)
    var far = [Int](repeating: 0, count: count)
    var reached = far
    for pair in pairs {
      near[pair.target] += 1 / Double(pair.length)
      far[pair.target] += pair.length
      reached[pair.target] += 1
      for vertex in 0..<count where vertex != pair.source && vertex != pair.target {
        let through = pair.paths.count { $0.contains(vertex) }
        between[vertex] += Double(through) / Double(pair.paths.count)
      }
      for (edge, ends) in made.edges.enumerated() {
        let through = pair.paths.count { path in
          zip(path, path.dropFirst()).contains { step in step == ends || !made.isDirected && step == (ends.1, ends.0) }
        }
        along[edge] += Double(through) / Double(pair.paths.count)
      }
    }
    if !made.isDirected {
      between = between.map { $0 / 2 }
      along = along.map { $0 / 2 }
    }
    let closeness = (0..<count).map { vertex in
      let share = Double(reached[vertex])
      return share == 0 ? 0 : share * share / Double(count - 1) / Double(far[vertex])
    }
    let graph = made.graph
    #expect(agree(try graph.betweennessCentrality(normalized: false, lengths: lengths), between), "seed \(seed)")
    let scores = try graph.vertexAndEdgeBetweenness(normalized: false, lengths: lengths)
    #expect(agree(scores.vertices, between) && agree(scores.edges, along), "seed \(seed)")
    let harmonic = near.map { $0 / Double(max(1, count - 1)) }
    #expect(agree(try graph.harmonicCentrality(lengths: lengths), harmonic), "seed \(seed)")
    #expect(agree(try graph.closenessCentrality(lengths: lengths), closeness), "seed \(seed)")
    if lengths == nil {
      let summary = try graph.distanceSummary()
      let greatest = (0..<count).map { vertex in pairs.filter { $0.target == vertex }.map(\.length).max() }
      #expect(summary.eccentricities == greatest && summary.distanceSums == far, "seed \(seed)")
      #expect(agree(summary.harmonicSums, near, relative: 1e-14) && summary.reachedCounts == reached, "seed \(seed)")
    }
    let statistics = try graph.distanceStatistics(lengths: lengths)
    #expect(statistics.reachablePairCount * (made.isDirected ? 1 : 2) == pairs.count, "seed \(seed)")
    #expect(statistics.diameter == pairs.map(\.length).max(), "seed \(seed)")
  }

  @Test("Cliques match a look at every set of vertices")
  func cliques() throws {
    for seed in BruteForceTests.seeds {
      let made = RandomGraph(seed: seed, upTo: 8)
      let expected = BruteForce(made, lengths: nil).maximalCliques()
      #expect(try made.graph.maximalCliques(minimumSize: 1) == expected, "seed \(seed)")
      #expect(try made.graph.maximalCliques(minimumSize: 3) == expected.filter { $0.count >= 3 }, "seed \(seed)")
    }
  }

  @Test("Articulation points and bridges match their removal, one by one")
  func cuts() throws {
    for seed in BruteForceTests.seeds {
      let made = RandomGraph(seed: seed, upTo: 8)
      let brute = BruteForce(made, lengths: nil)
      let all = Array(0..<made.vertexCount)
      let pieces = brute.pieceCount(of: all)
      // Without an isolated vertex there is one piece less, so "more" is the test in every case.
      let articulation = all.filter { removed in brute.pieceCount(of: all.filter { $0 != removed }) > pieces }
      #expect(try made.graph.articulationPoints() == articulation, "seed \(seed)")
      let bridges = made.edges.indices.filter { brute.pieceCount(of: all, without: made.edges[$0]) > pieces }
      #expect(try made.graph.bridges() == bridges, "seed \(seed)")
    }
  }

  @Test("Core numbers match repeated removal")
  func cores() throws {
    for seed in BruteForceTests.seeds {
      let made = RandomGraph(seed: seed, upTo: 10)
      let graph = made.graph.undirected()
      var expected = [Int](repeating: 0, count: graph.vertexCount)
      for order in 1..<10 {
        var kept = Set(0..<graph.vertexCount)
        while let weak = kept.first(where: { vertex in graph.neighbors(of: vertex).count { kept.contains($0) } < order }
        ) {
          kept.remove(weak)
        }
        for vertex in kept { expected[vertex] = order }
      }
      #expect(try made.graph.coreNumbers() == expected, "seed \(seed)")
    }
  }
}
