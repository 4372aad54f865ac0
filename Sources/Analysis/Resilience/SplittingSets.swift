import Graphs

/// All sets of cities and bodies of one size, looked through for one whose loss leaves no group of more than half.
///
/// A set is taken apart into its last member and the others. What every city, and every body that carries nothing, would
/// part after the others is told by one pass over the blocks of what is left; what every carrying body would part, by
/// one more (``CarrierLosses``). So all sets of one member cost two passes, and those of *k* as many as there are of *k* − 1.
struct SplittingSets {
  /// What one size may cost, in vertices and edges looked at: about half a second.
  static let work = 5_000_000

  private let ground: LossGraph
  private let carriers: [Int]
  private let isCarrier: [Bool]
  /// Whoever can be a member but the last one.
  private let candidates: [Int]
  private let half: Int
  private let options: RunOptions

  /// - Parameters:
  ///   - carriers: The vertices that take along links of others, alone or together, in ascending order.
  ///   - half: The most cities of a group that counts as split; at least 1.
  init(_ ground: LossGraph, carriers: [Int], half: Int, options: RunOptions) {
    (self.ground, self.carriers, self.half, self.options) = (ground, carriers, half, options)
    var isCarrier = [Bool](repeating: false, count: ground.entities.count)
    for vertex in carriers { isCarrier[vertex] = true }
    self.isCarrier = isCarrier
    // Whoever has one neighbor and carries nothing is passed over: the neighbor in its stead parts at least as much, as the
    // city that it leaves behind is a group of one.
    candidates = ground.entities.indices.filter { isCarrier[$0] || ground.graph.neighbors(of: $0).count > 1 }
  }

  /// A set of so many members that splits, or none after looking at all of them; nil where that would take too long.
  ///
  /// It is asked of one size after the other: a set that splits without one of its members is not looked for.
  func first(of size: Int) throws(RunInterruption) -> (set: [Int]?, Void)? {
    let passes = Self.choices(candidates.count, size - 1) + Self.choices(carriers.count, size - 1)
    let cost = ground.graph.vertexCount + ground.graph.edgeCount
    guard Double(passes) * Double(cost) <= Double(Self.work) else { return nil }
    var found: [Int]?
    try Self.forEachChoice(candidates, size - 1) { chosen throws(RunInterruption) in
      if let last = try lastMember(after: Set(chosen)) {
        found = chosen + [last]
      } else if chosen.allSatisfy({ isCarrier[$0] }), let last = try lastCarrier(after: chosen) {
        found = chosen + [last]
      }
      return found == nil
    }
    return (found, ())
  }

  /// A vertex that splits what the loss of others leaves, by the edges that end at it; nil where there is none.
  private func lastMember(after lost: Set<Int>) throws(RunInterruption) -> Int? {
    let sizes = ground.pieces(without: lost)
    let large = sizes.cities.indices.filter { sizes.cities[$0] > half }
    if large.isEmpty { return ground.entities.indices.first { !lost.contains($0) } }
    // Nobody is in two groups.
    guard large.count == 1, let group = large.first else { return nil }
    let separation = try ground.graph(without: lost).separation(
      weights: ground.weights(without: lost), options: options)
    return ground.entities.indices.first { vertex in
      sizes.ids[vertex] == group && (separation.componentWeights(without: vertex).max() ?? 0) <= half
    }
  }

  /// A carrying body after the last of others that splits what their loss leaves; nil where there is none.
  private func lastCarrier(after lost: [Int]) throws(RunInterruption) -> Int? {
    let later = carriers.filter { $0 > lost.last ?? -1 }
    let half = half
    // A vertex of a large group is mostly in a large one after the next loss as well.
    var (found, inLarge): (Int?, Int) = (nil, 0)
    let vertices = ground.entities.indices
    try CarrierLosses.each(of: later, in: ground, without: Set(lost), options: options) { carrier, sets in
      guard found == nil, sets.weight(ofRoot: sets.root(of: inLarge)) <= half else { return }
      for vertex in vertices where sets.weight(ofRoot: sets.root(of: vertex)) > half {
        inLarge = vertex
        return
      }
      found = carrier
    }
    return found
  }

  /// The number of ways to choose, as far as it matters here.
  private static func choices(_ count: Int, _ size: Int) -> Int {
    guard size > 0 else { return 1 }
    guard size <= count else { return 0 }
    var result = 1
    for index in 0..<size { result = min(result, 1 << 40) * (count - index) / (index + 1) }
    return result
  }

  private static func forEachChoice(
    _ elements: [Int], _ size: Int, _ visit: ([Int]) throws(RunInterruption) -> Bool
  ) throws(RunInterruption) {
    guard size <= elements.count else { return }
    var indices = Array(0..<size)
    while true {
      guard try visit(indices.map { elements[$0] }) else { return }
      guard let position = indices.indices.last(where: { indices[$0] < elements.count - size + $0 }) else { return }
      indices[position] += 1
      for later in indices.indices where later > position { indices[later] = indices[later - 1] + 1 }
    }
  }
}
