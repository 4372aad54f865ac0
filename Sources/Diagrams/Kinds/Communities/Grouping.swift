import Analysis
import CityNetwork
import Graphs

/// The communities of a network, with what a picture says about each.
struct Grouping: Sendable {
  /// A community of at least two members.
  struct Group: Sendable {
    /// Its vertices, those with the most links within it first.
    var members: [Int]
    /// What it is called.
    var name: String
    /// How many of its members are cities.
    var cityCount: Int
    /// The countries of its cities with their numbers, the most first.
    var countries: [(code: String, count: Int)]
    /// How many pairs within it are linked.
    var linksWithin = 0
  }

  /// Two groups, and how many pairs between them are linked.
  struct Bridge: Sendable {
    var first: Int
    var second: Int
    var count: Int
  }

  let graph: CityGraph
  /// The biggest first.
  let groups: [Group]
  /// The group of each vertex; nil for vertices without a link.
  let groupOf: [Int?]
  /// Cities, agencies and programmes without a link, by id.
  let unlinked: [Int]
  let bridges: [Bridge]
  /// Modularity; nil without links.
  let quality: Double?

  var linksBetween: Int { bridges.reduce(0) { $0 + $1.count } }
  var linksWithin: Int { groups.reduce(0) { $0 + $1.linksWithin } }

  /// Any would do; it stands in the caption.
  static let seed: UInt64 = 1

  init(_ context: DiagramContext, options: RunOptions) throws(RunInterruption) {
    let network = context.network
    let graph = context.study.graph(.twoMode)
    let communities = try graph.graph.leidenCommunities(seed: Self.seed, options: options)
    let degrees = graph.graph.degrees()
    var membersOf = [[Int]](repeating: [], count: communities.count)
    for vertex in graph.entities.indices where degrees[vertex] > 0 { membersOf[communities.ids[vertex]].append(vertex) }
    membersOf.removeAll(where: \.isEmpty)
    var groupOf = [Int?](repeating: nil, count: graph.entities.count)
    for (group, members) in membersOf.enumerated() { for vertex in members { groupOf[vertex] = group } }
    var within = [Int](repeating: 0, count: graph.entities.count)
    var linksWithin = [Int](repeating: 0, count: membersOf.count)
    var between: [Pair: Int] = [:]
    for index in 0..<graph.graph.edgeCount {
      let (source, target) = graph.graph.edge(index)
      guard let one = groupOf[source], let other = groupOf[target] else { continue }
      if one == other {
        within[source] += 1
        within[target] += 1
        linksWithin[one] += 1
      } else {
        between[Pair(first: min(one, other), second: max(one, other)), default: 0] += 1
      }
    }
    groups = membersOf.enumerated().map { index, members in
      let order = members.sorted { a, b in
        if within[a] != within[b] { return within[a] > within[b] }
        return degrees[a] != degrees[b] ? degrees[a] > degrees[b] : a < b
      }
      let cities = members.compactMap { network.city(graph.entities[$0]) }
      let countries = Dictionary(grouping: cities.filter { $0.knownCountry != nil }, by: \.country).map {
        (code: $0.key, count: $0.value.count)
      }
      return Group(
        members: order, name: order.first.map { network.displayName(of: graph.entities[$0]) } ?? "",
        cityCount: cities.count,
        countries: countries.sorted { a, b in a.count != b.count ? a.count > b.count : a.code < b.code },
        linksWithin: linksWithin[index])
    }
    self.graph = graph
    self.groupOf = groupOf
    unlinked = graph.entities.indices.filter { degrees[$0] == 0 }
    bridges = between.map { Bridge(first: $0.key.first, second: $0.key.second, count: $0.value) }
      .sorted { a, b in
        if a.count != b.count { return a.count > b.count }
        return (a.first, a.second) < (b.first, b.second)
      }
    quality = communities.value
  }

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }
}
