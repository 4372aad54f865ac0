import Graphs
import TestSupport
import Testing

@Suite("Vertices, edges and parts of a graph")
struct ElementsTests {
  @Test("Vertices, edges, degrees and single edges are those that the graph was made of")
  func elements() {
    for seed in UInt64(0)..<200 {
      let made = RandomGraph(seed: seed, upTo: 9)
      let graph = made.graph
      #expect(graph.vertices == 0..<made.vertexCount)
      #expect(graph.edges.map(\.id) == Array(made.edges.indices))
      #expect(graph.edges.elementsEqual(made.edges) { $0.source == $1.0 && $0.target == $1.1 })
      #expect(graph.edges.map(\.weight) == made.weights ?? made.edges.map { _ in 1 })
      for direction in Direction.allCases {
        #expect(graph.vertices.map { graph.degree(of: $0, direction) } == graph.degrees(direction), "seed \(seed)")
      }
      for source in graph.vertices {
        for target in graph.vertices {
          let isThere = made.edges.contains {
            $0 == (source, target) || !made.isDirected && $0 == (target, source)
          }
          #expect(graph.hasEdge(from: source, to: target) == isThere, "seed \(seed)")
        }
      }
    }
  }

  @Test("Edges that are kept stay as they were, on the same vertices")
  func kept() {
    for seed in UInt64(0)..<100 {
      let graph = RandomGraph(seed: seed, upTo: 9).graph
      let part = graph.keepingEdges { $0.weight >= 1 && $0.id % 3 != 0 }
      let expected = graph.edges.filter { $0.weight >= 1 && $0.id % 3 != 0 }
      #expect(part.vertexCount == graph.vertexCount && part.isDirected == graph.isDirected)
      #expect(part.isWeighted == graph.isWeighted)
      #expect(
        part.edges.elementsEqual(expected) {
          ($0.source, $0.target, $0.weight) == ($1.source, $1.target, $1.weight)
        }, "seed \(seed)")
      #expect(graph.keepingEdges { _ in true } == graph)
    }
  }

  @Test("The main component is the greatest, and of two equal ones that with the smallest vertex")
  func mainComponent() throws {
    let graph = Graph(vertexCount: 5, edges: [(0, 1), (2, 3), (3, 4)])
    #expect(try graph.mainComponent().vertices == [2, 3, 4])
    #expect(try graph.mainComponent().edges == [1, 2])
    #expect(try Graph(vertexCount: 4, edges: [(2, 3), (1, 0)]).mainComponent().vertices == [0, 1])
    #expect(try Graph(vertexCount: 0, edges: []).mainComponent().vertices == [])
  }

  @Test("The examples in the comments hold")
  func examples() throws {
    let path = Graph(vertexCount: 3, edges: [(0, 1), (2, 1)], weights: [3, 1])
    #expect(path.edges.map(\.source) == [0, 2])
    #expect(Graph(vertexCount: 3, edges: [(0, 1), (1, 0), (2, 0)], isDirected: true).degree(of: 0) == 2)
    #expect(!Graph(vertexCount: 3, edges: [(0, 1)], isDirected: true).hasEdge(from: 1, to: 0))
    let square = Graph(vertexCount: 4, edges: [(0, 2), (2, 3), (0, 1), (1, 3)])
    #expect(try square.shortestPath(from: 0, to: 3)?.vertices == [0, 1, 3])
    let triangle = Graph(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0)], weights: [1, 2, 3])
    #expect(triangle.spanningForest() == [1, 2])
    let line = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4)])
    #expect(line.components(without: [1]).sizes == [3, 1])
    #expect(try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).harmonicCentrality(of: 0) == 0.75)
  }
}
