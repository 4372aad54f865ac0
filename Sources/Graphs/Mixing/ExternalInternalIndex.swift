/// How far edges lead out of groups rather than stay within them: (external − internal) / (external + internal).
///
/// −1 means that all edges stay within their group, 1 that all lead out.
public struct ExternalInternalIndex: Sendable, Equatable {
  /// The index of one group.
  public struct Group: Sendable, Equatable {
    /// The group's name, as it was given.
    public let name: Int
    /// The number of edges between a member and a member of another known group.
    public let external: Int
    /// The number of edges between two members.
    public let `internal`: Int
    /// In −1…1; `nil` without an edge.
    public var value: Double? { ratio(external, `internal`) }
  }

  /// The number of edges between two known groups.
  public let external: Int
  /// The number of edges within a known group.
  public let `internal`: Int
  /// For each vertex, the index of its edges to neighbors of known groups; `nil` without such an edge, or where its own group
  /// is unknown.
  public let vertices: [Double?]
  /// For each group, ascending by name, the index of its members' edges.
  public let groups: [Group]

  /// The index of all edges, in −1…1; `nil` without an edge between known ends.
  public var overall: Double? { ratio(external, `internal`) }
}

private func ratio(_ external: Int, _ internal: Int) -> Double? {
  external + `internal` == 0 ? nil : Double(external - `internal`) / Double(external + `internal`)
}

extension Graph {
  /// Whether edges lead out of groups or stay within: for the whole, for each group and for each vertex.
  ///
  /// (external − internal) / (external + internal) edges; see ``ExternalInternalIndex``. Directions and weights are ignored,
  /// and an edge with an unknown end is left out. A city near −1 keeps to its own region; one near 1 looks abroad.
  ///
  ///     let path = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
  ///     try path.externalInternalIndex(of: [7, 7, 9, 9]).overall   // -1/3
  ///
  /// - Parameters:
  ///   - groups: One group per vertex, any number as its name, `nil` where unknown.
  ///   - options: How to run.
  /// - Returns: The index at all three levels. Group sizes alone push it: few members mean many strangers.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory, plus sorting the groups.
  /// - SeeAlso: D. Krackhardt, R. N. Stern, *Social Psychol. Q.* 51(2):123–140, 1988. doi:10.2307/2786835
  public func externalInternalIndex(
    of groups: [Int?], options: RunOptions = .default
  ) throws(RunInterruption) -> ExternalInternalIndex {
    precondition(groups.count == vertexCount, "There is one group for each vertex.")
    var checkpoint = try Checkpoint(options)
    var counts = [(external: Int, internal: Int)](repeating: (0, 0), count: vertexCount)
    var byGroup: [Int: (external: Int, internal: Int)] = [:]
    for case let name? in groups { byGroup[name] = (0, 0) }
    var (external, within) = (0, 0)
    let edges = UndirectedEdges(of: self)
    for edge in 0..<edges.count {
      try checkpoint.tick()
      let (first, second) = (Int(edges.firsts[edge]), Int(edges.seconds[edge]))
      guard let one = groups[first], let other = groups[second] else { continue }
      if one == other {
        within += 1
        counts[first].internal += 1
        counts[second].internal += 1
        byGroup[one, default: (0, 0)].internal += 1
      } else {
        external += 1
        counts[first].external += 1
        counts[second].external += 1
        byGroup[one, default: (0, 0)].external += 1
        byGroup[other, default: (0, 0)].external += 1
      }
    }
    checkpoint.finish()
    return ExternalInternalIndex(
      external: external, internal: within, vertices: counts.map { ratio($0.external, $0.internal) },
      groups: byGroup.sorted { $0.key < $1.key }.map {
        ExternalInternalIndex.Group(name: $0.key, external: $0.value.external, internal: $0.value.internal)
      })
  }
}
