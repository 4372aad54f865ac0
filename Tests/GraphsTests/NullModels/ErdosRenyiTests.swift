import Graphs
import TestSupport
import Testing

@Suite("Random graphs of Erdős, Rényi and Gilbert")
struct ErdosRenyiTests {
  @Test("Every graph with so many edges is equally likely", arguments: [false, true])
  func uniform(_ isDirected: Bool) {
    let vertexCount = isDirected ? 3 : 5
    // Few edges are drawn, many are chosen in passing: both ways are tried.
    for edgeCount in [1, 2, 3, 5] {
      let graphs = Graph.all(vertexCount: vertexCount, isDirected: isDirected) { $0.edgeCount == edgeCount }
      var distribution = Equidistribution(over: graphs)
      for seed in 0..<UInt64(30_000) {
        distribution.add(
          Graph.erdosRenyi(vertexCount: vertexCount, edgeCount: edgeCount, isDirected: isDirected, seed: seed))
      }
      #expect(distribution.isWithinOutcomes)
      #expect(distribution.excess < 4, "\(edgeCount) edges: \(distribution.outcomeCount) graphs")
    }
  }

  @Test(
    "Every graph is as likely as its number of edges makes it, when pairs have a chance each", arguments: [false, true])
  func independent(_ isDirected: Bool) {
    let vertexCount = isDirected ? 3 : 4
    var distribution = Equidistribution(
      over: Graph.all(vertexCount: vertexCount, isDirected: isDirected) { _ in true })
    for seed in 0..<UInt64(30_000) {
      // With an even chance all 64 graphs are equally likely.
      distribution.add(
        Graph.erdosRenyi(vertexCount: vertexCount, probability: 0.5, isDirected: isDirected, seed: seed))
    }
    #expect(distribution.outcomeCount == 64 && distribution.isWithinOutcomes)
    #expect(distribution.excess < 4)
  }

  @Test("The number of edges has the mean and variance of independent chances", arguments: [false, true])
  func moments(_ isDirected: Bool) {
    let draws = 4000
    for (chance, vertexCount) in [(0.003, 100), (0.3, 30), (0.95, 20)] {
      let counts = (0..<UInt64(draws)).map {
        Double(
          Graph.erdosRenyi(vertexCount: vertexCount, probability: chance, isDirected: isDirected, seed: $0).edgeCount)
      }
      let pairs = Double(vertexCount * (vertexCount - 1) / (isDirected ? 1 : 2))
      let variance = pairs * chance * (1 - chance)
      let mean = counts.reduce(0, +) / Double(draws)
      let spread = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws - 1)
      #expect(abs(mean - pairs * chance) < 5 * (variance / Double(draws)).squareRoot())
      #expect(abs(spread / variance - 1) < 5 * (2 / Double(draws)).squareRoot())
    }
  }

  @Test("Numbers of edges are kept and edges ascend, from none to all pairs", arguments: [false, true])
  func counts(_ isDirected: Bool) {
    for edgeCount in [0, 1, 47, 48, 49, 100, 189, 190] {
      let graph = Graph.erdosRenyi(vertexCount: 20, edgeCount: edgeCount, isDirected: isDirected, seed: 5)
      #expect(graph.edgeCount == edgeCount && graph.isDirected == isDirected)
      let ends = (0..<edgeCount).map { graph.edge($0) }
      #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 })
    }
    let all = Graph.erdosRenyi(vertexCount: 20, probability: 1, isDirected: isDirected, seed: 1)
    #expect(all.edgeCount == (isDirected ? 380 : 190))
    #expect(Graph.erdosRenyi(vertexCount: 20, probability: 0, isDirected: isDirected, seed: 1).edgeCount == 0)
    for vertexCount in [0, 1] {
      #expect(
        Graph.erdosRenyi(vertexCount: vertexCount, edgeCount: 0, isDirected: isDirected, seed: 1).vertexCount
          == vertexCount)
      #expect(
        Graph.erdosRenyi(vertexCount: vertexCount, probability: 1, isDirected: isDirected, seed: 1).edgeCount == 0)
    }
  }

  @Test("A seed names one graph, and a hundred thousand edges are no trouble")
  func big() {
    let graph = Graph.erdosRenyi(vertexCount: 50_000, edgeCount: 100_000, seed: 1)
    #expect(graph.edgeCount == 100_000)
    #expect(graph == Graph.erdosRenyi(vertexCount: 50_000, edgeCount: 100_000, seed: 1))
    #expect(graph != Graph.erdosRenyi(vertexCount: 50_000, edgeCount: 100_000, seed: 2))
    let sparse = Graph.erdosRenyi(vertexCount: 1_000_000, probability: 2e-7, seed: 1)
    #expect(abs(sparse.edgeCount - 100_000) < 5 * 317)
  }

  @Test("More edges than pairs, or a chance above 1, is a programming error")
  func badArguments() async {
    await #expect(processExitsWith: .failure) {
      _ = Graph.erdosRenyi(vertexCount: 3, edgeCount: 4, seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = Graph.erdosRenyi(vertexCount: 3, probability: 1.5, seed: 1)
    }
  }
}
