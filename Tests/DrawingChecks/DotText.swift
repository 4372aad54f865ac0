/// A graph read from DOT text by a reader that shares nothing with Graphviz' own.
///
/// It knows graphs, subgraphs, node, edge and attribute statements with quoted and plain words; HTML strings, ports and
/// concatenation are refused, since CityWeave never writes them.
package struct DotText: Sendable {
  /// One statement with its attributes.
  package struct Statement: Sendable {
    /// What kind of statement it is.
    package let kind: Kind
    /// The names of the nodes; empty for defaults and graphs.
    package let names: [String]
    /// The attributes as they were written, quotes and breaks taken away, escapes left.
    package let attributes: [String: String]

    /// The kinds of statements.
    package enum Kind: Sendable {
      /// A node, an edge, the attributes of a graph or subgraph, or the defaults of nodes and edges.
      case node, edge, graph, defaults
    }
  }

  /// The statements, in order.
  package private(set) var statements: [Statement] = []

  /// What is wrong with a text.
  package struct Fault: Error, CustomStringConvertible {
    /// What was expected, and the words that stand there.
    package let description: String
  }

  /// Reads a text.
  package init(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Fault(description: "no UTF-8") }
    var words = try Self.words(Array(text.unicodeScalars))[...]
    guard let first = words.popFirst(), first.isPlain, ["graph", "digraph"].contains(first.text) else {
      throw Fault(description: "no graph at the beginning")
    }
    if words.first?.text != "{" || words.first?.isPlain == false { _ = words.popFirst() }
    try Self.require("{", &words)
    var depth = 1
    while depth > 0 {
      guard let word = words.popFirst() else { throw Fault(description: "the text ends within the graph") }
      switch (word.isPlain, word.text) {
      case (true, "}"): depth -= 1
      case (true, "{"): depth += 1
      case (true, ";"): continue
      case (true, "subgraph"): _ = words.popFirst()
      case (true, "graph"):
        statements.append(Statement(kind: .graph, names: [], attributes: try Self.attributes(&words)))
      case (true, "node"), (true, "edge"):
        statements.append(Statement(kind: .defaults, names: [], attributes: try Self.attributes(&words)))
      default:
        var names = [word.text]
        while let next = words.first, next.isPlain, next.text == "--" || next.text == "->" {
          words.removeFirst()
          guard let head = words.popFirst() else { throw Fault(description: "an edge without a head") }
          names.append(head.text)
        }
        let kind: Statement.Kind = names.count > 1 ? .edge : .node
        statements.append(Statement(kind: kind, names: names, attributes: try Self.attributes(&words)))
      }
    }
    guard words.isEmpty else { throw Fault(description: "something stands after the graph: \(words.prefix(3))") }
  }

  /// What a label with escapes shows: lines parted by line feeds.
  package static func shown(_ label: String) throws -> String {
    var text = ""
    var rest = label.replacingScalars("&amp;", with: "\u{0}").unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        text.unicodeScalars.append(scalar == "\u{0}" ? "&" : scalar)
        continue
      }
      switch rest.popFirst() {
      case "n": text += "\n"
      case "\\": text += "\\"
      case let other: throw Fault(description: "the escape \\\(other.map { String($0) } ?? "at the end")")
      }
    }
    return text
  }

  /// The words of one line of the format plain, quotes taken away; colours stand there without.
  package static func words(_ line: String) throws -> [String] {
    try words(Array(line.unicodeScalars), more: "#,").map(\.text)
  }

  private struct Word { let text: String; let isPlain: Bool }

  private static func require(_ mark: String, _ words: inout ArraySlice<Word>) throws {
    guard let word = words.popFirst(), word.isPlain, word.text == mark else {
      throw Fault(description: "\(mark) expected")
    }
  }

  private static func attributes(_ words: inout ArraySlice<Word>) throws -> [String: String] {
    var list: [String: String] = [:]
    guard let first = words.first, first.isPlain, first.text == "[" else { return list }
    words.removeFirst()
    while let key = words.popFirst() {
      if key.isPlain, key.text == "]" { return list }
      if key.isPlain, key.text == "," || key.text == ";" { continue }
      try require("=", &words)
      guard let value = words.popFirst() else { break }
      list[key.text] = value.text
    }
    throw Fault(description: "the text ends within attributes")
  }

  private static func words(_ scalars: [Unicode.Scalar], more: String = "") throws -> [Word] {
    var words: [Word] = []
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "\"" {
        words.append(Word(text: try quoted(scalars, &position), isPlain: false))
      } else if scalar.value <= 0x20 {
        position += 1
      } else if "{}[]=;,".unicodeScalars.contains(scalar), !more.unicodeScalars.contains(scalar) {
        words.append(Word(text: String(scalar), isPlain: true))
        position += 1
      } else if scalar == "-", position + 1 < scalars.count, "->".unicodeScalars.contains(scalars[position + 1]) {
        words.append(Word(text: "-" + String(scalars[position + 1]), isPlain: true))
        position += 2
      } else {
        let start = position
        while position < scalars.count,
          isPartOfWord(scalars[position]) || more.unicodeScalars.contains(scalars[position])
        {
          position += 1
        }
        guard position > start else { throw Fault(description: "the character \(scalar) outside quotes") }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[start..<position])
        words.append(Word(text: String(word), isPlain: true))
      }
    }
    return words
  }

  private static func quoted(_ scalars: [Unicode.Scalar], _ position: inout Int) throws -> String {
    var text = String.UnicodeScalarView()
    position += 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "\"" { return String(text) }
      guard scalar == "\\", position < scalars.count else {
        text.append(scalar)
        continue
      }
      let next = scalars[position]
      position += 1
      // A quote loses its backslash, a break in the text goes, and all else is an escape of the label.
      if next == "\"" {
        text.append(next)
      } else if next != "\n" {
        text.append(scalar)
        text.append(next)
      }
    }
    throw Fault(description: "a quote that does not end")
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F || scalar == "_" || scalar == "." || scalar == "-" || scalar.properties.numericType != nil
      || scalar.properties.isAlphabetic
  }
}
