/// Who serves which target, so that the providers chosen so far serve the greatest weight.
struct ServiceState: SelectionState {
  private let problem: ServiceProblem
  private(set) var value = 0.0
  /// The provider that serves each target; −1 where none does.
  private var owners: [Int]

  init(_ problem: ServiceProblem) {
    self.problem = problem
    owners = [Int](repeating: -1, count: problem.weights.count)
  }

  /// The targets that are served, in ascending order.
  var served: [Int] { owners.indices.filter { owners[$0] >= 0 } }

  func gain(of provider: Int) -> Double? {
    let targets = problem.targets[provider]
    if targets.allSatisfy({ owners[$0] < 0 }) {
      // Nobody has to hand anything on: the heaviest targets are taken.
      return targets.map { problem.weights[$0] }.sorted(by: >).prefix(problem.capacities[provider]).reduce(0, +)
    }
    var trial = self
    trial.add(provider)
    return max(0, trial.value - value)
  }

  /// Each unit of capacity takes the heaviest target that it can reach, by handing others on: what is served already stays
  /// served, and no other way of serving is worth more.
  mutating func add(_ provider: Int) {
    for _ in 0..<min(problem.capacities[provider], problem.targets[provider].count) {
      guard serveOneMore(from: provider) else { return }
    }
  }

  private mutating func serveOneMore(from provider: Int) -> Bool {
    var arrivals = [Int](repeating: -1, count: owners.count)
    // For each provider on the way the target that it would leave to whoever came for it.
    var (queue, leaves): ([Int], [Int: Int]) = ([provider], [:])
    var best: Int?
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      for target in problem.targets[current] where arrivals[target] < 0 && owners[target] != current {
        arrivals[target] = current
        let owner = owners[target]
        if owner < 0 {
          if let found = best, (-problem.weights[found], found) < (-problem.weights[target], target) { continue }
          best = target
        } else if owner != provider, leaves[owner] == nil {
          leaves[owner] = target
          queue.append(owner)
        }
      }
    }
    guard let best else { return false }
    // Backward along the way: each provider takes the next target and leaves the one before to whoever came for it.
    var target = best
    while true {
      let taker = arrivals[target]
      owners[target] = taker
      guard taker != provider, let left = leaves[taker] else { break }
      target = left
    }
    value += problem.weights[best]
    return true
  }
}
