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
    case "d": path.holds(value)
    case "points": points.holds(value)
    case "text-anchor", "font-weight", "font-style", "stroke-linecap", "text-decoration": words.holds(value)
    case "font-family": families.holds(value)
    default: measures.holds(value)
    }
  }

  private static func isTransform(_ value: String) -> Bool {
    var rest = value
    for name in ["matrix(", "translate(", "scale(", "rotate("] { rest = rest.replacing(name, with: "(") }
    return transforms.holds(rest)
  }

  private static func isColor(_ value: String) -> Bool {
    if value.utf8.first == UInt8(ascii: "#") { return Color(hexadecimal: value) != nil }
    return letters.holds(value) && value.utf8.count <= 32
  }

  private static let path = ByteSet("MmLlHhVvCcSsQqTtAaZzEe0123456789.,+- \n")
  private static let points = ByteSet("Ee0123456789.,+- \n")
  private static let words = ByteSet("abcdefghijklmnopqrstuvwxyz0123456789-")
  private static let families = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,'-")
  private static let measures = ByteSet("0123456789.,+-eptx% ")
  private static let transforms = ByteSet("()0123456789.,+-e ")
  private static let letters = ByteSet("abcdefghijklmnopqrstuvwxyz")

  /// Some of the characters of ASCII.
  private struct ByteSet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ characters: String) {
      for byte in characters.utf8 {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
      }
    }

    func holds(_ text: String) -> Bool {
      text.utf8.allSatisfy { byte in
        byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
      }
    }
  }
}
