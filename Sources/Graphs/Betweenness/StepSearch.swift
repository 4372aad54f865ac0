/// Finds the arcs on shortest paths by hops from up to eight sources of a block at a time.
///
/// Breadth-first, with one bit per source. Each level is found either by handing on the bits of the last one or, once that
/// is the more work, by asking the neighbors of every vertex that some source has not reached. Arcs are kept or not without
/// a branch, which no processor could predict.
final class StepSearch: @unchecked Sendable {
  let steps: PathSteps
  private let visited: Scratch<LaneMask>
  /// The lanes for which a vertex is in the level that is being read; 0 elsewhere. Likewise for the one that is written.
  private var frontier: Scratch<LaneMask>
  private var next: Scratch<LaneMask>
  /// The vertices of the two levels.
  private var level: Scratch<UInt32>
  private var nextLevel: Scratch<UInt32>
  private let unfinished: Scratch<UInt32>

  /// - Parameters:
  ///   - vertexCount: The most vertices of any block to come.
  ///   - arcCount: The most arcs of any block to come.
  init(vertexCount: Int, arcCount: Int, keepsEdges: Bool) {
    steps = PathSteps(capacity: arcCount + 1, keepsEdges: keepsEdges)
    visited = Scratch(repeating: 0, count: vertexCount)
    frontier = Scratch(repeating: 0, count: vertexCount)
    next = Scratch(repeating: 0, count: vertexCount)
    level = Scratch(repeating: 0, count: vertexCount + 1)
    nextLevel = Scratch(repeating: 0, count: vertexCount + 1)
    unfinished = Scratch(repeating: 0, count: vertexCount + 1)
  }

  /// Fills `steps`.
  func run(
    from sources: ArraySlice<UInt32>, _ outgoing: AdjacencyBuffers, _ incoming: AdjacencyBuffers, vertexCount: Int,
    gauge: Gauge
  ) throws(RunInterruption) {
    steps.count = 0
    for vertex in 0..<vertexCount {
      visited.elements[vertex] = 0
      frontier.elements[vertex] = 0
      next.elements[vertex] = 0
      unfinished.elements[vertex] = UInt32(truncatingIfNeeded: vertex)
    }
    var progress = Progress(unfinishedCount: vertexCount, unfinishedArcs: incoming.neighbors.count)
    let all = LaneMask(truncatingIfNeeded: (1 << sources.count) - 1)
    for (lane, source) in sources.enumerated() {
      visited.elements[Int(source)] = 1 << LaneMask(lane)
      frontier.elements[Int(source)] = 1 << LaneMask(lane)
      level.elements[lane] = source
      progress.levelArcs += outgoing.row(of: Int(source)).count
    }
    progress.levelCount = sources.count
    while progress.unfinishedArcs > 0, progress.levelArcs > 0 {
      try gauge.ask()
      let previous = progress.levelCount
      if 2 * progress.levelArcs < progress.unfinishedArcs {
        steps.reserve(progress.levelArcs)
        progress =
          steps.keepsEdges
          ? push(progress, all, outgoing, incoming, keepsEdges: true)
          : push(progress, all, outgoing, incoming, keepsEdges: false)
      } else {
        steps.reserve(progress.unfinishedArcs)
        progress =
          steps.keepsEdges
          ? pull(progress, all, outgoing, incoming, keepsEdges: true)
          : pull(progress, all, outgoing, incoming, keepsEdges: false)
      }
      for index in 0..<previous { frontier.elements[Int(level.elements[index])] = 0 }
      swap(&frontier, &next)
      swap(&level, &nextLevel)
    }
  }

  private struct Progress {
    /// Vertices in the list that holds all those which some source has not reached.
    var unfinishedCount: Int
    /// Arcs into vertices that some source has not reached.
    var unfinishedArcs: Int
    var levelCount = 0
    /// Arcs from the vertices of the level.
    var levelArcs = 0
  }

  @inline(__always)
  private func push(
    _ progress: Progress, _ all: LaneMask, _ outgoing: AdjacencyBuffers, _ incoming: AdjacencyBuffers, keepsEdges: Bool
  ) -> Progress {
    let (visited, level, nextLevel) = (visited.elements, level.elements, nextLevel.elements)
    let (frontier, next) = (frontier.elements, next.elements)
    let (ends, masks, edges) = (steps.ends.elements, steps.masks.elements, steps.edges.elements)
    var (stepCount, nextCount) = (steps.count, 0)
    for index in 0..<progress.levelCount {
      let vertex = level[index]
      let mask = frontier[Int(vertex)]
      let row = outgoing.row(of: Int(vertex))
      var arc = row.lowerBound
      while arc < row.upperBound {
        let neighbor = outgoing.neighbors[arc]
        let new = mask & ~visited[Int(neighbor)]
        let before = next[Int(neighbor)]
        next[Int(neighbor)] = before | new
        nextLevel[nextCount] = neighbor
        nextCount &+= before == 0 && new != 0 ? 1 : 0
        ends[stepCount] = UInt64(neighbor) << 32 | UInt64(vertex)
        masks[stepCount] = new
        if keepsEdges { edges[stepCount] = outgoing.edges[arc] }
        stepCount &+= new != 0 ? 1 : 0
        arc &+= 1
      }
    }
    steps.count = stepCount
    var result = Progress(
      unfinishedCount: progress.unfinishedCount, unfinishedArcs: progress.unfinishedArcs, levelCount: nextCount)
    for index in 0..<nextCount {
      let vertex = Int(nextLevel[index])
      visited[vertex] |= next[vertex]
      result.levelArcs &+= outgoing.row(of: vertex).count
      result.unfinishedArcs &-= visited[vertex] == all ? incoming.row(of: vertex).count : 0
    }
    return result
  }

  @inline(__always)
  private func pull(
    _ progress: Progress, _ all: LaneMask, _ outgoing: AdjacencyBuffers, _ incoming: AdjacencyBuffers, keepsEdges: Bool
  ) -> Progress {
    let (visited, nextLevel, unfinished) = (visited.elements, nextLevel.elements, unfinished.elements)
    let (frontier, next) = (frontier.elements, next.elements)
    let (ends, masks, edges) = (steps.ends.elements, steps.masks.elements, steps.edges.elements)
    var stepCount = steps.count
    var result = Progress(unfinishedCount: 0, unfinishedArcs: 0)
    for index in 0..<progress.unfinishedCount {
      let vertex = unfinished[index]
      let before = visited[Int(vertex)]
      // Some were finished by pushing, which leaves the list as it is.
      guard before != all else { continue }
      let row = incoming.row(of: Int(vertex))
      let open = ~before
      var seen: LaneMask = 0
      var arc = row.lowerBound
      while arc < row.upperBound {
        let neighbor = incoming.neighbors[arc]
        let new = frontier[Int(neighbor)] & open
        seen |= new
        ends[stepCount] = UInt64(vertex) << 32 | UInt64(neighbor)
        masks[stepCount] = new
        if keepsEdges { edges[stepCount] = incoming.edges[arc] }
        stepCount &+= new != 0 ? 1 : 0
        arc &+= 1
      }
      let after = before | seen
      visited[Int(vertex)] = after
      next[Int(vertex)] = seen
      nextLevel[result.levelCount] = vertex
      result.levelCount &+= seen != 0 ? 1 : 0
      result.levelArcs &+= seen != 0 ? outgoing.row(of: Int(vertex)).count : 0
      unfinished[result.unfinishedCount] = vertex
      result.unfinishedCount &+= after != all ? 1 : 0
      result.unfinishedArcs &+= after != all ? row.count : 0
    }
    steps.count = stepCount
    return result
  }
}
