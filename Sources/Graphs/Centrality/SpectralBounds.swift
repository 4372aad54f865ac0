/// Between which numbers the greatest eigenvalue of a graph's weights lies.
struct SpectralBounds {
  private(set) var lower = 0.0
  private(set) var upper = 0.0

  /// Bounds that hold whatever the rounding, by the ratios (*A x*)ᵥ / *x*ᵥ of a positive vector *x*.
  ///
  /// Every eigenvalue other than 0 belongs to a strong component, and in each of them the greatest lies between the least
  /// and the greatest ratio. Power iteration draws them together, until they differ by `tolerance` of their size, until the
  /// upper one falls by less than a millionth in 64 iterations, or for `maximumIterations`.
  ///
  /// - SeeAlso: L. Collatz, *Math. Z.* 48:221–226, 1942. doi:10.1007/BF01180013
  init(
    of graph: Graph, tolerance: Double = 1e-9, maximumIterations: Int = 1000, options: RunOptions
  ) throws(RunInterruption) {
    let strong = try graph.strongComponents(options: RunOptions(threads: 1, isCancelled: options.isCancelled))
    let rows = graph.incoming
    // Arcs between two components close no cycle and count 0.
    let arcWeights = graph.arcWeights(of: rows, within: strong.ids)
    var vector = [Double](repeating: 1, count: graph.vertexCount)
    var products = vector
    for members in strong.members() where members.count > 1 {
      var (least, greatest) = (0.0, Double.infinity)
      var iterations = 0
      var earlier = Double.infinity
      while iterations == 0 || (greatest - least > tolerance * greatest && iterations < maximumIterations) {
        if options.isCancelled?() == true { throw .cancelled }
        var ratios = (low: Double.infinity, high: 0.0)
        rows.multiply(arcWeights, vector, into: &products, for: members)
        for vertex in members {
          let ratio = products[vertex] / vector[vertex]
          ratios = (min(ratios.low, ratio), max(ratios.high, ratio))
        }
        (least, greatest) = (max(least, ratios.low), min(greatest, ratios.high))
        // The shift lets a component converge whose cycles all have lengths with a common divisor.
        let shift = greatest / 4
        let peak = members.reduce(0.0) { max($0, products[$1] + shift * vector[$1]) }
        // Far from the heart, scores fade below the smallest number; any positive number keeps the bounds true.
        for vertex in members { vector[vertex] = max((products[vertex] + shift * vector[vertex]) / peak, 1e-250) }
        iterations += 1
        if iterations % 64 == 0 {
          if greatest > earlier * (1 - 1e-6) { break }
          earlier = greatest
        }
      }
      (lower, upper) = (max(lower, least), max(upper, greatest))
    }
  }
}

extension Graph {
  /// The weight of each arc that stays within a component, and 0 for all others.
  fileprivate func arcWeights(of rows: Adjacency, within components: [Int]) -> [Double] {
    var arcWeights = [Double](repeating: 0, count: rows.neighbors.count)
    for vertex in 0..<vertexCount {
      for arc in rows.row(of: vertex) where components[Int(rows.neighbors[arc])] == components[vertex] {
        arcWeights[arc] = weights?[Int(rows.edges[arc])] ?? 1
      }
    }
    return arcWeights
  }
}

extension Adjacency {
  /// For some vertices, the sum over their rows of arc weight times the neighbor's value.
  fileprivate func multiply(
    _ arcWeights: [Double], _ vector: [Double], into products: inout [Double], for members: [Int]
  ) {
    withBuffers { rows in
      arcWeights.withUnsafeBufferPointer { arcWeights in
        vector.withUnsafeBufferPointer { vector in
          products.withUnsafeMutableBufferPointer { products in
            for vertex in members {
              var sum = 0.0
              for arc in rows.row(of: vertex) { sum += arcWeights[arc] * vector[Int(rows.neighbors[arc])] }
              products[vertex] = sum
            }
          }
        }
      }
    }
  }
}
