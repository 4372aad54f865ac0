extension CorePattern {
  typealias Division = (core: [Int], correlation: Double)

  /// Tries every division, each one move from the one before.
  func bestOfAll(in graph: Graph, _ options: RunOptions) throws(RunInterruption) -> Division? {
    let neighbors = (0..<vertexCount).map { vertex in
      graph.neighbors(of: vertex).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    }
    let last = UInt64(1) << UInt64(vertexCount)
    var checkpoint = try Checkpoint(options, total: Int(last))
    var core: UInt64 = 0
    var counts = CoreCounts(outside: edgeCount)
    var best: (core: UInt64, size: Int, correlation: Double)?
    var step: UInt64 = 1
    while step < last {
      try checkpoint.tick()
      // Gray code: the lowest bit that is set in the step's number tells which vertex moves.
      let vertex = step.trailingZeroBitCount
      core ^= 1 << UInt64(vertex)
      counts.move(
        into: core >> UInt64(vertex) & 1 == 1, degree: neighbors[vertex].nonzeroBitCount,
        linked: (neighbors[vertex] & core).nonzeroBitCount)
      step += 1
      guard let correlation = correlation(counts) else { continue }
      if let best, !CorePattern.precedes((core, counts.size, correlation), best) { continue }
      best = (core, counts.size, correlation)
    }
    checkpoint.finish()
    guard let best else { return nil }
    return ((0..<vertexCount).filter { best.core >> UInt64($0) & 1 == 1 }, best.correlation)
  }

  /// Better fit first, then the smaller core, then the one with the first vertex that only one of them has.
  private static func precedes(
    _ first: (core: UInt64, size: Int, correlation: Double), _ second: (core: UInt64, size: Int, correlation: Double)
  ) -> Bool {
    if first.correlation != second.correlation { return first.correlation > second.correlation }
    if first.size != second.size { return first.size < second.size }
    let difference = first.core ^ second.core
    return first.core & (difference & (0 &- difference)) != 0
  }

  /// How many vertices of highest degree begin a ranking of their own, in which their neighbors follow.
  private static let maximumCircles = 16

  /// Cuts each of several rankings where it fits best, improves the cuts by moves and exchanges, and keeps the best.
  func bestFound(in graph: Graph, _ options: RunOptions) throws(RunInterruption) -> Division? {
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let degrees = graph.degrees(.outgoing)
    let byDegree = (0..<vertexCount).sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
    let cores = try graph.peeling(options: quiet).coreNumbers
    let byCore = (0..<vertexCount).sorted { (-cores[$0], -degrees[$0], $0) < (-cores[$1], -degrees[$1], $1) }
    let circles = byDegree.prefix(CorePattern.maximumCircles).map { center in
      let members = Set(graph.neighbors(of: center)).union([center])
      return byDegree.filter { members.contains($0) } + byDegree.filter { !members.contains($0) }
    }
    var best: Division?
    for ranking in [byDegree, byCore] + circles {
      var climb = CoreClimb(pattern: self, graph: graph)
      try climb.cut(ranking, quiet)
      try climb.improve(ranking, quiet)
      if let found = climb.division, found.correlation > best?.correlation ?? -2 { best = found }
    }
    options.progress?(1)
    return best
  }
}

/// A division that changes one vertex, or one pair, at a time.
private struct CoreClimb {
  private static let maximumExchanges = 1 << 22

  private let pattern: CorePattern
  private let rows: Adjacency
  private let degrees: [Int]
  private var isCore: [Bool]
  /// For each vertex, how many of its edges lead to core vertices.
  private var linked: [Int]
  private var counts: CoreCounts

  init(pattern: CorePattern, graph: Graph) {
    self.pattern = pattern
    rows = graph.outgoing
    degrees = graph.degrees(.outgoing)
    isCore = Array(repeating: false, count: graph.vertexCount)
    linked = Array(repeating: 0, count: graph.vertexCount)
    counts = CoreCounts(outside: graph.edgeCount)
  }

  var division: CorePattern.Division? {
    pattern.correlation(counts).map { (isCore.indices.filter { isCore[$0] }, $0) }
  }

  /// Takes the top of a ranking as the core, as many as fit best.
  mutating func cut(_ ranking: [Int], _ options: RunOptions) throws(RunInterruption) {
    var checkpoint = try Checkpoint(options)
    var best = (size: 0, correlation: -2.0)
    for (index, vertex) in ranking.enumerated() {
      try checkpoint.tick()
      move(vertex)
      if let correlation = pattern.correlation(counts), correlation > best.correlation {
        best = (index + 1, correlation)
      }
    }
    for vertex in ranking[best.size...] { move(vertex) }
  }

  /// Moves and exchanges vertices until no move and no exchange fits better.
  mutating func improve(_ ranking: [Int], _ options: RunOptions) throws(RunInterruption) {
    guard var current = pattern.correlation(counts) else { return }
    var checkpoint = try Checkpoint(options)
    var helps = true
    while helps {
      helps = false
      for vertex in ranking {
        try checkpoint.tick()
        var moved = counts
        moved.move(into: !isCore[vertex], degree: degrees[vertex], linked: linked[vertex])
        guard let correlation = pattern.correlation(moved), correlation > current else { continue }
        move(vertex)
        (current, helps) = (correlation, true)
      }
      if !helps, counts.size * (ranking.count - counts.size) <= CoreClimb.maximumExchanges {
        helps = try exchange(ranking, &current, &checkpoint)
      }
    }
  }

  /// Makes the first exchange of a core vertex for another that fits better.
  private mutating func exchange(
    _ ranking: [Int], _ current: inout Double, _ checkpoint: inout Checkpoint
  ) throws(RunInterruption) -> Bool {
    for leaving in ranking.reversed() where isCore[leaving] {
      move(leaving)
      for entering in ranking where !isCore[entering] && entering != leaving {
        try checkpoint.tick()
        var moved = counts
        moved.move(into: true, degree: degrees[entering], linked: linked[entering])
        guard let correlation = pattern.correlation(moved), correlation > current else { continue }
        move(entering)
        current = correlation
        return true
      }
      move(leaving)
    }
    return false
  }

  private mutating func move(_ vertex: Int) {
    isCore[vertex].toggle()
    counts.move(into: isCore[vertex], degree: degrees[vertex], linked: linked[vertex])
    let change = isCore[vertex] ? 1 : -1
    for arc in rows.row(of: vertex) { linked[Int(rows.neighbors[arc])] += change }
  }
}
