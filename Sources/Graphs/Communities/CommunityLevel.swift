/// A weighted graph whose vertices stand for sets of vertices of the level below; at the bottom, for themselves.
///
/// Weights within a set are left out: they stay within whatever becomes of it.
struct CommunityLevel {
  let offsets: [UInt32]
  let neighbors: [UInt32]
  /// By arc; `nil` counts every arc as 1.
  let weights: [Double]?
  /// What a vertex counts for in the penalty of its community: its strength, or how many vertices it stands for.
  let masses: [Double]

  var vertexCount: Int { masses.count }

  init(_ graph: Graph, _ quality: CommunityQuality) {
    offsets = graph.outgoing.offsets
    neighbors = graph.outgoing.neighbors
    weights = graph.weights.map { weights in graph.outgoing.edges.map { weights[Int($0)] } }
    switch quality {
    case .modularity: masses = graph.strengths()
    case .constantPotts: masses = Array(repeating: 1, count: graph.vertexCount)
    }
  }

  private init(offsets: [UInt32], neighbors: [UInt32], weights: [Double], masses: [Double]) {
    (self.offsets, self.neighbors, self.weights, self.masses) = (offsets, neighbors, weights, masses)
  }

  /// The level above, in which each set of vertices with one label is a vertex.
  ///
  /// - Parameters:
  ///   - labels: By vertex, in `0..<count`, each in use.
  ///   - sums: Empty, and so again afterwards.
  func merged(by labels: UnsafeMutableBufferPointer<UInt32>, count: Int, _ sums: LabelSums) -> CommunityLevel {
    var masses = [Double](repeating: 0, count: count)
    var starts = [Int](repeating: 0, count: count + 1)
    for vertex in 0..<vertexCount {
      masses[Int(labels[vertex])] += self.masses[vertex]
      starts[Int(labels[vertex]) + 1] += 1
    }
    for label in 0..<count { starts[label + 1] += starts[label] }
    var members = [UInt32](repeating: 0, count: vertexCount)
    var next = starts
    for vertex in 0..<vertexCount {
      members[next[Int(labels[vertex])]] = UInt32(truncatingIfNeeded: vertex)
      next[Int(labels[vertex])] += 1
    }
    var offsets: [UInt32] = [0]
    var neighbors: [UInt32] = []
    var weights: [Double] = []
    offsets.reserveCapacity(count + 1)
    for label in 0..<count {
      for index in starts[label]..<starts[label + 1] { sums.gather(self, Int(members[index]), by: labels) }
      for index in 0..<sums.count {
        let other = sums.touched.elements[index]
        guard Int(other) != label else { continue }
        neighbors.append(other)
        weights.append(sums.weights.elements[Int(other)])
      }
      sums.clear()
      offsets.append(UInt32(neighbors.count))
    }
    return CommunityLevel(offsets: offsets, neighbors: neighbors, weights: weights, masses: masses)
  }
}

/// Weights added up by label, and the labels that have any.
final class LabelSums {
  /// By label; 0 for a label that was not met.
  let weights: Scratch<Double>
  let touched: Scratch<UInt32>
  private(set) var count = 0

  init(labelCount: Int) {
    weights = Scratch(repeating: 0, count: labelCount)
    // One more, since the next place is written before it is known whether it counts.
    touched = Scratch(repeating: 0, count: labelCount + 1)
  }

  /// Adds the weights of the arcs of a vertex, by the label of the other end.
  @inline(__always)
  func gather(_ level: CommunityLevel, _ vertex: Int, by labels: UnsafeMutableBufferPointer<UInt32>) {
    let (sums, touched) = (weights.elements, touched.elements)
    var count = count
    level.offsets.withUnsafeBufferPointer { offsets in
      level.neighbors.withUnsafeBufferPointer { neighbors in
        let row = Int(offsets[vertex])..<Int(offsets[vertex + 1])
        if let weights = level.weights {
          weights.withUnsafeBufferPointer { weights in
            for arc in row {
              let label = labels[Int(neighbors[arc])]
              let before = sums[Int(label)]
              touched[count] = label
              count &+= before == 0 ? 1 : 0
              sums[Int(label)] = before + weights[arc]
            }
          }
        } else {
          for arc in row {
            let label = labels[Int(neighbors[arc])]
            let before = sums[Int(label)]
            touched[count] = label
            count &+= before == 0 ? 1 : 0
            sums[Int(label)] = before + 1
          }
        }
      }
    }
    self.count = count
  }

  @inline(__always)
  func clear() {
    for index in 0..<count { weights.elements[Int(touched.elements[index])] = 0 }
    count = 0
  }
}
