import CityNetwork

/// Collects the links between each two vertices, to be merged into edges.
struct EdgeCollector {
  struct Edge {
    var source: Int
    var target: Int
    var weight: Double
    var links: [Int]
  }

  /// A link between two vertices; those of one pair come together when sorted.
  private struct Entry: Comparable {
    var source: Int32
    var target: Int32
    /// Twice the place of the link, and one more where another link stands for the same: what two cities share is one link,
    /// though each has a row of its own about it.
    private let mark: Int32

    init(_ source: Int, _ target: Int, place: Int, isCounted: Bool) {
      (self.source, self.target) = (Int32(source), Int32(target))
      mark = Int32(place) << 1 | (isCounted ? 0 : 1)
    }

    var place: Int { Int(mark >> 1) }
    var isCounted: Bool { mark & 1 == 0 }

    static func < (a: Entry, b: Entry) -> Bool {
      a.source != b.source ? a.source < b.source : a.target != b.target ? a.target < b.target : a.mark < b.mark
    }
  }

  /// A link of a city with an agency or programme that is no vertex.
  private struct Membership {
    var body: Int
    var city: Int
    var place: Int
  }

  private let network: CityNetwork
  private let vertices: [Int]
  private let projection: Projection
  private(set) var omissions = CityGraph.Omissions()
  private var entries: [Entry] = []
  private var memberships: [Membership] = []

  /// - Parameter vertices: The vertex of each entity of the network; −1 for what is none.
  init(network: CityNetwork, vertices: [Int], projection: Projection) {
    (self.network, self.vertices, self.projection) = (network, vertices, projection)
  }

  mutating func add(linkAt place: Int) {
    let ends = network.ends(ofLinkAt: place)
    guard projection.layers.contains(network.links[place].kind) else { return omissions.ofOtherLayers += 1 }
    guard ends.from != ends.to else { return omissions.selfLinks += 1 }
    let (from, to) = (vertices[ends.from], vertices[ends.to])
    guard from >= 0, to >= 0 else {
      if projection.bodies == .cliques, from >= 0 || to >= 0 {
        let (body, city) = from >= 0 ? (ends.to, from) : (ends.from, to)
        memberships.append(Membership(body: body, city: city, place: place))
      } else {
        omissions.atBodies += 1
      }
      return
    }
    guard projection.isDirected else { return join(min(from, to), max(from, to), place) }
    switch network.links[place].direction {
    case .providerToRecipient: join(from, to, place)
    case .mutual:
      join(from, to, place)
      join(to, from, place)
    case .unknown: omissions.ofUnknownDirection += 1
    }
  }

  /// Joins the cities of each body pairwise: by one link a body, for which the rows of both cities stand.
  mutating func addCliques() {
    for group in Dictionary(grouping: memberships, by: \.body).sorted(by: { $0.key < $1.key }).map(\.value) {
      let places = Dictionary(grouping: group, by: \.city).sorted { $0.key < $1.key }
      // With one city alone, a body joins nobody.
      if places.count == 1 { omissions.atBodies += group.count }
      for (position, first) in places.enumerated() {
        for second in places[(position + 1)...] {
          for (number, place) in (first.value + second.value).map(\.place).enumerated() {
            join(first.key, second.key, place, isCounted: number == 0)
            if projection.isDirected { join(second.key, first.key, place, isCounted: number == 0) }
          }
        }
      }
    }
  }

  /// One edge a pair of vertices, in their order.
  consuming func merged() -> [Edge] {
    entries.sort()
    var edges: [Edge] = []
    var start = 0
    while start < entries.count {
      let (source, target) = (entries[start].source, entries[start].target)
      var links: [Int] = []
      var count = 0
      while start < entries.count, entries[start].source == source, entries[start].target == target {
        let place = entries[start].place
        if links.last != place {
          links.append(place)
          count += entries[start].isCounted ? 1 : 0
        }
        start += 1
      }
      edges.append(
        Edge(source: Int(source), target: Int(target), weight: weight(of: links, counted: count), links: links))
    }
    return edges
  }

  private func weight(of links: [Int], counted count: Int) -> Double {
    switch projection.merging {
    case .count: Double(count)
    case .strongest: Double(links.map { network.links[$0].stage?.rank ?? 1 }.max() ?? 1)
    }
  }

  private mutating func join(_ source: Int, _ target: Int, _ place: Int, isCounted: Bool = true) {
    entries.append(Entry(source, target, place: place, isCounted: isCounted))
  }
}
