import Graphs
import TestSupport
import Testing

@Suite("Connectivity")
struct ConnectivityTests {
  @Test("Components are numbered by size, then by their first vertex")
  func numbering() throws {
    let graph = Graph(vertexCount: 7, edges: [(5, 6), (4, 6), (1, 2)])
    let components = try graph.weakComponents()
    #expect(components.ids == [2, 1, 1, 3, 0, 0, 0])
    #expect(components.sizes == [3, 2, 1, 1])
    #expect(components.members() == [[4, 5, 6], [1, 2], [0], [3]])
  }

  @Test("Two opposite arcs that nothing replaces are both bridges")
  func oppositeBridges() throws {
    let graph = Graph(vertexCount: 3, edges: [(1, 0), (1, 2), (0, 1)], isDirected: true)
    #expect(try graph.bridges() == [0, 1, 2])
    #expect(try graph.articulationPoints() == [1])
  }

  @Test("A graph without edges has no blocks, bridges or articulation points")
  func noEdges() throws {
    let structure = try Graph(vertexCount: 3, edges: []).blockStructure()
    #expect(structure.blocks.isEmpty && structure.bridges.isEmpty && structure.articulationPoints.isEmpty)
  }
}
