import Graphs
import TestSupport
import Testing

@Suite("Katz centrality, hubs and authorities, personalized PageRank")
struct KatzTests {
  @Test("Katz scores solve their equation")
  func equation() throws {
    for seed in 0..<1000 as Range<UInt64> {
      let graph = RandomGraph(seed: seed, upTo: 12).graph
      let katz = try graph.katzCentrality()
      #expect(katz.convergence.isConverged, "seed \(seed)")
      for vertex in 0..<graph.vertexCount {
        let sum = zip(graph.inNeighbors(of: vertex), graph.inIncidentEdges(of: vertex)).reduce(0.0) {
          $0 + (katz.values[$1.0] ?? .infinity) * graph.weight(ofEdge: $1.1)
        }
        #expect(agree(katz.values[vertex], 1 + katz.attenuation * sum, relative: 1e-11), "seed \(seed)")
      }
    }
  }

  @Test("The default attenuation is half of what the graph allows")
  func defaultAttenuation() throws {
    for seed in 0..<500 as Range<UInt64> {
      let graph = RandomGraph(seed: seed, upTo: 10).graph
      guard let greatest = try graph.eigenvectorCentrality().eigenvalues.compactMap({ $0 }).max(), greatest > 0,
        !graph.isDirected
      else { continue }
      let attenuation = try graph.katzCentrality().attenuation
      #expect(attenuation <= 0.5 / greatest * (1 + 1e-12), "seed \(seed)")
      #expect(agree(attenuation, 0.5 / greatest, relative: 1e-5), "seed \(seed)")
    }
    let chain = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], isDirected: true, weights: [4, 2])
    #expect(try chain.katzCentrality().attenuation == 0.125)
    #expect(try chain.katzCentrality().values == [1, 1.5, 1.375])
    #expect(try Graph(vertexCount: 2, edges: []).katzCentrality().values == [1, 1])
  }

  @Test("Far from the heart scores fade, and the bound still holds")
  func longTail() throws {
    let edges = (1...50).map { (0, $0) } + (51...3000).map { ($0 - 1, $0) }
    let lollipop = Graph(vertexCount: 3001, edges: edges)
    let katz = try lollipop.katzCentrality()
    #expect(katz.convergence.isConverged)
    #expect(katz.attenuation <= 0.5 / (50.0).squareRoot() && katz.attenuation > 0.5 / 50)
  }

  @Test("Beyond the greatest attenuation there are no scores, and that is a result")
  func diverges() throws {
    let pair = Graph.path(2)
    #expect(try pair.katzCentrality(attenuation: 0.5).values.allSatisfy { agree($0, 2) })
    for attenuation in [1.0, 1.5, 1e300] {
      let katz = try pair.katzCentrality(attenuation: attenuation, maximumIterations: 2000)
      #expect(katz.values == [nil, nil] && !katz.convergence.isConverged)
    }
  }

  @Test("Normalized scores have unit norm and the same ratios")
  func normalized() throws {
    let star = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
    let plain = try star.katzCentrality(attenuation: 0.25).values.compactMap { $0 }
    let unit = try star.katzCentrality(attenuation: 0.25, normalized: true).values.compactMap { $0 }
    #expect(agree(unit.reduce(0) { $0 + $1 * $1 }, 1))
    #expect(agree(unit[0] / unit[1], plain[0] / plain[1]))
  }

  @Test("Two hubs that point to one authority")
  func hubs() throws {
    let graph = Graph(vertexCount: 5, edges: [(0, 2), (1, 2), (3, 4)], isDirected: true)
    let scores = try graph.hyperlinkInducedTopicSearch()
    let half = (0.5).squareRoot()
    #expect(agree(scores.hubs, [half, half, 0, 1, 0]))
    #expect(agree(scores.authorities, [0, 0, 1, 0, 1]))
    #expect(try Graph(vertexCount: 1, edges: []).hyperlinkInducedTopicSearch().hubs == [0])
  }

  @Test("Of two equally strong parts that share nothing, the equal start makes equals")
  func tied() throws {
    let cycle = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)], isDirected: true)
    #expect(agree(try cycle.hyperlinkInducedTopicSearch().hubs, [0.5, 0.5, 0.5, 0.5]))
  }

  @Test("Hubs and authorities feed each other, with unit norm in each component")
  func mutual() throws {
    for seed in 0..<500 as Range<UInt64> {
      let graph = RandomGraph(seed: seed, upTo: 10).graph
      let scores = try graph.hyperlinkInducedTopicSearch()
      for members in scores.components.members() where members.count > 1 {
        let hubs = members.compactMap { scores.hubs[$0] }
        guard hubs.count == members.count else { continue }
        #expect(agree(hubs.reduce(0) { $0 + $1 * $1 }, 1), "seed \(seed)")
        let raised = members.map { vertex in
          zip(graph.inNeighbors(of: vertex), graph.inIncidentEdges(of: vertex)).reduce(0.0) {
            $0 + (scores.hubs[$1.0] ?? 0) * graph.weight(ofEdge: $1.1)
          }
        }
        let norm = raised.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(agree(members.map { scores.authorities[$0] }, raised.map { $0 / norm }, absolute: 1e-9), "seed \(seed)")
      }
    }
  }

  @Test("A search cut short says so and gives no scores")
  func cutShort() throws {
    let scores = try Graph.path(50).hyperlinkInducedTopicSearch(maximumIterations: 2)
    #expect(!scores.convergence.isConverged && scores.hubs.allSatisfy { $0 == nil })
  }

  @Test("Jumps that lead to one vertex keep the wanderer near it")
  func restart() throws {
    let path = Graph.path(4)
    let near = try path.pageRank(restart: [3, 0, 0, 0]).values
    #expect(near[1] > near[2] && near[2] > near[3])
    #expect(try path.pageRank(restart: [2, 2, 2, 2]).values == path.pageRank().values)
    let apart = Graph(vertexCount: 3, edges: [(0, 1)], isDirected: true)
    #expect(try apart.pageRank(restart: [1, 0, 0]).values[2] == 0)
    // From 1, which points nowhere, the wanderer jumps back to 0: x₀ = 0.15 + 0.85 x₁ and x₁ = 0.85 x₀.
    #expect(agree(try apart.pageRank(restart: [1, 0, 0]).values, [1 / 1.85, 0.85 / 1.85, 0]))
  }

  @Test("A restart that leads nowhere is a programming error")
  func emptyRestart() async {
    await #expect(processExitsWith: .failure) { _ = try Graph.path(2).pageRank(restart: [0, 0]) }
  }
}
