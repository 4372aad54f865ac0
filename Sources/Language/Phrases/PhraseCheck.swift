import CityNetwork
import Foundation
import Tables

/// Compares a translation with the English phrases, row by row.
struct PhraseCheck {
  private(set) var texts: [String: PhraseText] = [:]
  private(set) var diagnostics = DiagnosticCollection()
  private var lines: [String: Int] = [:]

  private static let forms = ["zero", "one", "two", "other"]
  private static let english = BuiltInPhrases.brief.texts
  /// The keys that translations for older versions have, with what they are called now.
  private static let formerKeys = [
    "gap.only_ended_links": "gap.dormant", "gap.no_department": "gap.no_international_department",
  ]

  mutating func add(_ row: PhraseFile.Row) {
    let key = Self.formerKeys[row.key] ?? row.key
    if let line = lines[key] {
      return diagnostics.append(PhraseFault.duplicateKey(row.key, line: line).of(row))
    }
    lines[key] = row.location.line ?? 0
    guard let allowed = Self.places(of: key) else {
      return diagnostics.append(PhraseFault.unknownKey(row.key, near: Self.nearest(to: row.key)).of(row))
    }
    guard let text = PhraseText(row.text) else {
      return diagnostics.append(PhraseFault.brace.of(row))
    }
    let unknown = text.places.subtracting(allowed).sorted()
    let lost = allowed.subtracting(text.places).subtracting(Self.mayBeLeftOut(key)).sorted()
    if !unknown.isEmpty {
      return diagnostics.append(PhraseFault.unknownPlaces(unknown, allowed: allowed).of(row))
    }
    if !lost.isEmpty { return diagnostics.append(PhraseFault.missingPlaces(lost).of(row)) }
    if let fault = Self.fault(key, row.text) { return diagnostics.append(fault.of(row)) }
    texts[key] = text
  }

  /// The keys of the template that neither a translation nor the language below it has, and how many names of countries.
  ///
  /// A form that the language does without is not missing: with `.other` there is one for every count.
  static func missing(in texts: [String: PhraseText], above language: PhraseBook) -> (keys: [String], countries: Int) {
    let below = BuiltInPhrases.others[language.language]?.texts ?? [:]
    func has(_ key: String) -> Bool { texts[key] != nil || below[key] != nil }
    let order = PhraseFile.rows(BuiltInPhrases.brief.bytes, file: BuiltInPhrases.brief.name).rows.map(\.key)
    let keys = order.filter { key in
      guard !has(key) else { return false }
      guard let base = base(of: key) else { return true }
      return !has("\(base).other")
    }
    return (keys, Country.all.count { !has("country.\($0.code)") })
  }

  /// The places that a phrase may have; nil where there is no such phrase.
  private static func places(of key: String) -> Set<String>? {
    if key.hasPrefix("country.") { return Country(code: String(key.dropFirst(8))) == nil ? nil : [] }
    if key == "names.local" || (key.hasPrefix("name.") && key.count > 5) || (key.hasPrefix("theme.") && key.count > 6) {
      return []
    }
    if let text = english[key] { return text.places }
    // A form that English does without.
    guard let base = base(of: key) else { return nil }
    return english["\(base).other"].map(\.places)
  }

  /// The phrase of which a key is a form; nil where it is none.
  private static func base(of key: String) -> String? {
    guard let dot = key.lastIndex(of: "."), forms.contains(String(key[key.index(after: dot)...])) else { return nil }
    let base = String(key[..<dot])
    return english["\(base).other"] == nil ? nil : base
  }

  /// A count may be said in words where it is known; and what a list of everything is left with need not be named.
  private static func mayBeLeftOut(_ key: String) -> Set<String> {
    base(of: key) != nil && !key.hasSuffix(".other") ? ["count"] : []
  }

  private static func fault(_ key: String, _ text: String) -> PhraseFault? {
    switch key {
    case "language" where text.range(of: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", options: .regularExpression) == nil:
      .language(text)
    case "page.direction" where !["ltr", "rtl"].contains(text):
      .direction(text)
    case "sentence.space" where !["space", "none"].contains(text):
      .space(text)
    case "names.local" where text.split(separator: " ").contains { Country(code: String($0)) == nil }:
      .countries(text)
    default: nil
    }
  }

  /// The key that somebody most probably meant.
  private static func nearest(to key: String) -> String? {
    func distance(_ other: String) -> Int {
      let common = zip(key, other).prefix { $0 == $1 }.count
      return key.count + other.count - 2 * common
    }
    let best = english.keys.min { (distance($0), $0) < (distance($1), $1) }
    return best.flatMap { distance($0) <= max(4, key.count / 2) ? $0 : nil }
  }
}
