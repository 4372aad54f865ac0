import Graphs
import TestSupport
import Testing

@Suite("Eigenvector centrality and PageRank")
struct IterativeTests {
  @Test("A bipartite graph converges, although its least eigenvalue is as great as its greatest")
  func bipartite() throws {
    let scores = try Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)]).eigenvectorCentrality()
    let leaf = (1.0 / 6).squareRoot()
    #expect(scores.convergence.isConverged)
    #expect(agree(scores.values, [(0.5).squareRoot(), leaf, leaf, leaf]))
    #expect(agree(scores.eigenvalues, [(3.0).squareRoot()]))
  }

  @Test("An iteration cut short says so, and eigenvector scores are then undefined")
  func notConverged() throws {
    let eigenvector = try Graph.path(50).eigenvectorCentrality(maximumIterations: 3)
    #expect(!eigenvector.convergence.isConverged)
    #expect(eigenvector.convergence.iterations == 3)
    #expect(eigenvector.convergence.residual > 1e-13)
    #expect(eigenvector.values.allSatisfy { $0 == nil })
    let pageRank = try Graph.path(50).pageRank(maximumIterations: 2)
    #expect(!pageRank.convergence.isConverged)
    #expect(pageRank.convergence.iterations == 2)
  }

  @Test("A directed component that is not strongly connected has no eigenvector scores; one that is has")
  func directed() throws {
    let graph = Graph(vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0), (3, 4)], isDirected: true)
    let scores = try graph.eigenvectorCentrality()
    let third = (1.0 / 3).squareRoot()
    #expect(agree(scores.values, [third, third, third, nil, nil, 0]))
    #expect(agree(scores.eigenvalues, [1, nil, 0]))
  }

  @Test("Weights near the greatest number overflow nothing")
  func hugeWeights() throws {
    let huge = Double.greatestFiniteMagnitude / 8
    let graph = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], weights: [huge, huge])
    #expect(agree(try graph.eigenvectorCentrality().values, try Graph.path(3).eigenvectorCentrality().values))
    #expect(agree(try graph.pageRank().values, try Graph.path(3).pageRank().values))
  }

  @Test("Without damping every vertex has the same PageRank")
  func undamped() throws {
    #expect(agree(try Graph.path(4).pageRank(damping: 0).values, [0.25, 0.25, 0.25, 0.25]))
  }

  @Test("A graph without vertices has no scores and converges")
  func empty() throws {
    let graph = Graph(vertexCount: 0, edges: [])
    #expect(try graph.pageRank().values.isEmpty)
    #expect(try graph.pageRank().convergence.isConverged)
    #expect(try graph.eigenvectorCentrality().values.isEmpty)
  }
}
