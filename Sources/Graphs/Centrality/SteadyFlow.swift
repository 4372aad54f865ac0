/// How much of what keeps flowing in stands at each vertex of an undirected graph, if a part of it goes on along the edges.
///
/// With strengths *D*, weights *A* and damping *d*: (*D* − *d A*) *y* = jumps, and the flow is *D y*. The matrix is symmetric
/// and positive, so that conjugate gradients find *y* in about the root of the steps that a walk takes, or fewer.
///
/// - SeeAlso: M. R. Hestenes, E. Stiefel, *J. Res. Natl. Bur. Stand.* 49:409–436, 1952. doi:10.6028/jres.049.044
struct SteadyFlow {
  private let rows: Adjacency
  private let shares: [Range<Int>]
  /// The strength of each vertex; 1 where there is no edge, which changes nothing there.
  private let strengths: [Double]
  /// The weight of each arc; `nil` stands for 1 each.
  private let arcWeights: [Double]?
  private let damping: Double
  private let tolerance: Double

  /// Fails for directed graphs, and for strengths so far apart that their squares do not fit in a number.
  init?(of graph: Graph, damping: Double, tolerance: Double) {
    guard !graph.isDirected else { return nil }
    let scale = graph.weights?.max() ?? 1
    let sums = graph.strengths(.outgoing).map { $0 == 0 ? 1 : $0 / scale }
    guard let least = sums.min(), least > 1e-100 else { return nil }
    rows = graph.outgoing
    shares = rows.shares()
    strengths = sums
    arcWeights = graph.weights.map { weights in graph.outgoing.edges.map { weights[Int($0)] / scale } }
    self.damping = damping
    self.tolerance = tolerance
  }

  /// The flow, scaled to the sum 1, with the number of steps it took.
  func solution(
    for jumps: [Double], maximumIterations: Int, _ options: RunOptions
  ) throws(RunInterruption) -> (flow: [Double], iterations: Int) {
    let count = strengths.count
    let state = Scratch<Double>(repeating: 0, count: count)
    let rest = Scratch<Double>(uninitializedCount: count)
    let direction = Scratch<Double>(uninitializedCount: count)
    let image = Scratch<Double>(uninitializedCount: count)
    nonisolated(unsafe) let (y, r, p, q) = (state.elements, rest.elements, direction.elements, image.elements)
    for vertex in 0..<count {
      r[vertex] = jumps[vertex]
      p[vertex] = jumps[vertex] / strengths[vertex]
    }
    // The names of the method: y the state, r what is missing, p where to go, q its image.
    var missing = try FixedShares.sum(over: shares, options: options) { share in
      share.reduce(into: SIMD2<Double>()) { $0 += SIMD2(r[$1] * p[$1], abs(r[$1])) }
    }
    // All that flows in stays for 1 / (1 - damping) steps on average.
    let enough = tolerance / (1 - damping)
    var iterations = 0
    while missing.y > enough && iterations < maximumIterations {
      let steepness = try FixedShares.sum(over: shares, options: options) { share in multiply(share, p, into: q) }.x
      iterations += 1
      let length = missing.x / steepness
      let left = try FixedShares.sum(over: shares, options: options) { share in
        strengths.withUnsafeBufferPointer { strengths in
          var sums = SIMD2<Double>()
          for vertex in share {
            y[vertex] += length * p[vertex]
            let rest = r[vertex] - length * q[vertex]
            r[vertex] = rest
            sums += SIMD2(rest * rest / strengths[vertex], abs(rest))
          }
          return sums
        }
      }
      let turn = left.x / missing.x
      missing = left
      _ = try FixedShares.sum(over: shares, options: options) { share in
        strengths.withUnsafeBufferPointer { strengths in
          for vertex in share { p[vertex] = r[vertex] / strengths[vertex] + turn * p[vertex] }
        }
        return .zero
      }
    }
    guard iterations > 0 else { return (jumps, 0) }
    // Nothing stands below 0: what does is an error, and smaller so.
    let flow = (0..<count).map { max(0, y[$0] * strengths[$0]) }
    let sum = flow.reduce(0, +)
    return (flow.map { $0 / sum }, iterations)
  }

  /// Maps a stretch of a vector; returns its part of the product of the vector and its image.
  private func multiply(
    _ share: Range<Int>, _ vector: UnsafeMutableBufferPointer<Double>, into images: UnsafeMutableBufferPointer<Double>
  ) -> SIMD2<Double> {
    guard let numbers = UnsafePointer(vector.baseAddress) else { return .zero }
    return rows.withBuffers { rows in
      strengths.withUnsafeBufferPointer { strengths in
        var product = 0.0
        for vertex in share {
          let row = rows.row(of: vertex)
          var flow = 0.0
          if let arcWeights {
            for arc in row { flow += arcWeights[arc] * numbers[Int(rows.neighbors[arc])] }
          } else {
            flow = sumOfRow(rows.neighbors, row.lowerBound, row.upperBound, numbers)
          }
          let image = strengths[vertex] * numbers[vertex] - damping * flow
          images[vertex] = image
          product += image * numbers[vertex]
        }
        return SIMD2(product, 0)
      }
    }
  }
}
