extension Graph {
  /// For each vertex, how few neighbors it has against how few its neighbors have.
  ///
  /// (1/*k*ᵥ) / Σᵤ 1/*k*ᵤ over the neighbors *u* of *v*, by numbers of neighbors. Directions and weights are ignored. A small
  /// city whose neighbors are hubs has a high value: it may join two dense regions.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).bridgingCoefficients()   // [2, 1/4, 2]
  ///
  /// - Parameter options: How to run.
  /// - Returns: `vertexCount` numbers above 0; `nil` for an isolated vertex.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: W. Hwang et al., *Proc. ACM SIGKDD*, 2006; centralityzoo.github.io/bridging-centrality.
  public func bridgingCoefficients(options: RunOptions = .default) throws(RunInterruption) -> [Double?] {
    let checkpoint = try Checkpoint(options)
    let simple = undirected()
    let degrees = simple.degrees(.outgoing)
    let coefficients = (0..<vertexCount).map { vertex -> Double? in
      guard degrees[vertex] > 0 else { return nil }
      let sum = simple.outgoing.row(of: vertex).reduce(0.0) {
        $0 + 1 / Double(degrees[Int(simple.outgoing.neighbors[$1])])
      }
      return 1 / Double(degrees[vertex]) / sum
    }
    checkpoint.finish()
    return coefficients
  }

  /// For each vertex, whether it lies between others and joins hubs though it has few neighbors itself.
  ///
  /// The product of normalized betweenness and ``bridgingCoefficients(options:)``, as Hwang and others define it; another
  /// variant multiplies the two ranks. Directions and weights are ignored. Compare the order more than the numbers.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).bridgingCentrality()   // [0, 1/4, 0]
  ///
  /// - Parameter options: How to run.
  /// - Returns: `vertexCount` numbers, 0 or more; 0 for an isolated vertex, which lies between none.
  /// - Throws: ``RunInterruption`` as ``betweennessCentrality(normalized:lengths:options:)`` does.
  /// - Complexity: That of betweenness: O(*n m*) time, O(*n* + *m*) memory per thread.
  /// - Note: The same bits on every run and for every number of threads.
  /// - SeeAlso: W. Hwang et al., *Proc. ACM SIGKDD*, 2006; centralityzoo.github.io/bridging-centrality.
  public func bridgingCentrality(options: RunOptions = .default) throws(RunInterruption) -> [Double] {
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let coefficients = try bridgingCoefficients(options: quiet)
    let betweenness = try undirected().betweennessCentrality(options: options)
    return zip(betweenness, coefficients).map { $0 * ($1 ?? 0) }
  }
}
