public import CityNetwork

/// How cities, agencies and programmes become vertices, and links become edges.
///
/// This choice decides every number that follows from it, so every result carries the projection it was taken from, and
/// says it in words. See <doc:Projections>.
public struct Projection: Sendable, Hashable, Codable {
  /// What becomes of agencies and programmes.
  public enum Bodies: String, Sendable, Hashable, Codable, CaseIterable {
    /// They and their links are left out: only links between two cities count.
    case leftOut = "left_out"
    /// They are vertices beside the cities.
    case vertices
    /// Each is replaced by edges between all the cities that it is linked with.
    case cliques
  }

  /// What becomes of several links between the same two ends.
  public enum Merging: String, Sendable, Hashable, Codable, CaseIterable {
    /// The weight is their number.
    case count
    /// The weight is the farthest stage among them: exploratory 1, pilot 2, project 3, scaled up 4, unknown 1.
    case strongest
  }

  /// The kinds of link that count.
  public var layers: Set<Link.Kind>
  /// What becomes of agencies and programmes.
  public var bodies: Bodies
  /// What becomes of several links between the same two ends.
  public var merging: Merging
  /// Whether an edge runs from provider to recipient only. A mutual link then gives an edge both ways, and a link of
  /// unknown direction none.
  public var isDirected: Bool

  /// A projection; the default is links between two cities, of every kind, undirected, merged by count.
  public init(
    layers: Set<Link.Kind> = Set(Link.Kind.allCases), bodies: Bodies = .leftOut,
    merging: Merging = .count, isDirected: Bool = false
  ) {
    self.layers = layers
    self.bodies = bodies
    self.merging = merging
    self.isDirected = isDirected
  }

  /// Links between two cities, undirected: the default for measures of cities.
  public static let cities = Projection()

  /// Cities, agencies and programmes as vertices alike.
  public static let twoMode = Projection(bodies: .vertices)

  /// Codes the layers in a fixed order.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(layers.sorted(), forKey: .layers)
    try container.encode(bodies, forKey: .bodies)
    try container.encode(merging, forKey: .merging)
    try container.encode(isDirected, forKey: .isDirected)
  }

  private enum CodingKeys: String, CodingKey {
    case layers
    // Readers of the JSON know it by this name.
    case bodies = "intermediaries"
    case merging, isDirected
  }
}
