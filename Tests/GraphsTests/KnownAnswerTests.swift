import Graphs
import TestSupport
import Testing

@Suite("Known answers from the literature")
struct KnownAnswerTests {
  private func graph(_ name: String) throws -> Graph {
    try #require(try GoldenFile.read("named.json").first { $0.name == name }).graph
  }

  @Test("Among the Florentine families, the Medici lie between most others and Pucci, linked to none, gets 0")
  func florentine() throws {
    let families = try graph("Florentine families with Pucci")
    let between = try families.betweennessCentrality(normalized: false)
    #expect(agree(between.max(), 47.5))
    #expect(between[15] == 0)
    let pageRank = try families.pageRank().values
    #expect(agree(pageRank.max(), 0.144373, absolute: 1e-6))
    #expect(agree(pageRank[15], 0.009901, absolute: 1e-6))
    #expect(agree(try families.degreeAssortativity(), -0.374838, absolute: 1e-6))
    #expect(agree(try families.transitivity(), 0.191489, absolute: 1e-6))
    #expect(agree(families.density, 0.166667, absolute: 1e-6))
    #expect(agree(try families.distanceStatistics().globalEfficiency, 0.437639, absolute: 1e-6))
    #expect(agree(try families.averageClustering(countingUndefinedAsZero: true), 0.15))
    #expect(agree(try families.averageClustering(countingUndefinedAsZero: false), 0.218182, absolute: 1e-6))
    #expect(try families.bridges().count == 5)
    #expect(try families.articulationPoints().count == 4)
  }

  @Test("An isolated pair does not tie for the first place in closeness")
  func disconnected() throws {
    let parts = try graph("six vertices, three components")
    let closeness = try parts.closenessCentrality()
    #expect(agree(closeness, [4.0 / 15, 0.4, 4.0 / 15, 0.2, 0.2, 0]))
    #expect(agree(try parts.harmonicCentrality(), [0.3, 0.4, 0.3, 0.2, 0.2, 0]))
  }

  @Test("The karate club mixes as published")
  func karate() throws {
    let club = try #require(try GoldenFile.read("named.json").first { $0.name == "karate club" })
    #expect(agree(try club.graph.degreeAssortativity(), -0.475613, absolute: 1e-6))
    #expect(agree(try club.graph.transitivity(), 0.255682, absolute: 1e-6))
    let groups = try #require(club.groups)
    #expect(agree(try club.graph.nominalAssortativity(of: groups), 0.717531, absolute: 1e-6))
    let cores = try club.graph.coreNumbers()
    #expect((1...4).map { core in cores.count { $0 == core } } == [1, 11, 12, 10])
  }

  @Test("Two ways of equal length tie, though 0.1 + 0.2 and 0.15 + 0.15 differ as floating-point numbers")
  func tie() throws {
    let square = Graph(vertexCount: 4, edges: [(0, 1), (1, 3), (0, 2), (2, 3)])
    #expect(try square.betweennessCentrality(normalized: false, lengths: [10, 20, 15, 15]) == [1, 0.5, 0.5, 0])
  }
}
