import Graphs

/// How evenly samples fall on the possible outcomes.
struct Equidistribution {
  private var counts: [[UInt32]: Int] = [:]
  private let outcomes: Set<[UInt32]>

  /// - Parameter graphs: Every possible outcome, once.
  init(over graphs: [Graph]) {
    outcomes = Set(graphs.map { Equidistribution.key(of: $0) })
    precondition(outcomes.count == graphs.count, "No outcome is listed twice.")
  }

  mutating func add(_ graph: Graph) { counts[Equidistribution.key(of: graph), default: 0] += 1 }

  var outcomeCount: Int { outcomes.count }

  /// Whether nothing but the outcomes came up.
  var isWithinOutcomes: Bool { counts.keys.allSatisfy { outcomes.contains($0) } }

  /// Pearson's statistic less its mean, in standard deviations of the chi-square distribution.
  var excess: Double {
    let total = counts.values.reduce(0, +)
    let expected = Double(total) / Double(outcomes.count)
    let statistic = outcomes.reduce(0.0) { sum, outcome in
      let difference = Double(counts[outcome] ?? 0) - expected
      return sum + difference * difference / expected
    }
    let freedom = Double(outcomes.count - 1)
    return (statistic - freedom) / (2 * freedom).squareRoot()
  }

  private static func key(of graph: Graph) -> [UInt32] {
    (0..<graph.edgeCount).map { id in
      let (source, target) = graph.edge(id)
      let isSwapped = !graph.isDirected && source > target
      return UInt32(isSwapped ? target << 16 | source : source << 16 | target)
    }.sorted()
  }
}

extension Graph {
  /// Every simple graph on a few vertices, found by trying all sets of pairs.
  static func all(vertexCount: Int, isDirected: Bool = false, where isWanted: (Graph) -> Bool) -> [Graph] {
    let pairs = (0..<vertexCount).flatMap { source in
      (0..<vertexCount).filter { $0 != source && (isDirected || source < $0) }.map { (source, $0) }
    }
    return (0..<(1 << pairs.count)).compactMap { set in
      let edges = pairs.indices.filter { set >> $0 & 1 == 1 }.map { pairs[$0] }
      let graph = Graph(vertexCount: vertexCount, edges: edges, isDirected: isDirected)
      return isWanted(graph) ? graph : nil
    }
  }

  /// The same graph built by the checking initializer: a graph that passed checks on the way equals it.
  var rebuilt: Graph {
    Graph(
      vertexCount: vertexCount, edges: (0..<edgeCount).map { edge($0) }, isDirected: isDirected,
      weights: isWeighted ? (0..<edgeCount).map { weight(ofEdge: $0) } : nil)
  }

  static func star(leaves: Int) -> Graph {
    Graph(vertexCount: leaves + 1, edges: (0..<leaves).map { (0, $0 + 1) })
  }

  /// Degrees out and in; the same twice in an undirected graph.
  var bothDegrees: [[Int]] { [degrees(.outgoing), degrees(.incoming)] }
}
