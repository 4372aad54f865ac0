extension PathBlocks {
  /// For each vertex, how much all sources depend on it: the sum over ordered pairs of source and target of the share of
  /// their shortest paths by hops that pass through it.
  ///
  /// Memory: a vector of eight numbers three times per vertex of the biggest block and thread, and one number per vertex
  /// and share.
  func hopDependencies(vertexCount: Int, options: RunOptions) throws(RunInterruption) -> [Double] {
    let batches = blocks.enumerated().flatMap { index, block in
      stride(from: 0, to: block.sourceOrder.count, by: Lanes.laneCount).map { start in
        (block: index, sources: start..<min(start + Lanes.laneCount, block.sourceOrder.count))
      }
    }
    let costs = batches.map { 1 + blocks[$0.block].arcCount + blocks[$0.block].vertexCount }
    // Enough shares to keep threads busy to the end; fewer when each one's sums take much memory.
    let limit = max(4, min(32, (1 << 23) / max(1, vertexCount)))
    let shares = FixedShares.ranges(costs: costs, limit: limit)
    let sums = Scratch(repeating: 0.0, count: shares.count * vertexCount)
    nonisolated(unsafe) let slots = sums.elements
    let gauge = Gauge(total: batches.count, options: options)
    let widest = blocks.map(\.vertexCount).max() ?? 0
    try FixedShares.run(count: shares.count, options: options) {
      LaneSearch(vertexCount: widest)
    } body: { search, share throws(RunInterruption) in
      let slot = UnsafeMutableBufferPointer(rebasing: slots[share * vertexCount..<(share + 1) * vertexCount])
      for batch in batches[shares[share]] {
        let block = blocks[batch.block]
        try search.addDependencies(of: block.sourceOrder[batch.sources], in: block, to: slot, gauge: gauge)
        try gauge.add(1)
      }
    }
    var totals = separatedPairs
    for share in shares.indices {
      for vertex in 0..<vertexCount { totals[vertex] += slots[share * vertexCount + vertex] }
    }
    gauge.finish()
    return totals
  }
}
