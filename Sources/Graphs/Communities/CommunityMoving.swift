/// Moves vertices between communities, one after the other; its memory serves all levels.
final class CommunityMoving {
  /// A gain must exceed this share of the weights that it is made of, or rounding could move vertices for ever.
  private static let tolerance = 1e-12

  private let sums: LabelSums
  private let community: Scratch<UInt32>
  /// By label.
  private let masses: Scratch<Double>
  private let members: Scratch<UInt32>
  private let queue: Scratch<UInt32>
  private let isQueued: Scratch<Bool>
  /// Labels without members, for vertices that are better off alone.
  private let spare: Scratch<UInt32>

  /// - Parameter sums: Empty, with room for as many labels as there are vertices.
  init(vertexCount: Int, _ sums: LabelSums) {
    self.sums = sums
    community = Scratch(repeating: 0, count: vertexCount)
    masses = Scratch(repeating: 0, count: vertexCount)
    members = Scratch(repeating: 0, count: vertexCount)
    queue = Scratch(repeating: 0, count: vertexCount)
    isQueued = Scratch(repeating: false, count: vertexCount)
    spare = Scratch(repeating: 0, count: vertexCount)
  }

  /// Moves each vertex to where it gains most; those next to one that moved are looked at again.
  ///
  /// - Parameter labels: By vertex: its community, before and after; afterwards `0..<` the returned count.
  /// - Returns: Whether anything moved, and the number of communities.
  func move(
    _ level: CommunityLevel, _ labels: inout [UInt32], penalty: Double, _ random: inout RandomStream,
    _ options: RunOptions
  ) throws(RunInterruption) -> (moved: Bool, count: Int) {
    let count = level.vertexCount
    var checkpoint = try Checkpoint(options)
    let (community, masses, members) = (community.elements, masses.elements, members.elements)
    let (queue, isQueued, spare, sums) = (queue.elements, isQueued.elements, spare.elements, sums)
    for label in 0..<count { (masses[label], members[label]) = (0, 0) }
    for vertex in 0..<count {
      let label = labels[vertex]
      community[vertex] = label
      masses[Int(label)] += level.masses[vertex]
      members[Int(label)] += 1
      isQueued[vertex] = true
    }
    var spareCount = 0
    for label in (0..<count).reversed() where members[label] == 0 {
      spare[spareCount] = UInt32(truncatingIfNeeded: label)
      spareCount += 1
    }
    queue.fillByBlocks(count: count, &random)
    var (head, waiting, moved) = (0, count, false)
    try level.withRows { rows throws(RunInterruption) in
      while waiting > 0 {
        try checkpoint.tick()
        let vertex = Int(queue[head])
        head = head + 1 == count ? 0 : head + 1
        waiting -= 1
        isQueued[vertex] = false
        let own = Int(community[vertex])
        let mass = rows.masses[vertex]
        let cost = penalty * mass
        masses[own] -= mass
        let touchedCount = sums.gather(rows, vertex, by: community)
        let (weights, touched) = (sums.weights.elements, sums.touched.elements)
        let stay = weights[own] - cost * masses[own]
        // Alone, a vertex gains nothing.
        var (best, gain) = (own, stay)
        if members[own] > 1 && stay < 0 { (best, gain) = (Int(spare[spareCount - 1]), 0) }
        for index in 0..<touchedCount {
          let label = Int(touched[index])
          let candidate = weights[label] - cost * masses[label]
          if candidate > gain { (best, gain) = (label, candidate) }
        }
        let isBetter = best != own && gain - stay > CommunityMoving.tolerance * (weights[best] + weights[own])
        sums.clear(touchedCount)
        guard isBetter else {
          masses[own] += mass
          continue
        }
        moved = true
        if members[best] == 0 { spareCount -= 1 }
        members[own] -= 1
        members[best] += 1
        if members[own] == 0 {
          // What rounding left of a sum must not burden whoever comes next.
          masses[own] = 0
          spare[spareCount] = UInt32(truncatingIfNeeded: own)
          spareCount += 1
        }
        masses[best] += mass
        community[vertex] = UInt32(truncatingIfNeeded: best)
        for arc in rows.row(of: vertex) {
          let neighbor = Int(rows.neighbors[arc])
          guard !isQueued[neighbor], Int(community[neighbor]) != best else { continue }
          isQueued[neighbor] = true
          var place = head + waiting
          if place >= count { place -= count }
          queue[place] = UInt32(truncatingIfNeeded: neighbor)
          waiting += 1
        }
      }
    }
    let newCount = labels.withUnsafeMutableBufferPointer {
      community.renamed(count: count, into: $0, names: members)
    }
    return (moved, newCount)
  }
}
