/// A number that the greatest eigenvalue of a graph's weights does not pass; near to it, and 0 without cycles.
struct SpectralBound {
  let value: Double

  /// Every eigenvalue other than 0 belongs to a strong component. There, whatever the rounding, the greatest does not pass
  /// the greatest ratio (*A x*)ᵥ / *x*ᵥ of a positive vector *x*: the eigenvector itself, raised where errors left it low.
  ///
  /// - SeeAlso: L. Collatz, *Math. Z.* 48:221–226, 1942. doi:10.1007/BF01180013
  init(of graph: Graph, options: RunOptions) throws(RunInterruption) {
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let components = try graph.strongComponents(options: quiet)
    let rows = ComponentRows(of: graph.keepingEdges(within: components), components: components)
    let matrix = rows.matrix
    var search = DominantVector(of: matrix, size: graph.vertexCount, tolerance: 1e-9, maximumIterations: 1000)
    let vector = search.vector.elements
    var bound = 0.0
    // Components come by size; in most networks the first settles the rest at a glance.
    for component in 0..<components.count where components.sizes[component] > 1 {
      let range = rows.range(of: component)
      guard matrix.quickBound(range, room: vector) * rows.scales[component] > bound else { continue }
      let eigenvalue = try search.run(range, options: options).eigenvalue
      bound = max(bound, try matrix.bound(range, near: eigenvalue, vector, options) * rows.scales[component])
    }
    value = bound
  }
}

extension RowMatrix {
  /// The greatest ratio for the roots of the sums of rows, which fit a star.
  fileprivate func quickBound(_ range: Range<Int>, room vector: UnsafeMutableBufferPointer<Double>) -> Double {
    for row in range { vector[row] = rowSum(row).squareRoot() }
    var greatest = 0.0
    for row in range { greatest = max(greatest, product(row, vector) / vector[row]) }
    return greatest * (1 + 1e-13)
  }

  /// Raises numbers that are too low for a ratio just above the eigenvalue; where that does not end, allows more.
  fileprivate func bound(
    _ range: Range<Int>, near eigenvalue: Double, _ vector: UnsafeMutableBufferPointer<Double>, _ options: RunOptions
  ) throws(RunInterruption) -> Double {
    for row in range { vector[row] = max(vector[row], 1e-250) }
    var margin = 0x1p-30
    var passes = 0
    while true {
      if options.isCancelled?() == true { throw .cancelled }
      let allowed = eigenvalue * (1 + margin)
      let aim = eigenvalue * (1 + margin / 2)
      var isBound = true
      for row in range {
        let sum = product(row, vector)
        guard sum > allowed * vector[row] else { continue }
        vector[row] = sum / aim
        isBound = false
      }
      if isBound { return allowed * (1 + 1e-13) }
      passes += 1
      if passes % 4 == 0 { margin *= 4 }
    }
  }
}

extension Graph {
  /// Without the arcs between components: they close no cycle.
  fileprivate func keepingEdges(within components: Components) -> Graph {
    guard isDirected else { return self }
    let kept = (0..<edgeCount).filter { components.ids[Int(sources[$0])] == components.ids[Int(targets[$0])] }
    return Graph(
      vertexCount: vertexCount, sources: kept.map { sources[$0] }, targets: kept.map { targets[$0] }, isDirected: true,
      weights: weights.map { weights in kept.map { weights[$0] } })
  }
}
