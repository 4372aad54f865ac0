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

  static func textStyle(_ style: DiagramStyle) -> TextStyle { style.text(8.5) }
  static func headingStyle(_ style: DiagramStyle) -> TextStyle { style.text(8.5, isBold: true) }
}
