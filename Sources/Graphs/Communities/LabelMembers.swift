/// The vertices of each label, one label after the other.
struct LabelMembers: Sendable {
  /// Levels with fewer arcs are done before several threads have started.
  static let leastArcsToShare = 1 << 16
  /// More shares than threads, so that none waits long for the last.
  private static let shareCount = 64

  let vertices: [UInt32]
  /// Where the vertices of each label begin, and at the end, where the last end.
  private let starts: [Int]

  /// - Parameters:
  ///   - labels: By vertex, in `0..<count`.
  ///   - order: All vertices; those of a label stay in this order.
  init(
    labels: UnsafeBufferPointer<UInt32>, count: Int, order: some Sequence<Int>
  ) {
    var starts = [Int](repeating: 0, count: count + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      for label in labels { starts[Int(label) + 1] &+= 1 }
      for label in 0..<count { starts[label + 1] &+= starts[label] }
    }
    var next = starts
    vertices = [UInt32](unsafeUninitializedCapacity: labels.count) { vertices, size in
      next.withUnsafeMutableBufferPointer { next in
        for vertex in order {
          let label = Int(labels[vertex])
          vertices[next[label]] = UInt32(truncatingIfNeeded: vertex)
          next[label] &+= 1
        }
      }
      size = labels.count
    }
    self.starts = starts
  }

  /// The number of labels.
  var count: Int { starts.count - 1 }

  /// Where the vertices of a label stand.
  @inline(__always)
  func range(of label: Int) -> Range<Int> { starts[label]..<starts[label + 1] }

  /// Stretches of labels whose vertices have about as many arcs each; the same for any number of threads.
  func shares(_ level: CommunityLevel) -> [Range<Int>] {
    guard level.neighbors.count >= LabelMembers.leastArcsToShare else { return [0..<count] }
    let costs = level.withRows { rows in
      (0..<count).map { label in
        range(of: label).reduce(1) { sum, index in sum &+ 4 &+ rows.row(of: Int(vertices[index])).count }
      }
    }
    return FixedShares.ranges(costs: costs, limit: LabelMembers.shareCount)
  }
}
