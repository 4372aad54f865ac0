/// Finds the distances between 512 sources and all vertices of their components, level by level; one pass a thread.
///
/// Each vertex has a bit per source in each of three lines: the sources that have reached it, those that reached it in the
/// last level, and those of the level in the making. A step along an arc hands all 512 bits on at once. What is new at a
/// vertex is counted there, so a vertex gathers the distances *to* it along the arcs, whichever sources they are from.
///
/// - SeeAlso: M. Then, M. Kaufmann, F. Chirigati et al., *Proc. VLDB Endowment* 8(4):449–460, 2014.
///   doi:10.14778/2735496.2735507
final class DistancePass<Tally: PathTally>: @unchecked Sendable {
  /// By vertex of the plan.
  let tallies: Scratch<Tally>
  /// By vertex of the plan: what any of its leaves gathers through it; empty in a plan without leaves.
  let leafTallies: Scratch<Tally>
  /// For each distance from 0 on, the number of pairs of source and target.
  private(set) var pairCounts: [Int] = [0, 0, 0]

  private let plan: DistancePlan
  /// The sources of the pass whose number of leaves has bit *i* set, in place *i*.
  private let leafMasks = Scratch(repeating: SourceBits.zero, count: 32)
  private var leafMaskCount = 0
  private let reached: Scratch<SourceBits>
  private var frontier: Scratch<SourceBits>
  private var found: Scratch<SourceBits>
  /// The vertices of the last level, and those of the level in the making.
  private var level: Scratch<UInt32>
  private var nextLevel: Scratch<UInt32>
  private let unfinished: Scratch<UInt32>
  private let isTouched: Scratch<Bool>

  init(_ plan: DistancePlan) {
    self.plan = plan
    let vertexCount = plan.vertexCount
    tallies = Scratch(repeating: Tally(), count: vertexCount)
    leafTallies = Scratch(repeating: Tally(), count: plan.leaves.isEmpty ? 0 : vertexCount)
    reached = Scratch(repeating: .zero, count: vertexCount)
    frontier = Scratch(repeating: .zero, count: vertexCount)
    found = Scratch(repeating: .zero, count: vertexCount)
    level = Scratch(repeating: 0, count: vertexCount)
    nextLevel = Scratch(repeating: 0, count: vertexCount)
    unfinished = Scratch(repeating: 0, count: vertexCount)
    isTouched = Scratch(repeating: false, count: vertexCount)
  }

  /// Adds the distances from the sources of a pass, and from their leaves, to the tallies of all vertices in reach.
  func run(_ pass: DistancePlan.Pass, gauge: Gauge) throws(RunInterruption) {
    try run(plan.sourceOrder[pass.sources], among: pass.vertices, gauge: gauge)
  }

  /// The same from any sources among the vertices, at most 512, some perhaps more than once.
  func run(_ sources: ArraySlice<UInt32>, among vertices: Range<Int>, gauge: Gauge) throws(RunInterruption) {
    try plan.into.withBuffers { into throws(RunInterruption) in
      try plan.from.withBuffers { from throws(RunInterruption) in
        try plan.leafCounts.withUnsafeBufferPointer { leafCounts throws(RunInterruption) in
          try run(sources, among: vertices, into, from, leafCounts, gauge)
        }
      }
    }
  }

  private func run(
    _ sources: ArraySlice<UInt32>, among vertices: Range<Int>, _ into: AdjacencyBuffers, _ from: AdjacencyBuffers,
    _ leafCounts: UnsafeBufferPointer<UInt32>, _ gauge: Gauge
  ) throws(RunInterruption) {
    let all = SourceBits(first: sources.count)
    var (levelCount, unfinishedCount) = (0, 0)
    for vertex in vertices {
      reached.elements[vertex] = .zero
      unfinished.elements[unfinishedCount] = UInt32(truncatingIfNeeded: vertex)
      unfinishedCount += 1
    }
    var unfinishedArcs = Int(into.offsets[vertices.upperBound]) - Int(into.offsets[vertices.lowerBound])
    leafMasks.elements.update(repeating: .zero)
    leafMaskCount = 0
    for (lane, source) in sources.enumerated() {
      var bit = SourceBits.zero
      bit[lane / 64] = 1 << UInt64(lane % 64)
      // A source may be drawn more than once.
      if reached.elements[Int(source)].isEmpty {
        level.elements[levelCount] = source
        levelCount += 1
      }
      reached.elements[Int(source)] |= bit
      frontier.elements[Int(source)] |= bit
      let leaves = leafCounts[Int(source)]
      for place in 0..<32 where leaves >> UInt32(place) & 1 == 1 {
        leafMasks.elements[place] |= bit
        leafMaskCount = max(leafMaskCount, place + 1)
      }
    }
    defer { for index in 0..<levelCount { frontier.elements[Int(level.elements[index])] = .zero } }
    var distance = 0
    while levelCount > 0 && unfinishedArcs > 0 {
      try gauge.ask()
      distance += 1
      var news = LevelNews(
        distance, tallies.elements, leafTallies.elements, leafCounts,
        UnsafeMutableBufferPointer(rebasing: leafMasks.elements[..<leafMaskCount]))
      let nextCount: Int
      if 2 * arcCount(of: levelCount, from) < unfinishedArcs {
        nextCount = push(levelCount, from, &news)
      } else {
        nextCount = pull(&unfinishedCount, &unfinishedArcs, all: all, into, &news)
      }
      for index in 0..<levelCount { frontier.elements[Int(level.elements[index])] = .zero }
      swap(&frontier, &found)
      swap(&level, &nextLevel)
      levelCount = nextCount
      while pairCounts.count < distance + 3 { pairCounts.append(0) }
      pairCounts[distance] += news.pairs.0
      pairCounts[distance + 1] += news.pairs.1
      pairCounts[distance + 2] += news.pairs.2
    }
  }

