/// Why bytes were not accepted as a picture.
public enum SVGRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes are not UTF-8.
  case notUTF8
  /// The bytes hold a document type other than the plain one that Graphviz writes.
  case documentType
  /// The bytes are not well-formed XML; the line is given.
  case illFormed(line: Int)
  /// Elements are nested more than 64 deep.
  case tooDeep
  /// The outermost element is not `svg`.
  case notSVG

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .notUTF8: "it is not UTF-8; save the picture as UTF-8"
    case .documentType: "it has a document type; remove it"
    case .illFormed(let line): "it is not well-formed XML at line \(line); draw it again"
    case .tooDeep: "its elements are nested too deep; draw it again"
    case .notSVG: "it is not an SVG picture; choose another file"
    }
  }
}
