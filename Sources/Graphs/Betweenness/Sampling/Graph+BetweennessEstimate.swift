extension Graph {
  /// Estimates the betweenness of all vertices by hops from a sample of shortest paths, to a stated error.
  ///
  /// Draws pairs of vertices and one of their shortest paths, until every estimate is within `maximumError` of the truth
  /// with the stated confidence. What follows from sizes alone (cities that hang on one other, the pairs that an articulation
  /// point separates) is counted exactly; only pairs within a block are sampled. Meant for networks of hundreds of
  /// thousands of vertices: below, the exact answer is there in seconds.
  ///
  ///     let estimate = try graph.betweennessEstimate(maximumError: 0.005, seed: 1)
  ///     estimate.interval(of: 0)   // where the true value lies
  ///
  /// - Parameters:
  ///   - maximumError: The half-width to reach, on the normalized scale of 0…1, above 0.
  ///   - confidence: The chance, above 0 and below 1, that no vertex is off by more; 0.9 by default.
  ///   - seed: Picks the samples.
  ///   - options: How to run. The number of samples is not known before; progress is told by expectation.
  /// - Returns: `vertexCount` values and their intervals; all 0 and exact when *n* < 3.
  /// - Throws: ``RunInterruption`` when cancelled, or when the number of shortest paths of a pair passes what a floating
  ///   number holds.
  /// - Complexity: At most about ln(*n*) / (2 `maximumError`²) samples, far fewer where the greatest betweenness is small;
  ///   in networks with hubs a sample touches about √*m* edges. O(*n* + *m*) memory, and O(*n*) per thread.
  /// - Note: The same bits on every run and for every number of threads, for a given seed.
  /// - SeeAlso: M. Borassi, E. Natale, *ACM J. Experimental Algorithmics* 24(1):1.2, 2019. doi:10.1145/3284359; for the
  ///   bound: W. Hoeffding, *J. Am. Stat. Assoc.* 58(301):13–30, 1963. doi:10.1080/01621459.1963.10500830
  public func betweennessEstimate(
    maximumError: Double, confidence: Double = 0.9, seed: UInt64, options: RunOptions = .default
  ) throws(RunInterruption) -> BetweennessEstimate {
    precondition(maximumError > 0 && maximumError.isFinite, "The error is above 0.")
    precondition(confidence > 0 && confidence < 1, "The confidence lies between 0 and 1.")
    let others = Double(vertexCount - 1) * Double(vertexCount - 2)
    var parts = try PathBlocks(self, sources: nil, options: options)
    var pairs = PairSampler(parts.blocks)
    // Paths that cross many blocks count in each: then the graph as a whole has fewer pairs to draw from.
    if !isDirected, pairs.map({ $0.pairCount > vertexCount * (vertexCount - 1) }) ?? true {
      parts = PathBlocks(whole: self)
      pairs = PairSampler(parts.blocks)
    }
    guard vertexCount > 2, let pairs, pairs.pairCount > 0 else {
      let exact = parts.separatedPairs.map { vertexCount > 2 ? $0 / others : 0 }
      return BetweennessEstimate(
        values: exact, maximumError: 0, confidence: confidence, sampleCount: 0,
        sampling: BetweennessEstimate.Sampling(counts: [], budgets: [], exact: exact, scale: 0))
    }
    let scale = Double(pairs.pairCount) / others
    var drawing = PathDrawing(
      graph: self, blocks: parts.blocks, pairs: pairs, seed: seed, options: options)
    let (budget, look) = try drawing.run(error: maximumError / scale, failure: 1 - confidence)
    let counts = Array(drawing.counts)
    let exact = parts.separatedPairs.map { $0 / others }
    let values = zip(exact, counts).map { $0 + scale * (Double($1) / Double(drawing.samples)) }
    options.progress?(1)
    return BetweennessEstimate(
      values: values, maximumError: maximumError, confidence: confidence, sampleCount: drawing.samples,
      sampling: BetweennessEstimate.Sampling(
        counts: counts, budgets: counts.indices.map { budget.budget(of: $0, look: look) }, exact: exact, scale: scale))
  }
}

