import Foundation
import Graphs
import TestSupport
import Testing

@Suite("Communities: Leiden and Louvain")
struct CommunityTests {
  /// Cliques in a ring, each joined to the next by one edge.
  private static func ring(of count: Int, size: Int) -> Graph {
    var edges: [(Int, Int)] = []
    for clique in 0..<count {
      for first in 0..<size {
        for second in 0..<first { edges.append((clique * size + second, clique * size + first)) }
      }
      edges.append((clique * size, (clique + 1) % count * size + 1))
    }
    return Graph(vertexCount: count * size, edges: edges)
  }

  /// Whether every community is connected by edges within it.
  private static func areConnected(_ ids: [Int], in graph: Graph) throws -> Bool {
    let inner = (0..<graph.edgeCount).map { graph.edge($0) }.filter { ids[$0.source] == ids[$0.target] }
    let parts = try Graph(vertexCount: graph.vertexCount, edges: inner.map { ($0.source, $0.target) }).weakComponents()
    return parts.count == Set(ids).count
  }

  @Test("The karate club reaches the greatest modularity there is, 0.41979, in four groups")
  func karate() throws {
    let club = try #require(try GoldenFile.read("named.json").first { $0.name == "karate club" })
    let plain = Graph(vertexCount: club.n, edges: club.edges.map { ($0[0], $0[1]) })
    let found = try (0..<10 as Range<UInt64>).map { try plain.leidenCommunities(seed: $0) }
    let best = try #require(found.max { ($0.value ?? 0) < ($1.value ?? 0) })
    #expect(agree(best.value ?? 0, 0.419789612097, relative: 1e-9) && best.count == 4)
    #expect(found.allSatisfy { $0.value ?? 0 > 0.415 })
  }

