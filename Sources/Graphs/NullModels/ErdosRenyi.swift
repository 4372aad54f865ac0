extension Graph {
  /// A random graph with a given number of edges, every such graph equally likely: *G*(*n*, *m*).
  ///
  /// What a network of this size would look like if its links fell anywhere; the plainest of comparisons, since it has
  /// hardly any hubs.
  ///
  ///     Graph.erdosRenyi(vertexCount: 4, edgeCount: 6, seed: 1)   // the complete graph
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0 or more.
  ///   - edgeCount: The number of edges, 0 to the number of pairs.
  ///   - isDirected: Whether edges have a direction; by default they have none.
  ///   - seed: Picks the graph.
  /// - Returns: A simple graph; its edges ascend.
  /// - Precondition: At most ``capacity`` vertices and edges, and no more edges than pairs of vertices.
  /// - Complexity: O(*n* + *m*) time and memory, but for up to log *m* quick passes over the edges in dense graphs.
  /// - Note: The same graph on every run.
  /// - SeeAlso: P. Erdős, A. Rényi, *Publ. Math. Debrecen* 6:290–297, 1959. doi:10.5486/PMD.1959.6.3-4.12
  public static func erdosRenyi(
    vertexCount: Int, edgeCount: Int, isDirected: Bool = false, seed: UInt64
  ) -> Graph {
    precondition((0...Graph.capacity).contains(vertexCount), "A graph has between 0 and 2³⁰ vertices.")
    let pairs = PairSpace(vertexCount: vertexCount, isDirected: isDirected)
    precondition(edgeCount >= 0 && edgeCount <= pairs.count, "There are no more edges than pairs of vertices.")
    precondition(edgeCount <= Graph.capacity, "A graph has at most 2³⁰ edges.")
    var random = RandomStream(seed: seed)
    let keys = edgeCount > pairs.count / 4 ? pairs.some(edgeCount, &random) : pairs.few(edgeCount, &random)
    return Graph(vertexCount: vertexCount, pairKeys: keys, isDirected: isDirected)
  }

  /// A random graph in which each pair is joined with the same chance, independently: *G*(*n*, *p*).
  ///
  ///     Graph.erdosRenyi(vertexCount: 3, probability: 1, seed: 1).edgeCount   // 3
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, 0 or more.
  ///   - probability: The chance of each pair, 0…1.
  ///   - isDirected: Whether edges have a direction, so that each ordered pair has its own chance; by default they have none.
  ///   - seed: Picks the graph.
  /// - Returns: A simple graph; its edges ascend.
  /// - Precondition: At most ``capacity`` vertices, and as many edges on average.
  /// - Complexity: O(*n* + *m*) time and memory: pairs without an edge are skipped, not asked.
  /// - Note: The same graph on every run.
  /// - SeeAlso: E. N. Gilbert, *Ann. Math. Stat.* 30(4):1141–1144, 1959. doi:10.1214/aoms/1177706098; V. Batagelj,
  ///   U. Brandes, *Phys. Rev. E* 71:036113, 2005. doi:10.1103/PhysRevE.71.036113
  public static func erdosRenyi(
    vertexCount: Int, probability: Double, isDirected: Bool = false, seed: UInt64
  ) -> Graph {
    precondition((0...Graph.capacity).contains(vertexCount), "A graph has between 0 and 2³⁰ vertices.")
    precondition((0...1).contains(probability), "A probability is between 0 and 1.")
    let pairs = PairSpace(vertexCount: vertexCount, isDirected: isDirected)
    precondition(Double(pairs.count) * probability <= Double(Graph.capacity), "At most 2³⁰ edges are expected.")
    var random = RandomStream(seed: seed)
    return Graph(
      vertexCount: vertexCount, pairKeys: pairs.each(with: probability, &random), isDirected: isDirected)
  }
}

/// The pairs of vertices that a simple graph may join, in ascending order.
private struct PairSpace {
  let vertexCount: Int
  let isDirected: Bool

  /// The number of pairs; below 2⁶⁰.
  var count: Int { vertexCount * max(0, vertexCount - 1) / (isDirected ? 1 : 2) }

  /// The number of pairs whose first vertex is `first`.
  private func rowCount(_ first: Int) -> Int { isDirected ? vertexCount - 1 : vertexCount - 1 - first }

  /// The key of the pair at a place in the row of its first vertex.
  private func key(_ first: Int, _ place: Int) -> UInt64 {
    let second = isDirected ? (place < first ? place : place + 1) : first + 1 + place
    return UInt64(first) << 32 | UInt64(second)
  }

  /// A random set of a few pairs: drawn with repetition until enough are different, so that no set is favoured.
  func few(_ wanted: Int, _ random: inout RandomStream) -> [UInt64] {
    var keys: [UInt64] = []
    while keys.count < wanted {
      for _ in keys.count..<wanted {
        let first = random.whole(below: vertexCount)
        let other = random.whole(below: vertexCount - 1)
        let second = other < first ? other : other + 1
        let isKept = isDirected || first < second
        keys.append(UInt64(isKept ? first : second) << 32 | UInt64(isKept ? second : first))
      }
      keys = PairKeys.sorted(keys, vertexCount: vertexCount)
      var kept = 0
      for index in keys.indices where index == 0 || keys[index] != keys[index - 1] {
        keys[kept] = keys[index]
        kept += 1
      }
      keys.removeLast(keys.count - kept)
    }
    return keys
  }

  /// A random set of many pairs: each is taken with the chance that the rest is right.
  ///
  /// - SeeAlso: C. T. Fan, M. E. Muller, I. Rezucha, *JASA* 57(298):387–402, 1962. doi:10.1080/01621459.1962.10480667
  func some(_ wanted: Int, _ random: inout RandomStream) -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(wanted)
    var left = count
    for first in 0..<vertexCount {
      for place in 0..<rowCount(first) {
        if random.whole(below: left) < wanted - keys.count { keys.append(key(first, place)) }
        left -= 1
      }
    }
    return keys
  }

  /// Each pair with the same chance, by the lengths of the gaps.
  func each(with chance: Double, _ random: inout RandomStream) -> [UInt64] {
    let skipping = PairSkipping(chance: chance)
    var keys: [UInt64] = []
    var left = count
    var first = 0
    var place = 0
    while left > 0 {
      let gap = skipping.failures(atMost: left, from: &random)
      left -= gap
      guard left > 0 else { break }
      place += gap
      while place >= rowCount(first) {
        place -= rowCount(first)
        first += 1
      }
      keys.append(key(first, place))
      place += 1
      left -= 1
    }
    return keys
  }
}
