import Graphs
import TestSupport
import Testing

@Suite("Giants: a million vertices in a row, around a hub, or apart, and two thousand all joined")
struct GiantTests {
  private static let million = 1_000_000

  /// What every measure of about linear time gives for one graph; none may overflow, or take a square of anything.
  private struct Portrait {
    let components: Components
    let blockCount: Int
    let cores: [Int]
    let triangleSum: Int
    let transitivity: Double?
    let pageRank: PageRankScores
    let eigenvector: EigenvectorScores
    let katz: KatzScores
    let assortativity: Double?
    let modularity: Double?
    let reciprocity: Double?

    init(_ graph: Graph) throws {
      components = try graph.weakComponents()
      blockCount = try graph.blockStructure().blockCount
      cores = try graph.coreNumbers()
      triangleSum = try graph.triangleCounts().reduce(0, +)
      transitivity = try graph.transitivity()
      pageRank = try graph.pageRank()
      // A long path has no gap between its greatest eigenvalues: the search is cut short there.
      eigenvector = try graph.eigenvectorCentrality(maximumIterations: 20)
      katz = try graph.katzCentrality(attenuation: 0.25 / Double(max(1, graph.degrees().max() ?? 0)))
      assortativity = try graph.degreeAssortativity()
      modularity = try graph.modularity(of: Array(repeating: 0, count: graph.vertexCount))
      reciprocity = try graph.reciprocity()
    }
  }

  @Test("A path of a million vertices")
  func path() throws {
    let seen = try Portrait(Graph.path(Self.million))
    #expect(seen.components.sizes == [Self.million])
    #expect(seen.blockCount == Self.million - 1)
    #expect(seen.cores.allSatisfy { $0 == 1 })
    #expect(seen.triangleSum == 0 && seen.transitivity == 0)
    #expect(seen.pageRank.convergence.isConverged && agree(seen.pageRank.values.reduce(0, +), 1))
    #expect(agree(seen.pageRank.values[0], seen.pageRank.values[Self.million - 1]))
    #expect(seen.eigenvector.convergence.iterations == 20)
    #expect(agree(seen.katz.values[Self.million / 2], 4.0 / 3))
    #expect(seen.assortativity.map { $0 < 0 && $0 > -1e-5 } == true)
    #expect(agree(seen.modularity, 0, absolute: 1e-9) && seen.reciprocity == nil)
  }

  @Test("A star of a million vertices: its hub's pairs of partners are not searched one by one")
  func star() throws {
    let leaves = Self.million - 1
    let graph = Graph(
      vertexCount: Self.million, sources: Array(repeating: 0, count: leaves), targets: Array(1...UInt32(leaves)))
    let seen = try Portrait(graph)
    #expect(seen.components.sizes == [Self.million])
    #expect(seen.blockCount == leaves)
    #expect(seen.cores.allSatisfy { $0 == 1 })
    #expect(seen.triangleSum == 0 && seen.transitivity == 0)
    // x = 0.15/n + 0.85 y m for the hub, y = 0.15/n + 0.85 x/m for each of the m leaves.
    let hub = (1 + 0.85 * Double(leaves)) * 0.15 / Double(Self.million) / (1 - 0.85 * 0.85)
    #expect(agree(seen.pageRank.values[0], hub))
    #expect(agree(seen.eigenvector.values[0], (0.5).squareRoot()))
    #expect(agree(seen.eigenvector.eigenvalues[0], Double(leaves).squareRoot()))
    #expect(seen.katz.convergence.isConverged)
    #expect(seen.assortativity == -1)
  }

  @Test("A million vertices without an edge")
  func empty() throws {
    let seen = try Portrait(Graph(vertexCount: Self.million, sources: [], targets: []))
    #expect(seen.components.count == Self.million && seen.blockCount == 0)
    #expect(seen.cores.allSatisfy { $0 == 0 })
    #expect(seen.triangleSum == 0 && seen.transitivity == nil)
    #expect(seen.pageRank.values.allSatisfy { agree($0, 1e-6) })
    #expect(seen.eigenvector.values.allSatisfy { $0 == 0 })
    #expect(seen.katz.values.allSatisfy { $0 == 1 })
    #expect(seen.assortativity == nil && seen.modularity == nil)
  }

  @Test("Two thousand vertices, all joined")
  func complete() throws {
    let count = 2000
    let seen = try Portrait(Graph.complete(count))
    #expect(seen.components.sizes == [count] && seen.blockCount == 1)
    #expect(seen.cores.allSatisfy { $0 == count - 1 })
    #expect(seen.triangleSum == count * (count - 1) / 2 * (count - 2) && seen.transitivity == 1)
    #expect(seen.pageRank.values.allSatisfy { agree($0, 1 / Double(count)) })
    #expect(seen.eigenvector.values.allSatisfy { agree($0, 1 / Double(count).squareRoot()) })
    #expect(agree(seen.eigenvector.eigenvalues, [Double(count - 1)]))
    #expect(seen.katz.values.allSatisfy { agree($0, 4.0 / 3) })
    #expect(seen.assortativity == nil && agree(seen.modularity, 0, absolute: 1e-9))
  }

  @Test("A million vertices in a ring of arcs")
  func ring() throws {
    let graph = Graph(
      vertexCount: Self.million, sources: Array(0..<UInt32(Self.million)),
      targets: Array(1..<UInt32(Self.million)) + [0], isDirected: true)
    #expect(try graph.strongComponents().sizes == [Self.million])
    #expect(try graph.reciprocity() == 0)
    #expect(try graph.pageRank().values.allSatisfy { agree($0, 1e-6) })
    #expect(agree(try graph.eigenvectorCentrality().eigenvalues, [1]))
    // Every vertex is like every other: the bound is the eigenvalue itself.
    #expect(agree(try graph.katzCentrality().attenuation, 0.5, relative: 1e-8))
  }
}
