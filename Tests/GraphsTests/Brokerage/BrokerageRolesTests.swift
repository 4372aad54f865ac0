import Graphs
import TestSupport
import Testing

@Suite("Brokerage roles of Gould and Fernandez")
struct BrokerageRolesTests {
  @Test("A published example of four vertices in two groups")
  func published() throws {
    let arcs = [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (3, 0)]
    let roles = try Graph(vertexCount: 4, edges: arcs, isDirected: true).brokerageRoles(groups: [1, 1, 2, 2])
    #expect(roles[0] == BrokerageRoles(itinerant: 1, gatekeeper: 1))
    #expect(roles[1] == BrokerageRoles(representative: 1))
    #expect(roles[2] == BrokerageRoles(gatekeeper: 1))
    #expect(roles[3] == BrokerageRoles(itinerant: 1, representative: 1))
  }

  @Test("Each of the five roles by itself")
  func roles() throws {
    let way = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], isDirected: true)
    #expect(try way.brokerageRoles(groups: [1, 1, 1])[1] == BrokerageRoles(coordinator: 1))
    #expect(try way.brokerageRoles(groups: [1, 2, 1])[1] == BrokerageRoles(itinerant: 1))
    #expect(try way.brokerageRoles(groups: [1, 2, 2])[1] == BrokerageRoles(gatekeeper: 1))
    #expect(try way.brokerageRoles(groups: [1, 1, 2])[1] == BrokerageRoles(representative: 1))
    #expect(try way.brokerageRoles(groups: [1, 2, 3])[1] == BrokerageRoles(liaison: 1))
    #expect(try way.brokerageRoles(groups: [1, nil, 3]) == [BrokerageRoles(), nil, BrokerageRoles()])
    #expect(try way.brokerageRoles(groups: [1, 2, nil])[1] == BrokerageRoles())
  }

  @Test("Without directions a pair counts once, and gatekeepers are not told from representatives")
  func undirected() throws {
    let star = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
    #expect(try star.brokerageRoles(groups: [1, 1, 1, 2])[0] == BrokerageRoles(coordinator: 1, gatekeeper: 2))
    #expect(try star.brokerageRoles(groups: [1, 2, 2, 3])[0] == BrokerageRoles(itinerant: 1, liaison: 2))
  }

  @Test("Counts match a look at all triples")
  func bruteForce() throws {
    for seed in 0..<1000 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 9)
      let groups = BrokerageRolesTests.groups(made.vertexCount, seed: seed, unknown: true)
      #expect(try made.graph.brokerageRoles(groups: groups) == counted(made, groups), "seed \(seed)")
    }
  }

  @Test("Means and deviations match those over all ways to deal out the groups")
  func permutations() throws {
    for seed in 0..<300 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 6)
      let groups = BrokerageRolesTests.groups(made.vertexCount, seed: seed, unknown: false)
      let expected = try made.graph.expectedBrokerageRoles(groups: groups)
      for vertex in 0..<made.vertexCount {
        let deals = arrangements(of: groups.indices.filter { $0 != vertex }.map { groups[$0] })
        let counts = deals.map { deal -> BrokerageRoles in
          var dealt = deal
          dealt.insert(groups[vertex], at: vertex)
          return counted(made, dealt)[vertex] ?? BrokerageRoles()
        }
        let moments = try #require(expected[vertex])
        check(moments.coordinator, counts.map(\.coordinator), seed)
        check(moments.itinerant, counts.map(\.itinerant), seed)
        check(moments.gatekeeper, counts.map(\.gatekeeper), seed)
        check(moments.representative, counts.map(\.representative), seed)
        check(moments.liaison, counts.map(\.liaison), seed)
      }
    }
  }

  @Test("A count that cannot vary has no score")
  func scores() throws {
    let way = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], isDirected: true)
    let alike = try #require(try way.expectedBrokerageRoles(groups: [1, 1, 1])[1])
    #expect(alike.coordinator.mean == 1 && alike.coordinator.score(of: 1) == nil)
    let mixed = try #require(try way.expectedBrokerageRoles(groups: [7, 9, 9])[1])
    #expect(mixed.gatekeeper.mean == 0.5 && mixed.gatekeeper.score(of: 1) == 1)
    #expect(try way.expectedBrokerageRoles(groups: [nil, 1, 1])[0] == nil)
  }

  private func check(_ moments: BrokerageExpectation.Moments, _ counts: [Int], _ seed: UInt64) {
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    let variance = counts.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(counts.count)
    #expect(agree(moments.mean, mean), "seed \(seed)")
    #expect(agree(moments.deviation, variance.squareRoot(), absolute: 1e-7), "seed \(seed)")
  }

  static func groups(_ count: Int, seed: UInt64, unknown: Bool) -> [Int?] {
    var random = SplitMix64(seed: seed ^ 0x6F)
    return (0..<count).map { _ in unknown && random.unit() < 0.15 ? nil : 5 - random.whole(below: 3) }
  }

  /// Every order of some labels; equal labels make equal orders, which count as often as they occur.
  private func arrangements(of labels: [Int?]) -> [[Int?]] {
    var all: [[Int?]] = [[]]
    for label in labels {
      all = all.flatMap { shorter in
        (0...shorter.count).map { place in
          var longer = shorter
          longer.insert(label, at: place)
          return longer
        }
      }
    }
    return all
  }

  private func counted(_ made: RandomGraph, _ groups: [Int?]) -> [BrokerageRoles?] {
    let count = made.vertexCount
    var arc = [[Bool]](repeating: Array(repeating: false, count: count), count: count)
    for (source, target) in made.edges {
      arc[source][target] = true
      if !made.isDirected { arc[target][source] = true }
    }
    return (0..<count).map { broker in
      guard let own = groups[broker] else { return nil }
      var (coordinator, itinerant, gatekeeper, representative, liaison) = (0, 0, 0, 0, 0)
      for first in 0..<count where arc[first][broker] {
        for last in 0..<count where arc[broker][last] && first != last && !arc[first][last] {
          guard let from = groups[first], let to = groups[last] else { continue }
          // An unordered pair is met in both orders: the one from outside, or from the smaller vertex, counts.
          if !made.isDirected && (from == own) == (to == own) && first > last { continue }
          if !made.isDirected && from == own && to != own { continue }
          switch (from == own, to == own, from == to) {
          case (true, true, _): coordinator += 1
          case (false, false, true): itinerant += 1
          case (false, true, _): gatekeeper += 1
          case (true, false, _): representative += 1
          default: liaison += 1
          }
        }
      }
      return BrokerageRoles(
        coordinator: coordinator, itinerant: itinerant, gatekeeper: gatekeeper, representative: representative,
        liaison: liaison)
    }
  }
}

@Suite("Layers: overlapping degree and participation")
struct ParticipationTests {
  private let trade = Graph(vertexCount: 4, edges: [(0, 1)])
  private let sport = Graph(vertexCount: 4, edges: [(0, 1), (2, 1), (1, 2)], isDirected: true)

  @Test("A vertex with one kind of link gets 0, with as many of each 1, without links nothing")
  func twoLayers() {
    #expect(Graph.overlappingDegrees(layers: [trade, sport]) == [2, 3, 1, 0])
    #expect(agree(Graph.participationCoefficients(layers: [trade, sport]), [1, 8.0 / 9, 0, nil]))
    #expect(Graph.participationCoefficients(layers: [trade, trade, trade])[0] == 1)
  }

  @Test("One layer tells nothing of spread, and no layer has no vertices")
  func fewLayers() {
    #expect(Graph.participationCoefficients(layers: [trade]) == [nil, nil, nil, nil])
    #expect(Graph.participationCoefficients(layers: []).isEmpty)
    #expect(Graph.overlappingDegrees(layers: []).isEmpty)
  }
}
