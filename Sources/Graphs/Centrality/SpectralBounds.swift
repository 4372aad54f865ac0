/// Between which numbers the greatest eigenvalue of a graph's weights lies.
struct SpectralBounds {
  private(set) var lower = 0.0
  private(set) var upper = 0.0

  /// Bounds that hold whatever the rounding, by the ratios (*A x*)ᵥ / *x*ᵥ of a positive vector *x*.
  ///
  /// Every eigenvalue other than 0 belongs to a strong component, and in each of them the greatest lies between the least
  /// and the greatest ratio. Power iteration draws them together, until they differ by `tolerance` of their size or for
  /// `maximumIterations`.
  ///
  /// - SeeAlso: L. Collatz, *Math. Z.* 48:221–226, 1942. doi:10.1007/BF01180013
  init(
    of graph: Graph, tolerance: Double = 1e-12, maximumIterations: Int = 1000, options: RunOptions
  ) throws(RunInterruption) {
    let strong = try graph.strongComponents(options: RunOptions(threads: 1, isCancelled: options.isCancelled))
    let rows = graph.incoming
    var vector = [Double](repeating: 1, count: graph.vertexCount)
    var products = vector
    for members in strong.members() where members.count > 1 {
      let id = strong.ids[members[0]]
      func product(_ vertex: Int) -> Double {
        rows.row(of: vertex).reduce(0.0) { sum, arc in
          let neighbor = Int(rows.neighbors[arc])
          guard strong.ids[neighbor] == id else { return sum }
          return sum + (graph.weights?[Int(rows.edges[arc])] ?? 1) * vector[neighbor]
        }
      }
      var (least, greatest) = (0.0, Double.infinity)
      var iterations = 0
      while iterations == 0 || (greatest - least > tolerance * greatest && iterations < maximumIterations) {
        if options.isCancelled?() == true { throw .cancelled }
        var ratios = (low: Double.infinity, high: 0.0)
        for vertex in members {
          products[vertex] = product(vertex)
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
      }
      (lower, upper) = (max(lower, least), max(upper, greatest))
    }
  }
}
