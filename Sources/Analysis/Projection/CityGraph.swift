public import CityNetwork
public import Graphs

/// A graph made from a network by a projection, with the way back from vertices to places and from edges to links.
///
/// Vertices are ordered by id, so that equal networks give equal graphs. Every city is a vertex, linked or not.
public struct CityGraph: Sendable {
  /// The links that gave no edge, by reason.
  public struct Omissions: Sendable, Hashable, Codable {
    /// Links of a kind that the projection leaves out.
    public var ofOtherLayers = 0
    /// Links with an end that is no vertex.
    public var atIntermediaries = 0
    /// Links that connect something with itself.
    public var selfLinks = 0
    /// Links whose direction is not known, in a directed projection.
    public var ofUnknownDirection = 0
  }

  /// The graph.
  public let graph: Graph
  /// The city, agency or programme of each vertex, ordered by id.
  public let entities: [EntityID]
  /// For each edge, the positions in the network's list of the links it stands for.
  public let linksOfEdges: [[Int]]
  /// How the graph was made.
  public let projection: Projection
  /// What was left out in making it.
  public let omissions: Omissions

  private let vertices: [EntityID: Int]

  /// The graph of a network under a projection.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*) for *n* entries and *m* links; with
  ///   ``Projection/Intermediaries/cliques``, *m* counts every pair of cities that share an intermediary.
  public init(_ network: CityNetwork, projection: Projection = .cities) {
    var entities = network.cities.map(\.id)
    if projection.intermediaries == .vertices {
      entities += network.agencies.map(\.id) + network.programmes.map(\.id)
      entities.sort()
    }
    let vertices = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1, $0) })
    var builder = EdgeCollector(vertices: vertices, projection: projection)
    for (index, link) in network.links.enumerated() { builder.add(link, at: index) }
    builder.addCliques()
    let edges = builder.merged(links: network.links)
    self.entities = entities
    self.vertices = vertices
    self.projection = projection
    omissions = builder.omissions
    linksOfEdges = edges.map(\.links)
    graph = Graph(
      vertexCount: entities.count, edges: edges.map { ($0.source, $0.target) }, isDirected: projection.isDirected,
      weights: edges.map(\.weight))
  }

  /// The vertex of a city, agency or programme; nil when it is none.
  public func vertex(of id: EntityID) -> Int? { vertices[id] }
}

/// Collects the links between each two vertices, to be merged into edges.
private struct EdgeCollector {
  struct Edge {
    var source: Int
    var target: Int
    var weight: Double
    var links: [Int]
  }

  private struct Pair: Hashable, Comparable {
    var source: Int
    var target: Int
    static func < (a: Pair, b: Pair) -> Bool { (a.source, a.target) < (b.source, b.target) }
  }

  let vertices: [EntityID: Int]
  let projection: Projection
  var omissions = CityGraph.Omissions()
  private var links: [Pair: [Int]] = [:]
  private var citiesOfIntermediary: [EntityID: [Int: [Int]]] = [:]

  init(vertices: [EntityID: Int], projection: Projection) {
    self.vertices = vertices
    self.projection = projection
  }

  mutating func add(_ link: Link, at index: Int) {
    guard projection.layers.contains(link.kind) else { return omissions.ofOtherLayers += 1 }
    guard !link.isSelfLink else { return omissions.selfLinks += 1 }
    let (from, to) = (vertices[link.from], vertices[link.to])
    guard let from, let to else {
      if projection.intermediaries == .cliques, let city = from ?? to {
        citiesOfIntermediary[from == nil ? link.from : link.to, default: [:]][city, default: []].append(index)
      } else {
        omissions.atIntermediaries += 1
      }
      return
    }
    guard projection.isDirected else { return join(min(from, to), max(from, to), index) }
    switch link.direction {
    case .providerToRecipient: join(from, to, index)
    case .mutual:
      join(from, to, index)
      join(to, from, index)
    case .unknown: omissions.ofUnknownDirection += 1
    }
  }

  /// Joins the cities of each intermediary pairwise.
  mutating func addCliques() {
    for (_, cities) in citiesOfIntermediary.sorted(by: { $0.key < $1.key }) {
      let members = cities.keys.sorted()
      // With one city alone, an intermediary joins nobody.
      if members.count == 1 { omissions.atIntermediaries += cities.values.reduce(0) { $0 + $1.count } }
      for (position, first) in members.enumerated() {
        for second in members[(position + 1)...] {
          let evidence = cities[first, default: []] + cities[second, default: []]
          links[Pair(source: first, target: second), default: []] += evidence
          if projection.isDirected { links[Pair(source: second, target: first), default: []] += evidence }
        }
      }
    }
  }

  func merged(links all: [Link]) -> [Edge] {
    links.sorted { $0.key < $1.key }.map { pair, indices in
      let unique = Array(Set(indices)).sorted()
      let weight: Int =
        switch projection.merging {
        case .count: unique.count
        case .strongest: unique.map { all[$0].stage?.rank ?? 1 }.max() ?? 1
        }
      return Edge(source: pair.source, target: pair.target, weight: Double(weight), links: unique)
    }
  }

  private mutating func join(_ source: Int, _ target: Int, _ index: Int) {
    links[Pair(source: source, target: target), default: []].append(index)
  }
}
