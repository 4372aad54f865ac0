extension Graph {
  /// A random graph in which every vertex keeps its degree.
  ///
  /// Two edges exchange ends, again and again: *u*–*v* and *x*–*y* become *u*–*y* and *x*–*v*, or stay as they are where an
  /// edge would join a vertex to itself or two vertices twice. In the long run every simple graph with these degrees is
  /// equally likely. In a directed graph, out- and in-degrees are kept each; some steps turn a cycle of three around. What
  /// a real network has beyond such samples, its cities' numbers of links do not explain.
  ///
  ///     let graph = Graph(vertexCount: 4, edges: [(0, 1), (2, 3)])
  ///     try graph.degreePreservingSample(seed: 1).graph.degrees()   // [1, 1, 1, 1]
  ///
  /// - Parameters:
  ///   - swapsPerEdge: How many swaps to attempt for each edge, 0…1,000,000; 10 by default, so that each edge is picked
  ///     some twenty times. See <doc:NullModels> on how many are enough.
  ///   - seed: Picks the sample, together with the graph.
  ///   - options: How to run; one thread is used.
  /// - Returns: A graph of the same kind, its edges ascending, and how many swaps changed it. If edges have weights, these
  ///   are dealt out anew over the edges at random: degrees stay, strengths do not.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(swaps) time on average where degrees are small beside *m*, at most O(swaps · √*m*) in an undirected
  ///   graph; O(*n* + *m*) memory.
  /// - Note: The same graph on every run; the order of edges changes nothing.
  /// - SeeAlso: R. Milo et al., arXiv:cond-mat/0312028, 2003; D. Allendorf et al., *J. Parallel Distrib. Comput.*
  ///   174:118–129, 2023. doi:10.1016/j.jpdc.2022.12.010; A. R. Rao, R. Jana, S. Bandyopadhyay, *Sankhyā A*
  ///   58(2):225–242, 1996
  public func degreePreservingSample(
    swapsPerEdge: Int = 10, seed: UInt64, options: RunOptions = .default
  ) throws(RunInterruption) -> RewiredGraph {
    let sampler = SwitchingSampler(of: self, swapsPerEdge: swapsPerEdge, seed: seed)
    return try sampler.samples(count: 1, options: options) { $0 }[0]
  }

  /// Random graphs in which every vertex keeps its degree, independent of each other given this graph.
  ///
  /// Each is a ``degreePreservingSample(swapsPerEdge:seed:options:)`` that starts here, with a random stream of its own:
  /// more samples leave the first ones as they were, and the first is that of the single call.
  ///
  ///     let graph = Graph(vertexCount: 4, edges: [(0, 1), (2, 3)])
  ///     try graph.richClubCoefficients(against: graph.degreePreservingSamples(count: 100, seed: 1))
  ///
  /// - Parameters:
  ///   - count: How many samples, 0 or more.
  ///   - swapsPerEdge: How many swaps to attempt for each edge of each sample, 0…1,000,000; 10 by default.
  ///   - seed: Picks the samples, together with the graph.
  ///   - options: How to run.
  /// - Returns: `count` graphs, all in memory at once; to keep only a number of each, measure them as they are drawn with
  ///   ``degreePreservingSamples(count:swapsPerEdge:seed:options:measure:)``.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: `count` times that of one sample.
  /// - Note: The same graphs on every run and for every number of threads.
  /// - SeeAlso: R. Milo et al., arXiv:cond-mat/0312028, 2003
  public func degreePreservingSamples(
    count: Int, swapsPerEdge: Int = 10, seed: UInt64, options: RunOptions = .default
  ) throws(RunInterruption) -> [Graph] {
    let sampler = SwitchingSampler(of: self, swapsPerEdge: swapsPerEdge, seed: seed)
    return try sampler.samples(count: count, options: options) { $0.graph }
  }

  /// What a measure says about random graphs in which every vertex keeps its degree.
  ///
  /// The graphs are those of ``degreePreservingSamples(count:swapsPerEdge:seed:options:)``, but each is forgotten once it is
  /// measured, so a thousand samples take no more memory than a few.
  ///
  ///     let graph = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 0), (3, 4)])
  ///     let one = RunOptions(threads: 1)
  ///     try graph.degreePreservingSamples(count: 1000, seed: 1) { try $0.transitivity(options: one) }
  ///
  /// - Parameters:
  ///   - count: How many samples, 0 or more.
  ///   - swapsPerEdge: How many swaps to attempt for each edge of each sample, 0…1,000,000; 10 by default.
  ///   - seed: Picks the samples, together with the graph.
  ///   - options: How to run; samples are spread over the threads, so a measure within had better use one.
  ///   - measure: Called once for each sample, on any thread; it must depend on nothing but the sample.
  /// - Returns: The value of each sample, in the order of the samples.
  /// - Throws: ``RunInterruption`` when cancelled, or from the measure.
  /// - Complexity: `count` times that of one sample and its measure; memory of one graph a thread.
  /// - Note: The same values on every run and for every number of threads.
  /// - SeeAlso: R. Milo et al., arXiv:cond-mat/0312028, 2003
  public func degreePreservingSamples<Value: Sendable>(
    count: Int, swapsPerEdge: Int = 10, seed: UInt64, options: RunOptions = .default,
    measure: @Sendable (Graph) throws(RunInterruption) -> Value
  ) throws(RunInterruption) -> [Value] {
    let sampler = SwitchingSampler(of: self, swapsPerEdge: swapsPerEdge, seed: seed)
    return try sampler.samples(count: count, options: options) { sample throws(RunInterruption) in
      try measure(sample.graph)
    }
  }
}
