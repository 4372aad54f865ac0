/// Counts shortest paths by hops from eight sources of a block at a time, and adds up what depends on each vertex.
///
/// Brandes' algorithm. A search by bits first lists the arcs that lie on shortest paths, level by level. Counts flow down this
/// list and dependencies back up it, one vector of eight lanes for each arc, masked to the lanes for which the arc counts:
/// so a vector per vertex suffices for all levels, and nothing is tested or branched upon per arc.
///
/// Brandes' names: `sigma` counts the shortest paths from the source; the dependency of the source on a vertex is `delta`.
final class LaneSearch: PathCounter, @unchecked Sendable {
  /// Counts beyond this would make `1 / sigma` lose bits.
  static let maximumPathCount = 0x1p1000

  private let search: StepSearch
  private let table = LaneMaskTable()
  private let sigma: Scratch<Lanes>
  /// The weight as a target over `sigma`.
  private let ownShares: Scratch<Lanes>
  /// `delta` over `sigma`.
  private let shares: Scratch<Lanes>

  /// - Parameters:
  ///   - vertexCount: The most vertices of any block to come.
  ///   - arcCount: The most arcs of any block to come.
  init(vertexCount: Int, arcCount: Int, countsEdges: Bool) {
    search = StepSearch(vertexCount: vertexCount, arcCount: arcCount, keepsEdges: countsEdges)
    sigma = Scratch(repeating: .zero, count: vertexCount)
    ownShares = Scratch(repeating: .zero, count: vertexCount)
    shares = Scratch(repeating: .zero, count: vertexCount)
  }

  func addDependencies(
    of sources: ArraySlice<UInt32>, in block: PathBlock, to sums: PathSums, gauge: Gauge
  ) throws(RunInterruption) {
    try block.outgoing.withBuffers { outgoing throws(RunInterruption) in
      try block.incoming.withBuffers { incoming throws(RunInterruption) in
        try search.run(from: sources, outgoing, incoming, vertexCount: block.vertexCount, gauge: gauge)
      }
    }
    try countPaths(from: sources, block)
    var weights = Lanes.zero
    for (lane, source) in sources.enumerated() { weights[lane] = block.sourceWeights[Int(source)] }
    addUp()
    if search.steps.keepsEdges { addEdges(weights, to: sums.edges) }
    addVertices(sources, weights, block, to: sums.vertices)
  }

  private func countPaths(from sources: ArraySlice<UInt32>, _ block: PathBlock) throws(RunInterruption) {
    let (sigma, ownShares, shares, words) = (sigma.elements, ownShares.elements, shares.elements, table.words)
    let (ends, masks) = (search.steps.ends.elements, search.steps.masks.elements)
    for vertex in 0..<block.vertexCount { sigma[vertex] = .zero }
    for (lane, source) in sources.enumerated() { sigma[Int(source)][lane] = 1 }
    for step in 0..<search.steps.count {
      let (head, tail) = (Int(ends[step] >> 32), Int(ends[step] & 0xFFFF_FFFF))
      sigma[head] += sigma[tail].masked(masks[step], words)
    }
    var greatest = Lanes.zero
    for vertex in 0..<block.vertexCount {
      let counts = sigma[vertex]
      greatest.replace(with: counts, where: counts .> greatest)
      // Infinite in lanes whose source does not reach the vertex, where no step reads it.
      ownShares[vertex] = block.targetWeights[vertex] / counts
      shares[vertex] = .zero
    }
    for (lane, source) in sources.enumerated() where !(greatest[lane] <= LaneSearch.maximumPathCount) {
      throw .limit(.pathCount(source: Int(block.vertices[Int(source)])))
    }
  }

  /// What depends on the start of an arc through it is sigma of the start, times (weight + delta) / sigma of the end.
  private func addUp() {
    let (ownShares, shares, words) = (ownShares.elements, shares.elements, table.words)
    let (ends, masks) = (search.steps.ends.elements, search.steps.masks.elements)
    var step = search.steps.count
    while step > 0 {
      step &-= 1
      let (head, tail) = (Int(ends[step] >> 32), Int(ends[step] & 0xFFFF_FFFF))
      shares[tail] += (ownShares[head] + shares[head]).masked(masks[step], words)
    }
  }

  private func addEdges(_ weights: Lanes, to sums: UnsafeMutableBufferPointer<Double>) {
    let (sigma, ownShares, shares, words) = (sigma.elements, ownShares.elements, shares.elements, table.words)
    let (ends, masks, edges) = (search.steps.ends.elements, search.steps.masks.elements, search.steps.edges.elements)
    for step in 0..<search.steps.count {
      let (head, tail) = (Int(ends[step] >> 32), Int(ends[step] & 0xFFFF_FFFF))
      let share = (ownShares[head] + shares[head]).masked(masks[step], words)
      sums[Int(edges[step])] += (sigma[tail] * share * weights).total
    }
  }

  private func addVertices(
    _ sources: ArraySlice<UInt32>, _ weights: Lanes, _ block: PathBlock, to sums: UnsafeMutableBufferPointer<Double>
  ) {
    let (sigma, shares) = (sigma.elements, shares.elements)
    // Sources lie between nobody.
    for (lane, source) in sources.enumerated() { shares[Int(source)][lane] = 0 }
    for vertex in 0..<block.vertexCount {
      sums[Int(block.vertices[vertex])] += (sigma[vertex] * shares[vertex] * weights).total
    }
  }
}
