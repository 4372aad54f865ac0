/// A graph whose vertices have names: names go in, and names come out.
///
/// Vertices are numbered by ascending name, so that neither the numbers nor any choice between equals depends on the order
/// of the pairs. A simple graph has no room for a pair that is named twice or for a name joined to itself; both are counted
/// instead of being refused.
///
///     let cities = NamedGraph([("Ulm", "Bern"), ("Bern", "Lyon"), ("Lyon", "Bern"), ("Bern", "Bern")])
///     cities.names               // ["Bern", "Lyon", "Ulm"]
///     cities.graph.edgeCount     // 2
///     cities.repeatedEdgeCount   // 1
///     cities.selfLoopCount       // 1
///
/// Measures are those of ``graph``; ``ranked(by:)``, ``names(of:)`` and ``groups(of:)`` turn their answers into names.
public struct NamedGraph<Name: Hashable & Comparable & Sendable>: Sendable, Equatable {
  /// The graph; vertex *v* has the name `names[v]`. Edges stand in the order in which their pairs were first named.
  public let graph: Graph
  /// The names, ascending, each once.
  public let names: [Name]
  /// For each edge, how many pairs name it: 1 or more.
  public let pairCounts: [Int]
  /// The number of pairs that join a name to itself; the graph is without them, but has a vertex for the name.
  public let selfLoopCount: Int

  /// The number of pairs that an earlier pair has named; without directions, in either order.
  public var repeatedEdgeCount: Int { pairCounts.reduce(0) { $0 + $1 - 1 } }

  /// Builds a graph from pairs of names.
  ///
  /// - Parameters:
  ///   - pairs: The two ends of each edge, source first; pairs may repeat and may name one end twice.
  ///   - isolates: Further names, which have a vertex even if no pair names them.
  ///   - isDirected: Whether pairs have a direction; by default they have none.
  /// - Complexity: O((*n* + *p*) log (*n* + *p*)) comparisons of names for *p* pairs; O(*n* + *p*) memory.
  /// - Precondition: At most ``Graph/capacity`` names and pairs.
  /// - Note: Names that compare equal are one vertex.
  public init(_ pairs: some Sequence<(Name, Name)>, isolates: [Name] = [], isDirected: Bool = false) {
    let pairs = Array(pairs)
    let names = Set(pairs.flatMap { [$0.0, $0.1] }).union(isolates).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32(truncatingIfNeeded: $0)) })
    var (sources, targets, counts, loops) = ([UInt32](), [UInt32](), [Int](), 0)
    var edgeOfPair: [UInt64: Int] = [:]
    for (first, second) in pairs {
      guard let source = numbers[first], let target = numbers[second] else { continue }
      guard source != target else {
        loops += 1
        continue
      }
      let (low, high) = isDirected ? (source, target) : (min(source, target), max(source, target))
      let key = UInt64(low) << 32 | UInt64(high)
      if let edge = edgeOfPair[key] {
        counts[edge] += 1
      } else {
        edgeOfPair[key] = counts.count
        sources.append(source)
        targets.append(target)
        counts.append(1)
      }
    }
    graph = Graph(vertexCount: names.count, sources: sources, targets: targets, isDirected: isDirected)
    self.names = names
    pairCounts = counts
    selfLoopCount = loops
  }
}
