/// Splits communities into parts that hold together; its memory serves all levels.
///
/// A part never reaches beyond its community, so communities are spread over the threads. `@unchecked Sendable`: each
/// community is one thread's, with all that is written for its vertices.
final class CommunityRefinement: @unchecked Sendable {
  private let workers: LabelWorkers
  /// By label of a community.
  private let wholes: Scratch<Double>
  /// By vertex, which is the label of its part if it is the first there.
  private let parts: Scratch<UInt32>
  private let isAlone: Scratch<Bool>
  private let masses: Scratch<Double>
  /// By label of a part: the weight of its arcs to the rest of its community.
  private let cuts: Scratch<Double>
  private let order: Scratch<UInt32>

  init(vertexCount: Int, _ workers: LabelWorkers) {
    self.workers = workers
    wholes = Scratch(uninitializedCount: vertexCount)
    parts = Scratch(uninitializedCount: vertexCount)
    isAlone = Scratch(uninitializedCount: vertexCount)
    masses = Scratch(uninitializedCount: vertexCount)
    cuts = Scratch(uninitializedCount: vertexCount)
    order = Scratch(uninitializedCount: vertexCount)
  }

  /// Splits each community into parts that hold together, starting from single vertices.
  ///
  /// A vertex that is still alone, and well joined to its community, goes to the well joined part of it where it gains most.
  /// Parts so made are connected, since nobody gains where no arc leads.
  ///
  /// - Parameters:
  ///   - communities: By vertex: its community, in `0..<count`.
  ///   - result: Afterwards, by vertex: its part.
  /// - Returns: How many parts there are.
  func refine(
    _ level: CommunityLevel, _ communities: [UInt32], count: Int, penalty: Double, _ random: inout RandomStream,
    into result: UnsafeMutableBufferPointer<UInt32>
  ) throws(RunInterruption) -> Int {
    let size = level.vertexCount
    order.elements.fillByBlocks(count: size, &random)
    return try communities.withUnsafeBufferPointer { communities throws(RunInterruption) in
      let wholes = wholes.elements
      for community in 0..<count { wholes[community] = 0 }
      for vertex in 0..<size { wholes[Int(communities[vertex])] += level.masses[vertex] }
      let members = LabelMembers(
        labels: communities, count: count, order: order.elements[..<size].lazy.map { Int($0) })
      let shares = members.shares(level)
      // Read by all, written by none.
      nonisolated(unsafe) let communities = communities
      try workers.run(shares) { sums, share in
        level.withRows { rows in
          for community in shares[share] {
            refine(community, members, rows, communities, penalty: penalty, sums)
          }
        }
      }
      return parts.elements.renamed(count: size, into: result, names: order.elements)
    }
  }

  /// Splits one community.
  private func refine(
    _ community: Int, _ members: LabelMembers, _ rows: CommunityRows, _ communities: UnsafeBufferPointer<UInt32>,
    penalty: Double, _ sums: LabelSums
  ) {
    let (parts, isAlone, masses, cuts) = (parts.elements, isAlone.elements, masses.elements, cuts.elements)
    let whole = wholes.elements[community]
    let range = members.range(of: community)
    for index in range {
      let vertex = Int(members.vertices[index])
      (parts[vertex], isAlone[vertex]) = (UInt32(truncatingIfNeeded: vertex), true)
      masses[vertex] = rows.masses[vertex]
      guard range.count > 1 else { return }
      var cut = 0.0
      for arc in rows.row(of: vertex) where Int(communities[Int(rows.neighbors[arc])]) == community {
        cut += rows.weights?[arc] ?? 1
      }
      cuts[vertex] = cut
    }
    for index in range {
      let vertex = Int(members.vertices[index])
      let mass = rows.masses[vertex]
      guard isAlone[vertex], cuts[vertex] > 0, cuts[vertex] >= penalty * mass * (whole - mass) else { continue }
      let touchedCount = sums.gather(rows, vertex, by: parts, within: communities)
      let (weights, touched) = (sums.weights.elements, sums.touched.elements)
      var (best, gain) = (vertex, 0.0)
      for place in 0..<touchedCount {
        let part = Int(touched[place])
        guard cuts[part] >= penalty * masses[part] * (whole - masses[part]) else { continue }
        let candidate = weights[part] - penalty * mass * masses[part]
        if candidate > gain || (candidate == gain && best == vertex) { (best, gain) = (part, candidate) }
      }
      if best != vertex {
        cuts[best] += cuts[vertex] - 2 * weights[best]
        masses[best] += mass
        isAlone[best] = false
        parts[vertex] = UInt32(truncatingIfNeeded: best)
      }
      sums.clear(touchedCount)
    }
  }
}
