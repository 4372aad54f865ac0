import Tables

/// What is wrong with a row of a translation, and how to mend it.
struct PhraseFault {
  let code: String
  let message: String
  let fix: String
  /// Whether it is the key that is wrong, and not the text.
  private(set) var isOfKey = false

  static func duplicateKey(_ key: String, line: Int) -> Self {
    Self(
      code: "phrase.key.duplicate", message: "the key “\(key)” stands on line \(line) already",
      fix: "delete one of the two rows", isOfKey: true)
  }

  static func unknownKey(_ key: String, near: String?) -> Self {
    Self(
      code: "phrase.key.unknown", message: "there is no phrase with the key “\(key)”",
      fix: "\(near.map { "did you mean “\($0)”? " } ?? "")cityweave phrases lists all keys", isOfKey: true)
  }

  static let brace = Self(
    code: "phrase.brace", message: "a brace is not closed, not opened, or empty",
    fix: "write each place as one name in braces, such as {city}")

  static func unknownPlaces(_ names: [String], allowed: Set<String>) -> Self {
    Self(
      code: "phrase.place.unknown", message: "there is nothing to put in place of \(braced(names))",
      fix: allowed.isEmpty ? "this phrase has none" : "possible are \(braced(allowed.sorted()))")
  }

  static func missingPlaces(_ names: [String]) -> Self {
    Self(
      code: "phrase.place.missing", message: "\(braced(names)) is missing, so that a fact would not be told",
      fix: "put \(braced(names)) where it belongs in the sentence")
  }

  static func language(_ text: String) -> Self {
    value("“\(text)” is no tag of a language", fix: "write a tag such as vi, th or pt-BR")
  }

  static func direction(_ text: String) -> Self {
    value("“\(text)” is no direction of reading", fix: "write ltr, or rtl for a language written from the right")
  }

  static func space(_ text: String) -> Self {
    value("“\(text)” does not say what stands between sentences", fix: "write space or none")
  }

  static func countries(_ text: String) -> Self {
    value(
      "“\(text)” is no list of countries", fix: "write codes of two letters with spaces between them, such as JP")
  }

  private static func value(_ message: String, fix: String) -> Self {
    Self(code: "phrase.value", message: message, fix: fix)
  }

  private static func braced(_ names: [String]) -> String { names.map { "{\($0)}" }.joined(separator: ", ") }

  /// The diagnostic about a row.
  func of(_ row: PhraseFile.Row) -> Diagnostic {
    Diagnostic(
      .error, code: code, at: isOfKey ? row.keyLocation : row.location, excerpt: isOfKey ? row.key : row.text,
      message: message, fix: fix)
  }
}

extension Diagnostic {
  /// A table that is no translation.
  static func phraseColumns(_ names: [String], at location: Location) -> Self {
    Self(
      .error, code: "phrase.columns", at: location, excerpt: names.joined(separator: ","),
      message: "a translation needs the columns “key” and “text”", fix: "cityweave phrases writes a file to begin with")
  }
}
