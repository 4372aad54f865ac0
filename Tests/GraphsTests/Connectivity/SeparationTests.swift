import Graphs
import TestSupport
import Testing

@Suite("Separation")
struct SeparationTests {
  @Test("A path falls into its two ends, and a bridge has them on its sides")
  func path() throws {
    let path = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 3)])
    let separation = try path.separation(weights: [1, 1, 1, 0, 1])
    #expect(separation.componentWeights(without: 1).sorted() == [1, 1])
    #expect(separation.componentWeights(without: 0) == [2])
    #expect(separation.componentWeights(without: 4) == [])
    #expect(separation.totals == [3, 3, 3, 3, 1])
    #expect(separation.bridges.map(\.edge) == [0, 1, 2])
    #expect(separation.bridges.map(\.smaller) == [1, 1, 0])
    #expect(separation.worstLoss(for: 0)?.vertex == 1 && separation.worstLoss(for: 0)?.weight == 1)
    #expect(separation.worstLoss(for: 4) == nil)
  }

  @Test("Components, bridges and worst losses are what taking each vertex and edge out gives, on 500 random graphs")
  func bruteForce() throws {
    for seed in 0..<500 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 1...12, using: &random)
      var edges: [(Int, Int)] = []
      for a in 0..<count {
        for b in (a + 1)..<max(a + 1, count) where Int.random(in: 0..<count + 2, using: &random) < 3 {
          edges.append((a, b))
        }
      }
      edges.shuffle(using: &random)
      let weights = (0..<count).map { _ in Int.random(in: 0...2, using: &random) }
      let separation = try Graph(vertexCount: count, edges: edges).separation(weights: weights)
      func groups(_ edges: [(Int, Int)], without lost: Int? = nil) throws -> [Int] {
        let kept = edges.filter { $0.0 != lost && $0.1 != lost }
        return try Graph(vertexCount: count, edges: kept).weakComponents().ids
      }
      func weight(_ ids: [Int], _ group: Int, without lost: Int? = nil) -> Int {
        ids.indices.reduce(0) { $0 + (ids[$1] == group && $1 != lost ? weights[$1] : 0) }
      }
      let whole = try groups(edges)
      var worst = [(weight: Int, vertex: Int)?](repeating: nil, count: count)
      for vertex in 0..<count {
        #expect(separation.totals[vertex] == weight(whole, whole[vertex]))
        let ids = try groups(edges, without: vertex)
        let own = (0..<count).filter { $0 != vertex && whole[$0] == whole[vertex] }
        let pieces = Set(own.map { ids[$0] }).map { weight(ids, $0) }.filter { $0 > 0 }
        #expect(
          separation.componentWeights(without: vertex).sorted() == pieces.sorted(), "seed \(seed), vertex \(vertex)")
        for other in own {
          let piece = weight(ids, ids[other])
          guard piece < separation.totals[other] else { continue }
          if let found = worst[other], (found.weight, found.vertex) <= (piece, vertex) { continue }
          worst[other] = (piece, vertex)
        }
      }
      for vertex in 0..<count {
        let found = separation.worstLoss(for: vertex)
        #expect(found?.weight == worst[vertex]?.weight, "seed \(seed), vertex \(vertex)")
        #expect(found?.vertex == worst[vertex]?.vertex, "seed \(seed), vertex \(vertex)")
      }
      let bridges = edges.indices.filter { edge in
        guard let ids = try? groups(edges.enumerated().filter { $0.offset != edge }.map(\.element)) else {
          return false
        }
        return ids[edges[edge].0] != ids[edges[edge].1]
      }
      #expect(separation.bridges.map(\.edge) == bridges, "seed \(seed)")
    }
  }

  @Test("Gains of an edge are the same for any number of threads, and none for what is joined")
  func gains() throws {
    let path = Graph(vertexCount: 4, edges: [(0, 1), (1, 2)])
    // With 0–2, vertex 2 comes from distance 2 to 1; with 0–3, vertex 3 into reach.
    #expect(try path.harmonicGains(ofEdgesFrom: 0) == [0, 0, 0.5, 1])
    // By way of 1, all are two steps away but 1 itself: 1 + 1/2 + 1/2.
    let end = 1 + 1.0 / 2 + 1.0 / 3
    #expect(try path.harmonicGains(ofEdgesFrom: 3) == [end, 2, end, 0])
    let one = try path.harmonicGains(ofEdgesFrom: 3, options: RunOptions(threads: 1))
    #expect(try path.harmonicGains(ofEdgesFrom: 3, options: RunOptions(threads: 8)) == one)
  }

  @Test("Gains of an edge are what distances with and without it say, in reach and out of it", arguments: 0..<6)
  func gainsByBruteForce(seed: Int) throws {
    // Several components, leaves and vertices on their own: about as many edges as vertices.
    let count = 60
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func draw() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var isJoined = Set<[Int]>()
    let edges = (0..<(40 + 4 * seed)).map { _ in (draw(), draw()) }
      .filter { $0.0 != $0.1 && isJoined.insert([min($0.0, $0.1), max($0.0, $0.1)]).inserted }
    let graph = Graph(vertexCount: count, edges: edges)
    for source in stride(from: 0, to: count, by: 7) {
      let gains = try graph.harmonicGains(ofEdgesFrom: source)
      let now = try graph.harmonicCentrality()[source]
      for target in 0..<count where target != source {
        if isJoined.contains([min(source, target), max(source, target)]) {
          #expect(gains[target] == 0)
          continue
        }
        let then = try Graph(vertexCount: count, edges: edges + [(source, target)]).harmonicCentrality()[source]
        #expect(abs(gains[target] / Double(count - 1) - (then - now)) < 1e-12, "source \(source), target \(target)")
      }
    }
  }
}
