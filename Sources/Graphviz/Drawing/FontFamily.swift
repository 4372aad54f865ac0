/// The families of letters a drawing may use.
///
/// A closed list: Graphviz writes the name of a font into SVG without escaping it, so it must never come from data.
/// Letters that a family lacks are taken from other installed fonts; ``FontCoverage`` tells whether there are any.
public enum FontFamily: String, Codable, Sendable, CaseIterable {
  /// Noto Sans; with the Noto families beside it, nearly every script (`fonts-noto-core`, `fonts-noto-cjk`).
  case notoSans = "Noto Sans"
  /// Noto Serif.
  case notoSerif = "Noto Serif"
  /// DejaVu Sans: Latin, Greek, Cyrillic, some Arabic; no East Asian scripts.
  case dejaVuSans = "DejaVu Sans"
  /// Liberation Sans, with the widths of Arial.
  case liberationSans = "Liberation Sans"
  /// Whatever the machine calls its plain family.
  case sans = "Sans"

  /// What a browser may use in its place, most like first.
  var replacements: String {
    switch self {
    case .notoSerif: "'Noto Serif', 'DejaVu Serif', serif"
    case .notoSans: "'Noto Sans', 'DejaVu Sans', sans-serif"
    case .dejaVuSans: "'DejaVu Sans', 'Noto Sans', sans-serif"
    case .liberationSans: "'Liberation Sans', Arial, sans-serif"
    case .sans: "sans-serif"
    }
  }
}
