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
    var out = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    if !isScalable { out += " width=\"\(number(width))pt\" height=\"\(number(height))pt\"" }
    out += " viewBox=\"\(viewBox ?? "0 0 \(number(width)) \(number(height))")\" role=\"\(role)\""
    if let fontFamily { out += " font-family=\"\(escaped(fontFamily.replacements))\"" }
    let titleID = title.isEmpty ? nil : idPrefix + "picture-title"
    let summaryID = summary.isEmpty ? nil : idPrefix + "picture-summary"
    let references = [titleID, summaryID].compactMap(\.self)
    if !references.isEmpty { out += " aria-labelledby=\"\(references.joined(separator: " "))\"" }
    out += ">\n"
    if let titleID { out += "<title id=\"\(titleID)\">\(escaped(DisplayText(title).text))</title>\n" }
    if let summaryID { out += "<desc id=\"\(summaryID)\">\(escaped(DisplayText(summary).text))</desc>\n" }
    appendEvents(to: &out, idPrefix: idPrefix)
    return out + "</svg>\n"
  }

  // What is inside an image is not read out, so a picture with links is a group.
  private var role: String {
    let hasLinks = events.contains { event in
      if case .open("a", _) = event { return true }
      return false
    }
    return hasLinks ? "group" : "img"
  }

  private func appendEvents(to out: inout String, idPrefix: String) {
    var index = events.startIndex
    while index < events.endIndex {
      switch events[index] {
      case .open(let name, let attributes):
        out += "<" + name
        for attribute in attributes {
          var value = attribute.value
          if attribute.name == "id" { value = idPrefix + value }
          out += " \(attribute.name)=\"\(escaped(value))\""
        }
        if events.indices.contains(index + 1), events[index + 1] == .close(name) {
          out += "/>\n"
          index += 1
        } else {
          out += name == "g" || name == "a" ? ">\n" : ">"
        }
      case .text(let text): out += escaped(text)
      case .close(let name): out += "</\(name)>\n"
      }
      index += 1
    }
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
