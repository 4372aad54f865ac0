extension Graph {
  /// What a measure says about graphs that lack some of the records on which this one rests.
  ///
  /// An edge rests on one record or on several, such as the rows of a file. Each sample loses the same number of records,
  /// `droppedShare` of all rounded to a whole number, every choice equally likely; an edge goes with the last of its
  /// records. How much a ranking changes tells how far it hangs on single records, and so how far to trust it while some
  /// are missing.
  ///
  ///     let star = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (0, 3), (0, 4)])
  ///     try star.thinnedSamples(count: 2, droppedShare: 0.25, seed: 1) { $0.degrees()[0] }   // [3, 3]
  ///
  /// - Parameters:
  ///   - count: How many samples, 0 or more.
  ///   - droppedShare: The share of records that each sample loses, 0…1.
  ///   - recordCounts: For each edge, on how many records it rests, at least 1; the weight of an edge of a sample is then
  ///     the number of records that are left. By default one each, and edges keep their weights.
  ///   - seed: Picks the samples, together with the graph.
  ///   - options: How to run; samples are spread over the threads, so a measure within had better use one.
  ///   - measure: Called once for each sample, on any thread; it must depend on nothing but the sample.
  /// - Returns: The value of each sample, in the order of the samples. More samples leave the first ones as they were.
  /// - Throws: ``RunInterruption`` when cancelled, and whatever the measure throws; of several errors that of the first sample.
  /// - Complexity: `count` times O(*n* + *r*) for *r* records, and the measure; memory of one graph a thread.
  /// - Note: The same values on every run and for every number of threads; the order of edges changes nothing.
  /// - SeeAlso: S. P. Borgatti, K. M. Carley, D. Krackhardt, *Social Networks* 28(2):124–136, 2006.
  ///   doi:10.1016/j.socnet.2005.05.001
  public func thinnedSamples<Value: Sendable>(
    count: Int, droppedShare: Double, recordCounts: [Int]? = nil, seed: UInt64, options: RunOptions = .default,
    measure: @Sendable (Graph) throws -> Value
  ) throws -> [Value] {
    let sampler = ThinningSampler(of: self, droppedShare: droppedShare, recordCounts: recordCounts, seed: seed)
    return try NumberedSamples.values(count: count, options: options) { try measure(sampler.sample($0)) }
  }
}

/// Draws graphs that lack some records.
private struct ThinningSampler: Sendable {
  private let graph: Graph
  /// The edges by ascending ends, so that the order in which they were given changes nothing.
  private let order: [Int]
  private let records: [Int]?
  private let recordCount: Int
  private let dropped: Int
  private let seed: UInt64

  init(of graph: Graph, droppedShare: Double, recordCounts: [Int]?, seed: UInt64) {
    precondition((0...1).contains(droppedShare), "The share of records to drop is between 0 and 1.")
    if let recordCounts {
      precondition(recordCounts.count == graph.edgeCount, "There is one number of records for each edge.")
      precondition(recordCounts.allSatisfy { $0 >= 1 }, "Every edge rests on a record at least.")
    }
    self.graph = graph
    self.seed = seed
    records = recordCounts
    order = (0..<graph.vertexCount).flatMap { vertex in
      zip(graph.neighbors(of: vertex), graph.incidentEdges(of: vertex))
        .filter { graph.isDirected || $0.0 > vertex }.map(\.1)
    }
    recordCount = recordCounts?.reduce(0, +) ?? graph.edgeCount
    dropped = Int((droppedShare * Double(recordCount)).rounded())
  }

  /// Selection sampling: of the records still to come, each is as likely to be among those still to drop.
  func sample(_ number: Int) -> Graph {
    var random = RandomStream(seed: seed, number: number)
    var (sources, targets): ([UInt32], [UInt32]) = ([], [])
    var weights: [Double] = []
    sources.reserveCapacity(order.count)
    targets.reserveCapacity(order.count)
    weights.reserveCapacity(order.count)
    var (left, toDrop) = (recordCount, dropped)
    for edge in order {
      var kept = 0
      for _ in 0..<(records?[edge] ?? 1) {
        if toDrop > 0, random.whole(below: left) < toDrop { toDrop -= 1 } else { kept += 1 }
        left -= 1
      }
      guard kept > 0 else { continue }
      sources.append(graph.sources[edge])
      targets.append(graph.targets[edge])
      weights.append(records == nil ? graph.weight(ofEdge: edge) : Double(kept))
    }
    return Graph(
      vertexCount: graph.vertexCount, sources: sources, targets: targets, isDirected: graph.isDirected,
      weights: records == nil && !graph.isWeighted ? nil : weights)
  }
}
