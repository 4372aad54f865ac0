/// A division of the vertices into communities, and how good it is.
public struct Communities: Sendable, Equatable {
  /// The community of each vertex, with their sizes; numbered from the biggest, equal ones by the smallest vertex.
  public let groups: Components
  /// What the division was asked to be good at.
  public let quality: CommunityQuality
  /// How good it is: modularity, or the weight within communities beyond *γ* per pair; `nil` for the modularity of a graph
  /// without edges.
  public let value: Double?
  /// How many times the search went from vertices to the whole and back.
  public let iterationCount: Int

  /// For each vertex, the number of its community.
  public var ids: [Int] { groups.ids }
  /// The number of communities.
  public var count: Int { groups.count }
  /// For each community, how many vertices it has, never rising.
  public var sizes: [Int] { groups.sizes }
}

extension Graph {
  /// Divides the vertices into communities, each of them connected, by the Leiden algorithm.
  ///
  /// Blocs of cities that link among themselves more than chance or a given density explains. Several divisions are usually
  /// about as good: run several seeds before a bloc is taken for a fact.
  ///
  ///     try graph.leidenCommunities(seed: 1).sizes   // the biggest bloc first
  ///
  /// - Parameters:
  ///   - quality: What to look for; modularity by default.
  ///   - maximumIterations: How many times to go from vertices to the whole and back, at least 1; it stops before when
  ///     nothing improves.
  ///   - seed: Picks the order in which vertices are looked at.
  ///   - options: How to run. In networks with more than some 30,000 edges, communities are split and merged on all threads;
  ///     vertices move on one.
  /// - Returns: A community for every vertex; a vertex without edges is one by itself. In a directed graph, direction is
  ///   ignored and opposite arcs count as one, as in ``undirected()``.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: About O(*m*) time per iteration in practice; O(*n* + *m*) memory.
  /// - Note: The same division on every run and for every number of threads, for a given seed.
  /// - SeeAlso: V. A. Traag, L. Waltman, N. J. van Eck, *Sci. Rep.* 9:5233, 2019. doi:10.1038/s41598-019-41695-z
  public func leidenCommunities(
    quality: CommunityQuality = .modularity(), maximumIterations: Int = 10, seed: UInt64, options: RunOptions = .default
  ) throws(RunInterruption) -> Communities {
    try communities(quality, refines: true, maximumIterations, seed, options)
  }

  /// Divides the vertices into communities by the Louvain method.
  ///
  /// Older than Leiden and known for communities that fall apart inside; here for comparison with published figures. Prefer
  /// ``leidenCommunities(quality:maximumIterations:seed:options:)``.
  ///
  /// - Parameters:
  ///   - quality: What to look for; modularity by default.
  ///   - seed: Picks the order in which vertices are looked at.
  ///   - options: How to run. In networks with more than some 30,000 edges, communities are merged on all threads; vertices
  ///     move on one.
  /// - Returns: A community for every vertex, not always connected; a vertex without edges is one by itself. In a directed
  ///   graph, direction is ignored and opposite arcs count as one.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: About O(*m*) time in practice; O(*n* + *m*) memory.
  /// - Note: The same division on every run and for every number of threads, for a given seed.
  /// - SeeAlso: V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, *J. Stat. Mech.* P10008, 2008.
  ///   doi:10.1088/1742-5468/2008/10/P10008
  public func louvainCommunities(
    quality: CommunityQuality = .modularity(), seed: UInt64, options: RunOptions = .default
  ) throws(RunInterruption) -> Communities {
    try communities(quality, refines: false, 1, seed, options)
  }

  private func communities(
    _ quality: CommunityQuality, refines: Bool, _ maximumIterations: Int, _ seed: UInt64, _ options: RunOptions
  ) throws(RunInterruption) -> Communities {
    precondition(
      quality.resolution >= 0 && quality.resolution.isFinite, "The resolution is a finite number, 0 or more.")
    precondition(maximumIterations >= 1, "There is at least one iteration.")
    guard !isDirected else {
      return try undirected().communities(quality, refines: refines, maximumIterations, seed, options)
    }
    let search = CommunitySearch(self, quality, refines: refines, seed: seed, options: options)
    var iterations = 0
    repeat {
      try search.iterate()
      iterations += 1
    } while search.hasMoved && iterations < maximumIterations
    let labels = search.labels
    let groups = try refines ? connectedParts(of: labels, options) : search.groups
    let value = try self.value(of: groups.ids, quality, options)
    options.progress?(1)
    return Communities(groups: groups, quality: quality, value: value, iterationCount: iterations)
  }

  /// How good a division is.
  private func value(
    of ids: [Int], _ quality: CommunityQuality, _ options: RunOptions
  ) throws(RunInterruption) -> Double? {
    switch quality {
    case .modularity(let resolution):
      return try modularity(of: ids, resolution: resolution, options: RunOptions(isCancelled: options.isCancelled))
    case .constantPotts(let resolution):
      var sizes = [Double](repeating: 0, count: vertexCount)
      for id in ids { sizes[id] += 1 }
      var within = 0.0
      for id in 0..<edgeCount {
        let (source, target) = edge(id)
        if ids[source] == ids[target] { within += weight(ofEdge: id) }
      }
      return within - resolution * sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }
  }

  /// Communities as they are, but for those that fall into several parts: then the parts. That never makes them worse.
  ///
  /// The last level of the search has connected communities but for the odd equality that rounding decides.
  private func connectedParts(of labels: [UInt32], _ options: RunOptions) throws(RunInterruption) -> Components {
    var checkpoint = try Checkpoint(options)
    var parts = [UInt32](repeating: .max, count: vertexCount)
    var queue: [UInt32] = []
    var count: UInt32 = 0
    for start in 0..<vertexCount where parts[start] == .max {
      parts[start] = count
      queue.append(UInt32(start))
      while let vertex = queue.popLast() {
        try checkpoint.tick()
        for arc in outgoing.row(of: Int(vertex)) {
          let neighbor = outgoing.neighbors[arc]
          guard parts[Int(neighbor)] == .max, labels[Int(neighbor)] == labels[start] else { continue }
          parts[Int(neighbor)] = count
          queue.append(neighbor)
        }
      }
      count += 1
    }
    return Components(labels: parts, labelCount: Int(count))
  }
}
