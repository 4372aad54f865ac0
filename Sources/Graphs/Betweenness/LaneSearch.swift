/// Counts shortest paths by hops from eight sources of a block at a time, and adds up what depends on each vertex.
///
/// Brandes' algorithm, level by level. First the searches run on one bit per source, which finds who is at which distance.
/// Then counts flow down the levels and dependencies back up: every step adds, for the vertices of one level, the vectors of
/// their neighbors in another. A vector is 0 in the lanes whose source is at another distance, so the step needs no test and
/// no branch per edge; it runs from whichever of the two levels has fewer edges.
///
/// Brandes' names: `sigma` counts the shortest paths from the source; the dependency of the source on a vertex is `delta`.
final class LaneSearch: PathCounter, @unchecked Sendable {
  /// Counts beyond this would make `1 / sigma` lose bits.
  static let maximumPathCount = 0x1p1000

  let sigma: Scratch<Lanes>
  /// The vectors of the level that is being read; 0 elsewhere.
  let current: Scratch<Lanes>
  /// Sums of neighbors for the level that is being written; of no meaning elsewhere.
  let gathered: Scratch<Lanes>
  private let visited: Scratch<LaneMask>
  private let frontier: Scratch<LaneMask>
  private let found: Scratch<LaneMask>
  private let touched: Scratch<UInt32>
  private let unfinished: Scratch<UInt32>
  let table = LaneMaskTable()
  /// The vertices of each level and the lanes for which they are there, level by level.
  ///
  /// A vertex is at one distance from each source, so there are at most eight entries a vertex.
  let levelVertices: Scratch<UInt32>
  let levelMasks: Scratch<LaneMask>
  private var entryCount = 0
  private(set) var levelStarts: [Int] = []
  private(set) var levelArcs: [Int] = []
  /// What depends on each arc of the block; `nil` if only vertices matter.
  private let arcSums: ArcSums?

  /// - Parameters:
  ///   - vertexCount: The most vertices of any block to come.
  ///   - arcCount: The most arcs of any block to come; `nil` if what depends on edges does not matter.
  init(vertexCount: Int, arcCount: Int?) {
    arcSums = arcCount.map { ArcSums(vertexCount: vertexCount, arcCount: $0) }
    sigma = Scratch(repeating: .zero, count: vertexCount)
    current = Scratch(repeating: .zero, count: vertexCount)
    gathered = Scratch(repeating: .zero, count: vertexCount)
    visited = Scratch(repeating: 0, count: vertexCount)
    frontier = Scratch(repeating: 0, count: vertexCount)
    found = Scratch(repeating: 0, count: vertexCount)
    touched = Scratch(repeating: 0, count: vertexCount + 1)
    unfinished = Scratch(repeating: 0, count: vertexCount)
    levelVertices = Scratch(repeating: 0, count: Lanes.laneCount * vertexCount)
    levelMasks = Scratch(repeating: 0, count: Lanes.laneCount * vertexCount)
  }

  func moveEdgeSums(of block: PathBlock, to edges: UnsafeMutableBufferPointer<Double>) {
    arcSums?.moveSums(of: block, to: edges)
  }

  func addDependencies(
    of sources: ArraySlice<UInt32>, in block: PathBlock, to sums: UnsafeMutableBufferPointer<Double>, gauge: Gauge
  ) throws(RunInterruption) {
    try block.outgoing.withBuffers { outgoing throws(RunInterruption) in
      try block.incoming.withBuffers { incoming throws(RunInterruption) in
        try findLevels(from: sources, outgoing, incoming, vertexCount: block.vertexCount, gauge: gauge)
        try countPaths(from: sources, outgoing, incoming, block)
        addUp(sources, outgoing, incoming, block, sums)
      }
    }
  }

  // MARK: Who is at which distance

