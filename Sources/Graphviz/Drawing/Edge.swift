extension Drawing {
  /// A line from one node to another. Several edges may join the same two nodes.
  ///
  ///     var edge = Drawing.Edge(from: "n0", to: "n1")
  ///     edge.direction = .none
  public struct Edge: Hashable, Codable, Sendable {
    /// The name of the node where the edge starts.
    public var tail: String
    /// The name of the node where the edge ends.
    public var head: String
    /// Text at the middle of the line.
    public var label: String?
    /// Whether the text is set beside the line, where there is room, and leaves the layout alone.
    public var hasOuterLabel = false
    /// The colour of the line.
    public var color: Color = .black
    /// The width of the line in points, 0…50.
    public var width: Double = 1
    /// How the line is drawn.
    public var style: StrokeStyle = .solid
    /// Which ends bear arrow heads; nil is the graph's habit: `forward` when directed, else `none`.
    public var direction: ArrowDirection?
    /// The size of arrow heads, 0…10; 1 is 10 points.
    public var arrowSize: Double = 1
    /// How strongly the layout keeps the edge short and straight, 0…1,000.
    public var weight: Double?
    /// The least number of layers between the ends in `dot`, 0…50.
    public var minimumRanks: Int?
    /// The ideal length in points (`neato`, `fdp`), 1…10,000.
    public var length: Double?
    /// Whether the edge decides about layers in `dot`.
    public var affectsRanks = true
    /// How the text looks.
    public var textStyle = TextStyle(size: 10)
    /// Text shown when a pointer rests on the line; in SVG only.
    public var tooltip: String?
    /// The `id` in SVG; nil is `edge1`, `edge2` … by place. Same alphabet as names of nodes.
    public var elementID: String?
    /// Extra classes in SVG. Same alphabet as names of nodes.
    public var classes: [String] = []
    /// Where a click leads.
    public var link: Hyperlink?
    /// Whether the edge takes part in the layout but is not drawn.
    public var isInvisible = false
    /// The way of the line under `nop2`, in the coordinates of the nodes; nil goes straight from node to node.
    ///
    /// Each piece is a chain of cubic Bézier curves: a point, then for each curve two handles and its end, so 1 + 3*k*
    /// points with *k* ≥ 1. There may be several pieces, such as the two of a line that leaves a map on one side and
    /// comes back on the other; together they are one edge. The line is drawn as given and is not cut at the nodes; an
    /// arrow head at the head has its tip on the last point of the last piece, one at the tail on the first point of the
    /// first. At most 10,000 points, each coordinate within ±100,000. Straight lines: ``straight(_:)``.
    public var path: [[Point]]?

    /// Makes an edge.
    ///
    /// - Parameters:
    ///   - tail: The name of the node where it starts.
    ///   - head: The name of the node where it ends.
    public init(from tail: String, to head: String) {
      self.tail = tail
      self.head = head
    }

    /// A piece of a ``path`` that runs straight from point to point.
    ///
    /// - Parameter points: At least two points.
    /// - Returns: The same line as curves that do not bend; of fewer than two points, those points, which no path may be.
    public static func straight(_ points: [Point]) -> [Point] {
      guard let first = points.first else { return [] }
      return zip(points, points.dropFirst()).reduce(into: [first]) { piece, line in
        let (from, to) = line
        let (dx, dy) = ((to.x - from.x) / 3, (to.y - from.y) / 3)
        piece += [Point(x: from.x + dx, y: from.y + dy), Point(x: to.x - dx, y: to.y - dy), to]
      }
    }

    /// The `id` in SVG of the edge at a place in the drawing.
    func elementID(index: Int) -> String { elementID ?? "edge\(index + 1)" }
  }

  /// Which ends of an edge bear arrow heads.
  public enum ArrowDirection: String, Codable, Sendable, CaseIterable {
    /// Neither end.
    case none
    /// The head.
    case forward
    /// The tail.
    case back
    /// Both ends.
    case both
  }
}
