import Graphs

/// The losses of bodies that pay or carry links of others, each by itself, all in one go.
///
/// An edge holds in every loss but those of its ends and its carriers. The losses stand in a row, which is halved again and
/// again: on the way down, edges that hold in a whole stretch join its sets; on the way back they are taken out. So an edge
/// is looked at a few times for each of its carriers, and not once for each loss.
struct CarrierLosses {
  /// An edge, and a stretch of the row in which it holds.
  private struct Stretch {
    var edge: Int32
    var first: Int32
    var end: Int32
  }

  private let ground: LossGraph
  private let carriers: [Int]
  /// For each of the carriers, the edges that go with it after the earlier losses.
  private let carriedEdges: [Int: [Int]]
  private var sets: RevertibleSets
  private let options: RunOptions
  private let visit: (Int, borrowing RevertibleSets) -> Void

  /// Shows what is left after each loss.
  ///
  /// - Parameters:
  ///   - carriers: The vertices to lose, one at a time, each once.
  ///   - lost: Vertices that are lost before, none of them among the carriers; whoever they were stays as a set of one.
  ///   - visit: Is given each carrier with the sets that are left without it.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m* + *k* log *c* log *n*) for *m* edges, *c* carriers and *k* edges that go with one of them.
  static func each(
    of carriers: [Int], in ground: LossGraph, without lost: Set<Int> = [], options: RunOptions,
    _ visit: @escaping (Int, borrowing RevertibleSets) -> Void
  ) throws(RunInterruption) {
    guard !carriers.isEmpty else { return }
    var losses = CarrierLosses(ground, carriers, lost, options, visit)
    let stretches = losses.stretches(without: lost)
    losses.sets.settle()
    try losses.descend(0, carriers.count, stretches)
  }

  private init(
    _ ground: LossGraph, _ carriers: [Int], _ lost: Set<Int>, _ options: RunOptions,
    _ visit: @escaping (Int, borrowing RevertibleSets) -> Void
  ) {
    (self.ground, self.carriers, self.options, self.visit) = (ground, carriers, options, visit)
    carriedEdges = lost.isEmpty ? ground.carriedEdges : ground.carriedEdges(after: lost)
    sets = RevertibleSets(weights: ground.weights)
  }

  /// Joins along the edges that hold in every loss, and tells where the others do.
  private mutating func stretches(without lost: Set<Int>) -> [Stretch] {
    let graph = ground.graph
    var places = [Int32](repeating: -1, count: graph.vertexCount)
    for (place, carrier) in carriers.enumerated() { places[carrier] = Int32(truncatingIfNeeded: place) }
    // Edges with the place of a loss that they go with.
    var ends: [(edge: Int32, place: Int32)] = []
    for (place, carrier) in carriers.enumerated() {
      for edge in carriedEdges[carrier] ?? [] {
        ends.append((Int32(truncatingIfNeeded: edge), Int32(truncatingIfNeeded: place)))
      }
    }
    var isGone = [Bool](repeating: false, count: graph.edgeCount)
    var isLost = [Bool](repeating: false, count: graph.vertexCount)
    for vertex in lost { isLost[vertex] = true }
    for edge in ground.edgesGone(with: lost) { isGone[edge] = true }
    for edge in 0..<graph.edgeCount {
      let (source, target) = graph.edge(edge)
      if isLost[source] || isLost[target] { isGone[edge] = true }
      for end in [places[source], places[target]] where end >= 0 { ends.append((Int32(truncatingIfNeeded: edge), end)) }
    }
    ends.sort { ($0.edge, $0.place) < ($1.edge, $1.place) }
    var stretches: [Stretch] = []
    let count = Int32(truncatingIfNeeded: carriers.count)
    var next = 0
    for edge in 0..<graph.edgeCount {
      var first: Int32 = 0
      let isWhole = next >= ends.count || ends[next].edge != edge
      while next < ends.count, ends[next].edge == edge {
        let place = ends[next].place
        if !isGone[edge], place > first {
          stretches.append(Stretch(edge: Int32(truncatingIfNeeded: edge), first: first, end: place))
        }
        first = place + 1
        next += 1
      }
      if isGone[edge] { continue }
      if isWhole {
        let (source, target) = graph.edge(edge)
        sets.unite(source, target)
      } else if first < count {
        stretches.append(Stretch(edge: Int32(truncatingIfNeeded: edge), first: first, end: count))
      }
    }
    return stretches
  }

  private mutating func descend(_ first: Int, _ end: Int, _ stretches: [Stretch]) throws(RunInterruption) {
    let (mark, middle) = (sets.mark, (first + end) / 2)
    var (left, right): ([Stretch], [Stretch]) = ([], [])
    for stretch in stretches {
      if stretch.first <= first, stretch.end >= end {
        let (source, target) = ground.graph.edge(Int(stretch.edge))
        sets.unite(source, target)
      } else {
        if stretch.first < middle { left.append(stretch) }
        if stretch.end > middle { right.append(stretch) }
      }
    }
    if end - first == 1 {
      if options.isCancelled?() == true { throw .cancelled }
      visit(carriers[first], sets)
    } else {
      try descend(first, middle, left)
      try descend(middle, end, right)
    }
    sets.takeBack(to: mark)
  }
}
