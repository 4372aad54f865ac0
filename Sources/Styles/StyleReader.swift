import Diagrams
import Graphviz
import Tables
import Yams

/// Reads a tree of YAML into a style and remembers what is wrong with it.
struct StyleReader {
  private(set) var style = DiagramStyle()
  private(set) var faults: [StyleFault] = []
  private(set) var remarks: [StyleFault] = []
  /// Where the file sets a colour.
  private var marks: [Palette.Role: Mark] = [:]

  private static let settings = ["theme", "colors", "font", "text-scale", "title", "page"]

  mutating func read(_ node: Node) {
    guard let mapping = node.mapping else {
      return fault(node.mark, "a style file holds settings, such as “theme: dark”")
    }
    // The theme comes first, wherever it stands, since colours are changes to it.
    if let theme = mapping["theme"] { readTheme(theme) }
    for (key, value) in mapping {
      switch key.string {
      case "theme": break
      case "colors", "colours": readColors(value)
      case "font": readFont(value)
      case "text-scale": readTextScale(value)
      case "title": readTitle(value)
      case "page": readPage(value)
      default: unknown(key, "setting", Self.settings)
      }
    }
  }

  /// Looks at the style as a whole.
  mutating func finish() {
    follow()
    for (pair, contrast) in style.palette.illegiblePairs {
      guard let mark = [marks[pair.text], marks[pair.ground]].compactMap(\.self).max(by: { $0.line < $1.line }) else {
        continue
      }
      fault(
        mark,
        "text in \(pair.text.rawValue) (\(hex(pair.text))) on \(pair.ground.rawValue) (\(hex(pair.ground))) has a contrast "
          + "of \(decimal(contrast)); \(decimal(Palette.leastContrast)) is needed to be read. Make one lighter or darker"
      )
    }
    for (first, second, vision) in style.palette.lookAlikes {
      guard let mark = marks[second] ?? marks[first] else { continue }
      let whom = vision == .usual ? "by anybody" : "with \(vision.rawValue)"
      remarks.append(
        StyleFault(
          line: mark.line, column: mark.column,
          message:
            "\(first.rawValue) (\(hex(first))) and \(second.rawValue) (\(hex(second))) can hardly be told apart \(whom)"
        ))
    }
  }

  /// Where a file changes the ground and says nothing of the outline of cities whose department is unknown, that outline
  /// takes the colour of the new ground, as it has that of the old one.
  private mutating func follow() {
    let ground = style.palette[.paper]
    if marks[.unknownDepartment] == nil, marks[.paper] != nil { style.palette[.unknownDepartment] = ground }
  }

  private mutating func readTheme(_ node: Node) {
    guard let text = text(of: node, "theme") else { return }
    guard let theme = StyleTheme(rawValue: text) else {
      return refuse(text, at: node, "theme", StyleTheme.allCases.map(\.rawValue))
    }
    style.palette = theme.palette
  }

  private mutating func readColors(_ node: Node) {
    guard let mapping = node.mapping else {
      return fault(node.mark, "colors holds a line for each colour, such as “main-group: \"#0072B2\"”")
    }
    for (key, value) in mapping {
      guard let role = Palette.Role(named: key.string ?? "") else {
        unknown(key, "colour", Palette.Role.allCases.map(\.rawValue))
        continue
      }
      guard let text = text(of: value, role.rawValue, isColor: true) else { continue }
      guard let color = Color(hexadecimal: text), color.alpha == 255, text.filter({ $0 != "#" }).count == 6 else {
        fault(value.mark, "“\(excerpt(text))” is no colour; write six hexadecimal digits, such as \"#0072B2\"")
        continue
      }
      if let other = marks[role] {
        fault(
          key.mark, "“\(excerpt(key.string ?? ""))” is the colour of line \(other.line) under another name; keep one")
        continue
      }
      style.palette[role] = color
      marks[role] = value.mark
    }
  }

  private mutating func readFont(_ node: Node) {
    guard let text = text(of: node, "font") else { return }
    guard let family = FontFamily(rawValue: text) else {
      return refuse(text, at: node, "font", FontFamily.allCases.map(\.rawValue))
    }
    style.fontFamily = family
  }

  private mutating func readTextScale(_ node: Node) {
    guard let text = text(of: node, "text-scale") else { return }
    let range = DiagramStyle.textScales
    guard let scale = Double(text), range.contains(scale) else {
      return fault(
        node.mark, "“\(excerpt(text))” is no text-scale; write a number from \(range.lowerBound) to \(range.upperBound)"
      )
    }
    style.textScale = scale
  }

  private mutating func readPage(_ node: Node) {
    guard let text = text(of: node, "page") else { return }
    guard let paper = Paper(rawValue: text.lowercased()) else {
      return refuse(text, at: node, "page", Paper.allCases.map(\.rawValue))
    }
    style.paper = paper
  }

  private mutating func readTitle(_ node: Node) {
    guard let mapping = node.mapping else {
      return fault(node.mark, "title holds the lines “organisation: …” and “note: …”")
    }
    for (key, value) in mapping {
      switch key.string {
      case "organisation": style.organisation = line(value, "organisation", limit: 80)
      case "note": style.note = line(value, "note", limit: 160)
      default: unknown(key, "line of the title", ["organisation", "note"])
      }
    }
  }

  private mutating func line(_ node: Node, _ name: String, limit: Int) -> String? {
    guard let text = text(of: node, name) else { return nil }
    guard text.count <= limit, !text.contains(where: \.isNewline) else {
      fault(node.mark, "\(name) is one line of at most \(limit) characters")
      return nil
    }
    return text
  }

  private mutating func text(of node: Node, _ name: String, isColor: Bool = false) -> String? {
    guard let scalar = node.scalar else {
      fault(node.mark, "\(name) has one value, not a list")
      return nil
    }
    let isEmpty = scalar.string.isEmpty || (scalar.style == .plain && ["~", "null"].contains(scalar.string))
    guard !isEmpty else {
      let hint = isColor ? "; # begins a comment in YAML, so put the colour in quotes: \"#0072B2\"" : ""
      fault(node.mark, "\(name) has no value\(hint)")
      return nil
    }
    return scalar.string
  }

  private mutating func unknown(_ key: Node, _ what: String, _ known: [String]) {
    let name = key.string ?? ""
    fault(key.mark, "“\(excerpt(name))” is no \(what)\(suggestion(name, known))")
  }

  private mutating func refuse(_ text: String, at node: Node, _ what: String, _ known: [String]) {
    fault(node.mark, "“\(excerpt(text))” is no \(what) known here\(suggestion(text, known))")
  }

  private func suggestion(_ name: String, _ known: [String]) -> String {
    let near = NearMiss.nearest(to: name, among: known).map { "; did you mean “\($0)”?" } ?? "."
    return near + " Possible are \(known.joined(separator: ", "))"
  }

  private mutating func fault(_ mark: Mark?, _ message: String) {
    faults.append(StyleFault(line: mark?.line ?? 0, column: mark?.column ?? 0, message: message))
  }

  private func hex(_ role: Palette.Role) -> String { style.palette[role].hexadecimal }

  private func decimal(_ value: Double) -> String {
    // Downwards, so that 4.49 is not shown as enough.
    let tenths = Int((value * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func excerpt(_ text: String) -> String { DisplayText(String(text.prefix(40))).text }
}
