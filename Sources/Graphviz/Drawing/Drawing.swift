/// A picture of nodes and edges, described completely and drawn by a ``DrawingRenderer``.
///
/// Everything that decides how the picture looks is a typed value. The only free texts are labels, tooltips, the
/// title and the summary, and these can hold anything: they are shown, never interpreted. Attributes of Graphviz
/// that read files, carry styles or run code have no counterpart here.
///
///     var drawing = Drawing(name: "links", layout: .neato)
///     drawing.nodes = [Drawing.Node("n0", label: "Huế"), Drawing.Node("n1", label: "高雄")]
///     drawing.edges = [Drawing.Edge(from: "n0", to: "n1")]
///
/// The same drawing, the same fonts and the same Graphviz give the same bytes in every format and process.
public struct Drawing: Hashable, Codable, Sendable {
  /// The name of the graph, made by the program: a small letter, then small letters, digits, `_`, `-`.
  public var name: String
  /// One line that says what the picture is; read aloud by screen readers, not drawn.
  public var title: String
  /// A few sentences that say what the picture shows; read aloud by screen readers, not drawn.
  public var summary: String
  /// Whether edges bear an arrow head unless they say otherwise, and `dot` ranks tails before heads.
  public var isDirected: Bool
  /// The method that places nodes.
  public var layout: Layout
  /// The letters of every text.
  public var fontFamily: FontFamily
  /// What applies to the picture as a whole.
  public var page: Page
  /// The nodes, in the order in which the layout meets them.
  public var nodes: [Node]
  /// The edges, in the order in which the layout meets them.
  public var edges: [Edge]
  /// The clusters.
  public var clusters: [Cluster]
  /// Shapes behind everything else, first one lowest.
  public var background: [BackgroundShape]

  /// Makes an empty drawing.
  ///
  /// - Parameters:
  ///   - name: The name of the graph, such as `links`.
  ///   - title: One line that says what the picture is.
  ///   - summary: A few sentences that say what the picture shows.
  ///   - isDirected: Whether edges bear arrow heads.
  ///   - layout: The method that places nodes.
  ///   - fontFamily: The letters of every text.
  public init(
    name: String, title: String = "", summary: String = "", isDirected: Bool = false, layout: Layout = .dot,
    fontFamily: FontFamily = .notoSans
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.isDirected = isDirected
    self.layout = layout
    self.fontFamily = fontFamily
    page = Page()
    nodes = []
    edges = []
    clusters = []
    background = []
  }
}
