import CityNetwork
internal import Foundation

/// Finds the country that somebody means: by its two or three letters, or by one of its names in the languages that the
/// table has.
public enum CountryNames {
  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for row in CountryNameTable.rows.split(separator: "\n") {
      let cells = row.split(separator: "\t").map(String.init)
      for name in cells.dropFirst() { codes[name] = cells[0] }
    }
    return codes
  }()

  /// Two letters that the European Union writes for countries with others in ISO 3166-1.
  private static let otherCodes = ["UK": "GB", "EL": "GR"]

  /// Words for a country that is not known; XX and ZZ are codes that ISO 3166-1 leaves to their users.
  private static let notKnown: Set<String> = [
    "XX", "ZZ", "?", "??", "-", "--", "–", "—", "N/A", "NA.", "N.A.", "NONE", "NULL", "UNKNOWN", "NOT KNOWN",
    "UNSPECIFIED",
    "UNDEFINED", "TBD",
  ]

  /// The two letters of ISO 3166-1 for what somebody writes; nil where it names no country, or several.
  ///
  /// - Parameter text: Two or three letters in any case, or a name; accents, spaces, points and “the” do not matter.
  /// - Complexity: O(length), after the first call, which reads the table of names.
  public static func code(for text: String) -> String? {
    let word = CellText.normalized(text)
    let letters = word.filter { $0 != "." }.uppercased()
    if letters.utf8.count == 2, letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      return Country(code: letters) != nil ? letters : otherCodes[letters]
    }
    for form in [word] + turnedForms(word) {
      let key = key(form)
      if let code = codes[key] ?? codes[folded(key)] { return code }
    }
    return nil
  }

  /// Whether a text says that the country is not known.
  static func saysNotKnown(_ text: String) -> Bool { notKnown.contains(text.uppercased()) }

  /// “Korea, Republic of” and “Korea (Republic of)” the other way round.
  private static func turnedForms(_ word: String) -> [String] {
    let pieces: [Substring] = word.split { ",()".contains($0) }
    let parts = pieces.map { CellText.normalized(String($0)) }.filter { !$0.isEmpty }
    return parts.count == 2 ? ["\(parts[1]) \(parts[0])"] : []
  }

  /// What a name is compared by: lower case, letters, marks and digits only, without “the”.
  static func key(_ name: String) -> String {
    let name = name.precomposedStringWithCanonicalMapping.replacing("&", with: " and ").lowercased()
    var (words, word) = ([String](), "")
    for scalar in name.unicodeScalars where !"'’.".unicodeScalars.contains(scalar) {
      if isKept(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    let long = ["st": "saint", "ste": "saint"]
    return words.filter { $0 != "the" }.map { long[$0] ?? $0 }.joined().precomposedStringWithCanonicalMapping
  }

  /// A key without its marks.
  private static func folded(_ key: String) -> String {
    let plain = key.decomposedStringWithCompatibilityMapping.unicodeScalars.filter { !isMark($0) }
    return String(String.UnicodeScalarView(plain)).precomposedStringWithCanonicalMapping
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber,
      .otherNumber:
      true
    default: isMark(scalar)
    }
  }
}
