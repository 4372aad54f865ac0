/// The form in which a text is drawn: what a reader of the picture sees.
///
/// Line ends of every kind break the line. Characters that would not be seen, would reorder their surroundings or
/// cannot stand in XML are spelt out as `\u{…}`: control characters (tabs too), bidirectional controls and the
/// deprecated ones beside them (U+206A…206F), the language tag, annotation marks, the byte order mark and
/// non-characters. So no character of a text turns round what stands beside it, but letters of scripts that run from
/// right to left run so. Everything else stays as it is; `\N`, `&lt;` and `"` are drawn literally. A text
/// whose protected form would exceed ``maximumBytes`` or ``maximumLines`` is cut between characters and ends in `…`.
///
///     DisplayText("a\u{7}b").text    // #"a\u{7}b"#
public struct DisplayText: Hashable, Sendable {
  /// The text as it is drawn; lines are parted by line feeds.
  public let text: String

  /// The most bytes a text may take in the input of Graphviz, which refuses strings of 16 KiB.
  public static let maximumBytes = 16_000
  /// The most lines of a text.
  public static let maximumLines = 500

  /// The text with the meaning of `\` and `&` taken away, ready for an attribute of Graphviz.
  let escaped: String

  /// Finds the form of a text.
  ///
  /// - Parameter source: Any text.
  /// - Complexity: O(length), and never more than a little beyond `maximumBytes`.
  public init(_ source: String) {
    var text = ""
    var escaped = ""
    var size = 0
    var lines = 1
    for character in source {
      var shown = ""
      var protected = ""
      for piece in Self.pieces(of: character) {
        shown += piece.shown
        protected += piece.escaped
      }
      lines += shown.unicodeScalars.count(where: { $0 == "\n" })
      // A quote takes two bytes in DOT.
      size += protected.utf8.count { $0 == UInt8(ascii: "\"") } + protected.utf8.count
      // Room for the sign of cutting itself, three bytes.
      guard size <= Self.maximumBytes - 3, lines <= Self.maximumLines else {
        text += "…"
        escaped += "…"
        break
      }
      text += shown
      escaped += protected
    }
    self.text = text
    self.escaped = escaped
  }

  private struct Piece {
    var shown: String
    var escaped: String
  }

  // One Character may hold a line end of two scalars, or a letter with marks of which one is a control.
  private static func pieces(of character: Character) -> [Piece] {
    if character == "\r\n" { return [Piece(shown: "\n", escaped: "\\n")] }
    return character.unicodeScalars.map { scalar in
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": return Piece(shown: "\n", escaped: "\\n")
      case "\\": return Piece(shown: "\\", escaped: "\\\\")
      case "&": return Piece(shown: "&", escaped: "&amp;")
      default:
        guard mustBeSpelt(scalar) else { return Piece(shown: String(scalar), escaped: String(scalar)) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return Piece(shown: "\\u{\(digits)}", escaped: "\\\\u{\(digits)}")
      }
    }
  }

  private static func mustBeSpelt(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0001: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
