/// How often a vertex stands between two others that are not linked directly, by the groups of the three.
///
/// Each count is one of open two-step paths *a* → *v* → *c*: *a* and *c* differ, and there is no arc *a* → *c*.
public struct BrokerageRoles: Sendable, Equatable {
  /// All three are in one group.
  public internal(set) var coordinator: Int
  /// The two ends are in one group, the broker in another; also called consultant.
  public internal(set) var itinerant: Int
  /// The broker lets into its own group what comes from another.
  public internal(set) var gatekeeper: Int
  /// The broker carries out of its own group what goes to another.
  public internal(set) var representative: Int
  /// All three are in different groups.
  public internal(set) var liaison: Int

  /// Makes counts, 0 or more each.
  public init(
    coordinator: Int = 0, itinerant: Int = 0, gatekeeper: Int = 0, representative: Int = 0, liaison: Int = 0
  ) {
    self.coordinator = coordinator
    self.itinerant = itinerant
    self.gatekeeper = gatekeeper
    self.representative = representative
    self.liaison = liaison
  }

  /// All five together.
  public var total: Int { coordinator + itinerant + gatekeeper + representative + liaison }
}

extension Graph {
  /// For each vertex, how often it brokers within its group, into it, out of it, and between others.
  ///
  /// Counts open two-step paths *a* → *v* → *c* by the groups of *a*, *v* and *c*; see ``BrokerageRoles``. A city with many
  /// representative and gatekeeper paths opens its country to others; an agency with many liaison paths joins countries.
  ///
  /// In an undirected graph each open pair {*a*, *c*} counts once. Nothing then tells a gatekeeper from a representative:
  /// both are counted as `gatekeeper`, and `representative` is 0. Weights are ignored.
  ///
  ///     let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], isDirected: true)
  ///     try path.brokerageRoles(groups: [7, 9, 9])[1]?.gatekeeper   // 1
  ///
  /// - Parameters:
  ///   - groups: One group per vertex, any number as its name, `nil` where unknown.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: One value per vertex; `nil` where its own group is unknown. Paths with an unknown end are left out.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
  /// - SeeAlso: R. V. Gould, R. M. Fernandez, *Sociol. Methodol.* 19:89–126, 1989. doi:10.2307/270949
  public func brokerageRoles(
    groups: [Int?], options: RunOptions = .default
  ) throws(RunInterruption) -> [BrokerageRoles?] {
    let known = KnownGroups(of: self, groups: groups)
    let paths = try OpenPaths(graph: known.part, groups: known.groups, options: options)
    return known.spread(paths.roles)
  }
}

/// The part of a graph whose vertices have a known group, with groups numbered from 0.
struct KnownGroups {
  let part: Graph
  let groups: [Int]
  private let vertices: [Int]
  private let vertexCount: Int

  init(of graph: Graph, groups: [Int?]) {
    precondition(groups.count == graph.vertexCount, "There is one group for each vertex.")
    vertexCount = graph.vertexCount
    vertices = groups.indices.filter { groups[$0] != nil }
    part = vertices.count == vertexCount ? graph : graph.inducedSubgraph(on: vertices).graph
    var numbers: [Int: Int] = [:]
    var numbered: [Int] = []
    for case let name? in groups {
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      numbered.append(number)
    }
    self.groups = numbered
  }

  /// Puts values of the part's vertices where they belong in the whole.
  func spread<Value>(_ values: [Value]) -> [Value?] {
    var spread = [Value?](repeating: nil, count: vertexCount)
    for (index, vertex) in vertices.enumerated() { spread[vertex] = values[index] }
    return spread
  }
}
