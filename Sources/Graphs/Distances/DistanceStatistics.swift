/// How far apart the vertices of a graph are, over all pairs.
///
/// A pair is unordered in an undirected graph and ordered in a directed one; a vertex is no pair with itself.
public struct DistanceStatistics: Sendable, Equatable {
  /// How many pairs lie at one distance.
  public struct Bin: Sendable, Equatable {
    /// The distance, 1 or more.
    public let distance: Int
    /// The number of pairs at that distance, 1 or more.
    public let pairCount: Int
  }

  /// The finite distances that occur, ascending, each with its number of pairs.
  public let histogram: [Bin]
  /// The number of all pairs, whether a path joins them or not.
  public let pairCount: Int

  /// The number of pairs that a path joins.
  public var reachablePairCount: Int { histogram.reduce(0) { $0 + $1.pairCount } }

  /// The share of pairs that a path joins, in 0…1; `nil` when there is no pair.
  public var reachableShare: Double? {
    pairCount == 0 ? nil : Double(reachablePairCount) / Double(pairCount)
  }

  /// The greatest finite distance; `nil` when no path joins any pair.
  public var diameter: Int? { histogram.last?.distance }

  /// The mean distance of the pairs that a path joins; `nil` when there is none.
  public var meanDistance: Double? {
    guard !histogram.isEmpty else { return nil }
    let sum = histogram.reduce(0.0) { $0 + Double($1.distance) * Double($1.pairCount) }
    return sum / Double(reachablePairCount)
  }

  /// The mean of 1/distance over all pairs, where "no path" counts 0, in 0…1; `nil` when there is no pair.
  ///
  /// - SeeAlso: V. Latora, M. Marchiori, *Phys. Rev. Lett.* 87:198701, 2001. doi:10.1103/PhysRevLett.87.198701
  public var globalEfficiency: Double? {
    guard pairCount > 0 else { return nil }
    return histogram.reduce(0.0) { $0 + Double($1.pairCount) / Double($1.distance) } / Double(pairCount)
  }

  /// The smallest distance within which a share of the joined pairs lies; `nil` when no path joins any pair.
  ///
  /// - Parameter share: In 0…1; 0.9 by default. No value between two distances is made up.
  public func effectiveDiameter(covering share: Double = 0.9) -> Int? {
    precondition((0...1).contains(share), "A share lies between 0 and 1.")
    let reachable = Double(reachablePairCount)
    var covered = 0
    for bin in histogram {
      covered += bin.pairCount
      if Double(covered) / reachable >= share { return bin.distance }
    }
    return nil
  }
}

extension Graph {
  /// The distances of all pairs of vertices: their histogram, greatest value, mean, and the share of joined pairs.
  ///
  ///     let path = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
  ///     try path.distanceStatistics().diameter   // 3
  ///
  /// - Parameters:
  ///   - lengths: A positive length per edge id; by default each edge is one hop.
  ///   - options: How to run.
  /// - Returns: Statistics over unordered pairs, or over ordered pairs if the graph is directed.
  /// - Throws: ``RunInterruption`` when cancelled, when distances might not fit in 64 bits, or when lengths give more than
  ///   2²² different distances.
  /// - Complexity: By hops as ``distanceSummary(direction:options:)``, which gives more at the same cost; O(*n m* log *n*)
  ///   time and O(*n* + *m*) memory per thread by lengths.
  /// - Note: Exact counts, the same for every number of threads.
  public func distanceStatistics(
    lengths: [Int]? = nil, options: RunOptions = .default
  ) throws(RunInterruption) -> DistanceStatistics {
    guard lengths != nil else { return try distanceSummary(options: options).statistics }
    let rows = try pathRows(.outgoing, lengths: lengths)
    let isDirected = isDirected
    var counts: [Int: Int] = [:]
    try SourceBlocks.run(sourceCount: vertexCount, options: options) {
      DistanceCountWorker(rows: rows, countsOrderedPairs: isDirected)
    } merge: { worker throws(RunInterruption) in
      for (distance, count) in worker.counts { counts[distance, default: 0] += count }
      guard counts.count <= DistanceCountWorker.maximumDistinct else { throw DistanceCountWorker.tooMany }
    }
    let bins = counts.sorted { $0.key < $1.key }.map { DistanceStatistics.Bin(distance: $0.key, pairCount: $0.value) }
    let ordered = vertexCount * max(0, vertexCount - 1)
    return DistanceStatistics(histogram: bins, pairCount: isDirected ? ordered : ordered / 2)
  }
}

/// Counts the pairs at each distance over the sources of a block.
private final class DistanceCountWorker: SourceWorker, @unchecked Sendable {
  static let maximumDistinct = 1 << 22
  static let tooMany = RunInterruption.limit(.distinctDistances(allowed: maximumDistinct))

  private(set) var counts: [Int: Int] = [:]
  private let countsOrderedPairs: Bool
  private var search: DistanceSearch

  init(rows: PathRows, countsOrderedPairs: Bool) {
    self.countsOrderedPairs = countsOrderedPairs
    search = DistanceSearch(rows: rows)
  }

  func beginBlock(_ sources: Range<Int>) { counts.removeAll(keepingCapacity: true) }

  func visit(_ source: Int) throws(RunInterruption) {
    search.run(from: CollectionOfOne(source))
    // Vertices come by distance: one look into the dictionary per distance, not per vertex.
    var current = 0
    var count = 0
    for vertex in search.reached.dropFirst() where countsOrderedPairs || vertex > source {
      let distance = search.distances.elements[Int(vertex)]
      if distance != current {
        if count > 0 { counts[current, default: 0] += count }
        (current, count) = (distance, 0)
      }
      count += 1
    }
    if count > 0 { counts[current, default: 0] += count }
    guard counts.count <= DistanceCountWorker.maximumDistinct else { throw DistanceCountWorker.tooMany }
  }
}