/// Draws paths until the counts say enough; first a pilot, then rounds.
private struct PathDrawing: ~Copyable {
  /// The samples that one stream of random numbers makes.
  private static let chunk = 32

  let blocks: [PathBlock]
  let pairs: PairSampler
  let seed: UInt64
  let options: RunOptions
  private let samplers: [PathSampler]
  private let sums: Scratch<UInt32>
  /// The samples since the pilot.
  private(set) var samples = 0
  private var nextStream = 0

  var counts: UnsafeMutableBufferPointer<UInt32> { sums.elements }

  init(graph: Graph, blocks: [PathBlock], pairs: PairSampler, seed: UInt64, options: RunOptions) {
    (self.blocks, self.pairs, self.seed, self.options) = (blocks, pairs, seed, options)
    let widest = blocks.map(\.vertexCount).max() ?? 0
    samplers = (0..<max(1, min(options.threads, FixedShares.maximumWorkers))).map { _ in
      PathSampler(blockSize: widest, vertexCount: graph.vertexCount)
    }
    sums = Scratch(repeating: 0, count: graph.vertexCount)
  }

  /// Returns the budget and the number of the last look.
  mutating func run(error: Double, failure: Double) throws(RunInterruption) -> (budget: ErrorBudget, look: Int) {
    // Twice 1 / error tells a vertex that is met from one that is not, at a tenth of what they need.
    let pilot = Int(min(0x1p30, max(256, (2 / error).rounded(.up))))
    try draw(pilot, progress: 0...0.1)
    let budget = ErrorBudget(error: error, failure: failure, pilot: counts.map { Int($0) }, pilotSamples: samples)
    counts.update(repeating: 0)
    samples = 0
    // A little more than expected, since chance moves the counts; then a tenth more with every look.
    var wanted = max(64, budget.expectedSamples + budget.expectedSamples / 8)
    var look = 1
    var progress = 0.1...0.8
    while true {
      try draw(wanted - samples, progress: progress)
      if budget.isSettled(counts, samples: samples, look: look) { return (budget, look) }
      // Nobody knows how many looks are to come.
      progress = progress.upperBound...(progress.upperBound + (1 - progress.upperBound) / 2)
      wanted = samples + max(64, samples / 10)
      look += 1
    }
  }

  /// Draws at least so many paths, a part at a time, and tells progress from one number to another.
  private mutating func draw(_ count: Int, progress: ClosedRange<Double>) throws(RunInterruption) {
    let chunks = (count + PathDrawing.chunk - 1) / PathDrawing.chunk
    let parts = 20
    for part in 0..<parts {
      try draw(streams: chunks * (part + 1) / parts - chunks * part / parts)
      let done = Double(part + 1) / Double(parts)
      options.progress?(progress.lowerBound + (progress.upperBound - progress.lowerBound) * done)
    }
    for sampler in samplers {
      for (vertex, count) in sampler.counts.elements.enumerated() { sums.elements[vertex] += count }
      sampler.counts.elements.update(repeating: 0)
    }
  }

  /// Draws what some streams make. Counts are whole numbers, so it does not matter which thread adds which.
  private mutating func draw(streams chunks: Int) throws(RunInterruption) {
    guard chunks > 0 else { return }
    let first = nextStream
    let (blocks, pairs, seed, options) = (blocks, pairs, seed, options)
    var unused = samplers
    try FixedShares.run(count: chunks, options: options) {
      unused.removeLast()
    } body: { sampler, share throws(RunInterruption) in
      if options.isCancelled?() == true { throw .cancelled }
      var random = RandomStream(seed: seed, number: first + share)
      for _ in 0..<PathDrawing.chunk {
        let (block, source, target) = pairs.draw(&random)
        try sampler.draw(from: source, to: target, in: blocks[block], &random)
      }
    }
    nextStream += chunks
    samples += chunks * PathDrawing.chunk
  }
}
