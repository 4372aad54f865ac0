#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Graph {
  /// For each edge, the chance that it would be so strong if each vertex had dealt out its strength at random.
  ///
  /// The disparity filter: for an end with *k* edges of total strength *s*, (1 − *w*/*s*)^(*k* − 1); of the two ends the lower
  /// chance counts. A link of 3 matters to a city whose others are 1, though it is weak among capitals.
  ///
  ///     let star = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)], weights: [8, 1, 1])
  ///     star.disparityPValues()   // [0.04, 0.81, 0.81]
  ///
  /// - Returns: `edgeCount` numbers in 0…1. An end with one edge says nothing: 1. In a directed graph the ends are the edges
  ///   that leave the source and those that reach the target.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: M. Á. Serrano, M. Boguñá, A. Vespignani, *PNAS* 106(16):6483–6488, 2009. doi:10.1073/pnas.0808904106
  public func disparityPValues() -> [Double] {
    let leaving = (strengths: strengths(.outgoing), degrees: degrees(.outgoing))
    let reaching = isDirected ? (strengths: strengths(.incoming), degrees: degrees(.incoming)) : leaving
    return (0..<edgeCount).map { id in
      let (source, target) = edge(id)
      let weight = weight(ofEdge: id)
      func chance(_ strength: Double, _ degree: Int) -> Double {
        degree < 2 ? 1 : pow(max(0, 1 - weight / strength), Double(degree - 1))
      }
      return min(
        chance(leaving.strengths[source], leaving.degrees[source]),
        chance(reaching.strengths[target], reaching.degrees[target]))
    }
  }

  /// The edges that are stronger than chance explains, by the disparity filter.
  ///
  ///     let star = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)], weights: [8, 1, 1])
  ///     star.disparityBackbone(below: 0.05).edgeCount   // 1
  ///
  /// - Parameter level: The chance below which an edge is kept, in 0…1.
  /// - Returns: A graph on the same vertices; edges keep their order and weights.
  /// - Complexity: O(*n* + *m*) time and memory.
  public func disparityBackbone(below level: Double) -> Graph {
    precondition((0...1).contains(level), "A level lies between 0 and 1.")
    let values = disparityPValues()
    return keepingEdges { values[$0.id] < level }
  }
}
