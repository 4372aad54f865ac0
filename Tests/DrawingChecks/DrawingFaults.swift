package import Graphviz

/// Checks of a rendered drawing by readers that share nothing with Graphviz.
package enum DrawingFaults {
  /// What is wrong with the files of a drawing: not well-formed, texts that are not the display form of what was asked for,
  /// more or fewer nodes and edges, or anything that loads or runs something.
  ///
  /// - Returns: One sentence for each file at most; empty when all is well.
  package static func all(of rendered: RenderedDrawing, _ drawing: Drawing) -> [String] {
    let wanted = DrawnTexts.wanted(drawing)
    return rendered.outputs.compactMap { output in
      do {
        return try fault(in: output.bytes, output.format, drawing, wanted).map { "\(output.format): \($0)" }
      } catch {
        return "\(output.format): \(error)"
      }
    }
  }

  private static func fault(
    in bytes: [UInt8], _ format: OutputFormat, _ drawing: Drawing, _ wanted: [String]
  ) throws -> String? {
    switch format {
    case .svg: svg(bytes, drawing, wanted)
    case .json: difference(try DrawnTexts.json(bytes), wanted)
    case .xdot:
      try dot(bytes, drawing)
        ?? difference(try DrawnTexts.xdot(bytes), DrawnTexts.lines(wanted.map(DrawnTexts.parted)))
    case .dot: try dot(bytes, drawing) ?? difference(try DrawnTexts.dot(bytes), wanted)
    case .plain: try plain(bytes, drawing)
    case .png: PictureFiles.faultOfPNG(bytes)
    case .pdf: PictureFiles.faultOfPDF(bytes)
    }
  }

  private static func difference(_ found: [String], _ wanted: [String]) -> String? {
    if found.count != wanted.count { return "\(found.count) texts, not \(wanted.count)" }
    return zip(found, wanted).first { !$0.utf8.elementsEqual($1.utf8) }.map { one, other in
      "“\(one.prefix(80))” is drawn, not “\(other.prefix(80))”"
    }
  }

  private static func svg(_ bytes: [UInt8], _ drawing: Drawing, _ wanted: [String]) -> String? {
    guard let svg = SVGTexts(bytes) else { return "not well-formed" }
    let elements: Set = ["svg", "g", "a", "title", "desc", "path", "polygon", "polyline", "ellipse", "text"]
    if !svg.elements.isSubset(of: elements) { return "elements \(svg.elements.subtracting(elements).sorted())" }
    if let name = svg.attributes.first(where: { $0.hasPrefix("on") || $0 == "style" || $0.hasPrefix("xlink") }) {
      return "the attribute \(name)"
    }
    if let address = svg.addresses.first(where: { !$0.hasPrefix("https://") && !$0.hasPrefix("#") }) {
      return "the address \(address)"
    }
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    if text.contains(where: { (0x202A...0x202E).contains($0.value) || (0x2066...0x206F).contains($0.value) }) {
      return "a character that turns its surroundings round"
    }
    let tooltips = drawing.nodes.map(\.tooltip) + drawing.edges.map(\.tooltip) + drawing.clusters.map(\.tooltip)
    let titles = DrawnTexts.lines((tooltips.compactMap(\.self) + [drawing.title]).map { DisplayText($0).text })
    return difference(DrawnTexts.lines(svg.drawn), wanted)
      ?? difference(DrawnTexts.lines(svg.titles), titles).map { "tooltips: " + $0 }
      ?? difference(DrawnTexts.lines(svg.summaries), DrawnTexts.lines([DisplayText(drawing.summary).text]))
  }

  private static func dot(_ bytes: [UInt8], _ drawing: Drawing) throws -> String? {
    let statements = try DotText(bytes).statements
    let edges = statements.filter { $0.kind == .edge }
    let nodes = Set(statements.filter { $0.kind == .node }.flatMap(\.names))
    if nodes != Set(drawing.nodes.map(\.name)) { return "the nodes are not those of the drawing" }
    if edges.count != drawing.edges.count { return "\(edges.count) edges, not \(drawing.edges.count)" }
    let keys = Set(statements.flatMap(\.attributes.keys))
    let loading: Set = ["image", "shapefile", "imagepath", "fontpath", "stylesheet", "layers"]
    if let key = keys.intersection(loading).first { return "the attribute \(key)" }
    return statements.contains { $0.attributes["shape"]?.contains("record") ?? false } ? "a record" : nil
  }

  private static func plain(_ bytes: [UInt8], _ drawing: Drawing) throws -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "no UTF-8" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first?.hasPrefix("graph ") == true, lines.suffix(2) == ["stop", ""] else {
      return "no beginning or end"
    }
    let nodes = lines.filter { $0.hasPrefix("node ") }
    guard nodes.count == drawing.nodes.count, lines.count(where: { $0.hasPrefix("edge ") }) == drawing.edges.count,
      lines.count == drawing.nodes.count + drawing.edges.count + 3
    else { return "not a line for each node and edge" }
    for (line, node) in zip(nodes, drawing.nodes) {
      // node NAME x y width height LABEL style shape colour ground
      let words = try DotText.words(String(line))
      guard words.count == 11, words[1] == node.name else { return "node \(node.name) has \(words.count) words" }
      let label = try DotText.shown(words[6].replacingScalars("&", with: "&amp;"))
      if !label.utf8.elementsEqual(DisplayText(node.label).text.utf8) { return "the label of \(node.name)" }
    }
    return nil
  }
}
