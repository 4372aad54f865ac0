/// A walk that follows edges by weight, and jumps.
struct RandomWalk {
  private let incoming: Adjacency
  private let shares: [Range<Int>]
  /// What one unit at a vertex sends along each of its arcs; 0 where there is none.
  private let sent: [Double]
  /// For each arc of `incoming`, the chance that the walk takes it from its source; `nil` if all arcs of a vertex are alike.
  private let chances: [Double]?
  /// Vertices that point nowhere.
  private let dangling: [Int]

  init(graph: Graph) {
    let strengths = graph.strengths(.outgoing)
    let incoming = graph.incoming
    self.incoming = incoming
    shares = incoming.shares()
    dangling = strengths.indices.filter { strengths[$0] == 0 }
    if let weights = graph.weights {
      sent = []
      chances = incoming.neighbors.indices.map { arc in
        weights[Int(incoming.edges[arc])] / strengths[Int(incoming.neighbors[arc])]
      }
    } else {
      sent = strengths.map { $0 == 0 ? 0 : 1 / $0 }
      chances = nil
    }
  }

  /// Moves the scores one step on; returns the sum of absolute changes.
  func step(
    _ scores: inout [Double], damping: Double, jumps: [Double], _ options: RunOptions
  ) throws(RunInterruption) -> Double {
    let stranded = dangling.reduce(0) { $0 + scores[$1] }
    let jumping = (1 - damping) + damping * stranded
    let carried = chances == nil ? zip(scores, sent).map(*) : scores
    let before = scores
    return try scores.withUnsafeMutableBufferPointer { scores throws(RunInterruption) in
      // Each share writes its own stretch.
      nonisolated(unsafe) let scores = scores
      return try FixedShares.sum(over: shares, options: options) { share in
        incoming.withBuffers { rows in
          carried.withUnsafeBufferPointer { carried in
            guard let numbers = carried.baseAddress else { return .zero }
            var change = 0.0
            for vertex in share {
              let row = rows.row(of: vertex)
              var flow = 0.0
              if let chances {
                for arc in row { flow += chances[arc] * numbers[Int(rows.neighbors[arc])] }
              } else {
                flow = sumOfRow(rows.neighbors, row.lowerBound, row.upperBound, numbers)
              }
              let score = jumping * jumps[vertex] + damping * flow
              change += abs(score - before[vertex])
              scores[vertex] = score
            }
            return SIMD2(change, 0)
          }
        }
      }.x
    }
  }
}
