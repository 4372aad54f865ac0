extension Drawing {
  /// A group of nodes with a frame and a label of its own.
  ///
  /// Drawn by `dot`, `fdp`, `osage` and `patchwork`; under `nop2` it needs ``bounds``; the other methods leave it out
  /// and the result carries a warning. A node is in one cluster at most.
  public struct Cluster: Hashable, Codable, Sendable {
    /// The name in this drawing and the `id` in SVG; same alphabet as names of nodes.
    public var name: String
    /// The text at the frame.
    public var label: String
    /// The names of the nodes inside.
    public var nodes: [String]
    /// The colour inside; nil leaves the ground visible.
    public var fillColor: Color?
    /// The colour of the frame; nil draws none.
    public var strokeColor: Color? = .black
    /// The width of the frame in points, 0…50.
    public var strokeWidth: Double = 1
    /// How the frame is drawn.
    public var strokeStyle: StrokeStyle = .solid
    /// Whether the corners are round.
    public var isRounded = false
    /// How the text looks.
    public var textStyle = TextStyle()
    /// Room between frame and nodes in points, 0…500.
    public var margin: Double?
    /// The frame itself; needed under `nop2`, without effect elsewhere.
    public var bounds: Rectangle?
    /// Text shown when a pointer rests on the cluster; in SVG only.
    public var tooltip: String?
    /// Where a click leads.
    public var link: Hyperlink?

    /// Makes a cluster.
    ///
    /// - Parameters:
    ///   - name: The name in this drawing, such as `c0`.
    ///   - label: The text at the frame.
    ///   - nodes: The names of the nodes inside.
    public init(_ name: String, label: String = "", nodes: [String]) {
      self.name = name
      self.label = label
      self.nodes = nodes
    }
  }

  /// A polygon or line behind everything else, such as the coast of a map.
  public struct BackgroundShape: Hashable, Codable, Sendable {
    /// The corners in points, in the coordinates of the nodes.
    public var points: [Point]
    /// Whether the last corner is joined to the first.
    public var isClosed: Bool
    /// The colour inside a closed shape; nil for none.
    public var fillColor: Color?
    /// The colour of the line; nil for none.
    public var strokeColor: Color?
    /// The width of the line in points, 0…50.
    public var strokeWidth: Double

    /// Makes a shape.
    ///
    /// - Parameters:
    ///   - points: At least two corners, three when closed.
    ///   - isClosed: Polygon or line.
    ///   - fillColor: The colour inside a polygon.
    ///   - strokeColor: The colour of the line.
    ///   - strokeWidth: Points, 0…50.
    public init(
      points: [Point], isClosed: Bool, fillColor: Color? = nil, strokeColor: Color? = nil, strokeWidth: Double = 1
    ) {
      self.points = points
      self.isClosed = isClosed
      self.fillColor = fillColor
      self.strokeColor = strokeColor
      self.strokeWidth = strokeWidth
    }
  }
}