  @Test("Cliques in a ring are found, each by itself; so are 28 towns all linked in a sparse network")
  func cliques() throws {
    let ring = CommunityTests.ring(of: 12, size: 6)
    #expect(try ring.leidenCommunities(seed: 3).ids == (0..<72).map { $0 / 6 })
    #expect(try ring.louvainCommunities(seed: 3).ids == (0..<72).map { $0 / 6 })
    #expect(
      try ring.leidenCommunities(quality: .constantPotts(resolution: 0.5), seed: 3).ids == (0..<72).map { $0 / 6 })
    let sparse = RandomGraph.connected(count: 1000, extra: 500, seed: 2)
    var edges = (0..<sparse.edgeCount).map { sparse.edge($0) }.map { ($0.source, $0.target) }
    let towns = 100..<128
    edges = edges.filter { !(towns.contains($0.0) && towns.contains($0.1)) }
    for first in towns { for second in towns where second < first { edges.append((second, first)) } }
    let network = Graph(vertexCount: 1000, edges: edges)
    let found = try network.leidenCommunities(quality: .constantPotts(resolution: 0.5), seed: 1)
    #expect(found.sizes[0] == 28 && towns.allSatisfy { found.ids[$0] == 0 })
  }

  /// A graph with the best that twenty runs of igraph's Leiden find.
  private struct Judged: Decodable {
    let seed: Int
    let n: Int
    let edges: [Int]
    let weights: [Double]?
    let best: [String: Double]
  }

  @Test("As good as twenty runs of igraph to 3 %, and in nearly all graphs as good to the last digit")
  func golden() throws {
    struct File: Decodable { let graphs: [Judged] }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Golden/communities.json"))
    var (reached, compared) = (0, 0)
    for judged in try JSONDecoder().decode(File.self, from: data).graphs {
      let ends = stride(from: 0, to: judged.edges.count, by: 2).map { (judged.edges[$0], judged.edges[$0 + 1]) }
      let graph = Graph(vertexCount: judged.n, edges: ends, weights: judged.weights)
      let qualities: [(String, CommunityQuality)] = [
        ("modularity", .modularity()), ("fine", .modularity(resolution: 2)), ("potts", .constantPotts(resolution: 0.2)),
      ]
      for (name, quality) in qualities {
        let known = try #require(judged.best[name])
        let values = try (0..<5 as Range<UInt64>).map { seed in
          try graph.leidenCommunities(quality: quality, seed: seed).value ?? 0
        }
        let best = values.max() ?? 0
        #expect(best >= known - 0.03 * abs(known), "\(name), seed \(judged.seed)")
        compared += 1
        reached += best >= known - 1e-9 * abs(known) ? 1 : 0
      }
    }
    print("best division of igraph reached in \(reached) of \(compared)")
    #expect(compared == 180 && reached >= 170)
  }

  @Test(
    "On all kinds of graphs: connected, valued as the definition says, better than everybody alone, same on every run")
  func properties() throws {
    for seed in 0..<1500 as Range<UInt64> {
      let graph = RandomGraph(seed: seed, upTo: 24).graph
      let ties = graph.undirected()
      for quality in [CommunityQuality.modularity(), .modularity(resolution: 0.3), .constantPotts(resolution: 0.25)] {
        let found = try graph.leidenCommunities(quality: quality, seed: seed)
        #expect(try CommunityTests.areConnected(found.ids, in: ties), "seed \(seed)")
        #expect(found.ids.count == graph.vertexCount && found.sizes == found.sizes.sorted(by: >))
        for vertex in 0..<ties.vertexCount where ties.neighbors(of: vertex).isEmpty {
          #expect(found.sizes[found.ids[vertex]] == 1, "seed \(seed)")
        }
        let alone = Array(0..<graph.vertexCount)
        switch quality {
        case .modularity(let resolution):
          #expect(found.value == (try ties.modularity(of: found.ids, resolution: resolution)), "seed \(seed)")
          let least = try ties.modularity(of: alone, resolution: resolution)
          #expect(least.map { $0 - 1e-12 <= found.value ?? -2 } ?? (found.value == nil), "seed \(seed)")
        case .constantPotts:
          #expect((found.value ?? -1) >= -1e-12, "seed \(seed)")
        }
        #expect(try graph.leidenCommunities(quality: quality, seed: seed, options: RunOptions(threads: 3)) == found)
        let older = try graph.louvainCommunities(quality: quality, seed: seed)
        #expect(older.ids.count == graph.vertexCount, "seed \(seed)")
      }
    }
  }

  @Test("The best of some runs is the best of all divisions of small graphs, nearly always")
  func bruteForce() throws {
    var (reached, compared) = (0, 0)
    for seed in 0..<300 as Range<UInt64> {
      let graph = RandomGraph(seed: seed, upTo: 6).graph.undirected()
      guard graph.edgeCount > 0 else { continue }
      var best = -1.0
      for division in CommunityTests.divisions(of: graph.vertexCount) {
        best = max(best, try graph.modularity(of: division) ?? -1)
      }
      let found = try (0..<5 as Range<UInt64>).map { try graph.leidenCommunities(seed: $0).value ?? -1 }.max() ?? -1
      #expect(found <= best + 1e-12, "seed \(seed)")
      compared += 1
      reached += found >= best - 1e-12 ? 1 : 0
    }
    #expect(compared > 80 && Double(reached) > 0.97 * Double(compared), "\(reached) of \(compared)")
  }

  /// All ways to divide some vertices, as restricted growth strings.
  private static func divisions(of count: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for _ in 0..<count {
      all = all.flatMap { part in (0...((part.max() ?? -1) + 1)).map { part + [$0] } }
    }
    return all
  }

  @Test("Without edges everybody is alone and modularity is undefined; cancellation is heard")
  func edges() throws {
    let empty = try Graph(vertexCount: 3, edges: []).leidenCommunities(seed: 1)
    #expect(empty.count == 3 && empty.value == nil)
    #expect(try Graph(vertexCount: 0, edges: []).leidenCommunities(seed: 1).count == 0)
    #expect(throws: RunInterruption.cancelled) {
      try CommunityTests.ring(of: 3, size: 4).leidenCommunities(seed: 1, options: RunOptions(isCancelled: { true }))
    }
  }

  @Test("Networks large enough for several threads have the same communities on any number of them")
  func threads() throws {
    let plain = Graph.erdosRenyi(vertexCount: 12_000, edgeCount: 40_000, seed: 5)
    let ends = (0..<plain.edgeCount).map { plain.edge($0) }
    // Thirds cannot be added exactly: another order of adding would show.
    let graph = Graph(vertexCount: 12_000, edges: ends, weights: ends.indices.map { Double($0 % 7 + 1) / 3 })
    #expect(2 * graph.edgeCount > 1 << 16, "smaller levels are done on one thread")
    for quality in [CommunityQuality.modularity(), .constantPotts(resolution: 0.01)] {
      let one = RunOptions(threads: 1)
      let leiden = try graph.leidenCommunities(quality: quality, maximumIterations: 2, seed: 1, options: one)
      let louvain = try graph.louvainCommunities(quality: quality, seed: 1, options: one)
      #expect(try CommunityTests.areConnected(leiden.ids, in: graph))
      for threads in [2, 3, 7] {
        let options = RunOptions(threads: threads)
        #expect(
          try graph.leidenCommunities(quality: quality, maximumIterations: 2, seed: 1, options: options) == leiden)
        #expect(try graph.louvainCommunities(quality: quality, seed: 1, options: options) == louvain)
      }
    }
  }

  @Test("The example of the page holds")
  func page() throws {
    let graph = Graph(vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)])
    let found = try graph.leidenCommunities(seed: 1)
    #expect(found.ids == [0, 0, 0, 1, 1, 1] && agree(found.value ?? 0, 5.0 / 14))
    let potts = try graph.leidenCommunities(quality: .constantPotts(resolution: 0.4), seed: 1)
    #expect(potts.ids == found.ids && agree(potts.value ?? 0, 3.6))
  }
}
