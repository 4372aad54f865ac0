import Graphviz

/// What the shapes, colours and lines of a diagram stand for.
struct Legend: Sendable {
  /// One line of the legend.
  enum Entry: Sendable {
    /// A heading over the lines that follow.
    case heading(String)
    /// A node as it is drawn.
    case node(Drawing.Node, String)
    /// An edge as it is drawn.
    case edge(color: Color, width: Double, style: Drawing.StrokeStyle, direction: Drawing.ArrowDirection, String)
  }

  var entries: [Entry]

  static let textStyle = TextStyle(size: 8.5, color: Palette.ink)
  static let headingStyle = TextStyle(size: 8.5, color: Palette.ink, isBold: true)

  /// The texts, to be measured.
  var texts: [TextSample] {
    entries.map { entry in
      switch entry {
      case .heading(let text): TextSample(text, style: Self.headingStyle)
      case .node(_, let text), .edge(_, _, _, _, let text): TextSample(text, style: Self.textStyle)
      }
    }
  }
}
