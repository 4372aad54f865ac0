import CityNetwork
public import Tables

/// Reads a translation: a table with the columns `key` and `text`, made with any spreadsheet.
///
/// Further columns, such as the `note` of the template, are for the translator and are not looked at. A row without a
/// text is one that is still to be translated.
public enum PhraseFile {
  /// What came of reading a translation.
  public struct Reading: Sendable {
    /// The phrases; nil exactly when ``diagnostics`` has an error.
    public let phrases: PhraseBook?
    /// Everything that is wrong with the file.
    public let diagnostics: DiagnosticCollection
    /// The keys that are said in the language below, in the order of the template; names of countries are left out.
    public let missing: [String]
    /// How many countries are called by their English names.
    public let missingCountries: Int
  }

  struct Row {
    let key: String
    let text: String
    /// Where the text stands, and where the key does.
    let location: Diagnostic.Location
    let keyLocation: Diagnostic.Location
  }

  /// Reads a translation.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for the diagnostics.
  ///   - language: The language that is built in and says what the file lacks; nil for the one that the file's row
  ///     `language` names, where that is built in, and English otherwise.
  public static func read(_ bytes: [UInt8], file: String, above language: PhraseBook? = nil) -> Reading {
    var (rows, diagnostics) = rows(bytes, file: file)
    var check = PhraseCheck()
    rows.forEach { check.add($0) }
    diagnostics.append(contentsOf: check.diagnostics)
    if diagnostics.hasErrors {
      return Reading(phrases: nil, diagnostics: diagnostics, missing: [], missingCountries: 0)
    }
    let base = language ?? check.texts["language"].flatMap { PhraseBook(builtIn: $0.filled()) } ?? .english
    let (missing, countries) = PhraseCheck.missing(in: check.texts, above: base)
    return Reading(
      phrases: PhraseBook(texts: check.texts, above: base), diagnostics: diagnostics, missing: missing,
      missingCountries: countries)
  }

  /// The English phrases and the names of the countries, to be translated.
  public static func template() -> String {
    let english = CSVReader().read(BuiltInPhrases.brief.bytes, file: BuiltInPhrases.brief.name).table
    var rows: [[CSVWriter.Cell]] = []
    if let english {
      for row in 0..<english.rowCount { rows.append((0..<3).map { .text(english.text(row: row, column: $0)) }) }
    }
    rows += Country.all.map { [.text("country.\($0.code)"), .text($0.name), .text("")] }
    return CSVWriter().write(columns: ["key", "text", "note"], rows: rows)
  }

  /// The rows with a key and a text.
  static func rows(_ bytes: [UInt8], file: String) -> (rows: [Row], diagnostics: DiagnosticCollection) {
    let reading = CSVReader().read(bytes, file: file)
    var diagnostics = DiagnosticCollection()
    for diagnostic in reading.diagnostics.kept where diagnostic.severity == .error { diagnostics.append(diagnostic) }
    guard let table = reading.table else { return ([], diagnostics) }
    let names = table.columnNames.map { $0.lowercased() }
    guard let key = names.firstIndex(of: "key"), let text = names.firstIndex(of: "text") else {
      diagnostics.append(.phraseColumns(names, at: .init(file: file, line: 1)))
      return ([], diagnostics)
    }
    let rows = (0..<table.rowCount).compactMap { row -> Row? in
      guard !table.isBlank(row: row, column: text) else { return nil }
      let name = table.text(row: row, column: key)
      return Row(
        key: name.utf8.contains(UInt8(ascii: " ")) ? name.filter { $0 != " " } : name,
        text: TextGuard.unguarded(table.text(row: row, column: text)),
        location: table.location(row: row, column: text), keyLocation: table.location(row: row, column: key))
    }
    return (rows, diagnostics)
  }
}
