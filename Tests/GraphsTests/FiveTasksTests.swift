import Foundation
import Graphs
import TestSupport
import Testing

/// Runs what the page "Five tasks in a few lines" shows; the last test holds page and code together.
@Suite("The five tasks of the documentation")
struct FiveTasksTests {
  private let graph = Graph(
    vertexCount: 6, edges: [(0, 1), (1, 2), (2, 5), (0, 3), (3, 4), (4, 5)], weights: [1, 2, 3, 1, 1, 2])

  @Test("From names to the top brokers")
  func brokers() throws {
    let pairs = [("Ulm", "Bern"), ("Bern", "Lyon"), ("Lyon", "Bern"), ("Bern", "Bern"), ("Lyon", "Pisa")]
    let cities = NamedGraph(pairs)
    let brokers = cities.ranked(by: try cities.graph.betweennessCentrality()).prefix(3)
    #expect(brokers.map(\.name) == ["Bern", "Lyon", "Pisa"])
    #expect(agree(brokers.map(\.value), [2.0 / 3, 2.0 / 3, 0]))
  }

  @Test("From a file to the diameter of the main part")
  func diameter() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
    try Data("0 1\n1 2\n2 3\n2 1\n5 5\n6 7\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let path = file.path
    let list = try EdgeList(contentsOf: path)
    let diameter = try list.graph.mainComponent().graph.diameter()
    #expect(diameter == 3 && list.repeatedEdgeCount == 1 && list.selfLoopCount == 1)
  }

  @Test("The shortest path between two vertices")
  func shortestPath() throws {
    let route = try graph.shortestPath(from: 0, to: 5)?.vertices
    #expect(route == [0, 1, 2, 5])
  }

  @Test("Strong edges only")
  func strongEdges() {
    let strong = graph.keepingEdges { $0.weight >= 2 }
    #expect(strong.edges.map(\.weight) == [2, 3, 2])
  }

  @Test("More clustered than chance?")
  func chance() throws {
    let graph = Graph(vertexCount: 6, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)])
    let one = RunOptions(threads: 1)
    let samples = try graph.degreePreservingSamples(count: 200, seed: 1) { try $0.transitivity(options: one) ?? 0 }
    let score = NullComparison(of: try graph.transitivity() ?? 0, with: samples).zScore
    #expect(score ?? 0 > 0)
  }

  @Test("The page shows the lines that run here, at most three to a task")
  func page() throws {
    let blocks = try Checkout.text("Sources/Graphs/Graphs.docc/FiveTasks.md").components(separatedBy: "```")
    let code = stride(from: 1, to: blocks.count, by: 2).map { blocks[$0].split(separator: "\n").dropFirst() }
    let own = Set(
      try Checkout.text("Tests/GraphsTests/FiveTasksTests.swift").split(separator: "\n").map {
        $0.drop { $0 == " " }
      })
    #expect(code.count == 5 && code.allSatisfy { (1...3).contains($0.count) })
    for line in code.joined() { #expect(own.contains(line), "\(line) is run by no test") }
  }
}
