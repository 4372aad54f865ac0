import Diagrams
import Graphviz
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
      return fault(node.mark, .noSettings)
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
      default: fault(key.mark, .unknownSetting(key.string ?? "", Self.settings))
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
      fault(mark, .illegible(text: pair.text, ground: pair.ground, of: style.palette, contrast: contrast))
    }
    for (first, second, vision) in style.palette.lookAlikes {
      guard let mark = marks[second] ?? marks[first] else { continue }
      let alike = SettingFault.lookAlike(
        first, second, of: style.palette, vision: vision == .usual ? nil : vision.rawValue)
      remarks.append(StyleFault(line: mark.line, column: mark.column, message: alike.message))
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
      return fault(node.mark, .unknownValue(text, of: "theme", StyleTheme.allCases.map(\.rawValue)))
    }
    style.palette = theme.palette
  }

  private mutating func readColors(_ node: Node) {
    guard let mapping = node.mapping else {
      return fault(node.mark, .noColors)
    }
    for (key, value) in mapping {
      guard let role = Palette.Role(named: key.string ?? "") else {
        fault(key.mark, .unknownColor(key.string ?? "", Palette.Role.allCases.map(\.rawValue)))
        continue
      }
      guard let text = text(of: value, role.rawValue, isColor: true) else { continue }
      guard let color = Color(hexadecimal: text), color.alpha == 255, text.filter({ $0 != "#" }).count == 6 else {
        fault(value.mark, .noColor(text))
        continue
      }
      if let other = marks[role] {
        fault(key.mark, .repeatedColor(key.string ?? "", line: other.line))
        continue
      }
      style.palette[role] = color
      marks[role] = value.mark
    }
  }

  private mutating func readFont(_ node: Node) {
    guard let text = text(of: node, "font") else { return }
    guard let family = FontFamily(rawValue: text) else {
      return fault(node.mark, .unknownValue(text, of: "font", FontFamily.allCases.map(\.rawValue)))
    }
    style.fontFamily = family
  }

  private mutating func readTextScale(_ node: Node) {
    guard let text = text(of: node, "text-scale") else { return }
    let range = DiagramStyle.textScales
    guard let scale = Double(text), range.contains(scale) else {
      return fault(node.mark, .textScale(text, range))
    }
    style.textScale = scale
  }

  private mutating func readPage(_ node: Node) {
    guard let text = text(of: node, "page") else { return }
    guard let paper = Paper(rawValue: text.lowercased()) else {
      return fault(node.mark, .unknownValue(text, of: "page", Paper.allCases.map(\.rawValue)))
    }
    style.paper = paper
  }

  private mutating func readTitle(_ node: Node) {
    guard let mapping = node.mapping else {
      return fault(node.mark, .noTitle)
    }
    for (key, value) in mapping {
      switch key.string {
      case "organisation": style.organisation = line(value, "organisation", limit: 80)
      case "note": style.note = line(value, "note", limit: 160)
      default: fault(key.mark, .unknownTitleLine(key.string ?? "", ["organisation", "note"]))
      }
    }
  }

  private mutating func line(_ node: Node, _ name: String, limit: Int) -> String? {
    guard let text = text(of: node, name) else { return nil }
    guard text.count <= limit, !text.contains(where: \.isNewline) else {
      fault(node.mark, .longLine(name, limit: limit))
      return nil
    }
    return text
  }

  private mutating func text(of node: Node, _ name: String, isColor: Bool = false) -> String? {
    guard let scalar = node.scalar else {
      fault(node.mark, .list(name))
      return nil
    }
    let isEmpty = scalar.string.isEmpty || (scalar.style == .plain && ["~", "null"].contains(scalar.string))
    guard !isEmpty else {
      fault(node.mark, .noValue(name, isColor: isColor))
      return nil
    }
    return scalar.string
  }

  private mutating func fault(_ mark: Mark?, _ fault: SettingFault) {
    faults.append(StyleFault(line: mark?.line ?? 0, column: mark?.column ?? 0, message: fault.message))
  }
}
