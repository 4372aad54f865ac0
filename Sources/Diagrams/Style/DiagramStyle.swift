public import Graphviz

/// How diagrams look: colours, letters and their size, the sheet, and who made them.
///
/// Every kind of diagram takes its colours and texts from here, so that a style changes all of them alike.
public struct DiagramStyle: Hashable, Sendable {
  /// The colours.
  public var palette: Palette
  /// The letters of every text.
  public var fontFamily: FontFamily
  /// How much larger texts and marks are than usual, 0.7…1.6; the small picture of a brief keeps its size.
  public var textScale: Double
  /// Who made the diagram, for the title block.
  public var organisation: String?
  /// A line for the title block, such as a date of release.
  public var note: String?
  /// The sheet; nil leaves each kind the page it was made for.
  public var paper: Paper?

  /// How much larger or smaller texts may be made.
  public static let textScales = 0.7...1.6

  /// The usual style: dark on white, Noto Sans.
  ///
  /// - Parameters:
  ///   - palette: The colours.
  ///   - fontFamily: The letters of every text.
  ///   - textScale: How much larger texts are than usual; values outside ``textScales`` are moved to the nearer end.
  public init(palette: Palette = .light, fontFamily: FontFamily = .notoSans, textScale: Double = 1) {
    self.palette = palette
    self.fontFamily = fontFamily
    self.textScale = textScale.isNaN ? 1 : min(max(textScale, Self.textScales.lowerBound), Self.textScales.upperBound)
  }

  /// The look of a text: its usual size in points, and what colour it has.
  ///
  /// ``textScale`` is not in it: the whole page is scaled by it at the end.
  func text(
    _ size: Double, _ role: Palette.Role = .ink, isBold: Bool = false, isItalic: Bool = false
  ) -> TextStyle {
    TextStyle(size: size, color: palette[role], isBold: isBold, isItalic: isItalic)
  }

  /// The line of the title block that says who made it.
  var credit: String? {
    let parts = [organisation, note].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
