import Graphs
import TestSupport
import Testing

@Suite("Invariants of rows and graphs")
struct InvariantTests {
  @Test("Graphs of every builder keep what they promise")
  func builders() throws {
    let directed = Graph(
      vertexCount: 5, edges: [(0, 1), (1, 0), (1, 2), (4, 3)], isDirected: true, weights: [1, 2, 3, 4])
    let square = Graph(vertexCount: 5, sources: [3, 0, 1, 2], targets: [0, 1, 2, 3])
    let memberships = TwoModeGraph(firstCount: 3, secondCount: 2, edges: [(0, 0), (1, 0), (1, 1), (2, 1)])
    let repeated = Array("0 1\n1 2\n2 1\n0 1\n2 0\n".utf8)
    var graphs = [
      directed, square, directed.undirected(), square.undirected(), square.inducedSubgraph(on: [4, 3, 0]).graph,
      memberships.graph, memberships.transposed.graph, try memberships.projection(),
      try EdgeList(bytes: repeated).graph, try EdgeList(bytes: repeated, isDirected: true).graph,
      try EdgeList(bytes: square.edgeListText()).graph,
    ]
    for seed in UInt64(1)...10 {
      for isDirected in [false, true] {
        graphs.append(.erdosRenyi(vertexCount: 30, edgeCount: 60, isDirected: isDirected, seed: seed))
        graphs.append(.erdosRenyi(vertexCount: 30, probability: 0.2, isDirected: isDirected, seed: seed))
        graphs.append(.rmat(scale: 5, edgeFactor: 3, isDirected: isDirected, seed: seed))
      }
      graphs.append(.chungLu(expectedDegrees: (1...30).map { Double($0) / 4 }, seed: seed))
      graphs.append(Graph.configuration(degrees: [3, 3, 2, 2, 1, 1], seed: seed).graph)
      graphs.append(try #require(try Graph.random(withDegrees: [3, 3, 2, 2, 1, 1], seed: seed)))
    }
    for graph in graphs { #expect(graph.brokenInvariant == nil) }
  }

  @Test("Samples with the degrees of a graph keep what graphs promise, directed, undirected and of two modes")
  func samples() throws {
    let sparse = Graph.erdosRenyi(vertexCount: 40, edgeCount: 70, seed: 5)
    let directed = Graph(
      vertexCount: 12, edges: (0..<12).flatMap { [($0, ($0 + 1) % 12), ($0, ($0 + 5) % 12)] }, isDirected: true)
    let memberships = TwoModeGraph(
      firstCount: 6, secondCount: 4, edges: (0..<6).flatMap { [($0, $0 % 4), ($0, ($0 + 1) % 4)] })
    let firstMode = (0..<10).map { $0 < 6 }
    var samples = try sparse.degreePreservingSamples(count: 10, seed: 1)
    samples += try directed.degreePreservingSamples(count: 10, seed: 2)
    samples += try memberships.graph.degreePreservingSamples(count: 10, firstMode: firstMode, seed: 3)
    samples += try sparse.thinnedSamples(count: 10, droppedShare: 0.2, seed: 4) { $0 }
    #expect(samples.count == 40)
    for sample in samples { #expect(sample.brokenInvariant == nil) }
  }

  @Test("Rows that are out of order, cut short or lead nowhere are told apart")
  func brokenRows() {
    #expect(Adjacency(offsets: [0, 2, 3, 4], neighbors: [1, 2, 0, 0], edges: [0, 1, 0, 1]).brokenInvariant() == nil)
    func broken(_ offsets: [UInt32], _ neighbors: [UInt32], _ edges: [UInt32]) -> String? {
      Adjacency(offsets: offsets, neighbors: neighbors, edges: edges).brokenInvariant()
    }
    #expect(broken([0, 2, 3, 4], [2, 1, 0, 0], [1, 0, 0, 1]) == "The neighbors of vertex 0 ascend.")
    #expect(broken([0, 2, 3], [1, 2, 0, 0], [0, 1, 0, 1]) == "Rows begin at 0 and end with the last arc.")
    #expect(broken([], [], []) == "Rows begin at 0 and end with the last arc.")
    #expect(broken([0, 3, 2, 4], [1, 2, 0, 0], [0, 1, 0, 1]) == "The row of vertex 1 does not end before it begins.")
    #expect(broken([0, 2, 3, 4], [1, 2, 3, 0], [0, 1, 0, 1]) == "3 is a vertex.")
    #expect(broken([0, 2, 3, 4], [1, 2, 0, 0], [0, 1]) == "There is one edge for each arc.")
  }
}
