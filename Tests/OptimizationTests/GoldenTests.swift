import Foundation
import Optimization
import TestSupport
import Testing

@Suite("Optima of another solver")
struct GoldenTests {
  private struct Golden: Decodable {
    struct Flow: Decodable {
      let vertices, amount, half: Int
      let arcs: [[Double]]
      let cost, halfCost: Double
    }
    struct Assignment: Decodable {
      let scores: [[Double]]
      let score: Double
    }
    struct Coverage: Decodable {
      let covers: [[Int]]
      let weights, costs: [Double]
      let count: Int
      let budget, best, bestForBudget: Double
    }
    let flows: [Flow]
    let assignments: [Assignment]
    let coverages: [Coverage]
  }

  private static func golden() throws -> Golden {
    let file = Checkout.root.appendingPathComponent("Tests/OptimizationTests/Golden/optimization.json")
    return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
  }

  @Test("Flows cost what HiGHS says")
  func flows() throws {
    for (number, golden) in try Self.golden().flows.enumerated() {
      var network = FlowNetwork(vertexCount: golden.vertices)
      for arc in golden.arcs {
        network.addArc(from: Int(arc[0]), to: Int(arc[1]), capacity: Int(arc[2]), cost: arc[3])
      }
      let flow = try #require(try MinimumCostFlow(network, from: 0, to: golden.vertices - 1))
      #expect(flow.amount == golden.amount, "\(number)")
      #expect(agree(flow.cost, golden.cost), "\(number)")
      let half = try MinimumCostFlow(network, from: 0, to: golden.vertices - 1, demand: .upTo(golden.half))
      #expect(agree(half?.cost, golden.halfCost), "\(number)")
    }
  }

  @Test("Assignments score what SciPy says")
  func assignments() throws {
    for golden in try Self.golden().assignments {
      let choices = golden.scores.map { $0.enumerated().map { (helper: $0, score: $1) } }
      let capacities = [Int](repeating: 1, count: golden.scores[0].count)
      let found = try CapacitatedAssignment(choices: choices, capacities: capacities)
      #expect(agree(found.score, golden.score))
    }
  }

  @Test("Coverages are worth what HiGHS says, for a number and for a budget")
  func coverages() throws {
    for (number, golden) in try Self.golden().coverages.enumerated() {
      let problem = CoverageProblem(covers: golden.covers, weights: golden.weights)
      let counted = try problem.exact(limits: .init(count: golden.count))
      #expect(counted.isOptimal && agree(counted.value, golden.best), "\(number)")
      let paid = try problem.exact(limits: .init(budget: golden.budget, costs: golden.costs))
      #expect(paid.isOptimal && agree(paid.value, golden.bestForBudget), "\(number)")
      for (choice, best, limits) in [
        (counted, golden.best, SelectionLimits(count: golden.count)),
        (paid, golden.bestForBudget, SelectionLimits(budget: golden.budget, costs: golden.costs)),
      ] {
        let greedy = try problem.greedy(limits: limits)
        #expect(greedy.value >= (greedy.guarantee ?? 0) * best - 1e-9)
        #expect(greedy.value <= choice.value + 1e-9 && choice.value <= greedy.upperBound + 1e-9)
      }
    }
  }
}
