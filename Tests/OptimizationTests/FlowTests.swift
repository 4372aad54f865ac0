import Optimization
import TestSupport
import Testing

@Suite("Flows of least cost")
struct FlowTests {
  @Test("The cheaper way is filled first, and a unit is turned back where that is cheaper")
  func byHand() throws {
    // 0 → 1 → 3 costs 1 + 1, 0 → 2 → 3 costs 2 + 2, 1 → 2 costs 0; each arc takes one unit but 0 → 1, which takes two.
    // Two units: 0 → 1 → 3 (2) and the cheaper of 0 → 2 → 3 (4) and 0 → 1 → 2 → 3 (1 + 0 + 2 = 3): 5 together.
    var network = FlowNetwork(vertexCount: 4)
    network.addArc(from: 0, to: 1, capacity: 2, cost: 1)
    network.addArc(from: 1, to: 3, capacity: 1, cost: 1)
    network.addArc(from: 0, to: 2, capacity: 1, cost: 2)
    network.addArc(from: 2, to: 3, capacity: 1, cost: 2)
    network.addArc(from: 1, to: 2, capacity: 1, cost: 0)
    let flow = try #require(try MinimumCostFlow(network, from: 0, to: 3))
    #expect(flow.amount == 2 && flow.cost == 5 && flow.flows == [2, 1, 0, 1, 1])
    let one = try #require(try MinimumCostFlow(network, from: 0, to: 3, demand: .upTo(1)))
    #expect(one.amount == 1 && one.cost == 2 && one.flows == [1, 1, 0, 0, 0])
    let none = try #require(try MinimumCostFlow(network, from: 0, to: 3, demand: .cheapest))
    #expect(none.amount == 0 && none.cost == 0)
  }

  @Test("Of equally cheap ways the one over lower numbers is taken")
  func ties() throws {
    var network = FlowNetwork(vertexCount: 4)
    for middle in [2, 1] {
      network.addArc(from: 0, to: middle, capacity: 1, cost: 1)
      network.addArc(from: middle, to: 3, capacity: 1, cost: 1)
    }
    let flow = try #require(try MinimumCostFlow(network, from: 0, to: 3, demand: .upTo(1)))
    #expect(flow.flows == [0, 0, 1, 1])
  }

  @Test("A cycle of negative cost has no cheapest flow; a sink out of reach gets nothing")
  func degenerate() throws {
    var cycle = FlowNetwork(vertexCount: 3)
    cycle.addArc(from: 0, to: 1, capacity: 1, cost: -2)
    cycle.addArc(from: 1, to: 0, capacity: 1, cost: 1)
    #expect(try MinimumCostFlow(cycle, from: 0, to: 2) == nil)
    let apart = try #require(try MinimumCostFlow(FlowNetwork(vertexCount: 2), from: 0, to: 1))
    #expect(apart.amount == 0 && apart.flows.isEmpty)
    let same = try #require(try MinimumCostFlow(FlowNetwork(vertexCount: 1), from: 0, to: 0))
    #expect(same.amount == 0)
    #expect(throws: SearchStopped.self) { try MinimumCostFlow(FlowNetwork(vertexCount: 2), from: 0, to: 1) { true } }
  }

  @Test("On 300 small networks the cost is that of trying every flow")
  func bruteForce() throws {
    var random = SplitMix64(seed: 3)
    for instance in 0..<300 {
      let vertices = 3 + random.whole(below: 3)
      var network = FlowNetwork(vertexCount: vertices)
      for _ in 0..<(3 + random.whole(below: 5)) {
        let ends = random.permutation(of: vertices)
        // Towards higher numbers when negative, so that no cycle is negative.
        let isNegative = random.whole(below: 3) == 0
        let (source, target) = isNegative ? (min(ends[0], ends[1]), max(ends[0], ends[1])) : (ends[0], ends[1])
        let cost = Double(random.whole(below: 9)) * (isNegative && instance % 2 == 0 ? -0.25 : 1)
        network.addArc(from: source, to: target, capacity: random.whole(below: 3), cost: cost)
      }
      let all = Self.costs(network)
      guard let flow = try MinimumCostFlow(network, from: 0, to: vertices - 1) else { continue }
      #expect(flow.amount == all.keys.max())
      #expect(agree(flow.cost, all[flow.amount]), "\(instance)")
      for units in 0...flow.amount {
        let part = try MinimumCostFlow(network, from: 0, to: vertices - 1, demand: .upTo(units))
        #expect(agree(part?.cost, all[units]), "\(instance), \(units)")
      }
      let cheapest = try MinimumCostFlow(network, from: 0, to: vertices - 1, demand: .cheapest)
      #expect(agree(cheapest?.cost, all.filter { $0.key >= 0 }.values.min()), "\(instance)")
    }
  }

  /// The least cost for each amount, over all ways to give flows to arcs.
  private static func costs(_ network: FlowNetwork) -> [Int: Double] {
    var (flows, best) = ([Int](repeating: 0, count: network.arcs.count), [Int: Double]())
    while true {
      var excess = [Int](repeating: 0, count: network.vertexCount)
      var cost = 0.0
      for (arc, flow) in zip(network.arcs, flows) {
        excess[arc.source] += flow
        excess[arc.target] -= flow
        cost += arc.cost * Double(flow)
      }
      if excess.dropFirst().dropLast().allSatisfy({ $0 == 0 }) {
        best[excess[0]] = min(best[excess[0]] ?? .infinity, cost)
      }
      guard let place = flows.indices.first(where: { flows[$0] < network.arcs[$0].capacity }) else { return best }
      for earlier in 0..<place { flows[earlier] = 0 }
      flows[place] += 1
    }
  }

  @Test("As many items as possible find a helper, and then the scores have the greatest sum")
  func assignment() throws {
    // Item 0 likes helper 0 best, but item 1 has no other: 4 + 5 beats 5 alone.
    let both = try CapacitatedAssignment(choices: [[(0, 5), (1, 4)], [(0, 5)]], capacities: [1, 1])
    #expect(both.helpers == [1, 0] && both.score == 9)
    let full = try CapacitatedAssignment(choices: [[(0, -1)], [(0, -3)], []], capacities: [1])
    #expect(full.helpers == [0, nil, nil] && full.score == -1)
  }
}
