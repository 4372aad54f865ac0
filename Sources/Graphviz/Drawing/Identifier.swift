/// The names that drawings, nodes, edges and clusters may bear.
///
/// Names are made by the program (`n17`), never taken from data, so a narrow alphabet costs nothing and leaves
/// nothing to escape.
enum Identifier {
  /// Whether a name is a small letter followed by small letters, digits, `_` or `-`, at most 64 in all.
  static func isValid(_ name: some StringProtocol) -> Bool {
    guard let first = name.utf8.first, isSmallLetter(first), name.utf8.count <= 64 else { return false }
    return name.utf8.allSatisfy { isSmallLetter($0) || isDigit($0) || isJoiner($0) }
  }

  /// Whether a name may follow `#` in an address: as ``isValid(_:)``, with capital letters, at most 128.
  static func isFragment(_ name: some StringProtocol) -> Bool {
    guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 128 else { return false }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || isJoiner($0) }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isSmallLetter(byte) || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isJoiner(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
