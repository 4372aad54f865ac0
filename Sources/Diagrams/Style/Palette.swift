public import Graphviz

/// The colours of the diagrams: told apart by people with any kind of colour vision, and by their greys in print.
///
/// The hues are those of Okabe and Ito (*Color Universal Design*, 2008). Text is near black on white, a contrast above
/// 12:1.
public enum Palette {
  /// Text.
  public static let ink = Color(red: 0x22, green: 0x22, blue: 0x22)
  /// Text of less weight; a contrast of 7:1 on white.
  public static let faintInk = Color(red: 0x55, green: 0x55, blue: 0x55)
  /// The ground.
  public static let paper = Color.white
  static let blue = Color(red: 0x00, green: 0x72, blue: 0xB2)
  static let sky = Color(red: 0x8C, green: 0xCB, blue: 0xEE)
  static let green = Color(red: 0x00, green: 0x9E, blue: 0x73)
  static let orange = Color(red: 0xE6, green: 0x9F, blue: 0x00)
  static let vermilion = Color(red: 0xD5, green: 0x5E, blue: 0x00)
  static let pink = Color(red: 0xCC, green: 0x79, blue: 0xA7)
  static let grey = Color(red: 0xA6, green: 0xA6, blue: 0xA6)
  static let charcoal = Color(red: 0x40, green: 0x40, blue: 0x40)

  /// A colour that lets what lies behind it through, as a share of 0…1.
  static func transparent(_ color: Color, _ opacity: Double) -> Color {
    var color = color
    color.alpha = UInt8((max(0, min(1, opacity)) * 255).rounded())
    return color
  }
}
