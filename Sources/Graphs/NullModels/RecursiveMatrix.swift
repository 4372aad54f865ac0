extension Graph {
  /// The chances that R-MAT descends into each quarter of the adjacency matrix.
  public struct QuarterChances: Sendable, Equatable {
    /// From the first half of the vertices to the first half.
    public let topLeft: Double
    /// From the first half to the second.
    public let topRight: Double
    /// From the second half to the first.
    public let bottomLeft: Double
    /// From the second half to the second: what the others leave of 1.
    public var bottomRight: Double { max(0, 1 - topLeft - topRight - bottomLeft) }

    /// Names three of the chances; the fourth is the rest.
    ///
    /// - Precondition: Each is 0 or more, and their sum is at most 1.
    public init(topLeft: Double, topRight: Double, bottomLeft: Double) {
      precondition(topLeft >= 0 && topRight >= 0 && bottomLeft >= 0, "Every chance is 0 or more.")
      precondition(topLeft + topRight + bottomLeft <= 1 + 1e-12, "The chances sum to at most 1.")
      self.topLeft = topLeft
      self.topRight = topRight
      self.bottomLeft = bottomLeft
    }

    /// The chances of the Graph 500 benchmark: 0.57, 0.19, 0.19, 0.05.
    public static let graph500 = QuarterChances(topLeft: 0.57, topRight: 0.19, bottomLeft: 0.19)
  }

  /// A random graph with few hubs and many leaves, from a matrix that is filled quarter by quarter.
  ///
  /// Each of `edgeFactor` · 2^`scale` pairs is drawn by descending `scale` times into one of the four quarters of the
  /// adjacency matrix. Self-loops and repeated pairs are left out, so the graph has fewer edges than pairs drawn. Vertices
  /// are then renamed at random, so that a hub does not show by its number.
  ///
  ///     Graph.rmat(scale: 10, edgeFactor: 8, seed: 1).vertexCount   // 1024
  ///
  /// - Parameters:
  ///   - scale: The base-two logarithm of the number of vertices, 0…30.
  ///   - edgeFactor: The number of pairs drawn per vertex, 0 or more.
  ///   - chances: The chances of the quarters; those of Graph 500 by default.
  ///   - isDirected: Whether pairs are arcs; by default they are edges.
  ///   - seed: Picks the graph.
  /// - Returns: A simple graph with 2^`scale` vertices; its edges ascend.
  /// - Precondition: At most ``capacity`` pairs are drawn.
  /// - Complexity: O(`scale` · pairs) time, O(*n* + pairs) memory.
  /// - Note: The same graph on every run.
  /// - SeeAlso: D. Chakrabarti, Y. Zhan, C. Faloutsos, *SDM* 2004:442–446. doi:10.1137/1.9781611972740.43
  public static func rmat(
    scale: Int, edgeFactor: Int, chances: QuarterChances = .graph500, isDirected: Bool = false, seed: UInt64
  ) -> Graph {
    precondition((0...30).contains(scale), "The scale is between 0 and 30.")
    precondition(
      edgeFactor >= 0 && edgeFactor <= Graph.capacity >> scale, "The number of pairs drawn is between 0 and 2³⁰.")
    let vertexCount = 1 << scale
    var random = RandomStream(seed: seed)
    let names = random.permutation(of: vertexCount)
    // 32 random bits pick a quarter: the limits are the running sums of the chances.
    let unit = 4_294_967_296.0
    let first = UInt64(chances.topLeft * unit)
    let second = UInt64((chances.topLeft + chances.topRight) * unit)
    let third = UInt64(min(1, chances.topLeft + chances.topRight + chances.bottomLeft) * unit)
    var keys: [UInt64] = []
    keys.reserveCapacity(edgeFactor * vertexCount)
    for _ in 0..<(edgeFactor * vertexCount) {
      var row = 0
      var column = 0
      var bits: UInt64 = 0
      for level in 0..<scale {
        bits = level % 2 == 0 ? random.next() : bits >> 32
        let draw = bits & 0xFFFF_FFFF
        row = row << 1 | (draw >= second ? 1 : 0)
        column = column << 1 | (draw >= third || (draw >= first && draw < second) ? 1 : 0)
      }
      guard row != column else { continue }
      let (source, target) = (UInt64(names[row]), UInt64(names[column]))
      keys.append(isDirected || source < target ? source << 32 | target : target << 32 | source)
    }
    return Graph(vertexCount: vertexCount, pairKeys: keys, isDirected: isDirected)
  }

  /// Builds a graph from pairs packed into 64 bits, the first vertex in the upper half; a pair may repeat.
  init(vertexCount: Int, pairKeys: [UInt64], isDirected: Bool) {
    let sorted = PairKeys.sorted(pairKeys, vertexCount: vertexCount)
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    sources.reserveCapacity(sorted.count)
    targets.reserveCapacity(sorted.count)
    var last = UInt64.max
    for key in sorted where key != last {
      sources.append(UInt32(truncatingIfNeeded: key >> 32))
      targets.append(UInt32(truncatingIfNeeded: key))
      last = key
    }
    self.init(vertexCount: vertexCount, sources: sources, targets: targets, isDirected: isDirected)
  }
}
