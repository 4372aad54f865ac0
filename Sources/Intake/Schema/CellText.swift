internal import Foundation

/// The rules for text in cells: what is refused, what is only doubtful.
enum CellText {
  /// The text without surrounding spaces, in Unicode normal form C.
  static func normalized(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last) {
      text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The first control character other than tab and line end; nil when there is none.
  static func controlCharacter(in text: String) -> Unicode.Scalar? {
    // In UTF-8 the controls from U+0080 on begin with 0xC2; nearly no cell has that byte or U+007F.
    guard text.utf8.contains(where: { $0 == 0x7F || $0 == 0xC2 }) else { return nil }
    return text.unicodeScalars.first { $0.value == 0x7F || (0x80...0x9F).contains($0.value) }
  }

  /// True when a text has a line end or a tab in it.
  static func hasLineBreak(_ text: String) -> Bool {
    // U+2028 and U+2029 begin with 0xE2 in UTF-8.
    guard text.utf8.contains(where: { (0x09...0x0D).contains($0) || $0 == 0xE2 }) else { return false }
    return text.unicodeScalars.contains {
      $0 == "\n" || $0 == "\r" || $0 == "\t" || $0.value == 0x2028 || $0.value == 0x2029
    }
  }

  /// The first character that is invisible or turns the reading direction round; nil when there is none.
  static func hiddenCharacter(in text: String) -> Unicode.Scalar? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    return text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F: true
      default: false
      }
    }
  }

  /// A text under which look-alikes fall together: case and width do not count, nor does what is invisible. Accents do:
  /// they tell places apart in Vietnamese and in many other languages.
  static func lookAlikeKey(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    let folded = text.precomposedStringWithCompatibilityMapping.lowercased()
    if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded }
    return String(String.UnicodeScalarView(folded.unicodeScalars.filter { hiddenCharacter(in: String($0)) == nil }))
  }

  /// A code point in the usual notation, such as `U+202E`.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
