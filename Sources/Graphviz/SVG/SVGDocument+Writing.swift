extension SVGDocument {
  /// The picture as a complete file, with an XML declaration.
  ///
  /// - Returns: UTF-8 text; the same for the same picture.
  public func file() -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(idPrefix: "", isScalable: false)
  }

  /// The picture as an element to be put into an HTML page.
  ///
  /// - Parameters:
  ///   - idPrefix: Put before every `id`, so that several pictures can stand in one page: a letter, then letters,
  ///     digits, `_`, `-`; anything else is left out.
  ///   - isScalable: Leaves out width and height, so that the page decides about the size.
  /// - Returns: One `svg` element without declaration or document type.
  public func inlined(idPrefix: String, isScalable: Bool = false) -> String {
    element(idPrefix: Identifier.isFragment(idPrefix) ? idPrefix : "", isScalable: isScalable)
  }

  private func element(idPrefix: String, isScalable: Bool) -> String {
    var out = MarkupBytes()
    out.write("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    if !isScalable { out.write(" width=\"\(number(width))pt\" height=\"\(number(height))pt\"") }
    out.write(" viewBox=\"\(viewBox ?? "0 0 \(number(width)) \(number(height))")\" role=\"\(role)\"")
    if let fontFamily { out.write(" font-family=\"", escaping: fontFamily.replacements, "\"") }
    let titleID = title.isEmpty ? nil : idPrefix + "picture-title"
    let summaryID = summary.isEmpty ? nil : idPrefix + "picture-summary"
    let references = [titleID, summaryID].compactMap(\.self)
    if !references.isEmpty { out.write(" aria-labelledby=\"\(references.joined(separator: " "))\"") }
    out.write(">\n")
    if let titleID { out.write("<title id=\"\(titleID)\">", escaping: DisplayText(title).text, "</title>\n") }
    if let summaryID { out.write("<desc id=\"\(summaryID)\">", escaping: DisplayText(summary).text, "</desc>\n") }
    appendEvents(to: &out, idPrefix: idPrefix)
    out.write("</svg>\n")
    return out.text
  }

  // What is inside an image is not read out, so a picture with links is a group.
  private var role: String {
    let hasLinks = events.contains { event in
      if case .open("a", _) = event { return true }
      return false
    }
    return hasLinks ? "group" : "img"
  }

  private func appendEvents(to out: inout MarkupBytes, idPrefix: String) {
    var index = events.startIndex
    while index < events.endIndex {
      switch events[index] {
      case .open(let name, let attributes):
        out.write("<")
        out.write(name)
        for attribute in attributes {
          out.write(" ")
          out.write(attribute.name)
          out.write(attribute.name == "id" ? "=\"" + idPrefix : "=\"", escaping: attribute.value, "\"")
        }
        if events.indices.contains(index + 1), events[index + 1] == .close(name) {
          out.write("/>\n")
          index += 1
        } else {
          out.write(name == "g" || name == "a" ? ">\n" : ">")
        }
      case .text(let text): out.write("", escaping: text, "")
      case .close(let name):
        out.write("</")
        out.write(name)
        out.write(">\n")
      }
      index += 1
    }
  }
}

/// Markup that grows byte by byte: escaping character by character takes longer than drawing.
private struct MarkupBytes {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Writes markup, a text in which nothing is markup, and markup.
  mutating func write(_ before: String, escaping text: String, _ after: String) {
    write(before)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case UInt8(ascii: "'"): write("&#39;")
      default: bytes.append(byte)
      }
    }
    write(after)
  }
}
