/// The rows of an undirected graph whose vertices are renumbered by rank, the highest degree first.
///
/// Each row begins with the vertices of lower rank number, ascending, and goes on with the others. The first part is no longer
/// than √(2*m*), and holds mostly small numbers.
///
/// `@unchecked Sendable`: nothing is written once it is made.
final class RankedRows: @unchecked Sendable {
  /// Smaller graphs are done before several threads have started.
  private static let leastArcsToShare = 1 << 16
  /// More shares than threads, so that none waits long for the last.
  private static let shareCount = 64

  /// The vertex of each rank.
  let vertices: [UInt32]
  /// Ranges of ranks with about as many arcs each.
  let shares: [Range<Int>]
  /// Where each row begins, and at the end, where the last ends.
  private let starts: Scratch<UInt32>
  /// Where the first part of each row ends.
  private let middles: Scratch<UInt32>
  private let neighbors: Scratch<UInt32>

  init(of graph: Graph, options: RunOptions) throws(RunInterruption) {
    let count = graph.vertexCount
    let vertices = graph.outgoing.verticesByRowLength()
    let rankOf = Scratch<UInt32>(uninitializedCount: count)
    starts = Scratch(uninitializedCount: count + 1)
    middles = Scratch(uninitializedCount: count)
    neighbors = Scratch(uninitializedCount: graph.outgoing.neighbors.count)
    starts.elements[0] = 0
    for rank in 0..<count {
      let vertex = Int(vertices[rank])
      rankOf.elements[vertex] = UInt32(truncatingIfNeeded: rank)
      starts.elements[rank + 1] = starts.elements[rank] + UInt32(truncatingIfNeeded: graph.outgoing.degree(of: vertex))
    }
    self.vertices = vertices
    shares = RankedRows.shares(starts.elements)
    // Each share writes its own rows.
    nonisolated(unsafe) let (starts, middles, ranked) = (starts.elements, middles.elements, neighbors.elements)
    nonisolated(unsafe) let ranks = rankOf.elements
    let ranges = shares
    try FixedShares.run(count: ranges.count, options: options, makeWorker: FixedShares.NoWorker.init) {
      _, share throws(RunInterruption) in
      if options.isCancelled?() == true { throw .cancelled }
      graph.outgoing.withBuffers { rows in
        for rank in ranges[share] {
          var (front, back) = (Int(starts[rank]), Int(starts[rank + 1]))
          let start = front
          for arc in rows.row(of: Int(vertices[rank])) {
            let neighbor = ranks[Int(rows.neighbors[arc])]
            let isFirst = neighbor < rank
            back &-= isFirst ? 0 : 1
            ranked[isFirst ? front : back] = neighbor
            front &+= isFirst ? 1 : 0
          }
          middles[rank] = UInt32(truncatingIfNeeded: front)
          RankedRows.sort(UnsafeMutableBufferPointer(rebasing: ranked[start..<front]))
        }
      }
    }
  }

  /// Runs `body` over the raw rows: where each begins, where its first part ends, and the neighbors of all.
  func withBuffers(
    _ body: (UnsafeMutableBufferPointer<UInt32>, UnsafeMutableBufferPointer<UInt32>, UnsafeMutableBufferPointer<UInt32>)
      -> Void
  ) { body(starts.elements, middles.elements, neighbors.elements) }

  private static func shares(_ starts: UnsafeMutableBufferPointer<UInt32>) -> [Range<Int>] {
    let count = starts.count - 1
    guard Int(starts[count]) >= leastArcsToShare else { return [0..<count] }
    return FixedShares.ranges(costs: (0..<count).map { 1 + Int(starts[$0 + 1] - starts[$0]) }, limit: shareCount)
  }

  /// Most rows are so short that inserting one after the other is quickest.
  @inline(__always)
  private static func sort(_ row: UnsafeMutableBufferPointer<UInt32>) {
    var row = row
    guard row.count <= 32 else { return row.sort() }
    for index in 1..<max(1, row.count) {
      let moving = row[index]
      var hole = index
      while hole > 0, row[hole &- 1] > moving {
        row[hole] = row[hole &- 1]
        hole &-= 1
      }
      row[hole] = moving
    }
  }
}
