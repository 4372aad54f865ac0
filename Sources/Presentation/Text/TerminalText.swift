/// Text as it may safely stand in a terminal: aligned by what is seen, and without anything that acts on the terminal.
package enum TerminalText {
  /// The text with control characters, invisible characters and changes of reading direction shown as escapes.
  package static func safe(_ text: String) -> String {
    guard !isPlain(text), text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The number of columns that a text takes on a terminal: East Asian wide characters take two, combining marks none.
  package static func width(_ text: String) -> Int {
    if isASCII(text) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The text filled up with spaces to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }

  /// The text cut to a width, with an ellipsis where something was cut off.
  static func truncated(_ text: String, to width: Int) -> String {
    guard self.width(text) > width, width > 0 else { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = self.width(String(character))
      if used + next > width - 1 { break }
      used += next
      result.append(character)
    }
    return result + "…"
  }

  /// The text in lines of at most a width, broken between words.
  package static func wrapped(_ text: String, to width: Int, indent: String = "") -> String {
    lines(text, to: width - indent.count).map { indent + $0 }.joined(separator: "\n")
  }

  /// The lines of a text that are at most a width long, broken between words; a longer word stands alone.
  static func lines(_ text: String, to width: Int) -> [String] {
    if isPlain(text) {
      let bytes = text.utf8
      if bytes.count <= width, bytes.first != UInt8(ascii: " ") { return [text] }
      return plainLines(Array(bytes), to: width)
    }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, self.width(line) + 1 + self.width(String(word)) > width {
        lines.append(line)
        line = String(word)
      } else {
        line = line.isEmpty ? String(word) : line + " " + word
      }
    }
    return lines + [line]
  }

  /// The same of a text of printable ASCII: a line is a stretch of the text.
  private static func plainLines(_ text: [UInt8], to width: Int) -> [String] {
    var lines: [String] = []
    var (start, end, word) = (0, 0, 0)
    for place in 0...text.count where place == text.count || text[place] == UInt8(ascii: " ") {
      if end > start, place - start > width {
        lines.append(String(decoding: text[start..<end], as: UTF8.self))
        start = word
      } else if end == start {
        start = word
      }
      end = place
      word = place + 1
    }
    return lines + [String(decoding: text[start..<end], as: UTF8.self)]
  }

  /// Whether the text is printable ASCII alone: safe, and as wide as it has bytes.
  static func isPlain(_ text: String) -> Bool { all(of: text) { $0 &- 0x20 < 0x5F } }

  private static func isASCII(_ text: String) -> Bool { all(of: text) { $0 < 0x80 } }

  @inline(__always)
  private static func all(of text: String, _ holds: (UInt8) -> Bool) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where !holds(byte) { return false }
      return true
    } ?? text.utf8.allSatisfy(holds)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