  private func findLevels(
    from sources: ArraySlice<UInt32>, _ outgoing: AdjacencyBuffers, _ incoming: AdjacencyBuffers, vertexCount: Int,
    gauge: Gauge
  ) throws(RunInterruption) {
    let (visited, frontier, unfinished) = (visited.elements, frontier.elements, unfinished.elements)
    let all = LaneMask(truncatingIfNeeded: (1 << sources.count) - 1)
    for vertex in 0..<vertexCount {
      visited[vertex] = 0
      unfinished[vertex] = UInt32(truncatingIfNeeded: vertex)
    }
    let (vertices, masks) = (levelVertices.elements, levelMasks.elements)
    entryCount = sources.count
    levelStarts.removeAll(keepingCapacity: true)
    levelArcs.removeAll(keepingCapacity: true)
    levelStarts.append(0)
    for (lane, source) in sources.enumerated() {
      visited[Int(source)] = 1 << LaneMask(lane)
      vertices[lane] = source
      masks[lane] = 1 << LaneMask(lane)
    }
    var unfinishedCount = vertexCount
    var unfinishedArcs = incoming.neighbors.count
    while true {
      let start = levelStarts[levelStarts.count - 1]
      let end = entryCount
      levelStarts.append(end)
      let arcs = arcCount(of: start..<end, outgoing)
      levelArcs.append(arcs)
      guard unfinishedArcs > 0, arcs > 0 else { break }
      try gauge.ask()
      if 2 * arcs < unfinishedArcs {
        push(start..<end, outgoing)
      } else {
        for index in start..<end { frontier[Int(vertices[index])] = masks[index] }
        pull(unfinishedCount, all: all, incoming)
        for index in start..<end { frontier[Int(vertices[index])] = 0 }
      }
      guard entryCount > end else { break }
      // Vertices that every source has reached need no more looks.
      var kept = 0
      unfinishedArcs = 0
      for index in 0..<unfinishedCount {
        let vertex = unfinished[index]
        guard visited[Int(vertex)] != all else { continue }
        unfinished[kept] = vertex
        kept += 1
        unfinishedArcs += Int(incoming.offsets[Int(vertex) + 1]) - Int(incoming.offsets[Int(vertex)])
      }
      unfinishedCount = kept
    }
  }

  private func arcCount(of level: Range<Int>, _ rows: AdjacencyBuffers) -> Int {
    let vertices = levelVertices.elements
    var count = 0
    for index in level {
      let vertex = Int(vertices[index])
      count &+= Int(rows.offsets[vertex + 1]) - Int(rows.offsets[vertex])
    }
    return count
  }

  /// The next level, by handing the bits of the last one on.
  private func push(_ level: Range<Int>, _ rows: AdjacencyBuffers) {
    let (visited, found, touched) = (visited.elements, found.elements, touched.elements)
    let (vertices, masks) = (levelVertices.elements, levelMasks.elements)
    var touchedCount = 0
    for index in level {
      let mask = masks[index]
      for arc in rows.row(of: Int(vertices[index])) {
        let neighbor = rows.neighbors[arc]
        let before = found[Int(neighbor)]
        touched[touchedCount] = neighbor
        touchedCount &+= before == 0 ? 1 : 0
        found[Int(neighbor)] = before | mask
      }
    }
    var count = entryCount
    for index in 0..<touchedCount {
      let vertex = Int(touched[index])
      let new = found[vertex] & ~visited[vertex]
      found[vertex] = 0
      guard new != 0 else { continue }
      visited[vertex] |= new
      vertices[count] = touched[index]
      masks[count] = new
      count &+= 1
    }
    entryCount = count
  }

  /// The next level, by asking the neighbors of every vertex that some source has not reached.
  private func pull(_ unfinishedCount: Int, all: LaneMask, _ rows: AdjacencyBuffers) {
    let (visited, frontier, unfinished) = (visited.elements, frontier.elements, unfinished.elements)
    let (vertices, masks) = (levelVertices.elements, levelMasks.elements)
    var count = entryCount
    for index in 0..<unfinishedCount {
      let vertex = Int(unfinished[index])
      var seen: LaneMask = 0
      for arc in rows.row(of: vertex) { seen |= frontier[Int(rows.neighbors[arc])] }
      let new = seen & ~visited[vertex]
      guard new != 0 else { continue }
      visited[vertex] |= new
      vertices[count] = unfinished[index]
      masks[count] = new
      count &+= 1
    }
    entryCount = count
  }

  // MARK: Counts down, dependencies up

