/// A finished drawing: the bytes of each format that was asked for, and where everything stands.
public struct RenderedDrawing: Hashable, Sendable {
  /// The bytes of one format, or nil when it was not asked for.
  ///
  /// SVG is a complete file in UTF-8, already re-emitted from the allow-list of ``SVGDocument``.
  ///
  /// - Parameter format: The format.
  public subscript(format: OutputFormat) -> [UInt8]? {
    outputs.first { $0.format == format }?.bytes
  }

  /// The formats and their bytes, in the order in which they were asked for.
  public let outputs: [Output]
  /// The SVG as a document, ready to be put into a page; nil when SVG was not asked for.
  public let svg: SVGDocument?
  /// Where the one layout run put everything.
  public let geometry: LayoutGeometry
  /// The layout that placed everything.
  public let layout: Layout
  /// The number of nodes in the drawn graph, checked against the drawing.
  public let nodeCount: Int
  /// The number of edges in the drawn graph, checked against the drawing.
  public let edgeCount: Int
  /// What Graphviz said without failing.
  public internal(set) var warnings: [DrawingWarning]
  /// The characters in drawn texts that no installed font has, in the order of their numbers; they show as boxes.
  ///
  /// Looked at for SVG too, whose readers often have the same fonts as its maker, but not for formats without letters.
  public let missingGlyphs: [MissingGlyph]

  /// The same picture with something said before its own warnings.
  func preceded(by earlier: [DrawingWarning]) -> RenderedDrawing {
    var copy = self
    copy.warnings = earlier + warnings
    return copy
  }

  /// The bytes of one format.
  public struct Output: Hashable, Sendable {
    /// The format.
    public let format: OutputFormat
    /// The whole file.
    public let bytes: [UInt8]
  }
}
