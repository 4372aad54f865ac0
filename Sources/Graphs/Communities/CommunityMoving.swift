/// Moves vertices between communities, and splits communities into parts that hold together; its memory serves all levels.
final class CommunityMoving {
  /// A gain must exceed this share of the weights that it is made of, or rounding could move vertices for ever.
  private static let tolerance = 1e-12

  /// By vertex of the level: the part of its community, after `refine`.
  let parts: Scratch<UInt32>
  let sums: LabelSums
  private let community: Scratch<UInt32>
  /// By label.
  private let masses: Scratch<Double>
  private let members: Scratch<UInt32>
  private let queue: Scratch<UInt32>
  private let isQueued: Scratch<Bool>
  /// Labels without members, for vertices that are better off alone.
  private let spare: Scratch<UInt32>
  /// By label of a part.
  private let partMasses: Scratch<Double>
  /// By label of a part: the weight of its arcs to the rest of its community.
  private let cuts: Scratch<Double>

  init(vertexCount: Int) {
    parts = Scratch(repeating: 0, count: vertexCount)
    sums = LabelSums(labelCount: vertexCount)
    community = Scratch(repeating: 0, count: vertexCount)
    masses = Scratch(repeating: 0, count: vertexCount)
    members = Scratch(repeating: 0, count: vertexCount)
    queue = Scratch(repeating: 0, count: vertexCount)
    isQueued = Scratch(repeating: false, count: vertexCount)
    spare = Scratch(repeating: 0, count: vertexCount)
    partMasses = Scratch(repeating: 0, count: vertexCount)
    cuts = Scratch(repeating: 0, count: vertexCount)
  }

  /// Moves each vertex to where it gains most; those next to one that moved are looked at again.
  ///
  /// - Parameters:
  ///   - labels: By vertex: its community, before and after; afterwards `0..<` the returned count.
  ///   - labelCount: The number of labels before.
  /// - Returns: Whether anything moved, and the number of communities.
  func move(
    _ level: CommunityLevel, _ labels: inout [UInt32], labelCount: Int, penalty: Double, _ random: inout RandomStream,
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
    fillQueue(count, &random)
    var (head, waiting, moved) = (0, count, false)
    while waiting > 0 {
      try checkpoint.tick()
      let vertex = Int(queue[head])
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      isQueued[vertex] = false
      let own = Int(community[vertex])
      let mass = level.masses[vertex]
      let cost = penalty * mass
      masses[own] -= mass
      sums.gather(level, vertex, by: community)
      let (weights, touched) = (sums.weights.elements, sums.touched.elements)
      let stay = weights[own] - cost * masses[own]
      // Alone, a vertex gains nothing.
      var (best, gain) = (own, stay)
      if members[own] > 1 && stay < 0 { (best, gain) = (Int(spare[spareCount - 1]), 0) }
      for index in 0..<sums.count {
        let label = Int(touched[index])
        let candidate = weights[label] - cost * masses[label]
        if candidate > gain { (best, gain) = (label, candidate) }
      }
      let isBetter = best != own && gain - stay > CommunityMoving.tolerance * (weights[best] + weights[own])
      sums.clear()
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
      for arc in Int(level.offsets[vertex])..<Int(level.offsets[vertex + 1]) {
        let neighbor = Int(level.neighbors[arc])
        guard !isQueued[neighbor], Int(community[neighbor]) != best else { continue }
        isQueued[neighbor] = true
        var place = head + waiting
        if place >= count { place -= count }
        queue[place] = UInt32(truncatingIfNeeded: neighbor)
        waiting += 1
      }
    }
    return (moved, compact(community, into: &labels))
  }

