/// What each thread needs to add weights up by label, for all levels of a search.
struct LabelWorkers: Sendable {
  let sums: [LabelSums]
  private let options: RunOptions

  /// - Parameters:
  ///   - arcCount: The arcs of the biggest level.
  ///   - labelCount: Labels are less than that.
  init(arcCount: Int, labelCount: Int, _ options: RunOptions) {
    let isShared = arcCount >= LabelMembers.leastArcsToShare
    let count = isShared ? max(1, min(options.threads, FixedShares.maximumWorkers)) : 1
    sums = (0..<count).map { _ in LabelSums(labelCount: labelCount) }
    self.options = RunOptions(threads: count, isCancelled: options.isCancelled)
  }

  /// Runs `body` once for each share, with sums that no other thread uses meanwhile; they are empty, and must be so again.
  func run(
    _ shares: [Range<Int>], _ body: @Sendable (LabelSums, _ share: Int) -> Void
  ) throws(RunInterruption) {
    var next = 0
    try FixedShares.run(count: shares.count, options: options) {
      defer { next += 1 }
      return sums[next]
    } body: { sums, share throws(RunInterruption) in
      if options.isCancelled?() == true { throw .cancelled }
      body(sums, share)
    }
  }
}
