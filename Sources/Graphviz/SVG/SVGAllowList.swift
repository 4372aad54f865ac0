/// Which elements, attributes and values survive in a picture. Everything else goes.
enum SVGAllowList {
  // Attributes are emitted in this order.
  private static let common = ["id", "class", "transform"]
  private static let paint = [
    "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap",
  ]
  private static let elements: [String: [String]] = [
    "svg": ["width", "height", "viewBox"],
    "g": common,
    "a": common + ["href"],
    "title": [],
    "desc": [],
    "path": common + ["d"] + paint,
    "polygon": common + ["points"] + paint,
    "polyline": common + ["points"] + paint,
    "ellipse": common + ["cx", "cy", "rx", "ry"] + paint,
    "circle": common + ["cx", "cy", "r"] + paint,
    "rect": common + ["x", "y", "width", "height", "rx", "ry"] + paint,
    "line": common + ["x1", "y1", "x2", "y2"] + paint,
    "text": common + [
      "x", "y", "text-anchor", "font-family", "font-size", "font-weight", "font-style", "text-decoration",
    ] + paint,
  ]

  static func attributes(of element: String) -> [String]? { elements[element] }

  /// Whether a value is harmless and of the kind its attribute holds.
  static func accepts(_ value: String, for attribute: String) -> Bool {
    switch attribute {
    case "id": Identifier.isFragment(value)
    case "class": value.split(separator: " ").allSatisfy { Identifier.isFragment($0) }
    case "href": Hyperlink(value) != nil
    case "fill", "stroke": isColor(value)
    case "transform": isTransform(value)
    case "d": consists(value, of: "MmLlHhVvCcSsQqTtAaZzEe0123456789.,+- \n")
    case "points": consists(value, of: "Ee0123456789.,+- \n")
    case "text-anchor", "font-weight", "font-style", "stroke-linecap", "text-decoration":
      consists(value, of: "abcdefghijklmnopqrstuvwxyz0123456789-")
    case "font-family": consists(value, of: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,'-")
    default: consists(value, of: "0123456789.,+-eptx% ")
    }
  }

  private static func isTransform(_ value: String) -> Bool {
    var rest = value
    for name in ["matrix(", "translate(", "scale(", "rotate("] { rest = rest.replacing(name, with: "(") }
    return consists(rest, of: "()0123456789.,+-e ")
  }

  private static func isColor(_ value: String) -> Bool {
    if value.utf8.first == UInt8(ascii: "#") { return Color(hexadecimal: value) != nil }
    return consists(value, of: "abcdefghijklmnopqrstuvwxyz") && value.utf8.count <= 32
  }

  private static func consists(_ value: String, of characters: StaticString) -> Bool {
    characters.withUTF8Buffer { allowed in
      var table = [Bool](repeating: false, count: 256)
      for byte in allowed { table[Int(byte)] = true }
      return value.utf8.allSatisfy { table[Int($0)] }
    }
  }
}
