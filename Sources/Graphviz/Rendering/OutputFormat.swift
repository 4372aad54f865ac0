/// The forms in which a drawing can be had.
public enum OutputFormat: String, Codable, Sendable, CaseIterable {
  /// Scalable picture for web pages, re-emitted from an allow-list; see ``SVGDocument``.
  case svg
  /// Scalable picture for print.
  case pdf
  /// Picture of dots, at ``Page/resolution``.
  case png
  /// The graph with the places of everything, in the language of Graphviz.
  case dot
  /// The graph with the places of everything, and the drawing operations of every element, in the language of Graphviz.
  ///
  /// Between a backslash and a quote in a drawn text stands a word joiner (U+2060), which is not seen: xdot has no way to
  /// write the two beside each other.
  case xdot
  /// The graph with the places of everything, and the drawing operations of every element, as JSON.
  case json
  /// The places alone, as lines of text: one for each node and edge, texts in quotes, in which `\"`, `\\` and `\n` stand for a
  /// quote, a backslash and a line end.
  case plain

  /// The usual ending of a file name, without the dot.
  public var fileExtension: String {
    switch self {
    case .plain: "txt"
    default: rawValue
    }
  }

  /// Whether letters are drawn in it.
  var isPicture: Bool {
    switch self {
    case .svg, .pdf, .png: true
    case .dot, .xdot, .json, .plain: false
    }
  }

  // Plug-ins have failed with a picture, or without one, and called it success.
  func isPlausible(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .svg: bytes.starts(with: "<?xml".utf8) && ends(bytes, "</svg>")
    case .pdf: bytes.starts(with: "%PDF-".utf8) && ends(bytes, "%%EOF")
    case .png:
      bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && bytes.suffix(8).starts(with: "IEND".utf8)
    case .dot, .xdot: bytes.starts(with: "graph ".utf8) || bytes.starts(with: "digraph ".utf8)
    case .json: bytes.first == UInt8(ascii: "{")
    case .plain: bytes.starts(with: "graph ".utf8)
    }
  }

  private func ends(_ bytes: [UInt8], _ mark: String) -> Bool {
    String(decoding: bytes.suffix(16), as: UTF8.self).contains(mark)
  }
}
