import Graphs
import TestSupport
import Testing

@Suite("Graph")
struct GraphTests {
  private let directed = Graph(
    vertexCount: 4, edges: [(2, 0), (0, 1), (1, 0), (0, 3)], isDirected: true, weights: [1, 2, 4, 8])

  @Test("Neighbors ascend whatever the order of the edges, and their edges stand beside them")
  func neighbors() {
    #expect(Array(directed.neighbors(of: 0)) == [1, 3])
    #expect(Array(directed.incidentEdges(of: 0)) == [1, 3])
    #expect(Array(directed.inNeighbors(of: 0)) == [1, 2])
    #expect(Array(directed.inIncidentEdges(of: 0)) == [2, 0])
    #expect(Array(directed.neighbors(of: 3)).isEmpty)
  }

  @Test("An undirected edge is seen from both ends and counts once")
  func undirectedEdge() {
    let graph = Graph(vertexCount: 3, edges: [(2, 1)])
    #expect(Array(graph.neighbors(of: 1)) == [2])
    #expect(Array(graph.inNeighbors(of: 2)) == [1])
    #expect(graph.edgeCount == 1)
    #expect(graph.edge(0) == (2, 1))
  }

  @Test("An edge is found by its ends, and in a directed graph only in its direction")
  func edgeLookup() {
    #expect(directed.edgeID(from: 0, to: 1) == 1)
    #expect(directed.edgeID(from: 1, to: 0) == 2)
    #expect(directed.edgeID(from: 3, to: 0) == nil)
    #expect(Graph.path(3).edgeID(from: 2, to: 1) == 1)
  }

  @Test("An unweighted graph gives every edge the weight 1")
  func weights() {
    #expect(directed.weight(ofEdge: 3) == 8)
    #expect(directed.isWeighted)
    #expect(Graph.path(2).weight(ofEdge: 0) == 1)
    #expect(!Graph.path(2).isWeighted)
  }

  @Test("Without directions, opposite edges become one whose weight is their sum")
  func undirected() {
    let graph = directed.undirected()
    #expect(graph == Graph(vertexCount: 4, edges: [(2, 0), (0, 1), (0, 3)], weights: [1, 6, 8]))
    #expect(graph.undirected() == graph)
  }

  @Test("A subgraph keeps the order asked for and knows where its vertices and edges come from")
  func subgraph() {
    let part = directed.inducedSubgraph(on: [3, 0, 2])
    #expect(part.graph == Graph(vertexCount: 3, edges: [(2, 1), (1, 0)], isDirected: true, weights: [1, 8]))
    #expect(part.vertices == [3, 0, 2])
    #expect(part.edges == [0, 3])
    #expect(directed.inducedSubgraph(on: []).graph.vertexCount == 0)
  }

  @Test("Two graphs with the same vertices and edges are equal")
  func equality() {
    #expect(Graph.path(3) == Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]))
    #expect(Graph.path(3) != Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], isDirected: true))
  }

  @Test("A self-loop, a parallel edge, a missing end and a weight of 0 are programming errors")
  func preconditions() async {
    await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: 2, edges: [(1, 1)]) }
    await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: 2, edges: [(0, 1), (1, 0)]) }
    await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: 2, edges: [(0, 1), (0, 1)], isDirected: true) }
    await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: 2, edges: [(0, 2)]) }
    await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: 2, edges: [(0, 1)], weights: [0]) }
    await #expect(processExitsWith: .failure) { _ = Graph(vertexCount: 2, edges: [(0, 1)], weights: [1, 1]) }
    await #expect(processExitsWith: .failure) {
      _ = Graph(
        vertexCount: 3, edges: [(0, 1), (1, 2)],
        weights: [.greatestFiniteMagnitude, .greatestFiniteMagnitude])
    }
  }
}
