/// A seeded source of names that try to break whatever shows them.
///
/// Quotes and backslashes, Graphviz' own escapes, entities, HTML and XML, shell and SQL, drawing operations, control,
/// bidirectional and invisible characters, unassigned ones and letters of all seventeen planes, piles of marks, names of
/// 20,000 characters and of many lines. The same seed gives the same names.
package struct HostileNames {
  private var random: SplitMix64
  private var count = 0
  /// A path that some of the names try to have read.
  private let secret: String

  /// Starts from a seed.
  ///
  /// - Parameters:
  ///   - seed: Any number.
  ///   - secret: The path of a file that must not be opened.
  package init(seed: UInt64, secret: String = "/etc/passwd") {
    random = SplitMix64(seed: seed)
    self.secret = secret
  }

  /// The next name; it is never empty.
  ///
  /// - Parameter lengthLimit: About the greatest number of characters.
  package mutating func next(lengthLimit: Int = 20_000) -> String {
    count += 1
    // One in a hundred is long, and each of the known ones has its turn.
    if count % 100 == 0 { return long(lengthLimit) }
    if count % 5 == 0 { return Self.known[count / 5 % Self.known.count].replacingSecret(with: secret) }
    var name = ""
    for _ in 0...random.whole(below: 6) { name += piece() }
    return name.isEmpty ? "\\" : name
  }

  /// A number of names.
  package mutating func next(_ count: Int, lengthLimit: Int = 20_000) -> [String] {
    (0..<count).map { _ in next(lengthLimit: lengthLimit) }
  }

  private mutating func piece() -> String {
    switch random.whole(below: 8) {
    case 0: pick(Self.words)
    case 1: pick(Self.escapes)
    case 2: pick(Self.markup).replacingSecret(with: secret)
    case 3: scalars(in: pick(Self.controls))
    case 4: scalars(in: pick(Self.invisible))
    case 5: scalars(in: pick(Self.planes))
    case 6: String(repeating: pick(Self.escapes), count: 1 + random.whole(below: 12))
    default: pick(Self.known).replacingSecret(with: secret)
    }
  }

  private mutating func long(_ limit: Int) -> String {
    let part =
      random.whole(below: 2) == 0 ? piece() : pick(["x", "\\", "\"", "&", "x\n", "ữ", "a\u{301}", "<b>", "\u{202E}"])
    let filled = part.isEmpty ? "\\" : part
    return String(String(repeating: filled, count: limit / max(1, filled.count) + 1).prefix(limit))
  }

  private mutating func scalars(in range: ClosedRange<UInt32>) -> String {
    var text = ""
    for _ in 0...random.whole(below: 3) {
      let value = range.lowerBound + UInt32(random.whole(below: Int(range.upperBound - range.lowerBound) + 1))
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element { list[random.whole(below: list.count)] }

  private static let words = [
    "Huế", "北九州市", "القاهرة", "חיפה", "กรุงเทพ", "ភ្នំពេញ", "Z̸̧̛͔̮̲", "👩‍👩‍👧", "🇻🇳", "n0", "a b", " ", "-", "7",
  ]
  private static let escapes = [
    "\"", "\\", "\\\"", "\\N", "\\G", "\\E", "\\L", "\\T", "\\H", "\\l", "\\r", "\\n", "\\\\", "'", "`", "\n", "\r\n",
    "&", "<",
    ">", "{", "}", "|", "[", "]", ";", ":", "=", "#", "%", "\\\n", "(", ")", "\\)", "/*", "*/", "//", "\\u{202E}",
  ]
  private static let markup = [
    "<b>bold</b>", "<<table><tr><td>x</td></tr></table>>", "<img src=\"SECRET\"/>", "<image href=\"file://SECRET\"/>",
    "<script>alert(1)</script>", "<svg onload=alert(1)>", "]]>", "<![CDATA[x]]>", "<!-- c -->", "-->",
    "<!DOCTYPE svg [<!ENTITY x SYSTEM \"SECRET\">]>", "&x;", "&lt;b&gt;", "&#60;", "&#x3C;", "&#0;", "&#x202E;",
    "&amp;amp;",
    "&nbsp;", "&quot;", "<?xml version=\"1.0\"?>", "<a href=\"javascript:alert(1)\">x</a>", "<style>*{}</style>",
  ]
  private static let known = [
    "\"]; n9 [label=\"injected\" image=\"SECRET\"", "];}", "} digraph x {", "\\\" ; evil -- evil [shape=record]; \\\"",
    "trailing\\", "two\\\\", "{a|b|{c|d}}", "n0:port:ne", "a -> b", "label=<x>", "image=SECRET", "shapefile=\"SECRET\"",
    "stylesheet=\"SECRET\"", "URL=\"javascript:alert(1)\"", "file://SECRET", "SECRET", "../../../..SECRET",
    "_background",
    "T 0 0 0 0 5 -aaaaa", "I 0 0 10 10 11 -SECRET", "F 14 7 -SECRET!!", ") Tj ET (", "endstream endobj", "%%EOF",
    "\",\"x\":\"", "stop", "node n0 1 1 1 1 x", "$(id)", "`id`", "%s%n%d", "' OR 1=1 --", "=1+1", "@import url(SECRET)",
    "{{title}} {{{x}}}", "javascript:alert(1)", "onload=alert(1)", "'><script>alert(1)</script>", "bidi\u{202E}gnp.exe",
    "\u{2066}x\u{2069}\u{200F}", "nul\u{0}byte", "\u{1B}[31mred", "\u{FEFF}bom", "\u{FFFE}\u{FFFF}", " ", "\t",
    "\u{A0}", "\n",
    "\u{2028}", "  two  spaces  ", "Đà Nẵng", "Ha\u{300} No\u{302}\u{323}i", "mixed القاهرة 北京 abc",
    "\u{1F9FF}\u{10FFFF}",
    "a\u{301}\u{7}b", "ﷺ﷽", "\u{12031}\u{102A}", "\u{D7FF}\u{E000}", "a" + String(repeating: "\u{301}", count: 200),
  ]
  private static let controls: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F, 0x2028...0x2029, 0x061C...0x061C,
  ]
  private static let invisible: [ClosedRange<UInt32>] = [
    0x200B...0x200D, 0x2060...0x2064, 0xAD...0xAD, 0x34F...0x34F, 0x180B...0x180E, 0xFE00...0xFE0F, 0xE0000...0xE007F,
    0xE0100...0xE01EF, 0xFEFF...0xFEFF, 0xFFF9...0xFFFD, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF,
    0x10FFFE...0x10FFFF, 0x2000...0x200A, 0x3000...0x3000,
  ]
  private static let planes: [ClosedRange<UInt32>] =
    [0x20...0x7E, 0xA0...0x24F, 0x590...0x6FF, 0x900...0x1FFF, 0x2000...0x2FFF, 0x3000...0xD7FF, 0xE000...0xFFFF]
    + (1...16).map { ($0 << 16)...($0 << 16 | 0xFFFF) }
}

extension String {
  fileprivate func replacingSecret(with path: String) -> String { replacing("SECRET", with: path) }
}
