import Graphs
import TestSupport
import Testing

@Suite("Diameter from few searches")
struct DiameterTests {
  @Test("Equals the greatest distance of all pairs on 2,000 small graphs", arguments: 0..<20 as Range<UInt64>)
  func small(_ block: UInt64) throws {
    for seed in (block * 100)..<(block * 100 + 100) {
      let graph = RandomGraph(seed: seed, upTo: 24).graph
      #expect(try graph.diameter() == graph.distanceStatistics().diameter, "seed \(seed)")
    }
  }

  @Test("Equals it on sparse graphs with long ways and several components", arguments: 0..<12 as Range<UInt64>)
  func sparse(_ seed: UInt64) throws {
    let count = 800
    for factor in [0.7, 1.0, 1.3, 2.5] {
      let graph = Graph.erdosRenyi(
        vertexCount: count, edgeCount: Int(Double(count) * factor), isDirected: false, seed: seed)
      #expect(try graph.diameter() == graph.distanceStatistics().diameter)
    }
  }

  @Test("Shapes whose diameter is known, and vertices that are all alike")
  func shapes() throws {
    #expect(try Graph(vertexCount: 0, edges: []).diameter() == nil)
    #expect(try Graph(vertexCount: 3, edges: []).diameter() == nil)
    #expect(try Graph(vertexCount: 3, edges: [(1, 2)]).diameter() == 1)
    #expect(try Graph.complete(60).diameter() == 1)
    #expect(try Graph.path(1_000_000).diameter() == 999_999)
    #expect(try Graph(vertexCount: 100_000, edges: (1..<100_000).map { (0, $0) }).diameter() == 2)
    for count in [3, 4, 501, 2500] {
      let ring = Graph(vertexCount: count, edges: (0..<count).map { ($0, ($0 + 1) % count) })
      #expect(try ring.diameter() == count / 2)
    }
    let side = 30
    var grid: [(Int, Int)] = []
    for cell in 0..<side * side {
      if cell % side + 1 < side { grid.append((cell, cell + 1)) }
      if cell + side < side * side { grid.append((cell, cell + side)) }
    }
    #expect(try Graph(vertexCount: side * side, edges: grid).diameter() == 2 * side - 2)
  }

  @Test("Can be cancelled")
  func cancelled() {
    #expect(throws: RunInterruption.cancelled) {
      try Graph.path(10).diameter(options: RunOptions(isCancelled: { true }))
    }
  }
}
