#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Graph {
  /// Estimates the harmonic centrality of all vertices by hops from the distances of a sample, to a stated error.
  ///
  /// Draws vertices of each big component until every estimate is within `maximumError` of the truth with the stated
  /// confidence, 512 at a time in one pass. Neighbors are counted, not sampled, and so are components of up to 4,096 vertices
  /// and those that would need about as many draws as they have vertices. Meant for networks of hundreds of thousands of
  /// vertices: below, ``distanceSummary(direction:options:)`` has the exact answer in seconds.
  ///
  ///     let estimate = try graph.harmonicEstimate(maximumError: 0.01, seed: 1)
  ///     estimate.interval(of: 0)   // where the true value lies
  ///
  /// The sketches of HyperBall spend as much work on one pass, and know a ball of vertices to 13 %; a sample of 512 knows
  /// the mean of 1/distance, which differs little between vertices of a network with short paths, to about 1 %.
  ///
  /// - Parameters:
  ///   - maximumError: The half-width to reach, on the scale of 0…1, above 0.
  ///   - confidence: The chance, above 0 and below 1, that no vertex is off by more; 0.9 by default.
  ///   - direction: `.incoming` (the default) measures paths to the vertex; `.outgoing` paths from it; `.either` ignores
  ///     direction.
  ///   - seed: Names the sample.
  ///   - options: How to run.
  /// - Returns: Estimates and intervals for all vertices.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: About 5 ln(4 *n*) / `maximumError` draws where distances vary little, 512 of them in O(*m*) steps of 64
  ///   bytes; at worst as `distanceSummary`. O(*m*) memory, and about 250 bytes per vertex and thread.
  /// - Note: The same bits on every run and for every number of threads, for a given seed.
  /// - SeeAlso: D. Eppstein, J. Wang, *J. Graph Algorithms Appl.* 8(1):39–45, 2004. doi:10.7155/jgaa.00081; for the bound:
  ///   A. Maurer, M. Pontil, *Proc. COLT*, 2009. arXiv:0907.3740; for HyperBall: P. Boldi, S. Vigna, *Proc. IEEE ICDM
  ///   Workshops*, 621–628, 2013. doi:10.1109/ICDMW.2013.10
  public func harmonicEstimate(
    maximumError: Double, confidence: Double = 0.9, direction: Direction = .incoming, seed: UInt64,
    options: RunOptions = .default
  ) throws(RunInterruption) -> HarmonicEstimate {
    precondition(maximumError > 0 && maximumError.isFinite, "The error is above 0.")
    precondition(confidence > 0 && confidence < 1, "The confidence lies between 0 and 1.")
    let plan = try DistancePlan(self, direction, foldsLeaves: false, options: options)
    var drawing = SourceDrawing(
      plan, maximumError: maximumError, failure: 1 - confidence, seed: seed, options: options)
    for stretch in plan.stretches { try drawing.settle(stretch.vertices, exactly: stretch.passes) }
    options.progress?(1)
    let others = Double(max(1, vertexCount - 1))
    let drawn = drawing.outcomes
    let limits = drawn.map { outcome -> ClosedRange<Double> in
      let least = outcome.near / others
      return least...max(least, (outcome.near + (outcome.population - 1 - outcome.near) / 2) / others)
    }
    return HarmonicEstimate(
      values: drawn.map { $0.sum / others }, maximumError: drawn.map(\.halfWidth).max() ?? 0, confidence: confidence,
      sampleCount: drawing.sampleCount, halfWidths: drawn.map(\.halfWidth), limits: limits)
  }
}

/// Measures distances from drawn vertices until they say enough.
private struct SourceDrawing {
  /// What is known of a vertex.
  struct Outcome {
    /// The estimated sum of inverse distances.
    var sum = 0.0
    /// How far the sum, divided by *n* − 1, may be off.
    var halfWidth = 0.0
    /// The number of vertices at distance 1.
    var near = 0.0
    /// The number of vertices that may be in reach, this one included.
    var population = 1.0
  }

  /// Stretches of so many vertices or fewer are counted: eight passes are soon done.
  private static let countedSize = 4096

  /// By vertex of the graph.
  private(set) var outcomes: [Outcome]
  private(set) var sampleCount = 0

  private let plan: DistancePlan
  private let maximumError: Double
  private let seed: UInt64
  private let options: RunOptions
  private let workers: [DistancePass<SampledTally>]
  /// The chance that a vertex may fail on one side in all looks together.
  private let failure: Double
  private var nextStream = 0