  /// Puts all vertices into the queue: in blocks whose order is drawn, so that their rows lie near each other.
  private func fillQueue(_ count: Int, _ random: inout RandomStream) {
    let size = 64
    var place = 0
    for block in random.permutation(of: (count + size - 1) / size) {
      for vertex in block * size..<min(count, (block + 1) * size) {
        queue.elements[place] = UInt32(truncatingIfNeeded: vertex)
        place += 1
      }
    }
    // Small graphs are one block: there the order within is drawn, too.
    for block in stride(from: 0, to: count, by: size) {
      let end = min(count, block + size)
      for index in (block..<end).reversed() where index > block {
        queue.elements.swapAt(index, block + random.whole(below: index - block + 1))
      }
    }
  }

  /// Renames the labels that are in use to `0..<count`, in order of first appearance.
  private func compact(_ source: UnsafeMutableBufferPointer<UInt32>, into labels: inout [UInt32]) -> Int {
    let names = members.elements
    for label in labels.indices { names[label] = .max }
    var count: UInt32 = 0
    for vertex in labels.indices {
      let label = Int(source[vertex])
      if names[label] == .max {
        names[label] = count
        count += 1
      }
      labels[vertex] = names[label]
    }
    return Int(count)
  }

  /// Splits each community into parts that hold together, starting from single vertices.
  ///
  /// A vertex that is still alone, and well joined to its community, goes to the well joined part of it where it gains most.
  /// Parts so made are connected, since nobody gains where no arc leads.
  ///
  /// - Parameter labels: By vertex: its community.
  /// - Returns: How many parts there are; `parts` holds them.
  func refine(
    _ level: CommunityLevel, _ labels: [UInt32], penalty: Double, _ random: inout RandomStream, _ options: RunOptions
  ) throws(RunInterruption) -> Int {
    let count = level.vertexCount
    var checkpoint = try Checkpoint(options)
    let (community, masses, members) = (community.elements, masses.elements, members.elements)
    let (parts, cuts, sums) = (community, cuts.elements, sums)
    let partMasses = partMasses.elements
    // `masses` holds those of communities while `partMasses` holds those of parts.
    for label in 0..<count { masses[label] = 0 }
    labels.withUnsafeBufferPointer { labels in
      for vertex in 0..<count {
        masses[Int(labels[vertex])] += level.masses[vertex]
        partMasses[vertex] = level.masses[vertex]
        parts[vertex] = UInt32(truncatingIfNeeded: vertex)
        members[vertex] = 1
        var cut = 0.0
        for arc in Int(level.offsets[vertex])..<Int(level.offsets[vertex + 1])
        where labels[Int(level.neighbors[arc])] == labels[vertex] {
          cut += level.weights?[arc] ?? 1
        }
        cuts[vertex] = cut
      }
    }
    fillQueue(count, &random)
    for index in 0..<count {
      try checkpoint.tick()
      let vertex = Int(queue.elements[index])
      let mass = level.masses[vertex]
      let whole = masses[Int(labels[vertex])]
      guard members[vertex] == 1, parts[vertex] == UInt32(truncatingIfNeeded: vertex), cuts[vertex] > 0,
        cuts[vertex] >= penalty * mass * (whole - mass)
      else { continue }
      sums.gather(level, vertex, by: parts)
      let (weights, touched) = (sums.weights.elements, sums.touched.elements)
      var (best, gain) = (vertex, 0.0)
      for place in 0..<sums.count {
        let part = Int(touched[place])
        // The label of a part is one of its vertices.
        guard labels[part] == labels[vertex],
          cuts[part] >= penalty * partMasses[part] * (whole - partMasses[part])
        else { continue }
        let candidate = weights[part] - penalty * mass * partMasses[part]
        if candidate > gain || (candidate == gain && best == vertex) { (best, gain) = (part, candidate) }
      }
      if best != vertex {
        cuts[best] += cuts[vertex] - 2 * weights[best]
        partMasses[best] += mass
        members[best] += 1
        parts[vertex] = UInt32(truncatingIfNeeded: best)
      }
      sums.clear()
    }
    var compacted = labels
    let partCount = compact(parts, into: &compacted)
    for vertex in 0..<count { self.parts.elements[vertex] = compacted[vertex] }
    return partCount
  }
}
