extension Graph {
  /// How much nearer to all others one vertex would be for each edge that it could be given.
  ///
  /// For each vertex *v*, the sum over all *u* of 1/*d*′(*s*, *u*) − 1/*d*(*s*, *u*), where *d*′ are the distances in
  /// hops with the edge between the source *s* and *v*; directions are ignored, and 1/∞ is 0.
  ///
  ///     let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
  ///     try path.harmonicGains(ofEdgesFrom: 0)   // [0, 0, 0.5]
  ///
  /// From *v* only those vertices are looked at that the edge brings nearer: if it brings *u* nearer, then also all on the
  /// path from *v* to *u*. Whoever the source does not reach is brought nearer whole component by whole component: there
  /// the gain is one sum over the distances within the component, and many searches run side by side.
  ///
  /// - Parameters:
  ///   - source: The vertex that would get an edge.
  ///   - options: How to run.
  /// - Returns: One number a vertex, 0 or more; 0 for the source and for those it is joined with. Divided by *n* − 1, it is
  ///   the gain in harmonic centrality.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n m*) time at worst, and O(*n m* / 512) steps of 64 bytes for the vertices out of reach where
  ///   searches overlap; O(*n*) memory a thread.
  /// - Note: The same bits for every number of threads.
  public func harmonicGains(
    ofEdgesFrom source: Int, options: RunOptions = .default
  ) throws(RunInterruption) -> [Double] {
    precondition(source >= 0 && source < vertexCount, "The source is a vertex of the graph.")
    let rows = adjacency(.either)
    var search = DistanceSearch(rows: PathRows(adjacency: rows, arcLengths: nil))
    search.run(from: CollectionOfOne(source))
    let distances = search.distances.elements.map { $0 < 0 ? UInt32.max : UInt32($0) }
    var gains = try gainsOutOfReach(of: source, options: options)
    var start = 0
    try SourceBlocks.run(sourceCount: vertexCount, options: options) {
      LinkGainWorker(rows: rows, distances: distances)
    } merge: { worker in
      for (offset, gain) in worker.gains.enumerated() where distances[start + offset] != .max {
        gains[start + offset] = gain
      }
      start += worker.gains.count
    }
    return gains
  }

  /// For each vertex that no path joins with the source, the sum of 1/(distance + 1) over all vertices of its component,
  /// itself included; 0, or any number, for the others.
  private func gainsOutOfReach(of source: Int, options: RunOptions) throws(RunInterruption) -> [Double] {
    let quiet = RunOptions(threads: options.threads, isCancelled: options.isCancelled)
    let components = try weakComponents(options: quiet)
    guard components.count > 1 else { return Array(repeating: 0, count: vertexCount) }
    let plan = try DistancePlan(self, .either, options: quiet)
    let own = components.ids[source]
    // Components lie side by side: a stretch of the plan that begins and ends in the own one is nothing else.
    let passes = plan.passes.filter { pass in
      [pass.vertices.lowerBound, pass.vertices.upperBound - 1].contains { components.ids[Int(plan.order[$0])] != own }
    }
    let workers = try plan.run(passes, gathering: NextDistanceTally.self, options: quiet)
    return plan.gathered(workers).map { $0.inverseSum }
  }
}

/// The sum of 1/(distance + 1) over the vertices at the other end of the paths, and the vertex itself.
private struct NextDistanceTally: PathTally {
  private var others = InverseSum()

  init() {}

  @inline(__always)
  mutating func add(_ newCount: Int, _ step: DistanceStep) {
    guard newCount > 0 else { return }
    others.add(newCount, step.nextInverse)
  }

  mutating func add(_ other: NextDistanceTally) { others.add(other.others) }

  var inverseSum: Double {
    var sum = others
    sum.add(1, 1 << 63)
    return sum.value
  }
}

/// Searches from the far end of an edge as long as it brings vertices nearer to the source.
private final class LinkGainWorker: SourceWorker, @unchecked Sendable {
  private(set) var gains: [Double] = []
  private let rows: Adjacency
  /// From the source of all edges; the greatest number where no path leads, from where none leads into reach either.
  private let distances: [UInt32]
  /// The last search, by number, that saw each vertex.
  private let seen: Scratch<UInt32>
  private let queue: Scratch<UInt32>
  private var number: UInt32 = 0

  init(rows: Adjacency, distances: [UInt32]) {
    self.rows = rows
    self.distances = distances
    seen = Scratch(repeating: 0, count: rows.vertexCount)
    queue = Scratch(repeating: 0, count: rows.vertexCount)
  }

  func beginBlock(_ sources: Range<Int>) { gains.removeAll(keepingCapacity: true) }

  func visit(_ target: Int) {
    // What is out of reach is counted by component.
    guard distances[target] > 1, distances[target] != .max else { return gains.append(0) }
    number &+= 1
    let (number, seen, queue) = (number, seen.elements, queue.elements)
    var gain = 0.0
    rows.withBuffers { rows in
      distances.withUnsafeBufferPointer { distances in
        seen[target] = number
        queue[0] = UInt32(target)
        var (head, end) = (0, 1)
        var distance: UInt32 = 1
        while head < end {
          let levelEnd = end
          let near = 1 / Double(distance)
          while head < levelEnd {
            let vertex = Int(queue[head])
            head += 1
            let before = distances[vertex]
            gain += near - 1 / Double(before)
            for arc in rows.row(of: vertex) {
              let neighbor = Int(rows.neighbors[arc])
              guard seen[neighbor] != number, distances[neighbor] > distance &+ 1 else { continue }
              seen[neighbor] = number
              queue[end] = UInt32(truncatingIfNeeded: neighbor)
              end += 1
            }
          }
          distance &+= 1
        }
      }
    }
    gains.append(gain)
  }
}