  init(_ plan: DistancePlan, maximumError: Double, failure: Double, seed: UInt64, options: RunOptions) {
    (self.plan, self.maximumError, self.seed, self.options) = (plan, maximumError, seed, options)
    outcomes = [Outcome](repeating: Outcome(), count: plan.vertexCount)
    self.failure = failure / (2 * Double(max(1, plan.vertexCount)))
    workers = (0..<max(1, min(options.threads, plan.passes.count, FixedShares.maximumWorkers))).map { _ in
      DistancePass(plan)
    }
  }

  /// Finds the outcomes of a stretch of vertices of the plan, which no path leaves.
  mutating func settle(_ vertices: Range<Int>, exactly passes: [DistancePlan.Pass]) throws(RunInterruption) {
    let population = Double(vertices.count)
    // What the share of a vertex weighs in its centrality.
    let scale = population / Double(max(1, plan.vertexCount - 1))
    var look = 1
    // The bound shrinks to half of what is allowed, if distances vary little.
    let least = scale * SampledTally.rangeTerm(logarithm: logarithm(look)) / (maximumError / 2)
    var wanted = roundedUp(least + 1)
    var sources: [UInt32] = []
    var tallies: [SampledTally] = []
    while vertices.count > SourceDrawing.countedSize && wanted < population {
      let streams = nextStream..<(nextStream + (Int(wanted) - sources.count) / SourceBits.sourceCount)
      nextStream = streams.upperBound
      var drawn: [UInt32] = []
      for stream in streams {
        var random = RandomStream(seed: seed, number: stream)
        for _ in 0..<SourceBits.sourceCount {
          drawn.append(UInt32(vertices.lowerBound + random.whole(below: vertices.count)))
        }
      }
      sources += drawn
      let firsts = Array(stride(from: 0, to: drawn.count, by: SourceBits.sourceCount))
      try measure(firsts.map { drawn[$0..<($0 + SourceBits.sourceCount)] }, among: vertices)
      tallies = sums(of: vertices)
      let bound = logarithm(look)
      let widths = tallies.map { scale * $0.halfWidth(samples: sources.count, logarithm: bound) }
      if widths.allSatisfy({ $0 <= maximumError }) {
        sampleCount += sources.count
        for (index, vertex) in vertices.enumerated() {
          let near = Double(nearCount(of: vertex))
          let mean = tallies[index].farMean(samples: sources.count)
          outcomes[Int(plan.order[vertex])] = Outcome(
            sum: near + population * mean, halfWidth: widths[index], near: near, population: population)
        }
        return
      }
      look += 1
      wanted = roundedUp(wanted * 1.5)
    }
    if !sources.isEmpty { forget(vertices) }
    try measure(passes.map { plan.sourceOrder[$0.sources] }, among: vertices)
    for (tally, vertex) in zip(sums(of: vertices), vertices) {
      outcomes[Int(plan.order[vertex])] = Outcome(
        sum: tally.whole.inverseSum, near: Double(nearCount(of: vertex)), population: population)
    }
  }

  /// ln(2 / δ), where δ is what one side of one vertex may fail in a look: half of it in the first, a quarter in the second.
  private func logarithm(_ look: Int) -> Double { log(2 / failure) + Double(look) * log(2) }

  private func roundedUp(_ samples: Double) -> Double {
    let lanes = Double(SourceBits.sourceCount)
    return (samples / lanes).rounded(.up) * lanes
  }

  /// One pass for each list of sources; which thread makes it does not matter to sums of whole numbers.
  private func measure(_ passes: [ArraySlice<UInt32>], among vertices: Range<Int>) throws(RunInterruption) {
    let gauge = Gauge(total: passes.count, options: RunOptions(threads: 1, isCancelled: options.isCancelled))
    var idle = workers
    try FixedShares.run(
      count: passes.count, options: RunOptions(threads: workers.count, isCancelled: options.isCancelled)
    ) {
      idle.removeLast()
    } body: { worker, share throws(RunInterruption) in
      try worker.run(passes[share], among: vertices, gauge: gauge)
    }
  }

  private func sums(of vertices: Range<Int>) -> [SampledTally] {
    vertices.map { vertex in
      var sum = SampledTally()
      for worker in workers { sum.add(worker.tallies.elements[vertex]) }
      return sum
    }
  }

  private func forget(_ vertices: Range<Int>) {
    for worker in workers { for vertex in vertices { worker.tallies.elements[vertex] = SampledTally() } }
  }

  /// The different vertices next to one; two opposite arcs lead to the same.
  private func nearCount(of vertex: Int) -> Int {
    let row = plan.into.row(of: vertex)
    var count = 0
    for arc in row where arc == row.lowerBound || plan.into.neighbors[arc] != plan.into.neighbors[arc - 1] {
      count += 1
    }
    return count
  }
}
