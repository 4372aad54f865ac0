import Diagrams
import Graphviz
import Tables

/// What is wrong with a setting, without its place.
struct SettingFault {
  let message: String

  private init(_ message: String) { self.message = message }

  // What stands where.
  static let noSettings = Self("a style file holds settings, such as “theme: dark”")
  static let noColors = Self("colors holds a line for each colour, such as “main-group: \"#0072B2\"”")
  static let noTitle = Self("title holds the lines “organisation: …” and “note: …”")

  static func list(_ name: String) -> Self { Self("\(name) has one value, not a list") }

  static func noValue(_ name: String, isColor: Bool) -> Self {
    let hint = isColor ? "; # begins a comment in YAML, so put the colour in quotes: \"#0072B2\"" : ""
    return Self("\(name) has no value\(hint)")
  }

  static func longLine(_ name: String, limit: Int) -> Self {
    Self("\(name) is one line of at most \(limit) characters")
  }

  // Words that are not known.
  static func unknownSetting(_ name: String, _ known: [String]) -> Self { unknown(name, "setting", known) }
  static func unknownColor(_ name: String, _ known: [String]) -> Self { unknown(name, "colour", known) }
  static func unknownTitleLine(_ name: String, _ known: [String]) -> Self { unknown(name, "line of the title", known) }

  static func unknownValue(_ text: String, of setting: String, _ known: [String]) -> Self {
    Self("“\(excerpt(text))” is no \(setting) known here\(suggestion(text, known))")
  }

  private static func unknown(_ name: String, _ what: String, _ known: [String]) -> Self {
    Self("“\(excerpt(name))” is no \(what)\(suggestion(name, known))")
  }

  private static func suggestion(_ name: String, _ known: [String]) -> String {
    let near = NearMiss.nearest(to: name, among: known).map { "; did you mean “\($0)”?" } ?? "."
    return near + " Possible are \(known.joined(separator: ", "))"
  }

  // Values out of range.
  static func noColor(_ text: String) -> Self {
    Self("“\(excerpt(text))” is no colour; write six hexadecimal digits, such as \"#0072B2\"")
  }

  static func repeatedColor(_ name: String, line: Int) -> Self {
    Self("“\(excerpt(name))” is the colour of line \(line) under another name; keep one")
  }

  static func textScale(_ text: String, _ range: ClosedRange<Double>) -> Self {
    Self("“\(excerpt(text))” is no text-scale; write a number from \(range.lowerBound) to \(range.upperBound)")
  }

  // Colours together.
  static func illegible(text: Palette.Role, ground: Palette.Role, of palette: Palette, contrast: Double) -> Self {
    Self(
      "text in \(named(text, palette)) on \(named(ground, palette)) has a contrast of \(decimal(contrast)); "
        + "\(decimal(Palette.leastContrast)) is needed to be read. Make one lighter or darker")
  }

  /// - Parameter vision: How those see who cannot tell them apart; nil for everybody.
  static func lookAlike(_ first: Palette.Role, _ second: Palette.Role, of palette: Palette, vision: String?) -> Self {
    let whom = vision.map { "with \($0)" } ?? "by anybody"
    return Self("\(named(first, palette)) and \(named(second, palette)) can hardly be told apart \(whom)")
  }

  private static func named(_ role: Palette.Role, _ palette: Palette) -> String {
    "\(role.rawValue) (\(palette[role].hexadecimal))"
  }

  private static func decimal(_ value: Double) -> String {
    // Downwards, so that 4.49 is not shown as enough.
    let tenths = Int((value * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func excerpt(_ text: String) -> String { DisplayText(String(text.prefix(40))).text }
}
