import Graphs
import TestSupport
import Testing

@Suite("Components after losses, and spanning forests")
struct LossAndForestTests {
  @Test("What is left after losses is what the graph without them falls into")
  func losses() throws {
    for seed in UInt64(0)..<300 {
      let graph = RandomGraph(seed: seed, upTo: 12).graph
      var random = SplitMix64(seed: seed &+ 7_000)
      let lost = graph.vertices.filter { _ in random.unit() < 0.25 }
      let lostEdges = graph.edges.filter { _ in random.unit() < 0.25 }.map(\.id)
      let after = graph.components(without: lost + lost, edges: lostEdges)
      let kept = graph.vertices.filter { !lost.contains($0) }
      let part = graph.keepingEdges { !lostEdges.contains($0.id) }.inducedSubgraph(on: kept).graph
      let expected = try part.weakComponents()
      #expect(after.sizes == expected.sizes && after.count == expected.count, "seed \(seed)")
      #expect(kept.map { after.id(of: $0) } == expected.ids, "seed \(seed)")
      #expect(lost.allSatisfy { after.id(of: $0) == nil })
      #expect(after.sums(of: graph.vertices.map { _ in 1 }) == expected.sizes)
      #expect(after.members() == expected.members().map { $0.map { kept[$0] } })
      let weights = graph.vertices.map { $0 * $0 }
      let sums = expected.members().map { $0.reduce(0) { $0 + weights[kept[$1]] } }
      #expect(after.sums(of: weights) == sums, "seed \(seed)")
    }
  }

  @Test("Components are numbered by falling size, then by their first vertex")
  func numbers() throws {
    for seed in UInt64(0)..<300 {
      let graph = RandomGraph(seed: seed, upTo: 30).graph
      let components = try graph.weakComponents()
      let members = components.members()
      #expect(members.map(\.count) == components.sizes)
      let sorted = members.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
      #expect(members == sorted, "seed \(seed)")
      #expect(graph.components(without: []).sizes == components.sizes)
    }
  }

  @Test("No spanning forest among all sets of edges is stronger, and none shorter")
  func bestForest() throws {
    for seed in UInt64(0)..<400 {
      let made = RandomGraph(seed: seed, upTo: 5)
      let graph = made.graph
      guard graph.edgeCount <= 10 else { continue }
      let size = graph.vertexCount - (try graph.weakComponents().count)
      let forests = try (0..<1 << graph.edgeCount).filter { $0.nonzeroBitCount == size }.map { mask in
        (0..<graph.edgeCount).filter { mask >> $0 & 1 == 1 }
      }.filter { edges in
        try graph.keepingEdges { edges.contains($0.id) }.weakComponents().count == graph.vertexCount - size
      }
      let found = graph.spanningForest()
      #expect(forests.contains(found), "seed \(seed)")
      func strength(_ edges: [Int]) -> Double { edges.reduce(0) { $0 + graph.weight(ofEdge: $1) } }
      #expect(forests.map(strength).max() == strength(found), "seed \(seed)")
      guard let lengths = made.lengths else { continue }
      func length(_ edges: [Int]) -> Int { edges.reduce(0) { $0 + lengths[$1] } }
      let short = graph.spanningForest(lengths: lengths)
      #expect(forests.contains(short) && forests.map(length).min() == length(short), "seed \(seed)")
    }
  }

  @Test("Of equally strong edges the first stay")
  func ties() {
    #expect(Graph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)]).spanningForest() == [0, 1])
    #expect(Graph(vertexCount: 2, edges: [(1, 0), (0, 1)], isDirected: true).spanningForest() == [0])
  }
}
