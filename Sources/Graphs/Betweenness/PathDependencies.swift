/// How much all sources depend on each vertex and edge; every ordered pair of source and target counts once.
struct PathDependencies: Sendable {
  /// By vertex: over pairs of others, the sum of the shares of their shortest paths that pass through it.
  var vertices: [Double]
  /// By edge, likewise; empty if edges were not asked for.
  var edges: [Double] = []
}

/// Where what depends on vertices and edges is added up, by their numbers in the graph.
struct PathSums {
  let vertices: UnsafeMutableBufferPointer<Double>
  /// Empty if what depends on edges does not matter.
  let edges: UnsafeMutableBufferPointer<Double>
}

/// Counts shortest paths from some vertices of a block and adds up what depends on vertices and edges; one a thread.
protocol PathCounter: AnyObject, Sendable {
  /// Adds the dependencies of some sources on every vertex and edge of the block to `sums`.
  ///
  /// - Parameter sources: One to eight vertices of the block.
  func addDependencies(
    of sources: ArraySlice<UInt32>, in block: PathBlock, to sums: PathSums, gauge: Gauge
  ) throws(RunInterruption)
}

extension Graph {
  /// Counts shortest paths, by hops or by lengths.
  ///
  /// - Parameters:
  ///   - sources: Where paths start, each vertex at most once; all vertices if `nil`.
  ///   - countsEdges: Whether to add up what depends on edges, too.
  func pathDependencies(
    lengths: [Int]? = nil, sources: [Int]? = nil, countsEdges: Bool = false, options: RunOptions
  ) throws(RunInterruption) -> PathDependencies {
    if let lengths { try checkSums(of: lengths) }
    let parts = try PathBlocks(self, sources: sources, options: options)
    let widest = parts.blocks.map(\.vertexCount).max() ?? 0
    let mostArcs = parts.blocks.map { max($0.outgoing.neighbors.count, $0.incoming.neighbors.count) }.max() ?? 0
    if let lengths {
      return try parts.dependencies(of: self, countsEdges, options) {
        LengthSearch(lengths: lengths, vertexCount: widest)
      }
    }
    return try parts.dependencies(of: self, countsEdges, options) {
      LaneSearch(vertexCount: widest, arcCount: mostArcs, countsEdges: countsEdges)
    }
  }
}

extension PathBlocks {
  /// Runs the searches of all blocks and adds up what follows from sizes alone.
  ///
  /// Memory: what each counter keeps, and one number per vertex (and edge, if asked for) and share.
  fileprivate func dependencies(
    of graph: Graph, _ countsEdges: Bool, _ options: RunOptions, makeCounter: () -> some PathCounter
  ) throws(RunInterruption) -> PathDependencies {
    let vertexCount = graph.vertexCount
    let edgeCount = countsEdges ? graph.edgeCount : 0
    let batches = SourceBatch.batches(of: blocks)
    // Enough shares to keep threads busy to the end; fewer when each one's sums take much memory.
    let limit = max(4, min(32, (1 << 23) / max(1, vertexCount + edgeCount)))
    let shares = FixedShares.ranges(costs: batches.map(\.cost), limit: limit)
    let width = vertexCount + edgeCount
    let sums = Scratch(repeating: 0.0, count: shares.count * width)
    nonisolated(unsafe) let slots = sums.elements
    let gauge = Gauge(total: batches.count, options: options)
    try FixedShares.run(count: shares.count, options: options, makeWorker: makeCounter) {
      counter, share throws(RunInterruption) in
      let slot = UnsafeMutableBufferPointer(rebasing: slots[share * width..<(share + 1) * width])
      let sums = PathSums(
        vertices: UnsafeMutableBufferPointer(rebasing: slot[..<vertexCount]),
        edges: UnsafeMutableBufferPointer(rebasing: slot[vertexCount...]))
      for index in shares[share] {
        let batch = batches[index]
        let block = blocks[batch.block]
        try counter.addDependencies(of: block.sourceOrder[batch.sources], in: block, to: sums, gauge: gauge)
        try gauge.add(1)
      }
    }
    var totals = PathDependencies(vertices: separatedPairs)
    if countsEdges {
      totals.edges = [Double](repeating: 0, count: edgeCount)
      for bridge in bridges { totals.edges[Int(bridge.edge)] = bridge.pairs }
    }
    for share in shares.indices {
      let slot = slots[share * width..<(share + 1) * width]
      for vertex in 0..<vertexCount { totals.vertices[vertex] += slot[slot.startIndex + vertex] }
      for edge in 0..<edgeCount { totals.edges[edge] += slot[slot.startIndex + vertexCount + edge] }
    }
    gauge.finish()
    return totals
  }
}

/// Up to eight sources of one block, whose searches run side by side.
private struct SourceBatch {
  let block: Int
  /// Positions in the block's order of sources.
  let sources: Range<Int>
  let cost: Int

  static func batches(of blocks: [PathBlock]) -> [SourceBatch] {
    blocks.enumerated().flatMap { index, block in
      stride(from: 0, to: block.sourceOrder.count, by: Lanes.laneCount).map { start in
        SourceBatch(
          block: index, sources: start..<min(start + Lanes.laneCount, block.sourceOrder.count),
          cost: 1 + block.arcCount + block.vertexCount)
      }
    }
  }
}
