import CityNetwork
import Foundation
import Tables

/// Compares a translation with the English phrases, row by row.
struct PhraseCheck {
  private(set) var texts: [String: PhraseText] = [:]
  private(set) var diagnostics = DiagnosticCollection()
  private var lines: [String: Int] = [:]

  private static let forms = ["zero", "one", "other"]
  private static let english = BuiltInPhrases.brief.texts
  /// The keys that translations for older versions have, with what they are called now.
  private static let formerKeys = [
    "gap.only_ended_links": "gap.dormant", "gap.no_department": "gap.no_international_department",
  ]

  mutating func add(_ row: PhraseFile.Row) {
    let key = Self.formerKeys[row.key] ?? row.key
    if let line = lines[key] {
      return report(
        row, "phrase.key.duplicate", "the key “\(row.key)” stands on line \(line) already", "delete one of the two rows"
      )
    }
    lines[key] = row.location.line ?? 0
    guard let allowed = Self.places(of: key) else {
      let near = Self.nearest(to: row.key).map { "did you mean “\($0)”? " } ?? ""
      return report(
        row, "phrase.key.unknown", "there is no phrase with the key “\(row.key)”",
        "\(near)cityweave phrases lists all keys")
    }
    guard let text = PhraseText(row.text) else {
      return report(
        row, "phrase.brace", "a brace is not closed, not opened, or empty",
        "write each place as one name in braces, such as {city}")
    }
    let unknown = text.places.subtracting(allowed).sorted()
    let lost = allowed.subtracting(text.places).subtracting(Self.mayBeLeftOut(key)).sorted()
    if !unknown.isEmpty {
      let possible = allowed.isEmpty ? "this phrase has none" : "possible are \(Self.braced(allowed.sorted()))"
      return report(
        row, "phrase.place.unknown", "there is nothing to put in place of \(Self.braced(unknown))", possible)
    }
    if !lost.isEmpty {
      return report(
        row, "phrase.place.missing", "\(Self.braced(lost)) is missing, so that a fact would not be told",
        "put \(Self.braced(lost)) where it belongs in the sentence")
    }
    if let wrong = Self.fault(key, row.text) {
      return report(row, "phrase.value", wrong.message, wrong.fix)
    }
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

  private static func fault(_ key: String, _ text: String) -> (message: String, fix: String)? {
    switch key {
    case "language" where text.range(of: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", options: .regularExpression) == nil:
      ("“\(text)” is no tag of a language", "write a tag such as vi, th or pt-BR")
    case "page.direction" where !["ltr", "rtl"].contains(text):
      ("“\(text)” is no direction of reading", "write ltr, or rtl for a language written from the right")
    case "sentence.space" where !["space", "none"].contains(text):
      ("“\(text)” does not say what stands between sentences", "write space or none")
    case "names.local" where text.split(separator: " ").contains { Country(code: String($0)) == nil }:
      ("“\(text)” is no list of countries", "write codes of two letters with spaces between them, such as JP")
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

  private static func braced(_ names: [String]) -> String { names.map { "{\($0)}" }.joined(separator: ", ") }

  private mutating func report(_ row: PhraseFile.Row, _ code: String, _ message: String, _ fix: String) {
    let isKey = code.hasPrefix("phrase.key.")
    diagnostics.append(
      Diagnostic(
        .error, code: code, at: isKey ? row.keyLocation : row.location, excerpt: isKey ? row.key : row.text,
        message: message, fix: fix))
  }
}
