extension Graph {
  /// For each vertex, how many neighbors it has over several layers, one counted again in each layer.
  ///
  /// The sum of the degrees. A neighbor linked by sport and by trade counts twice: links of several kinds add up.
  ///
  ///     let trade = Graph(vertexCount: 3, edges: [(0, 1)])
  ///     let sport = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
  ///     Graph.overlappingDegrees(layers: [trade, sport])   // [2, 3, 1]
  ///
  /// - Parameter layers: Graphs on the same vertices; directions are ignored.
  /// - Returns: One count per vertex, 0 or more; none without layers.
  /// - Precondition: All layers have the same number of vertices.
  /// - Complexity: O(*n* + *m*) time and memory for each layer; too short to be worth options.
  /// - SeeAlso: F. Battiston, V. Nicosia, V. Latora, *Phys. Rev. E* 89:032804, 2014. doi:10.1103/PhysRevE.89.032804
  public static func overlappingDegrees(layers: [Graph]) -> [Int] {
    layerDegrees(layers).reduce([]) { sums, degrees in sums.isEmpty ? degrees : zip(sums, degrees).map(+) }
  }

  /// For each vertex, how evenly its links are spread over several layers.
  ///
  /// With *L* layers, degree *k*ᵢ in layer *i* and overlapping degree *o*: *L*/(*L* − 1) (1 − Σ (*k*ᵢ/*o*)²). A city with 0
  /// has links of one kind only; one with 1 has as many of each kind.
  ///
  ///     let trade = Graph(vertexCount: 3, edges: [(0, 1)])
  ///     let sport = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
  ///     Graph.participationCoefficients(layers: [trade, sport])   // [1, 8/9, 0]
  ///
  /// - Parameter layers: Graphs on the same vertices; directions are ignored.
  /// - Returns: One number in 0…1 per vertex; `nil` for a vertex without links, and for all with fewer than two layers.
  /// - Precondition: All layers have the same number of vertices.
  /// - Complexity: O(*n* + *m*) time and memory for each layer; too short to be worth options.
  /// - SeeAlso: F. Battiston, V. Nicosia, V. Latora, *Phys. Rev. E* 89:032804, 2014. doi:10.1103/PhysRevE.89.032804
  public static func participationCoefficients(layers: [Graph]) -> [Double?] {
    let degrees = layerDegrees(layers)
    let overlapping = overlappingDegrees(layers: layers)
    let count = Double(layers.count)
    return overlapping.indices.map { vertex in
      guard layers.count > 1 && overlapping[vertex] > 0 else { return nil }
      // Whole numbers until the last step, so that 0 and 1 come out exactly.
      let total = overlapping[vertex] * overlapping[vertex]
      let squares = degrees.reduce(0) { $0 + $1[vertex] * $1[vertex] }
      return count * Double(total - squares) / ((count - 1) * Double(total))
    }
  }

  private static func layerDegrees(_ layers: [Graph]) -> [[Int]] {
    for layer in layers {
      precondition(layer.vertexCount == layers[0].vertexCount, "All layers have the same vertices.")
    }
    return layers.map { $0.degrees(.either) }
  }
}
