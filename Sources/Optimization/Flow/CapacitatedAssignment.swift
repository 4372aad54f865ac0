/// Each item given to one of the helpers that may take it, no helper taking more than it can.
///
/// As many items as possible are given to somebody; of the ways to do so, one whose scores have the greatest sum: a flow of
/// minimum cost (``MinimumCostFlow``).
///
///     let assignment = try CapacitatedAssignment(
///       choices: [[(0, 5), (1, 4)], [(0, 5)]], capacities: [1, 1])
///     assignment.helpers   // [1, 0]: the second item has no other
package struct CapacitatedAssignment: Sendable, Hashable {
  /// The helper of each item; nil where nobody is left.
  package let helpers: [Int?]
  /// The sum of the scores.
  package let score: Double

  /// The best assignment.
  ///
  /// - Parameters:
  ///   - choices: For each item the helpers that may take it, each once, with finite scores.
  ///   - capacities: The most items that each helper takes, 0 or more.
  ///   - shouldStop: Asked before each path of the flow.
  /// - Throws: ``SearchStopped`` when asked to stop.
  /// - Complexity: O(*k m* log *n*) for *k* items and *m* choices.
  package init(
    choices: [[(helper: Int, score: Double)]], capacities: [Int], shouldStop: () -> Bool = { false }
  ) throws(SearchStopped) {
    let (items, helpers) = (choices.count, capacities.count)
    var network = FlowNetwork(vertexCount: items + helpers + 2)
    let (source, sink) = (items + helpers, items + helpers + 1)
    // Scores turned into costs that are not negative: every item takes one choice, so that the sum shifts by a constant.
    let greatest = choices.flatMap { $0 }.reduce(-Double.infinity) { max($0, $1.score) }
    for item in choices.indices { network.addArc(from: source, to: item, capacity: 1, cost: 0) }
    for (helper, capacity) in capacities.enumerated() {
      network.addArc(from: items + helper, to: sink, capacity: capacity, cost: 0)
    }
    var arcs: [(item: Int, helper: Int, score: Double, arc: Int)] = []
    for (item, entries) in choices.enumerated() {
      for entry in entries {
        let arc = network.addArc(
          from: item, to: items + entry.helper, capacity: 1, cost: greatest - entry.score)
        arcs.append((item, entry.helper, entry.score, arc))
      }
    }
    let flow = try MinimumCostFlow(network, from: source, to: sink, shouldStop: shouldStop)
    var (given, sum) = ([Int?](repeating: nil, count: items), 0.0)
    for entry in arcs where flow?.flows[entry.arc] == 1 {
      given[entry.item] = entry.helper
      sum += entry.score
    }
    (self.helpers, score) = (given, sum)
  }
}