  private func countPaths(
    from sources: ArraySlice<UInt32>, _ outgoing: AdjacencyBuffers, _ incoming: AdjacencyBuffers, _ block: PathBlock
  ) throws(RunInterruption) {
    let (sigma, current, gathered) = (sigma.elements, current.elements, gathered.elements)
    let words = table.words
    let (vertices, masks) = (levelVertices.elements, levelMasks.elements)
    for vertex in 0..<block.vertexCount { sigma[vertex] = .zero }
    for (lane, source) in sources.enumerated() {
      sigma[Int(source)][lane] = 1
      current[Int(source)][lane] = 1
    }
    var greatest = Lanes.zero
    for level in 0..<(levelArcs.count - 1) {
      gather(from: level, to: level + 1, pulling: incoming, pushing: outgoing)
      clear(level)
      for index in levelStarts[level + 1]..<levelStarts[level + 2] {
        let vertex = Int(vertices[index])
        let counts = gathered[vertex].masked(masks[index], words)
        sigma[vertex] += counts
        current[vertex] = counts
        greatest.replace(with: counts, where: counts .> greatest)
      }
    }
    clear(levelArcs.count - 1)
    for (lane, source) in sources.enumerated() where !(greatest[lane] <= LaneSearch.maximumPathCount) {
      throw .limit(.pathCount(source: Int(block.vertices[Int(source)])))
    }
  }

  private func addUp(
    _ sources: ArraySlice<UInt32>, _ outgoing: AdjacencyBuffers, _ incoming: AdjacencyBuffers, _ block: PathBlock,
    _ sums: UnsafeMutableBufferPointer<Double>
  ) {
    let (sigma, current, gathered) = (sigma.elements, current.elements, gathered.elements)
    let words = table.words
    let (vertices, masks) = (levelVertices.elements, levelMasks.elements)
    var starts = Lanes.zero
    for (lane, source) in sources.enumerated() { starts[lane] = block.sourceWeights[Int(source)] }
    // Level 0 holds the sources, which lie between nobody.
    for level in (1..<max(1, levelArcs.count)).reversed() {
      let isDeepest = level == levelArcs.count - 1
      if !isDeepest {
        if let arcSums {
          gather(from: level + 1, to: level, starts, arcSums, pulling: outgoing, pushing: incoming)
        } else {
          gather(from: level + 1, to: level, pulling: outgoing, pushing: incoming)
        }
        clear(level + 1)
      }
      for index in levelStarts[level]..<levelStarts[level + 1] {
        let vertex = Int(vertices[index])
        let mask = masks[index]
        let paths = sigma[vertex]
        var dependency = Lanes.zero
        if !isDeepest {
          dependency = paths * gathered[vertex].masked(mask, words)
          sums[Int(block.vertices[vertex])] += (dependency * starts).sum()
        }
        // Kept as (weight + delta) / sigma, the only form in which the level above needs it.
        current[vertex] = ((dependency + block.targetWeights[vertex]) / paths).masked(mask, words)
      }
    }
    guard levelArcs.count > 1 else { return }
    if let arcSums { gather(from: 1, to: 0, starts, arcSums, pulling: outgoing, pushing: incoming) }
    clear(1)
  }

  private func clear(_ level: Int) {
    let (current, vertices) = (current.elements, levelVertices.elements)
    for index in levelStarts[level]..<levelStarts[level + 1] { current[Int(vertices[index])] = .zero }
  }

  /// Puts into `gathered`, for each vertex of one level, the sum of `current` over its neighbors.
  private func gather(from: Int, to: Int, pulling: AdjacencyBuffers, pushing: AdjacencyBuffers) {
    let (current, gathered) = (current.elements, gathered.elements)
    let (readers, writers) = (levelStarts[to]..<levelStarts[to + 1], levelStarts[from]..<levelStarts[from + 1])
    let vertices = levelVertices.elements
    // Pushing reads and writes a vector where pulling only reads one.
    if levelArcs[to] <= 2 * levelArcs[from] {
      for index in readers {
        let vertex = Int(vertices[index])
        var sum = Lanes.zero
        for arc in pulling.row(of: vertex) { sum += current[Int(pulling.neighbors[arc])] }
        gathered[vertex] = sum
      }
    } else {
      for index in readers { gathered[Int(vertices[index])] = .zero }
      for index in writers {
        let value = current[Int(vertices[index])]
        for arc in pushing.row(of: Int(vertices[index])) { gathered[Int(pushing.neighbors[arc])] += value }
      }
    }
  }
}
