extension CommunityLevel {
  /// The level above, in which each set of vertices with one label is a vertex.
  ///
  /// - Parameter labels: By vertex, in `0..<count`, each in use.
  func merged(
    by labels: UnsafeMutableBufferPointer<UInt32>, count: Int, _ workers: LabelWorkers
  ) throws(RunInterruption) -> CommunityLevel {
    let members = LabelMembers(labels: UnsafeBufferPointer(labels), count: count, order: 0..<vertexCount)
    var masses = [Double](repeating: 0, count: count)
    for vertex in 0..<vertexCount { masses[Int(labels[vertex])] += self.masses[vertex] }
    let shares = members.shares(self)
    let parts = shares.map { _ in MergedRows() }
    // Read by all, written by none.
    nonisolated(unsafe) let labels = labels
    try workers.run(shares) { sums, share in
      withRows { parts[share].fill(shares[share], members, $0, labels, sums) }
    }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(count + 1)
    var end: UInt32 = 0
    for part in parts {
      for length in part.lengths {
        end += length
        offsets.append(end)
      }
    }
    if parts.count == 1 {
      return CommunityLevel(offsets: offsets, neighbors: parts[0].neighbors, weights: parts[0].weights, masses: masses)
    }
    var neighbors: [UInt32] = []
    var weights: [Double] = []
    neighbors.reserveCapacity(Int(end))
    weights.reserveCapacity(Int(end))
    for part in parts {
      neighbors += part.neighbors
      weights += part.weights
      part.forget()
    }
    return CommunityLevel(offsets: offsets, neighbors: neighbors, weights: weights, masses: masses)
  }
}

/// Some rows of a level that is being made.
///
/// `@unchecked Sendable`: one thread at a time holds it.
private final class MergedRows: @unchecked Sendable {
  private(set) var lengths: [UInt32] = []
  private(set) var neighbors: [UInt32] = []
  private(set) var weights: [Double] = []

  func fill(
    _ share: Range<Int>, _ members: LabelMembers, _ rows: CommunityRows,
    _ labels: UnsafeMutableBufferPointer<UInt32>, _ sums: LabelSums
  ) {
    var (lengths, neighbors, weights): ([UInt32], [UInt32], [Double]) = ([], [], [])
    lengths.reserveCapacity(share.count)
    let (touched, values) = (sums.touched.elements, sums.weights.elements)
    members.vertices.withUnsafeBufferPointer { vertices in
      for label in share {
        var count = 0
        for index in members.range(of: label) {
          count = sums.gather(rows, Int(vertices[index]), by: labels, after: count)
        }
        let before = neighbors.count
        for index in 0..<count {
          let other = touched[index]
          guard Int(other) != label else { continue }
          neighbors.append(other)
          weights.append(values[Int(other)])
        }
        sums.clear(count)
        lengths.append(UInt32(truncatingIfNeeded: neighbors.count &- before))
      }
    }
    (self.lengths, self.neighbors, self.weights) = (lengths, neighbors, weights)
  }

  /// Gives the memory back.
  func forget() { (lengths, neighbors, weights) = ([], [], []) }
}
