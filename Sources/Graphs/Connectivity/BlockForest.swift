/// The blocks of a graph as a depth-first search closes them: children before the blocks they hang on.
///
/// Every block has a *top*, the vertex by which the search entered it. Each vertex that is not the start of a search is
/// below the top in exactly one block, its *home*; so the edge between two vertices lies in the home of the one found
/// later. Directions are ignored, and two opposite arcs count as one.
struct BlockForest: Sendable {
  /// The vertices of all blocks without their tops, block by block.
  let members: [UInt32]
  /// Where the members of each block begin; one more entry than there are blocks.
  let starts: [UInt32]
  /// The top of each block.
  let tops: [UInt32]
  /// For each vertex, the block below whose top it lies; `noBlock` for the start of a search.
  let homes: [UInt32]
  let isArticulation: [Bool]

  static let noBlock = UInt32.max

  var count: Int { tops.count }

  func members(of block: Int) -> ArraySlice<UInt32> { members[Int(starts[block])..<Int(starts[block + 1])] }

  /// - Parameter rows: Rows that hold every edge in both directions.
  init(rows: Adjacency, options: RunOptions) throws(RunInterruption) {
    var checkpoint = try Checkpoint(options, total: rows.vertexCount)
    let search = BlockForestSearch(vertexCount: rows.vertexCount)
    try rows.withBuffers { buffers throws(RunInterruption) in
      for start in 0..<rows.vertexCount where search.isNew(start) {
        try search.explore(from: start, buffers, &checkpoint)
      }
    }
    checkpoint.finish()
    members = Array(search.closed.elements[..<search.closedCount])
    starts = search.starts
    tops = search.tops
    homes = Array(search.homes.elements)
    isArticulation = Array(search.isArticulation.elements)
  }
}

/// Hopcroft and Tarjan's search with its own stack: `parents` leads back up, `pending` holds vertices of open blocks.
private final class BlockForestSearch {
  /// When each vertex was found, from 1; 0 before.
  let order: Scratch<UInt32>
  let homes: Scratch<UInt32>
  let closed: Scratch<UInt32>
  let isArticulation: Scratch<Bool>
  private(set) var closedCount = 0
  private(set) var starts: [UInt32] = [0]
  private(set) var tops: [UInt32] = []
  private let low: Scratch<UInt32>
  private let nextArc: Scratch<UInt32>
  private let parents: Scratch<UInt32>
  private let pending: Scratch<UInt32>
  private var clock: UInt32 = 0

  init(vertexCount: Int) {
    order = Scratch(repeating: 0, count: vertexCount)
    homes = Scratch(repeating: BlockForest.noBlock, count: vertexCount)
    closed = Scratch(repeating: 0, count: vertexCount)
    isArticulation = Scratch(repeating: false, count: vertexCount)
    low = Scratch(repeating: 0, count: vertexCount)
    nextArc = Scratch(repeating: 0, count: vertexCount)
    parents = Scratch(repeating: 0, count: vertexCount)
    pending = Scratch(repeating: 0, count: vertexCount)
  }

  func isNew(_ vertex: Int) -> Bool { order.elements[vertex] == 0 }

  func explore(from start: Int, _ rows: AdjacencyBuffers, _ checkpoint: inout Checkpoint) throws(RunInterruption) {
    let (order, low, nextArc, parents) = (order.elements, low.elements, nextArc.elements, parents.elements)
    let pending = pending.elements
    var pendingCount = 0
    var blocksAtStart = 0
    var clock = clock
    func find(_ vertex: Int) {
      clock &+= 1
      order[vertex] = clock
      low[vertex] = clock
      nextArc[vertex] = rows.offsets[vertex]
    }
    find(start)
    var vertex = start
    while true {
      let arc = Int(nextArc[vertex])
      if arc < Int(rows.offsets[vertex + 1]) {
        nextArc[vertex] &+= 1
        let neighbor = Int(rows.neighbors[arc])
        if order[neighbor] == 0 {
          find(neighbor)
          parents[neighbor] = UInt32(truncatingIfNeeded: vertex)
          pending[pendingCount] = UInt32(truncatingIfNeeded: neighbor)
          pendingCount += 1
          vertex = neighbor
        } else if order[neighbor] < low[vertex] && (vertex == start || neighbor != Int(parents[vertex])) {
          low[vertex] = order[neighbor]
        }
        continue
      }
      try checkpoint.tick()
      guard vertex != start else { break }
      let parent = Int(parents[vertex])
      low[parent] = min(low[parent], low[vertex])
      if low[vertex] >= order[parent] {
        if parent == start { blocksAtStart += 1 } else { isArticulation.elements[parent] = true }
        close(down: vertex, top: parent, pending, &pendingCount)
      }
      vertex = parent
    }
    if blocksAtStart > 1 { isArticulation.elements[start] = true }
    self.clock = clock
  }

  private func close(
    down vertex: Int, top: Int, _ pending: UnsafeMutableBufferPointer<UInt32>, _ pendingCount: inout Int
  ) {
    let block = UInt32(truncatingIfNeeded: tops.count)
    let (closed, homes) = (closed.elements, homes.elements)
    var member: Int
    repeat {
      pendingCount -= 1
      member = Int(pending[pendingCount])
      closed[closedCount] = UInt32(truncatingIfNeeded: member)
      closedCount += 1
      homes[member] = block
    } while member != vertex
    tops.append(UInt32(truncatingIfNeeded: top))
    starts.append(UInt32(truncatingIfNeeded: closedCount))
  }
}
