/// A colour of red, green, blue and opacity, eight bits each.
///
/// A type of its own, so that no text of a data set can become a colour attribute.
///
///     Color(red: 0, green: 114, blue: 178).hexadecimal   // "#0072b2"
///     Color(hexadecimal: "#0072B2")                      // the same colour
public struct Color: Hashable, Sendable, Codable {
  /// Red, 0…255.
  public var red: UInt8
  /// Green, 0…255.
  public var green: UInt8
  /// Blue, 0…255.
  public var blue: UInt8
  /// Opacity: 0 is invisible, 255 is solid.
  public var alpha: UInt8

  /// Makes a colour from its parts.
  ///
  /// - Parameters:
  ///   - red: 0…255.
  ///   - green: 0…255.
  ///   - blue: 0…255.
  ///   - alpha: Opacity, 0…255; solid by default.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Reads `#rrggbb` or `#rrggbbaa`, in either case of letters, with or without the `#`.
  ///
  /// - Parameter hexadecimal: Six or eight hexadecimal digits.
  /// - Returns: Nil when the text is anything else.
  public init?(hexadecimal: String) {
    let digits = hexadecimal.utf8.first == UInt8(ascii: "#") ? hexadecimal.dropFirst() : hexadecimal[...]
    guard digits.utf8.count == 6 || digits.utf8.count == 8 else { return nil }
    guard digits.utf8.allSatisfy({ Self.isHexadecimalDigit($0) }) else { return nil }
    guard let value = UInt32(digits, radix: 16) else { return nil }
    let solid = digits.utf8.count == 6 ? (value << 8) | 0xFF : value
    self.init(
      red: UInt8(truncatingIfNeeded: solid >> 24), green: UInt8(truncatingIfNeeded: solid >> 16),
      blue: UInt8(truncatingIfNeeded: solid >> 8), alpha: UInt8(truncatingIfNeeded: solid))
  }

  /// The colour as `#rrggbb`, or `#rrggbbaa` when it is not solid, in small letters.
  public var hexadecimal: String {
    let parts = alpha == 255 ? [red, green, blue] : [red, green, blue, alpha]
    return parts.reduce(into: "#") { text, part in
      let digits = String(part, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
  }

  /// Black.
  public static let black = Color(red: 0, green: 0, blue: 0)
  /// White.
  public static let white = Color(red: 255, green: 255, blue: 255)
  /// Nothing visible.
  public static let clear = Color(red: 255, green: 255, blue: 255, alpha: 0)

  private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
