import Optimization
import TestSupport

/// Small random instances and slow, simple answers to them.
enum Instances {
  static func coverage(_ random: inout SplitMix64, carried: Bool = false) -> CoverageProblem {
    let (candidates, elements) = (3 + random.whole(below: 8), 3 + random.whole(below: 12))
    let density = 0.1 + 0.4 * random.unit()
    let covers = (0..<candidates).map { _ in (0..<elements).filter { _ in random.unit() < density } }
    let weights = (0..<elements).map { _ in Double(random.whole(below: 10)) }
    guard carried else { return CoverageProblem(covers: covers, weights: weights) }
    let carriers = 1 + random.whole(below: 4)
    return CoverageProblem(
      covers: covers, weights: weights,
      carriers: .init(
        choices: (0..<candidates).map { _ in (0..<carriers).filter { _ in random.unit() < 0.5 } },
        capacities: (0..<carriers).map { _ in random.whole(below: 3) }))
  }

  static func service(_ random: inout SplitMix64) -> ServiceProblem {
    let (providers, targets) = (3 + random.whole(below: 6), 3 + random.whole(below: 8))
    let density = 0.15 + 0.4 * random.unit()
    return ServiceProblem(
      targets: (0..<providers).map { _ in (0..<targets).filter { _ in random.unit() < density } },
      capacities: (0..<providers).map { _ in random.whole(below: 4) },
      weights: (0..<targets).map { _ in Double(random.whole(below: 10)) })
  }

  /// Some limits of a kind: 0 a number, 1 a budget, 2 both.
  static func limits(_ random: inout SplitMix64, kind: Int, candidates: Int) -> SelectionLimits {
    let costs = (0..<candidates).map { _ in Double(1 + random.whole(below: 8)) / 2 }
    let count = 1 + random.whole(below: 4)
    let budget = 1 + Double(random.whole(below: 16)) / 2
    switch kind {
    case 0: return SelectionLimits(count: count)
    case 1: return SelectionLimits(budget: budget, costs: costs)
    default: return SelectionLimits(count: count, budget: budget, costs: costs)
    }
  }

  /// The greatest value of all sets within the limits; nil values are impossible.
  static func best(candidates: Int, limits: SelectionLimits, value: ([Int]) -> Double?) -> Double {
    (0..<(1 << candidates)).reduce(0) { best, mask in
      let chosen = (0..<candidates).filter { mask & (1 << $0) != 0 }
      let cost = chosen.reduce(0) { $0 + limits.cost(of: $1) }
      guard chosen.count <= limits.count ?? candidates, cost <= limits.budget ?? .infinity else { return best }
      return max(best, value(chosen) ?? 0)
    }
  }

  /// The greatest weight that providers serve, by trying every provider for every target.
  static func served(_ problem: ServiceProblem, by providers: [Int]) -> Double {
    // The best for each state of the loads, target after target.
    var states: [[Int]: Double] = [providers.map { problem.capacities[$0] }: 0]
    for target in problem.weights.indices {
      var next = states
      for (room, value) in states {
        for (place, provider) in providers.enumerated()
        where room[place] > 0 && problem.targets[provider].contains(target) {
          var left = room
          left[place] -= 1
          next[left] = max(next[left] ?? 0, value + problem.weights[target])
        }
      }
      states = next
    }
    return states.values.max() ?? 0
  }

  /// Whether carriers can take a set of candidates, by trying every carrier for every candidate.
  static func canCarry(_ carriers: CoverageProblem.Carriers, _ candidates: [Int]) -> Bool {
    var states: Set<[Int]> = [carriers.capacities]
    for candidate in candidates {
      var next: Set<[Int]> = []
      for room in states {
        for carrier in carriers.choices[candidate] where room[carrier] > 0 {
          var left = room
          left[carrier] -= 1
          next.insert(left)
        }
      }
      states = next
    }
    return !states.isEmpty
  }
}
