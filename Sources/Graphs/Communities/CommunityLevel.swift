/// A weighted graph whose vertices stand for sets of vertices of the level below; at the bottom, for themselves.
///
/// Weights within a set are left out: they stay within whatever becomes of it.
struct CommunityLevel: Sendable {
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

  init(offsets: [UInt32], neighbors: [UInt32], weights: [Double], masses: [Double]) {
    (self.offsets, self.neighbors, self.weights, self.masses) = (offsets, neighbors, weights, masses)
  }

  /// Runs `body` over the raw rows.
  @inline(__always)
  func withRows<Result, Failure: Error>(_ body: (CommunityRows) throws(Failure) -> Result) throws(Failure) -> Result {
    try offsets.withUnsafeBufferPointer { offsets throws(Failure) in
      try neighbors.withUnsafeBufferPointer { neighbors throws(Failure) in
        try (weights ?? []).withUnsafeBufferPointer { values throws(Failure) in
          try masses.withUnsafeBufferPointer { masses throws(Failure) in
            try body(
              CommunityRows(
                offsets: offsets, neighbors: neighbors, weights: weights == nil ? nil : values, masses: masses))
          }
        }
      }
    }
  }
}

/// The rows of a ``CommunityLevel``, valid inside `withRows` only; bounds are checked in debug builds only.
struct CommunityRows {
  let offsets: UnsafeBufferPointer<UInt32>
  let neighbors: UnsafeBufferPointer<UInt32>
  let weights: UnsafeBufferPointer<Double>?
  let masses: UnsafeBufferPointer<Double>

  /// The arcs of a vertex.
  @inline(__always)
  func row(of vertex: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(offsets[vertex]), Int(offsets[vertex &+ 1])))
  }
}
