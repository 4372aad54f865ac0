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
    public var atBodies = 0
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

  /// The index in the network of whatever each vertex stands for; see ``CityNetwork/CityNetwork/entityIndex(of:)``.
  public let entityIndices: [Int]

  /// The vertex of each of the network's entities; −1 for what is none.
  private let vertices: [Int]
  private let network: CityNetwork

  /// The graph of a network under a projection.
  ///
  /// - Complexity: O(*n* log *n* + *m* log *m*) for *n* entries and *m* links; with
  ///   ``Projection/Bodies/cliques``, *m* counts every pair of cities that share a body.
  public init(_ network: CityNetwork, projection: Projection = .cities) {
    Construction.note(.cityGraph)
    var indices = Array(network.cities.indices)
    var entities = network.cities.map(\.id)
    if projection.bodies == .vertices {
      indices = (0..<network.entityCount).sorted { network.id(at: $0) < network.id(at: $1) }
      entities = indices.map(network.id(at:))
    }
    var vertices = [Int](repeating: -1, count: network.entityCount)
    for (vertex, index) in indices.enumerated() { vertices[index] = vertex }
    var collector = EdgeCollector(network: network, vertices: vertices, projection: projection)
    for place in network.links.indices { collector.add(linkAt: place) }
    collector.addCliques()
    let edges = collector.merged()
    self.network = network
    self.entities = entities
    entityIndices = indices
    self.vertices = vertices
    self.projection = projection
    omissions = collector.omissions
    linksOfEdges = edges.map(\.links)
    graph = Graph(
      vertexCount: indices.count, edges: edges.map { ($0.source, $0.target) }, isDirected: projection.isDirected,
      weights: edges.map(\.weight))
  }

  /// The vertex of a city, agency or programme; nil when it is none.
  public func vertex(of id: EntityID) -> Int? { network.entityIndex(of: id).flatMap(vertex(at:)) }

  /// The vertex of the entity with an index in the network; nil when it is none.
  public func vertex(at index: Int) -> Int? { vertices[index] < 0 ? nil : vertices[index] }
}
