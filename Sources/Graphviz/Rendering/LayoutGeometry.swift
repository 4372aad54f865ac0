/// Where a layout put nodes and edges, in points, the y axis upwards.
///
/// Taken from the same layout run as the pictures, so numbers and pictures agree.
public struct LayoutGeometry: Hashable, Codable, Sendable {
  /// The box round the whole picture, without the page margin.
  public var bounds: Rectangle
  /// One entry per node, in the order of ``Drawing/nodes``.
  public var nodes: [NodeBox]
  /// One entry per edge, in the order of ``Drawing/edges``.
  public var edges: [EdgePath]

  init(bounds: Rectangle, nodes: [NodeBox], edges: [EdgePath]) {
    self.bounds = bounds
    self.nodes = nodes
    self.edges = edges
  }

  /// Nothing anywhere.
  public init() {
    let origin = Point(x: 0, y: 0)
    self.init(bounds: Rectangle(lowerLeft: origin, upperRight: origin), nodes: [], edges: [])
  }

  /// Where one node stands.
  public struct NodeBox: Hashable, Codable, Sendable {
    /// The name of the node.
    public var name: String
    /// Its centre.
    public var center: Point
    /// Its width and height.
    public var size: Size
  }

  /// Where one edge runs.
  public struct EdgePath: Hashable, Codable, Sendable {
    /// Cubic Bézier pieces, each of 1 + 3*k* points; empty when the edge is not drawn.
    public var curves: [[Point]]
  }
}

/// Something Graphviz said while it drew, though it drew.
public struct DrawingWarning: Hashable, Codable, Sendable {
  /// What was said, one line.
  public var message: String
}
