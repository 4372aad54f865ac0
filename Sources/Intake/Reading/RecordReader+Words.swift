import CityNetwork
import Tables

extension RecordReader {
  /// A list of themes; words outside the vocabulary are allowed but pointed out.
  ///
  /// An item that is none, and in which a separator stands between themes that are known, is several.
  mutating func themes(_ column: PlacedColumn) -> [Theme]? {
    guard let items = list(column) else { return nil }
    var themes: [Theme] = []
    for item in items {
      let theme = Theme(rawValue: Self.word(item))
      if Theme.known.contains(theme) {
        if !themes.contains(theme) { themes.append(theme) }
        continue
      }
      let parts = ThemeParts.split(item)
      if parts.count > 1 {
        let names = parts.map { Self.word($0) }
        remark(.themes, item, as: names.joined(separator: ";"), at: column)
        for name in names where !themes.contains(Theme(rawValue: name)) {
          if !Theme.known.contains(Theme(rawValue: name)) { reportUnknown(name, at: column) }
          themes.append(Theme(rawValue: name))
        }
        continue
      }
      reportUnknown(item, at: column)
      if !themes.contains(theme) { themes.append(theme) }
    }
    return themes.sorted()
  }

  private mutating func reportUnknown(_ item: String, at column: PlacedColumn) {
    let nearest = NearMiss.nearest(to: Self.word(item), among: Theme.known.lazy.map(\.rawValue))
    report(.unknownTheme(item, near: nearest), at: column)
  }

  /// One of some words or a synonym of one; nil when blank, refused, or a word that leaves it open.
  ///
  /// - Parameter meanings: Words that people use instead of those of the list, as far as one is sure; told once a column.
  mutating func word<Value>(
    _ column: PlacedColumn, among values: [(String, Value)], synonyms: [String: String],
    meanings: [String: WordMeaning] = [:]
  ) -> Value? {
    guard let text = line(column) else { return nil }
    let word = Self.word(text)
    if let match = values.first(where: { $0.0 == word }) { return match.1 }
    if let synonym = synonyms[word], let match = values.first(where: { $0.0 == synonym }) { return match.1 }
    switch meanings.isEmpty ? nil : meanings[word.filter { $0 != "_" }] {
    case .same(let other):
      if let match = values.first(where: { $0.0 == other }) {
        remark(.word, text, as: other, at: column)
        return match.1
      }
    case .open:
      remark(.openWord, text, as: "not known", at: column)
      return nil
    case nil: break
    }
    let nearest = NearMiss.nearest(to: word, among: values.lazy.map(\.0))
    report(.notInList(text, of: column, near: nearest, possible: values.map(\.0)), at: column)
    return nil
  }

  /// A word of a vocabulary in the form in which words are compared.
  private static func word(_ text: String) -> String {
    let lowercased = text.lowercased()
    // Most words are in that form already.
    guard lowercased.utf8.contains(where: { $0 == 0x20 || $0 == 0x2D || $0 >= 0x80 }) else { return lowercased }
    return String(lowercased.unicodeScalars.map { $0 == " " || $0 == "-" || $0 == "–" ? "_" : Character($0) })
  }
}

/// Words that mean the same as a word of a closed vocabulary.
enum Vocabulary {
  static let synonyms: [String: String] = [
    "y": "yes", "true": "yes", "1": "yes", "n": "no", "false": "no", "0": "no", "?": "unknown",
    "donor_to_recipient": "provider_to_recipient",
    "unspecified": "unknown", "ppp": "public_private", "scaled": "scaled_up",
    "international_organization": "international_organisation", "non_governmental_organisation": "ngo",
  ]
}
