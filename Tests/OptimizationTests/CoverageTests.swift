import Optimization
import TestSupport
import Testing

@Suite("Choosing what covers most")
struct CoverageTests {
  @Test("Greedy takes what adds most, the lower number of equals, and stops where nothing adds")
  func greedyByHand() throws {
    // Weights 4, 3, 2, 1. Candidate 0 adds 7, then candidates 1 and 3 would add 2 each, of which 1 has the lower number; then
    // candidate 2 adds 1, and candidate 3 nothing.
    let problem = CoverageProblem(covers: [[0, 1], [0, 2], [3], [0, 2]], weights: [4, 3, 2, 1])
    let two = try problem.greedy(limits: .init(count: 2))
    #expect(two.chosen == [0, 1])
    #expect(two.gains == [7, 2])
    #expect(two.value == 9)
    #expect(two.cost == 2)
    // The bounds: 7 + 6 before the first, at best 7 + 2 + 2 after it. So it is not known to be best…
    #expect(two.upperBound >= 9 && !two.isOptimal)
    // …until the search has looked at the rest.
    #expect(try problem.exact(limits: .init(count: 2)).isOptimal)
    let all = try problem.greedy(limits: .init(count: 4))
    #expect(all.chosen == [0, 1, 2])
    #expect(all.value == 10)
    #expect(all.isOptimal)
  }

  @Test("The textbook's bad case for greedy is found by the exact search")
  func greedyIsBeaten() throws {
    // Two rows of three elements are all; greedy is lured by the middle set of four and then needs two more.
    let problem = CoverageProblem(covers: [[1, 2, 4, 5], [0, 1, 2], [3, 4, 5]], weights: [1, 1, 1, 1, 1, 1])
    let greedy = try problem.greedy(limits: .init(count: 2))
    #expect(greedy.chosen == [0, 1] && greedy.value == 5)
    let exact = try problem.exact(limits: .init(count: 2))
    #expect(exact.chosen.sorted() == [1, 2] && exact.value == 6 && exact.isOptimal && exact.guarantee == 1)
  }

  @Test("A carrier hands on what another can take, so that nobody is left out for want of order")
  func carriersHandOn() throws {
    // Candidate 0 could go to either carrier, candidate 1 only to carrier 0. Both fit, whoever comes first.
    let problem = CoverageProblem(
      covers: [[0], [1], [2]], weights: [3, 2, 1], carriers: .init(choices: [[0, 1], [0], [0]], capacities: [1, 1]))
    let chosen = try problem.greedy(limits: .init(count: 3))
    #expect(chosen.chosen == [0, 1] && chosen.value == 5 && chosen.isOptimal)
    #expect(problem.value(of: [1, 2]) == nil)
  }

  @Test("A budget is never overspent, and one dear candidate beats many cheap ones where it should")
  func budgets() throws {
    // For 10: candidate 0 alone is worth 9; by value for money greedy takes candidate 1 first (2 for 1) and has no room for 0.
    let problem = CoverageProblem(covers: [[0], [1]], weights: [9, 2])
    let chosen = try problem.greedy(limits: .init(budget: 10, costs: [10, 1]))
    #expect(chosen.chosen == [0] && chosen.cost == 10)
    // Thirds of a budget fit three times, though no Double holds them.
    let thirds = try CoverageProblem(covers: [[0], [1], [2]], weights: [1, 1, 1])
      .greedy(limits: .init(budget: 0.3, costs: [0.1, 0.1, 0.1]))
    #expect(thirds.chosen == [0, 1, 2])
    #expect(try problem.greedy(limits: .init(budget: 0.5)).chosen.isEmpty)
    #expect(try problem.greedy(limits: .init(count: 0)).chosen.isEmpty)
  }

  @Test("Nothing to choose from gives an empty choice")
  func empty() throws {
    let none = try CoverageProblem(covers: [], weights: []).exact(limits: .init(count: 3))
    #expect(none.chosen.isEmpty && none.value == 0 && none.isOptimal && none.gap == 0)
  }

  @Test("A search stops when asked")
  func stops() {
    let problem = CoverageProblem(covers: [[0], [0]], weights: [1])
    #expect(throws: SearchStopped.self) { try problem.exact(limits: .init(count: 1)) { true } }
  }

  @Test(
    "On 1,000 instances greedy keeps its guarantee, and the bound and the exact search agree with trying everything")
  func thousandInstances() throws {
    var random = SplitMix64(seed: 1978)
    for instance in 0..<1_000 {
      let isCarried = instance % 4 == 3
      let problem = Instances.coverage(&random, carried: isCarried)
      let limits = Instances.limits(&random, kind: instance % 3, candidates: problem.covers.count)
      let best = Instances.best(candidates: problem.covers.count, limits: limits) { chosen in
        if let carriers = problem.carriers, !Instances.canCarry(carriers, chosen) { return nil }
        return Set(chosen.flatMap { problem.covers[$0] }).reduce(0) { $0 + problem.weights[$1] }
      }
      let greedy = try problem.greedy(limits: limits)
      #expect(greedy.value >= (greedy.guarantee ?? 0) * best - 1e-9, "\(instance)")
      #expect(greedy.value <= best && best <= greedy.upperBound + 1e-9, "\(instance)")
      #expect(problem.value(of: greedy.chosen) == greedy.value, "\(instance)")
      #expect(greedy.chosen.count <= limits.count ?? .max && greedy.cost <= limits.budget ?? .infinity)
      let exact = try problem.exact(limits: limits)
      #expect(exact.value == best && exact.isOptimal, "\(instance)")
      #expect(problem.value(of: exact.chosen) == exact.value, "\(instance)")
      let hasty = try problem.exact(limits: limits, steps: 1)
      #expect(hasty.value <= best && best <= hasty.upperBound + 1e-9, "\(instance)")
    }
  }

  @Test("Lazy choices are those of greedy that looks at everything each time")
  func lazyIsGreedy() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let problem = Instances.coverage(&random)
      var (chosen, value) = ([Int](), 0.0)
      for _ in 0..<3 {
        let gains = problem.covers.indices.map { (problem.value(of: chosen + [$0]) ?? 0) - value }
        guard let next = gains.indices.min(by: { (-gains[$0], $0) < (-gains[$1], $1) }), gains[next] > 0 else { break }
        chosen.append(next)
        value += gains[next]
      }
      #expect(try problem.greedy(limits: .init(count: 3)).chosen == chosen)
    }
  }
}
