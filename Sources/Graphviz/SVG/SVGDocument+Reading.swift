import Foundation
import FoundationXML

extension SVGDocument {
  /// Reads a picture and keeps what is on the allow-list.
  ///
  /// - Parameters:
  ///   - bytes: SVG in UTF-8, such as Graphviz writes it.
  ///   - fontFamily: The family of the letters; weight and slant that Graphviz put into the family's name become
  ///     attributes of their own.
  /// - Throws: ``SVGRefusal``.
  /// - Complexity: O(length).
  public init(sanitizing bytes: [UInt8], fontFamily: FontFamily = .notoSans) throws(SVGRefusal) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    var plain = Array(text.utf8)
    if let place = plain.firstPlace(of: Self.graphvizDocumentType) {
      plain.removeSubrange(place..<place + Self.graphvizDocumentType.count)
    }
    // Entities are declared in document types only, and the parser drops unknown ones without a word.
    guard plain.firstPlace(of: Array("<!DOCTYPE".utf8)) == nil, plain.firstPlace(of: Array("<!ENTITY".utf8)) == nil
    else { throw .documentType }
    let reader = SVGReader(fontFamily: fontFamily)
    // Handed over as a whole, more than ten million bytes would be refused as if they were ill-formed.
    let parser = XMLParser(stream: InputStream(data: Data(plain)))
    parser.delegate = reader
    let succeeded = parser.parse()
    if reader.isTooDeep { throw .tooDeep }
    guard succeeded, !reader.hasFailed, reader.isComplete else { throw .illFormed(line: parser.lineNumber) }
    guard reader.isPicture else { throw .notSVG }
    self = reader.document
    removed = reader.removed
  }

  private static let graphvizDocumentType = Array(
    """
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
     "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    """.utf8)
}

extension [UInt8] {
  /// Where a sequence that begins with `<!` stands first; nil when it does not.
  fileprivate func firstPlace(of wanted: [UInt8]) -> Int? {
    withUnsafeBufferPointer { bytes in
      guard bytes.count >= wanted.count else { return nil }
      for place in 0...(bytes.count - wanted.count) where bytes[place] == wanted[0] && bytes[place + 1] == wanted[1] {
        if bytes[place..<place + wanted.count].elementsEqual(wanted) { return place }
      }
      return nil
    }
  }
}

/// Collects what the parser meets and the allow-list lets through.
private final class SVGReader: NSObject, XMLParserDelegate {
  var document = SVGDocument()
  var removed: [String] = []
  var hasFailed = false
  var isTooDeep = false
  var isPicture = false
  var isComplete: Bool { depth == 0 && isPicture || depth == 0 && hasRoot }
  private let fontFamily: FontFamily
  private var hasRoot = false
  private var depth = 0
  private var skippedDepth = 0
  private var textDepth = 0

  init(fontFamily: FontFamily) {
    self.fontFamily = fontFamily
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    depth += 1
    if depth > 64 {
      isTooDeep = true
      parser.abortParsing()
      return
    }
    if depth == 1 {
      hasRoot = true
      isPicture = name == "svg"
      readRoot(attributes)
      return
    }
    // The titles that Graphviz writes are names of nodes, of no use to a reader.
    guard skippedDepth == 0, name != "title", name != "svg", let allowed = SVGAllowList.attributes(of: name) else {
      if skippedDepth == 0, name != "title" { note("<\(name)>") }
      skippedDepth += 1
      return
    }
    open(name, attributes, allowed)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    if depth == 0 { return }
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    if name == "text" { textDepth -= 1 }
    document.events.append(.close(name == "a" ? closingAnchors.popLast() ?? "g" : name))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    // Between elements there are only line ends.
    guard skippedDepth == 0, textDepth > 0 else { return }
    document.events.append(.text(text))
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    hasFailed = true
  }

  private var closingAnchors: [String] = []

  private func open(_ name: String, _ given: [String: String], _ allowed: [String]) {
    var values = given
    if let address = values.removeValue(forKey: "xlink:href") { values["href"] = values["href"] ?? address }
    // Graphviz repeats the label here, and a new window is the page's business, not the picture's.
    values.removeValue(forKey: "xlink:title")
    values.removeValue(forKey: "target")
    splitFont(&values)
    // Older programs paint the word `transparent` black.
    for paint in ["fill", "stroke"] where values[paint] == "transparent" { values[paint] = "none" }
    var kept: [SVGDocument.Attribute] = []
    for attribute in allowed {
      guard let value = values.removeValue(forKey: attribute) else { continue }
      if SVGAllowList.accepts(value, for: attribute) {
        kept.append(SVGDocument.Attribute(name: attribute, value: value))
      } else {
        note(attribute)
      }
    }
    for attribute in values.keys.sorted() { note(attribute) }
    var element = name
    if name == "a" {
      // An anchor without an acceptable address leads nowhere.
      if !kept.contains(where: { $0.name == "href" }) { element = "g" }
      closingAnchors.append(element)
    }
    if name == "text" { textDepth += 1 }
    document.events.append(.open(element, kept))
  }

  // Graphviz writes `font-family="Noto Sans Bold"`, a family that no browser knows.
  private func splitFont(_ values: inout [String: String]) {
    guard let name = values["font-family"], name.hasPrefix(fontFamily.rawValue) else { return }
    let style = name.dropFirst(fontFamily.rawValue.count).split(separator: " ")
    // Said once, at the root.
    values.removeValue(forKey: "font-family")
    document.fontFamily = fontFamily
    if style.contains("Bold") { values["font-weight"] = "bold" }
    if style.contains("Italic") { values["font-style"] = "italic" }
    values.removeValue(forKey: "xml:space")
  }

  private func readRoot(_ attributes: [String: String]) {
    document.width = points(attributes["width"])
    document.height = points(attributes["height"])
    if let box = attributes["viewBox"], SVGAllowList.accepts(box, for: "viewBox") { document.viewBox = box }
    for name in attributes.keys.sorted() where !["width", "height", "viewBox", "xmlns", "xmlns:xlink"].contains(name) {
      note(name)
    }
  }

  private func points(_ text: String?) -> Double {
    guard let text else { return 0 }
    let digits = text.hasSuffix("pt") || text.hasSuffix("px") ? text.dropLast(2) : text[...]
    guard digits.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == 46 }) else { return 0 }
    return Double(digits) ?? 0
  }

  private func note(_ name: String) {
    let shown = DisplayText(String(name.prefix(40))).text
    if removed.count < 50, !removed.contains(shown) { removed.append(shown) }
  }
}
