extension DistancePlan {
  /// Runs some passes of the plan; what they find lies in the workers that are returned.
  ///
  /// - Throws: ``RunInterruption`` when cancelled.
  func run<Tally: PathTally>(
    _ passes: [Pass], gathering tally: Tally.Type, options: RunOptions
  ) throws(RunInterruption) -> [DistancePass<Tally>] {
    let shares = FixedShares.ranges(costs: passes.map(\.cost), limit: max(1, passes.count))
    let workers = (0..<max(1, min(options.threads, shares.count, FixedShares.maximumWorkers))).map { _ in
      DistancePass<Tally>(self)
    }
    let gauge = Gauge(total: passes.count, options: options)
    var idle = workers
    try FixedShares.run(
      count: shares.count, options: RunOptions(threads: workers.count, isCancelled: options.isCancelled)
    ) {
      idle.removeLast()
    } body: { worker, share throws(RunInterruption) in
      for pass in passes[shares[share]] {
        try worker.run(pass, gauge: gauge)
        try gauge.add(1)
      }
    }
    gauge.finish()
    return workers
  }

  /// By vertex of the graph, what all workers gathered, leaves and what is seen from them included.
  func gathered<Tally: PathTally>(_ workers: [DistancePass<Tally>]) -> [Tally] {
    var tallies = [Tally](repeating: Tally(), count: vertexCount + leaves.count)
    var leafTallies = [Tally](repeating: Tally(), count: vertexCount)
    let (one, two) = (DistanceStep(1), DistanceStep(2))
    for (position, vertex) in order.enumerated() {
      let leaves = Int(leafCounts[position])
      var tally = Tally()
      var leafTally = tally
      for worker in workers {
        tally.add(worker.tallies.elements[position])
        if leaves > 0 { leafTally.add(worker.leafTallies.elements[position]) }
      }
      // A leaf is next to its host, and two steps from the other leaves there.
      tally.add(leaves, one)
      leafTally.add(1, one)
      leafTally.add(leaves - 1, two)
      tallies[Int(vertex)] = tally
      leafTallies[position] = leafTally
    }
    for leaf in leaves { tallies[Int(leaf.leaf)] = leafTallies[Int(leaf.host)] }
    return tallies
  }
}
