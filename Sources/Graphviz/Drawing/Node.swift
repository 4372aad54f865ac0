extension Drawing {
  /// A node: a shape with text.
  ///
  ///     var node = Drawing.Node("n0", label: "Đà Nẵng")
  ///     node.fillColor = Color(red: 230, green: 159, blue: 0)
  public struct Node: Hashable, Codable, Sendable {
    /// The name in this drawing, made by the program: a small letter, then small letters, digits, `_`, `-`.
    public var name: String
    /// The text in the shape, as people write it; see ``DisplayText`` for how hostile text is shown. May be empty.
    public var label: String
    /// Text set beside the shape where there is room; nil for none.
    public var outerLabel: String?
    /// Where in the shape the text stands.
    public var labelPosition: LabelPosition = .center
    /// The outline.
    public var shape: Shape = .ellipse
    /// The colour inside; nil leaves the ground visible.
    public var fillColor: Color?
    /// The colour of the outline.
    public var strokeColor: Color = .black
    /// The width of the outline in points, 0…50.
    public var strokeWidth: Double = 1
    /// How the outline is drawn.
    public var strokeStyle: StrokeStyle = .solid
    /// How many times the outline is drawn, 0…4.
    public var outlineCount: Int = 1
    /// The least width in points, 0…10,000; nil is the method's own (54).
    public var width: Double?
    /// The least height in points, 0…10,000; nil is the method's own (36).
    public var height: Double?
    /// Whether `width` and `height` hold even when the text is larger.
    public var hasFixedSize = false
    /// How the text looks.
    public var textStyle = TextStyle()
    /// Room round the text in points (both directions), 0…500.
    public var labelMargin: Size?
    /// Text shown when a pointer rests on the node; in SVG only.
    public var tooltip: String?
    /// The `id` in SVG; nil uses `name`. Same alphabet as `name`.
    public var elementID: String?
    /// Extra classes in SVG. Same alphabet as `name`.
    public var classes: [String] = []
    /// Where a click leads.
    public var link: Hyperlink?
    /// The centre in points; needed by every node of `nop2`.
    public var position: Point?
    /// Whether `neato` and `fdp` leave the node at `position`.
    public var isPinned = true
    /// Nodes of one group are lined up by `dot`. Same alphabet as `name`.
    public var group: String?
    /// Whether the node takes part in the layout but is not drawn.
    public var isInvisible = false

    /// Makes a node.
    ///
    /// - Parameters:
    ///   - name: The name in this drawing, such as `n0`.
    ///   - label: The text in the shape.
    public init(_ name: String, label: String = "") {
      self.name = name
      self.label = label
    }
  }

  /// The outlines of nodes.
  public enum Shape: String, Codable, Sendable, CaseIterable {
    /// An ellipse round the text.
    case ellipse
    /// A circle.
    case circle
    /// A rectangle.
    case box
    /// A rectangle with round corners.
    case roundedBox
    /// A square.
    case square
    /// A square on its corner.
    case diamond
    /// A triangle, point upwards.
    case triangle
    /// A triangle, point downwards.
    case invertedTriangle = "invtriangle"
    /// Five sides.
    case pentagon
    /// Six sides.
    case hexagon
    /// Eight sides.
    case octagon
    /// A five-pointed star.
    case star
    /// A dot without text.
    case point
    /// Text without an outline.
    case plain = "plaintext"
  }

  /// Where in a shape the text stands.
  public enum LabelPosition: String, Codable, Sendable, CaseIterable {
    /// At the upper edge.
    case top = "t"
    /// In the middle.
    case center = "c"
    /// At the lower edge.
    case bottom = "b"
  }

  /// How a line is drawn.
  public enum StrokeStyle: String, Codable, Sendable, CaseIterable {
    /// Unbroken.
    case solid
    /// Short strokes.
    case dashed
    /// Dots.
    case dotted
  }
}
