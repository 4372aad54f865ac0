/// How letters look: size, colour, weight and slant.
///
///     TextStyle(size: 9, isBold: true)
public struct TextStyle: Hashable, Codable, Sendable {
  /// Height of the letters in points, 1…500.
  public var size: Double
  /// Colour of the letters.
  public var color: Color
  /// Whether the letters are heavy.
  public var isBold: Bool
  /// Whether the letters are slanted.
  public var isItalic: Bool

  /// Makes a style.
  ///
  /// - Parameters:
  ///   - size: Points, 1…500; 14 by default.
  ///   - color: Black by default.
  ///   - isBold: Heavy letters.
  ///   - isItalic: Slanted letters.
  public init(size: Double = 14, color: Color = .black, isBold: Bool = false, isItalic: Bool = false) {
    self.size = size
    self.color = color
    self.isBold = isBold
    self.isItalic = isItalic
  }

  /// The name that the text layout understands: family, then weight and slant.
  func fontName(in family: FontFamily) -> String {
    family.rawValue + (isBold ? " Bold" : "") + (isItalic ? " Italic" : "")
  }
}
