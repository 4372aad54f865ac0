import Optimization
import TestSupport
import Testing

@Suite("Choosing who serves most")
struct ServiceTests {
  @Test("A provider leaves a target to another that can serve nothing else")
  func handingOn() throws {
    // Provider 0 serves one of targets 0 (weight 5) and 1 (weight 4); provider 1 only target 0. Together they serve both.
    let problem = ServiceProblem(targets: [[0, 1], [0]], capacities: [1, 1], weights: [5, 4])
    #expect(problem.value(of: [0]) == 5)
    #expect(problem.value(of: [0, 1]) == 9)
    #expect(problem.served(by: [0, 1]) == [0, 1])
    #expect(try problem.greedy(limits: .init(count: 2)).value == 9)
  }

  @Test("A provider without capacity serves nobody")
  func noCapacity() throws {
    let problem = ServiceProblem(targets: [[0, 1]], capacities: [0], weights: [1, 1])
    let chosen = try problem.greedy(limits: .init(count: 1))
    #expect(chosen.chosen.isEmpty && chosen.value == 0 && chosen.isOptimal)
  }

  @Test("On 1,000 instances greedy keeps its guarantee, and bound, value and exact search agree with trying everything")
  func thousandInstances() throws {
    var random = SplitMix64(seed: 1999)
    for instance in 0..<1_000 {
      let problem = Instances.service(&random)
      let providers = problem.targets.count
      let limits = Instances.limits(&random, kind: instance % 3, candidates: providers)
      let best = Instances.best(candidates: providers, limits: limits) { Instances.served(problem, by: $0) }
      let greedy = try problem.greedy(limits: limits)
      #expect(greedy.value >= (greedy.guarantee ?? 0) * best - 1e-9, "\(instance)")
      #expect(greedy.value <= best && best <= greedy.upperBound + 1e-9, "\(instance)")
      #expect(Instances.served(problem, by: greedy.chosen) == greedy.value, "\(instance)")
      #expect(problem.served(by: greedy.chosen).reduce(0) { $0 + problem.weights[$1] } == greedy.value)
      #expect(greedy.chosen.count <= limits.count ?? .max && greedy.cost <= limits.budget ?? .infinity)
      let exact = try problem.exact(limits: limits)
      #expect(exact.value == best && exact.isOptimal, "\(instance)")
    }
  }
}