  private func arcCount(of levelCount: Int, _ rows: AdjacencyBuffers) -> Int {
    let level = level.elements
    var count = 0
    for index in 0..<levelCount { count &+= rows.row(of: Int(level[index])).count }
    return count
  }

  /// The next level, by handing the bits of the last one on; returns how many vertices it has.
  private func push(_ levelCount: Int, _ rows: AdjacencyBuffers, _ news: inout LevelNews<Tally>) -> Int {
    let (frontier, found, reached) = (frontier.elements, found.elements, reached.elements)
    let (level, next, isTouched) = (level.elements, nextLevel.elements, isTouched.elements)
    var touchedCount = 0
    for index in 0..<levelCount {
      let bits = frontier[Int(level[index])]
      for arc in rows.row(of: Int(level[index])) {
        let neighbor = rows.neighbors[arc]
        found[Int(neighbor)] |= bits
        if !isTouched[Int(neighbor)] {
          isTouched[Int(neighbor)] = true
          next[touchedCount] = neighbor
          touchedCount &+= 1
        }
      }
    }
    var count = 0
    for index in 0..<touchedCount {
      let vertex = Int(next[index])
      isTouched[vertex] = false
      let new = found[vertex] & ~reached[vertex]
      found[vertex] = new
      guard !new.isEmpty else { continue }
      reached[vertex] |= new
      news.add(new, at: vertex)
      next[count] = UInt32(truncatingIfNeeded: vertex)
      count &+= 1
    }
    return count
  }

  /// The next level, by asking the neighbors of every vertex that some source has not reached.
  ///
  /// Vertices that every source has reached by now leave the list.
  private func pull(
    _ unfinishedCount: inout Int, _ unfinishedArcs: inout Int, all: SourceBits, _ rows: AdjacencyBuffers,
    _ news: inout LevelNews<Tally>
  ) -> Int {
    let (frontier, found, reached) = (frontier.elements, found.elements, reached.elements)
    let (unfinished, next) = (unfinished.elements, nextLevel.elements)
    var (count, kept, arcs) = (0, 0, 0)
    for index in 0..<unfinishedCount {
      let vertex = Int(unfinished[index])
      let before = reached[vertex]
      let row = rows.row(of: vertex)
      var bits = SourceBits.zero
      for arc in row { bits |= frontier[Int(rows.neighbors[arc])] }
      let new = bits & ~before
      if !new.isEmpty {
        found[vertex] = new
        reached[vertex] = before | new
        news.add(new, at: vertex)
        next[count] = UInt32(truncatingIfNeeded: vertex)
        count &+= 1
        if (before | new) == all { continue }
      } else if before == all {
        continue
      }
      unfinished[kept] = UInt32(truncatingIfNeeded: vertex)
      kept &+= 1
      arcs &+= row.count
    }
    (unfinishedCount, unfinishedArcs) = (kept, arcs)
    return count
  }
}

/// What a level of a pass finds, added to the tallies at once.
private struct LevelNews<Tally: PathTally> {
  /// Pairs at the distance of the level, one step further, and two.
  var pairs = (0, 0, 0)

  private let steps: (DistanceStep, DistanceStep, DistanceStep)
  private let tallies: UnsafeMutableBufferPointer<Tally>
  private let leafTallies: UnsafeMutableBufferPointer<Tally>
  private let leafCounts: UnsafeBufferPointer<UInt32>
  private let leafMasks: UnsafeMutableBufferPointer<SourceBits>

  init(
    _ distance: Int, _ tallies: UnsafeMutableBufferPointer<Tally>,
    _ leafTallies: UnsafeMutableBufferPointer<Tally>, _ leafCounts: UnsafeBufferPointer<UInt32>,
    _ leafMasks: UnsafeMutableBufferPointer<SourceBits>
  ) {
    steps = (DistanceStep(distance), DistanceStep(distance + 1), DistanceStep(distance + 2))
    (self.tallies, self.leafTallies, self.leafCounts, self.leafMasks) = (tallies, leafTallies, leafCounts, leafMasks)
  }

  /// Counts the sources that have just reached a vertex; the leaves of a source are one step further, and so are those of
  /// the vertex.
  @inline(__always)
  mutating func add(_ new: SourceBits, at vertex: Int) {
    let sources = new.bitCount
    var leafSources = 0
    for place in leafMasks.indices { leafSources &+= (new & leafMasks[place]).bitCount &<< place }
    tallies[vertex].add(sources, steps.0)
    tallies[vertex].add(leafSources, steps.1)
    pairs.0 &+= sources
    pairs.1 &+= leafSources
    let leaves = Int(leafCounts[vertex])
    if leaves > 0 {
      leafTallies[vertex].add(sources, steps.1)
      leafTallies[vertex].add(leafSources, steps.2)
      pairs.1 &+= leaves &* sources
      pairs.2 &+= leaves &* leafSources
    }
  }
}
