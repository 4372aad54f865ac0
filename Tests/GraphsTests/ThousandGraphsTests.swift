import Graphs
import Testing

@Suite("A thousand random graphs: every measure that peers or dense algebra give")
struct ThousandGraphsTests {
  private static let graphs = Result { try SmallGolden.all() }

  @Test("The file holds a thousand graphs: directed, undirected, weighted, disconnected")
  func file() throws {
    let graphs = try ThousandGraphsTests.graphs.get()
    #expect(graphs.count == 1000)
    #expect(graphs.count { $0.directed } == 500 && graphs.count { $0.weights != nil } > 400)
    #expect(graphs.count { ($0.expected["fragmentation"]?.first).flatMap { $0 } ?? 0 > 0 } > 200)
    let names = Set(graphs.flatMap { $0.expected.keys })
    #expect(names == Set(ComparedMeasure.all.map(\.name)))
  }

  @Test("The worst relative difference of each measure is below 1e-9", arguments: ComparedMeasure.all.map(\.name))
  func worstDifference(_ name: String) throws {
    let measure = try #require(ComparedMeasure.all.first { $0.name == name })
    var (worst, worstSeed, compared) = (0.0, -1, 0)
    for golden in try ThousandGraphsTests.graphs.get() {
      guard let expected = golden.expected[name] else { continue }
      let values = try measure.values(golden.graph, golden)
      try #require(values.count == expected.count, "seed \(golden.seed)")
      for (value, known) in zip(values, expected) {
        compared += 1
        #expect((value == nil) == (known == nil), "seed \(golden.seed)")
        guard let value, let known else { continue }
        let difference = abs(value - known) / max(abs(known), measure.floor)
        if difference > worst { (worst, worstSeed) = (difference, golden.seed) }
      }
    }
    print("worst difference of \(name): \(worst), seed \(worstSeed), \(compared) values")
    #expect(worst < 1e-9, "seed \(worstSeed)")
    #expect(compared > 700)
  }

  @Test("Local connectivity agrees with NetworkX, adjacent vertices included")
  func connectivity() throws {
    var compared = 0
    for golden in try ThousandGraphsTests.graphs.get() {
      let graph = golden.graph
      for start in stride(from: 0, to: golden.connectivity.count, by: 4) {
        let (source, target) = (golden.connectivity[start], golden.connectivity[start + 1])
        let edges = try graph.localEdgeConnectivity(from: source, to: target)
        #expect(edges.count == golden.connectivity[start + 2], "seed \(golden.seed)")
        #expect(edges.cutEdges.count == edges.count, "seed \(golden.seed)")
        let vertices = try graph.localVertexConnectivity(from: source, to: target)
        #expect(vertices.count == golden.connectivity[start + 3], "seed \(golden.seed)")
        compared += 1
      }
    }
    #expect(compared > 2000)
  }
}
