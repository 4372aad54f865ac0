import Foundation
import Graphviz

/// What a drawing shows, as it was asked for and as each format says it.
///
/// Lines of their own, in order of their letters: every format draws each line of a label as a text of its own, in an order
/// of its own. Empty lines are not drawn, and blanks are kept alive as no-break spaces.
enum DrawnTexts {
  /// The lines that a drawing asks for.
  static func wanted(_ drawing: Drawing) -> [String] {
    let nodes = drawing.nodes.filter { !$0.isInvisible }.flatMap { [$0.label, $0.outerLabel ?? ""] }
    let edges = drawing.edges.filter { !$0.isInvisible }.map { $0.label ?? "" }
    let others = drawing.clusters.map(\.label) + [drawing.page.heading ?? ""]
    return lines((nodes + edges + others).map { DisplayText($0).text })
  }

  static func lines(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: "\n").map(String.init) }.map { $0.replacingScalars("\u{A0}", with: " ") }.filter
    { !$0.isEmpty }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// The texts of every `_ldraw_` and its like in JSON.
  static func json(_ bytes: [UInt8]) throws -> [String] {
    var texts: [String] = []
    var rest = [try JSONSerialization.jsonObject(with: Data(bytes))]
    while let value = rest.popLast() {
      if let list = value as? [Any] { rest += list }
      guard let object = value as? [String: Any] else { continue }
      if object["op"] as? String == "T", let text = object["text"] as? String { texts.append(text) }
      rest += object.values
    }
    return lines(texts)
  }

  /// The texts of every drawing operation in xdot.
  static func xdot(_ bytes: [UInt8]) throws -> [String] {
    lines(
      try DotText(bytes).statements.flatMap { statement in
        try ["_draw_", "_ldraw_", "_hdraw_", "_tdraw_"].flatMap { key in
          try DrawingOperations.texts(in: statement.attributes[key] ?? "")
        }
      })
  }

  /// The text as xdot has it: with a word joiner before each quote that follows an odd number of backslashes.
  static func parted(_ line: String) -> String {
    let pieces = line.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    let last = pieces.indices.last
    return pieces.indices.map { index in
      let backslashes = pieces[index].reversed().prefix { $0 == "\\" }.count
      return String(pieces[index]) + (index == last ? "" : backslashes.isMultiple(of: 2) ? "\"" : "\u{2060}\"")
    }.joined()
  }

  /// The labels in DOT, as Graphviz would show them.
  static func dot(_ bytes: [UInt8]) throws -> [String] {
    let statements = try DotText(bytes).statements.filter { $0.kind != .defaults && $0.attributes["style"] != "invis" }
    return lines(
      try statements.flatMap { statement in
        try ["label", "xlabel"].map { try DotText.shown(statement.attributes[$0] ?? "") }
      })
  }
}

extension String {
  /// The text with every occurrence of some scalars exchanged, also where a mark follows them and makes one character of
  /// them.
  func replacingScalars(_ wanted: String, with other: String) -> String {
    var (bytes, rest) = ([UInt8](), Array(utf8)[...])
    while let first = rest.first {
      if rest.starts(with: wanted.utf8) {
        bytes += Array(other.utf8)
        rest = rest.dropFirst(wanted.utf8.count)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
