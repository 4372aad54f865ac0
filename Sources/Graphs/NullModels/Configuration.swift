extension Graph {
  /// A random graph from stubs matched at random, without the self-loops and repeated edges that arise.
  ///
  /// Each vertex gets as many stubs as its degree, all stubs are matched at random, and what is not simple is left out: the
  /// erased configuration model. It is quick, but hubs lose links, so degrees are kept nearly, not exactly, and the graphs are
  /// not equally likely. For exact degrees take ``random(withDegrees:swapsPerEdge:seed:options:)``.
  ///
  ///     Graph.configuration(degrees: [1, 1, 1, 1], seed: 1).graph.edgeCount   // 2
  ///
  /// - Parameters:
  ///   - degrees: One number per vertex, 0 or more, with an even sum. Numbers above *n* − 1 are allowed.
  ///   - seed: Picks the graph.
  /// - Returns: An undirected simple graph, its edges ascending, and what was left out.
  /// - Precondition: At most ``capacity`` vertices and matched pairs.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - Note: The same graph on every run.
  /// - SeeAlso: B. Bollobás, *Eur. J. Combin.* 1(4):311–316, 1980. doi:10.1016/S0195-6698(80)80030-8
  public static func configuration(degrees: [Int], seed: UInt64) -> ConfigurationSample {
    precondition(degrees.count <= Graph.capacity, "A graph has between 0 and 2³⁰ vertices.")
    precondition(degrees.allSatisfy { (0...2 * Graph.capacity).contains($0) }, "A degree is 0 or more.")
    let sum = degrees.reduce(0, +)
    precondition(sum % 2 == 0, "The sum of the degrees is even, since every edge has two ends.")
    precondition(sum / 2 <= Graph.capacity, "A graph has at most 2³⁰ edges.")
    var stubs: [UInt32] = []
    stubs.reserveCapacity(sum)
    for (vertex, degree) in degrees.enumerated() {
      stubs.append(contentsOf: repeatElement(UInt32(vertex), count: degree))
    }
    var random = RandomStream(seed: seed)
    for index in stubs.indices.dropFirst().reversed() { stubs.swapAt(index, random.whole(below: index + 1)) }
    let keys = stride(from: 0, to: sum, by: 2).compactMap { index -> UInt64? in
      let (first, second) = (stubs[index], stubs[index + 1])
      return first == second ? nil : UInt64(min(first, second)) << 32 | UInt64(max(first, second))
    }
    let graph = Graph(vertexCount: degrees.count, pairKeys: keys, isDirected: false)
    return ConfigurationSample(
      graph: graph, selfLoops: sum / 2 - keys.count, repeatedEdges: keys.count - graph.edgeCount)
  }
}

/// A random graph from stubs matched at random, and what of it was left out.
public struct ConfigurationSample: Sendable, Equatable {
  /// The simple graph.
  public let graph: Graph
  /// How many pairs of stubs of the same vertex were left out.
  public let selfLoops: Int
  /// How many edges were left out since an earlier one joined the same vertices.
  public let repeatedEdges: Int
}
