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
    /// The way of the line; only with `nop2`, where nil is straight from node to node.
    ///
    /// Pieces that do not touch each other, each of 1 + 3*k* points: cubic Bézier curves in a row, in points, from tail to
    /// head. Arrow heads point at the first point of the first and the last point of the last piece. At most 10,000
    /// points. ``straight(through:)`` makes a piece of straight lines.
    public var path: [[Point]]?
    /// Whether the edge takes part in the layout but is not drawn.
    public var isInvisible = false

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
    /// - Parameter points: At least two.
    public static func straight(through points: [Point]) -> [Point] {
      guard let first = points.first else { return [] }
      return zip(points, points.dropFirst()).reduce(into: [first]) { piece, step in
        let (a, b) = step
        piece.append(Point(x: a.x + (b.x - a.x) / 3, y: a.y + (b.y - a.y) / 3))
        piece.append(Point(x: b.x - (b.x - a.x) / 3, y: b.y - (b.y - a.y) / 3))
        piece.append(b)
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
