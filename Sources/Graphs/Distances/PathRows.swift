/// The rows that a search of paths follows, with the length of each arc.
struct PathRows: Sendable {
  let adjacency: Adjacency
  /// Aligned with the arcs of `adjacency`; `nil` counts every arc as one hop.
  let arcLengths: [Int]?

  var vertexCount: Int { adjacency.vertexCount }
}

extension Graph {
  /// The rows for a direction, once it is certain that no sum of distances can overflow.
  func pathRows(_ direction: Direction, lengths: [Int]?) throws(RunInterruption) -> PathRows {
    try checkSums(of: lengths)
    let adjacency = adjacency(direction)
    return PathRows(
      adjacency: adjacency, arcLengths: lengths.map { lengths in adjacency.edges.map { lengths[Int($0)] } })
  }

  /// A shortest path uses at most *n* − 1 edges, each once: it is no longer than *n* − 1 times the longest edge, nor than
  /// all edges together. The sum of the distances from one vertex is less than *n* times that.
  func checkSums(of lengths: [Int]?) throws(RunInterruption) {
    guard let lengths else { return }
    precondition(lengths.count == edgeCount, "There is one length for each edge.")
    precondition(lengths.allSatisfy { $0 >= 1 }, "Every length is a positive whole number.")
    let byLongest = (lengths.max() ?? 0).multipliedReportingOverflow(by: max(0, vertexCount - 1))
    var bound = byLongest.overflow ? nil : byLongest.partialValue
    var all = (partialValue: 0, overflow: false)
    for length in lengths where !all.overflow { all = all.partialValue.addingReportingOverflow(length) }
    if !all.overflow { bound = min(bound ?? all.partialValue, all.partialValue) }
    guard let bound, !bound.multipliedReportingOverflow(by: vertexCount).overflow else {
      throw .limit(.distanceSum)
    }
  }
}
