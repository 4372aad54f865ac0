import Graphs
import TestSupport
import Testing

@Suite("Graphs of names")
struct NamedGraphTests {
  private static let names = ["Ulm", "Bern", "Lyon", "Graz", "Brno", "Pisa", "Lodz"]

  @Test("Names, edges, repeats and self-loops are those counted pair by pair")
  func counts() {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let isDirected = random.unit() < 0.5
      let pairs = (0..<random.whole(below: 30)).map { _ in
        (Self.names[random.whole(below: 7)], Self.names[random.whole(below: 7)])
      }
      let named = NamedGraph(pairs, isDirected: isDirected)
      #expect(named.names == Set(pairs.flatMap { [$0.0, $0.1] }).sorted(), "seed \(seed)")
      #expect(named.selfLoopCount == pairs.count { $0.0 == $0.1 })
      var seen: [[String]] = []
      var counts: [[String]: Int] = [:]
      for (first, second) in pairs where first != second {
        let key = isDirected ? [first, second] : [first, second].sorted()
        if counts[key] == nil { seen.append([first, second]) }
        counts[key, default: 0] += 1
      }
      #expect(named.graph.edges.map { named.names(of: [$0.source, $0.target]) } == seen, "seed \(seed)")
      #expect(named.pairCounts == seen.map { counts[isDirected ? $0 : $0.sorted()] })
      #expect(named.repeatedEdgeCount == pairs.count - named.selfLoopCount - seen.count)
      #expect(named.graph.isDirected == isDirected)
    }
  }

  @Test("The order of the pairs changes no measure and no ranking")
  func order() throws {
    for seed in UInt64(0)..<50 {
      var random = SplitMix64(seed: seed)
      let pairs = (0..<15).map { _ in (Self.names[random.whole(below: 7)], Self.names[random.whole(below: 7)]) }
      let (one, other) = (NamedGraph(pairs), NamedGraph(random.permutation(of: 15).map { pairs[$0] }))
      #expect(one.names == other.names)
      let rankings = try [one, other].map { $0.ranked(by: try $0.graph.betweennessCentrality()) }
      #expect(rankings[0].elementsEqual(rankings[1]) { $0 == $1 }, "seed \(seed)")
    }
  }

  @Test("Answers come out by name")
  func answers() throws {
    let cities = NamedGraph(
      [("Ulm", "Bern"), ("Bern", "Lyon"), ("Lyon", "Bern"), ("Bern", "Bern")], isolates: ["Ulm", "Graz"])
    #expect(cities.names == ["Bern", "Graz", "Lyon", "Ulm"])
    #expect((cities.graph.edgeCount, cities.repeatedEdgeCount, cities.selfLoopCount) == (2, 1, 1))
    #expect(cities.names.indices.allSatisfy { cities.vertex(named: cities.names[$0]) == $0 })
    #expect(cities.vertex(named: "Rome") == nil && cities.vertex(named: "Zug") == nil)
    #expect(cities.neighbors(of: "Bern") == ["Lyon", "Ulm"] && cities.neighbors(of: "Rome") == [])
    #expect(cities.ranked(by: cities.graph.degrees()).map(\.name) == ["Bern", "Lyon", "Ulm", "Graz"])
    #expect(cities.groups(of: try cities.graph.weakComponents()) == [["Bern", "Lyon", "Ulm"], ["Graz"]])
    #expect(try cities.shortestPath(from: "Ulm", to: "Lyon") == ["Ulm", "Bern", "Lyon"])
    #expect(try cities.shortestPath(from: "Ulm", to: "Graz") == nil)
    #expect(try cities.shortestPath(from: "Ulm", to: "Rome") == nil)
  }

  @Test("No pair gives no vertex, and any names that can be compared do")
  func degenerate() throws {
    #expect(NamedGraph([(String, String)]()).graph.vertexCount == 0)
    #expect(NamedGraph([(Int, Int)](), isolates: [9, 3]).names == [3, 9])
    #expect(NamedGraph([(7, 7)]).graph.vertexCount == 1)
  }
}
