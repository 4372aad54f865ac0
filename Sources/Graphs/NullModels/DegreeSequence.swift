extension Graph {
  /// Whether some simple undirected graph has given degrees.
  ///
  /// So it is if their sum is even and, for each *k*, the *k* greatest ask for no more than *k*(*k* − 1) ends among themselves
  /// and min(*d*, *k*) from each other vertex.
  ///
  ///     Graph.hasGraph(withDegrees: [2, 2, 2])      // true: a triangle
  ///     Graph.hasGraph(withDegrees: [3, 3, 1, 1])   // false
  ///
  /// - Parameter degrees: One number per vertex; a number below 0 or above *n* − 1 fits no graph.
  /// - Returns: Whether there is such a graph; `true` for no vertices.
  /// - Complexity: O(*n*) time and memory.
  /// - SeeAlso: P. Erdős, T. Gallai, *Matematikai Lapok* 11:264–274, 1960
  public static func hasGraph(withDegrees degrees: [Int]) -> Bool {
    guard degrees.allSatisfy({ $0 >= 0 && $0 < degrees.count }) else { return false }
    let falling = fallingOrder(of: degrees).map { degrees[$0] }
    guard falling.reduce(0, +) % 2 == 0 else { return false }
    // `smaller` vertices from the end have degrees below k, with the sum `smallerSum`.
    var (greatest, smaller, smallerSum) = (0, 0, 0)
    for k in 1...max(1, falling.count) where k <= falling.count {
      greatest += falling[k - 1]
      while smaller < falling.count && falling[falling.count - 1 - smaller] < k {
        smallerSum += falling[falling.count - 1 - smaller]
        smaller += 1
      }
      // Beyond this k the greatest are among the smaller ones, and the condition holds if it held before.
      guard smaller <= falling.count - k else { return true }
      if greatest > k * (k - 1) + k * (falling.count - k - smaller) + smallerSum { return false }
    }
    return true
  }

  /// A random simple graph with given degrees, or `nil` if there is none.
  ///
  /// One graph with these degrees is built (Havel and Hakimi: the vertex that wants least is joined to those that want most),
  /// and then rewired like a ``degreePreservingSample(firstMode:swapsPerEdge:seed:options:)``: in the long run every graph with
  /// these degrees is equally likely.
  ///
  ///     try Graph.random(withDegrees: [2, 2, 2], seed: 1)?.edgeCount   // 3
  ///
  /// - Parameters:
  ///   - degrees: One number per vertex.
  ///   - swapsPerEdge: How many swaps to attempt for each edge; 30 by default, since the first graph is far from random.
  ///   - seed: Picks the graph.
  ///   - options: How to run; one thread is used.
  /// - Returns: An undirected graph with exactly these degrees, its edges ascending; `nil` where ``hasGraph(withDegrees:)`` says
  ///   `false`.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Precondition: At most ``capacity`` vertices and edges.
  /// - Complexity: O(*n* log *n* + *m*) time for the first graph, then that of a sample; O(*n* + *m*) memory.
  /// - Note: The same graph on every run.
  /// - SeeAlso: S. L. Hakimi, *J. SIAM* 10(3):496–506, 1962. doi:10.1137/0110037; F. Viger, M. Latapy, *J. Complex Networks*
  ///   4(1):15–37, 2016. doi:10.1093/comnet/cnv013
  public static func random(
    withDegrees degrees: [Int], swapsPerEdge: Int = 30, seed: UInt64, options: RunOptions = .default
  ) throws(RunInterruption) -> Graph? {
    guard let first = some(withDegrees: degrees) else { return nil }
    return try first.degreePreservingSample(swapsPerEdge: swapsPerEdge, seed: seed, options: options).graph
  }

  /// Some simple graph with given degrees, always the same one; `nil` if there is none.
  private static func some(withDegrees degrees: [Int]) -> Graph? {
    precondition(degrees.count <= Graph.capacity, "A graph has between 0 and 2³⁰ vertices.")
    guard hasGraph(withDegrees: degrees) else { return nil }
    precondition(degrees.reduce(0, +) / 2 <= Graph.capacity, "A graph has at most 2³⁰ edges.")
    let order = fallingOrder(of: degrees)
    var left = order.map { degrees[$0] }
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    // Invariant: `left` never rises along the places below `end`.
    for end in left.indices.reversed() where left[end] > 0 {
      let wanted = left[end]
      let lowest = left[wanted - 1]
      // Of those that want as much as the last one served, serve the last, so that the order stays.
      let above = firstPlace(in: left, below: end) { $0 <= lowest }
      let after = firstPlace(in: left, below: end) { $0 < lowest }
      for place in Array(0..<above) + Array((after - (wanted - above))..<after) {
        left[place] -= 1
        sources.append(UInt32(order[place]))
        targets.append(UInt32(order[end]))
      }
      left[end] = 0
    }
    return Graph(vertexCount: degrees.count, sources: sources, targets: targets)
  }

  /// The first place below `end` in a falling list whose number meets a condition that all later ones meet; or `end`.
  private static func firstPlace(in falling: [Int], below end: Int, where isMet: (Int) -> Bool) -> Int {
    var (low, high) = (0, end)
    while low < high {
      let middle = (low + high) / 2
      if isMet(falling[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The vertices by falling degree, equal ones in their order; degrees lie in 0..<*n*.
  private static func fallingOrder(of degrees: [Int]) -> [Int] {
    var starts = [Int](repeating: 0, count: degrees.count + 1)
    for degree in degrees { starts[degrees.count - degree] += 1 }
    for place in 0..<degrees.count { starts[place + 1] += starts[place] }
    var order = [Int](repeating: 0, count: degrees.count)
    for (vertex, degree) in degrees.enumerated() {
      let slot = degrees.count - 1 - degree
      order[starts[slot]] = vertex
      starts[slot] += 1
    }
    return order
  }
}
