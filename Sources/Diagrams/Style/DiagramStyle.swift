public import Graphviz

/// How diagrams look: colours, letters and their size.
///
/// Every kind of diagram takes its colours and texts from here, so that a style changes all of them alike.
public struct DiagramStyle: Hashable, Sendable {
  /// The colours.
  public var palette: Palette
  /// The letters of every text.
  public var fontFamily: FontFamily
  /// How much larger texts are than usual.
  public var textScale: Double

  /// The usual style: dark on white, Noto Sans.
  ///
  /// - Parameters:
  ///   - palette: The colours.
  ///   - fontFamily: The letters of every text.
  ///   - textScale: How much larger texts are than usual.
  public init(palette: Palette = .light, fontFamily: FontFamily = .notoSans, textScale: Double = 1) {
    self.palette = palette
    self.fontFamily = fontFamily
    self.textScale = textScale
  }

  /// The look of a text: its usual size in points, and what colour it has.
  func text(
    _ size: Double, _ role: Palette.Role = .ink, isBold: Bool = false, isItalic: Bool = false
  ) -> TextStyle {
    TextStyle(size: size * textScale, color: palette[role], isBold: isBold, isItalic: isItalic)
  }
}
