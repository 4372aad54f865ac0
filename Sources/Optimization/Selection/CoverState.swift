/// The elements that are covered so far, and who carries what was chosen.
struct CoverState: SelectionState {
  private let problem: CoverageProblem
  private(set) var value = 0.0
  private var isCovered: [Bool]
  /// What each carrier has taken.
  private var loads: [[Int]]

  init(_ problem: CoverageProblem) {
    self.problem = problem
    isCovered = [Bool](repeating: false, count: problem.weights.count)
    loads = [[Int]](repeating: [], count: problem.carriers?.capacities.count ?? 0)
  }

  func gain(of candidate: Int) -> Double? {
    if problem.carriers != nil, handovers(for: candidate) == nil { return nil }
    return problem.covers[candidate].reduce(0) { isCovered[$1] ? $0 : $0 + problem.weights[$1] }
  }

  mutating func add(_ candidate: Int) {
    for element in problem.covers[candidate] where !isCovered[element] {
      isCovered[element] = true
      value += problem.weights[element]
    }
    for move in handovers(for: candidate) ?? [] {
      if let from = move.from { loads[from].removeAll { $0 == move.candidate } }
      loads[move.to].append(move.candidate)
    }
  }

  /// Makes room for a candidate by handing others on, as few as possible; nil where there is no room.
  private func handovers(for candidate: Int) -> [(candidate: Int, from: Int?, to: Int)]? {
    guard let carriers = problem.carriers else { return nil }
    // Breadth-first over carriers: each is reached with the candidate that would be handed to it.
    var arrivals: [Int: (candidate: Int, from: Int?)] = [:]
    var queue: [Int] = []
    func reach(_ carrier: Int, _ candidate: Int, from: Int?) {
      guard arrivals[carrier] == nil else { return }
      arrivals[carrier] = (candidate, from)
      queue.append(carrier)
    }
    for carrier in carriers.choices[candidate] { reach(carrier, candidate, from: nil) }
    var next = 0
    while next < queue.count {
      let carrier = queue[next]
      next += 1
      if loads[carrier].count < carriers.capacities[carrier] {
        var (moves, end): ([(candidate: Int, from: Int?, to: Int)], Int?) = ([], carrier)
        while let to = end, let arrival = arrivals[to] {
          moves.append((arrival.candidate, arrival.from, to))
          end = arrival.from
        }
        return moves
      }
      for loaded in loads[carrier] {
        for other in carriers.choices[loaded] { reach(other, loaded, from: carrier) }
      }
    }
    return nil
  }
}
