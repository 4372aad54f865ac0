/// Sorts the arcs of slabs, one slab after the other in the same room.
///
/// While it is sorted, an arc is one number: from the top, its tail within the stretch, its head and its edge.
final class ArcSorter: @unchecked Sendable {
  private static let digitBits = 11

  private let arcs: Scratch<UInt64>
  private var others: Scratch<UInt64>
  private let counts = Scratch<Int>(repeating: 0, count: 1 << digitBits)

  init(room: Int) {
    arcs = Scratch(uninitializedCount: room)
    others = Scratch(uninitializedCount: 0)
  }

  func sort(
    _ slab: ArcSlab, _ stretches: ArcStretches, of table: ArcTable, _ offsets: [UInt32],
    into neighbors: UnsafeMutableBufferPointer<UInt32>, _ edges: UnsafeMutableBufferPointer<UInt32>
  ) {
    offsets.withUnsafeBufferPointer { offsets in
      let first = Int(offsets[slab.vertices.lowerBound])
      var next = slab.starts.map { Int(offsets[$0]) - first }
      let tailMask = UInt64(1) << UInt64(stretches.widthBits) &- 1
      next.withUnsafeMutableBufferPointer { next in
        slab.stretches.withUnsafeBufferPointer { deal(slab, $0, stretches, tailMask, table, next) }
      }
      for (start, end) in zip(slab.starts, slab.starts.dropFirst()) where offsets[end] > offsets[start] {
        let stretch = (Int(offsets[start]) - first)..<(Int(offsets[end]) - first)
        finish(start..<end, stretch, tailMask, table, offsets, into: neighbors, edges)
      }
    }
  }

  /// Deals the arcs of a slab out to its stretches.
  private func deal(
    _ slab: ArcSlab, _ stretchOf: UnsafeBufferPointer<UInt32>, _ stretches: ArcStretches, _ tailMask: UInt64,
    _ table: ArcTable, _ next: UnsafeMutableBufferPointer<Int>
  ) {
    let (first, count) = (UInt32(slab.vertices.lowerBound), UInt32(slab.vertices.count))
    let granuleBits = UInt32(stretches.granuleBits)
    let (edgeBits, tailShift) = (UInt64(table.edgeBits), UInt64(table.edgeBits + table.vertexBits))
    let arcs = arcs.elements
    @inline(__always)
    func deal(_ tail: UInt32, _ head: UInt32, _ edge: Int) {
      let place = tail &- first
      guard place < count else { return }
      let stretch = Int(stretchOf[Int(place &>> granuleBits)])
      let slot = next[stretch]
      next[stretch] = slot &+ 1
      // A stretch is so narrow that the low bits tell its vertices apart.
      arcs[slot] =
        (UInt64(tail) & tailMask) &<< tailShift | UInt64(head) &<< edgeBits | UInt64(truncatingIfNeeded: edge)
    }
    table.tails.withUnsafeBufferPointer { sources in
      table.heads.withUnsafeBufferPointer { targets in
        for edge in sources.indices { deal(sources[edge], targets[edge], edge) }
        // Opposite arcs of a pair then stand in the same order, whichever edge was given first.
        if table.isSymmetric { for edge in sources.indices { deal(targets[edge], sources[edge], edge) } }
      }
    }
  }

  /// Sorts the arcs of a stretch by head, digit by digit, and then by tail.
  private func finish(
    _ vertices: Range<Int>, _ stretch: Range<Int>, _ tailMask: UInt64, _ table: ArcTable,
    _ offsets: UnsafeBufferPointer<UInt32>, into neighbors: UnsafeMutableBufferPointer<UInt32>,
    _ edges: UnsafeMutableBufferPointer<UInt32>
  ) {
    if others.elements.count < stretch.count { others = Scratch(uninitializedCount: stretch.count) }
    var from = UnsafeMutableBufferPointer(rebasing: arcs.elements[stretch])
    var to = UnsafeMutableBufferPointer(rebasing: others.elements[..<stretch.count])
    let passes = (table.vertexBits + ArcSorter.digitBits - 1) / ArcSorter.digitBits
    let digitBits = (table.vertexBits + passes - 1) / passes
    for start in stride(from: 0, to: table.vertexBits, by: digitBits) {
      let bits = min(digitBits, table.vertexBits - start)
      sortByDigit(from, into: to, shift: UInt64(table.edgeBits + start), bits: bits)
      swap(&from, &to)
    }
    let firstTail = UInt64(vertices.lowerBound)
    let next = Scratch<UInt32>(uninitializedCount: vertices.count)
    let places = next.elements
    for place in places.indices { places[place] = offsets[vertices.lowerBound + place] }
    let (edgeBits, tailShift) = (UInt64(table.edgeBits), UInt64(table.edgeBits + table.vertexBits))
    let edgeMask = UInt64(1) << edgeBits &- 1
    let headMask = UInt64(1) << UInt64(table.vertexBits) &- 1
    for arc in from {
      let row = Int(truncatingIfNeeded: (arc &>> tailShift &- firstTail) & tailMask)
      let slot = Int(places[row])
      places[row] &+= 1
      neighbors[slot] = UInt32(truncatingIfNeeded: (arc &>> edgeBits) & headMask)
      edges[slot] = UInt32(truncatingIfNeeded: arc & edgeMask)
    }
  }

  private func sortByDigit(
    _ arcs: UnsafeMutableBufferPointer<UInt64>, into sorted: UnsafeMutableBufferPointer<UInt64>, shift: UInt64,
    bits: Int
  ) {
    let counts = counts.elements
    let mask = UInt64(1) << UInt64(bits) &- 1
    for digit in 0..<(1 << bits) { counts[digit] = 0 }
    for arc in arcs { counts[Int(truncatingIfNeeded: (arc &>> shift) & mask)] &+= 1 }
    var start = 0
    for digit in 0..<(1 << bits) {
      let count = counts[digit]
      counts[digit] = start
      start &+= count
    }
    for arc in arcs {
      let digit = Int(truncatingIfNeeded: (arc &>> shift) & mask)
      let slot = counts[digit]
      counts[digit] = slot &+ 1
      sorted[slot] = arc
    }
  }
}
