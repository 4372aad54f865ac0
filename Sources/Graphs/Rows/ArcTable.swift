/// The arcs of a graph before they are sorted: arc *a* < *m* runs along edge *a*, arc *m* + *a* against it.
///
/// Sorted by counting, never by comparing. Few arcs are sorted at once, in a core's own cache; many in parts that fit there.
struct ArcTable: Sendable {
  private static let cachedArcCount = 1 << 18

  let vertexCount: Int
  let tails: [UInt32]
  let heads: [UInt32]
  let isSymmetric: Bool

  /// The bits that tell any vertex, and any edge: at most 30 each.
  var vertexBits: Int { ArcTable.bits(vertexCount) }
  var edgeBits: Int { ArcTable.bits(tails.count) }

  private static func bits(_ count: Int) -> Int { max(1, Int.bitWidth - max(0, count - 1).leadingZeroBitCount) }

  private var arcCount: Int { isSymmetric ? 2 * tails.count : tails.count }

  /// The arcs by tail and then by head.
  ///
  /// - Parameter threads: The most threads to use.
  func sorted(threads: Int) -> (offsets: [UInt32], neighbors: [UInt32], edges: [UInt32]) {
    arcCount <= ArcTable.cachedArcCount ? sortedAtOnce() : sortedByStretches(threads: threads)
  }

  /// Arcs are dealt out to stretches of vertices that fit into a core's own cache, and there sorted digit by
  /// digit. The stretches of a slab share the room for arcs being sorted, which is about a quarter of all; so the peak is
  /// 2 bytes an arc above the result, for each thread.
  private func sortedByStretches(threads: Int) -> (offsets: [UInt32], neighbors: [UInt32], edges: [UInt32]) {
    let offsets = starts(ofHeads: false)
    let stretches = ArcStretches(
      vertexCount: vertexCount, arcCount: arcCount, spareBits: min(30, 64 - vertexBits - edgeBits))
    let slabs = ArcSlab.slabs(of: offsets, in: stretches)
    var edges: [UInt32] = []
    let neighbors = [UInt32](unsafeUninitializedCapacity: arcCount) { neighbors, neighborCount in
      edges = [UInt32](unsafeUninitializedCapacity: arcCount) { edges, count in
        // Every slab writes its own rows.
        nonisolated(unsafe) let (neighbors, edges) = (neighbors, edges)
        let room = slabs.map(\.arcCount).max() ?? 0
        // Nobody asks to stop, so nobody is stopped.
        try? FixedShares.run(count: slabs.count, options: RunOptions(threads: threads)) {
          ArcSorter(room: room)
        } body: { sorter, index throws(RunInterruption) in
          sorter.sort(slabs[index], stretches, of: self, offsets, into: neighbors, edges)
        }
        count = arcCount
      }
      neighborCount = arcCount
    }
    return (offsets, neighbors, edges)
  }

  /// Two stable counting passes, by head and then by tail, so that no comparison sort is needed.
  private func sortedAtOnce() -> (offsets: [UInt32], neighbors: [UInt32], edges: [UInt32]) {
    let edgeCount = tails.count
    let headStarts = starts(ofHeads: true)
    let tailStarts = isSymmetric ? headStarts : starts(ofHeads: false)
    let byHead = [UInt32](unsafeUninitializedCapacity: arcCount) { order, count in
      var next = headStarts
      next.withUnsafeMutableBufferPointer { next in
        place(heads, firstArc: 0, into: order, next)
        if isSymmetric { place(tails, firstArc: edgeCount, into: order, next) }
      }
      count = arcCount
    }
    var edges: [UInt32] = []
    let neighbors = [UInt32](unsafeUninitializedCapacity: arcCount) { neighbors, neighborCount in
      edges = [UInt32](unsafeUninitializedCapacity: arcCount) { edges, count in
        var next = tailStarts
        next.withUnsafeMutableBufferPointer { next in
          fill(neighbors, edges, from: byHead, headStarts: headStarts, next)
        }
        count = arcCount
      }
      neighborCount = arcCount
    }
    return (tailStarts, neighbors, edges)
  }

  /// Where each vertex's arcs begin when arcs are sorted by head or by tail.
  private func starts(ofHeads: Bool) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: vertexCount + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      for key in ofHeads ? heads : tails { starts[Int(key) + 1] &+= 1 }
      if isSymmetric { for key in ofHeads ? tails : heads { starts[Int(key) + 1] &+= 1 } }
      for vertex in 0..<vertexCount { starts[vertex + 1] &+= starts[vertex] }
    }
    return starts
  }

  private func place(
    _ keys: [UInt32], firstArc: Int, into order: UnsafeMutableBufferPointer<UInt32>,
    _ next: UnsafeMutableBufferPointer<UInt32>
  ) {
    keys.withUnsafeBufferPointer { keys in
      for index in keys.indices {
        let key = Int(keys[index])
        order[Int(next[key])] = UInt32(truncatingIfNeeded: firstArc &+ index)
        next[key] &+= 1
      }
    }
  }

  /// Deals the arcs out to the rows of their tails, in ascending order of heads.
  private func fill(
    _ neighbors: UnsafeMutableBufferPointer<UInt32>, _ edges: UnsafeMutableBufferPointer<UInt32>,
    from byHead: [UInt32], headStarts: [UInt32], _ next: UnsafeMutableBufferPointer<UInt32>
  ) {
    let edgeCount = UInt32(tails.count)
    tails.withUnsafeBufferPointer { tails in
      heads.withUnsafeBufferPointer { heads in
        byHead.withUnsafeBufferPointer { byHead in
          headStarts.withUnsafeBufferPointer { headStarts in
            for head in 0..<(headStarts.count - 1) {
              for index in Int(headStarts[head])..<Int(headStarts[head + 1]) {
                let arc = byHead[index]
                let isForward = arc < edgeCount
                let edge = isForward ? arc : arc &- edgeCount
                let tail = Int(isForward ? tails[Int(edge)] : heads[Int(edge)])
                let slot = Int(next[tail])
                next[tail] &+= 1
                neighbors[slot] = UInt32(truncatingIfNeeded: head)
                edges[slot] = edge
              }
            }
          }
        }
      }
    }
  }
}
