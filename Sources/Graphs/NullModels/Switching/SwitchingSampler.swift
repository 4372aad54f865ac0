/// Draws samples by random walks from one graph, each walk with a random stream of its own.
struct SwitchingSampler: Sendable {
  let rows: StubRows
  /// The weights of the graph in the order of its rows, to be dealt out anew.
  let weights: [Double]?
  let stepsPerSample: Int
  let seed: UInt64

  init(of graph: Graph, swapsPerEdge: Int, seed: UInt64) {
    precondition((0...1_000_000).contains(swapsPerEdge), "The number of swaps per edge is between 0 and a million.")
    rows = StubRows(of: graph)
    weights = graph.weightsByRow()
    stepsPerSample = swapsPerEdge * graph.edgeCount
    self.seed = seed
  }

  /// Draws samples, several at a time, and measures each where it was drawn; sample *i* uses stream *i*.
  func samples<Value: Sendable>(
    count: Int, options: RunOptions, measure: @Sendable (RewiredGraph) throws(RunInterruption) -> Value
  ) throws(RunInterruption) -> [Value] {
    precondition(count >= 0, "The number of samples is 0 or more.")
    let blocks = max(1, (stepsPerSample + SwitchingChain.stepsPerBlock - 1) / SwitchingChain.stepsPerBlock)
    let gauge = Gauge(total: count * blocks, options: options)
    var values = [Value?](repeating: nil, count: count)
    // Each share writes its own slot. No buffer pointer can carry the error's type through the array's closure.
    let slots = UnsafeMutableBufferPointer<Value?>.allocate(capacity: count)
    slots.initialize(repeating: nil)
    defer { slots.deinitialize().deallocate() }
    nonisolated(unsafe) let shared = slots
    try FixedShares.run(count: count, options: options, makeWorker: { SwitchingChain(rows) }) {
      chain, number throws(RunInterruption) in
      shared[number] = try measure(sample(number, with: chain, gauge))
    }
    for index in values.indices { values[index] = slots[index] }
    gauge.finish()
    return values.compactMap { $0 }
  }

  private func sample(
    _ number: Int, with chain: SwitchingChain, _ gauge: Gauge
  ) throws(RunInterruption) -> RewiredGraph {
    var random = RandomStream(seed: seed, number: number)
    chain.restart()
    var changes = 0
    var left = stepsPerSample
    repeat {
      let steps = min(left, SwitchingChain.stepsPerBlock)
      changes += chain.walk(steps: steps, &random)
      left -= steps
      try gauge.add(1)
    } while left > 0
    let dealt = weights.map { weights in random.permutation(of: weights.count).map { weights[$0] } }
    return RewiredGraph(
      graph: Graph(matching: chain.partners.elements, of: rows, weights: dealt), attemptedSwaps: stepsPerSample,
      swaps: changes)
  }
}

extension Graph {
  /// The weights in ascending order of their edges' ends, so that the order in which edges were given changes nothing.
  fileprivate func weightsByRow() -> [Double]? {
    guard let weights else { return nil }
    var ordered: [Double] = []
    ordered.reserveCapacity(edgeCount)
    for vertex in 0..<vertexCount {
      for arc in outgoing.row(of: vertex) where isDirected || outgoing.neighbors[arc] > vertex {
        ordered.append(weights[Int(outgoing.edges[arc])])
      }
    }
    return ordered
  }
}
