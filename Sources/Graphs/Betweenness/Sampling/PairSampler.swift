/// Draws ordered pairs of different vertices of a block, each by the number of pairs of the graph that it stands for.
///
/// A vertex of a block stands for all that hangs on it, so a pair stands for as many pairs as the product of two weights.
struct PairSampler: Sendable {
  private struct Part: Sendable {
    /// For each vertex, the weights of all before it; and at the end, of all.
    let targetSums: [Int]
    /// For each vertex, the pairs whose source comes before it; and at the end, all.
    let pairSums: [Int]
  }

  /// The number of ordered pairs that all blocks stand for, each as often as paths cross blocks.
  let pairCount: Int
  private let parts: [Part]
  /// For each block, the pairs of all before it; and at the end, of all.
  private let blockSums: [Int]

  /// Pairs of the blocks of a graph from all vertices; `nil` if there are more than can be counted in 63 bits.
  init?(_ blocks: [PathBlock]) {
    var parts: [Part] = []
    var blockSums = [0]
    for block in blocks {
      let weights = block.targetWeights.map { Int($0) }
      let total = weights.reduce(0, +)
      var targetSums = [0]
      var pairSums = [0]
      targetSums.reserveCapacity(weights.count + 1)
      pairSums.reserveCapacity(weights.count + 1)
      for weight in weights {
        let pairs = weight.multipliedReportingOverflow(by: total - weight)
        let sum = pairs.partialValue.addingReportingOverflow(pairSums[pairSums.count - 1])
        guard !pairs.overflow, !sum.overflow else { return nil }
        targetSums.append(targetSums[targetSums.count - 1] + weight)
        pairSums.append(sum.partialValue)
      }
      let sum = pairSums[weights.count].addingReportingOverflow(blockSums[blockSums.count - 1])
      guard !sum.overflow else { return nil }
      parts.append(Part(targetSums: targetSums, pairSums: pairSums))
      blockSums.append(sum.partialValue)
    }
    self.parts = parts
    self.blockSums = blockSums
    pairCount = blockSums[blockSums.count - 1]
  }

  /// Draws a block and a pair of its vertices; there must be one.
  func draw(_ random: inout RandomStream) -> (block: Int, source: Int, target: Int) {
    let pair = random.whole(below: pairCount)
    let block = PairSampler.place(of: pair, in: blockSums)
    let part = parts[block]
    let source = PairSampler.place(of: pair - blockSums[block], in: part.pairSums)
    // Any target but the source: its own interval is jumped over.
    let (start, end) = (part.targetSums[source], part.targetSums[source + 1])
    let position = random.whole(below: part.targetSums[part.targetSums.count - 1] - (end - start))
    let target = PairSampler.place(of: position < start ? position : position + (end - start), in: part.targetSums)
    return (block, source, target)
  }

  /// The last index whose sum is at most `value`: every interval that is met is as likely as it is long.
  private static func place(of value: Int, in sums: [Int]) -> Int {
    var (low, high) = (0, sums.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sums[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}
