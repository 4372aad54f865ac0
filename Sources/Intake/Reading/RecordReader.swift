import CityNetwork
import Tables

/// Reads the cells of one table as values, row after row, and collects what is wrong with them.
///
/// A cell that cannot be read gives a diagnostic and nil, so that the rest of the row is checked all the same.
struct RecordReader {
  let table: Table
  let file: DataFile
  private let columns: ColumnMap
  private let removesGuards: Bool
  private(set) var diagnostics = DiagnosticCollection()
  private var row = 0

  /// Nil when the table's header does not fit its file; the reasons are in `diagnostics`.
  init?(table: Table, file: DataFile, diagnostics: inout DiagnosticCollection) {
    guard let columns = ColumnMap(table: table, file: file, diagnostics: &diagnostics) else { return nil }
    self.table = table
    self.file = file
    self.columns = columns
    removesGuards = table.columnNames.contains(TextGuard.markerColumn)
  }

  /// Goes to a row, from which the next values are read.
  mutating func move(toRow row: Int) { self.row = row }

  /// One value for each row, in the file's order.
  mutating func each<Value>(_ read: (inout RecordReader, Int) -> Value) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      move(toRow: row)
      values.append(read(&self, row))
    }
    return values
  }

  /// Where a column's cell is in a row; the row's own place when there is no such column.
  func location(row: Int, column: String) -> Diagnostic.Location {
    columns[column].map { table.location(row: row, column: $0) } ?? table.location(row: row)
  }

  /// The row's file, line and source.
  mutating func provenance() -> Provenance {
    Provenance(file: table.file, line: table.location(row: row).line ?? 0, source: text("source"))
  }

  /// Text of one or several lines; nil when blank.
  mutating func text(_ column: String) -> String? {
    guard let index = columns[column], !table.isBlank(row: row, column: index) else { return nil }
    var text = table.text(row: row, column: index)
    if removesGuards { text = TextGuard.unguarded(text) }
    text = CellText.normalized(text)
    if let control = CellText.controlCharacter(in: text) {
      error(
        "text.control-character", column, CellText.codePoint(control),
        "the text contains the control character \(CellText.codePoint(control))", fix: "delete it")
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// Text of one line, such as a name.
  mutating func line(_ column: String) -> String? {
    guard let text = text(column) else { return nil }
    if CellText.hasLineBreak(text) {
      error("text.line-break", column, text, "there is a line break or a tab in it", fix: "write it on one line")
      return nil
    }
    return text
  }

  /// A name: hidden characters are allowed but pointed out.
  mutating func name(_ column: String) -> String? {
    guard let name = line(column) else {
      require(column)
      return nil
    }
    if let hidden = CellText.hiddenCharacter(in: name) {
      report(
        .warning, "name.hidden-character", column, name,
        "the name contains the invisible character \(CellText.codePoint(hidden))",
        fix: "delete it unless the script needs it: two names that look alike may differ by it")
    }
    return name
  }

  /// An id, without spaces at its ends and without invisible characters; nil when blank or refused.
  mutating func id(_ column: String) -> EntityID? {
    guard let text = line(column) else { return nil }
    if let hidden = CellText.hiddenCharacter(in: text) {
      error(
        "id.hidden-character", column, text,
        "the id contains the invisible character \(CellText.codePoint(hidden))", fix: "delete it")
      return nil
    }
    return EntityID(text)
  }

  /// An id that has to be there.
  mutating func requiredID(_ column: String) -> EntityID? {
    let id = id(column)
    if id == nil { require(column) }
    return id
  }

  /// The items of a list separated by semicolons: nil when blank, empty for the word `none`.
  mutating func list(_ column: String) -> [String]? {
    guard let text = line(column) else { return nil }
    if text.lowercased() == "none" { return [] }
    return text.split(separator: ";").map { CellText.normalized(String($0)) }.filter { !$0.isEmpty }
  }

  /// A list of themes; words outside the vocabulary are allowed but pointed out.
  mutating func themes(_ column: String = "themes") -> [Theme]? {
    guard let items = list(column) else { return nil }
    var themes: [Theme] = []
    for item in items {
      let theme = Theme(rawValue: Self.word(item))
      if !Theme.known.contains(theme) {
        let nearest = NearMiss.nearest(to: theme.rawValue, among: Theme.known.lazy.map(\.rawValue))
        report(
          .warning, "theme.unknown", column, item, "the theme “\(item)” is not in the vocabulary",
          fix: nearest.map { "did you mean “\($0)”?" } ?? "it was kept as it is")
      }
      if !themes.contains(theme) { themes.append(theme) }
    }
    return themes.sorted()
  }

  /// One word of a closed vocabulary; nil when blank or refused.
  mutating func word<Value: RawRepresentable & CaseIterable>(_ column: String, _ type: Value.Type) -> Value?
  where Value.RawValue == String {
    word(column, among: Value.allCases.map { ($0.rawValue, $0) }, synonyms: Vocabulary.synonyms)
  }

  /// How sure the row is; nil when blank or refused.
  mutating func confidence() -> Confidence? {
    word("confidence", among: Confidence.allCases.map { ($0.name, $0) }, synonyms: [:])
  }

  /// Yes, no or unknown; blank is unknown.
  mutating func answer(_ column: String) -> Answer { word(column, Answer.self) ?? .unknown }

  /// True for yes; blank is no.
  mutating func flag(_ column: String) -> Bool {
    word(column, among: [("yes", true), ("no", false)], synonyms: Vocabulary.synonyms) ?? false
  }

  /// A number; nil when blank or refused.
  mutating func number(_ column: String) -> Double? { parsed(column, "number.invalid", StrictNumber.double) }

  /// A whole number; nil when blank or refused.
  mutating func integer(_ column: String) -> Int? { parsed(column, "number.invalid", StrictNumber.integer) }

  /// A year; nil when blank or refused.
  mutating func year(_ column: String) -> Int? { parsed(column, "year.invalid", StrictNumber.year) }

  /// A full ISO date; nil when blank or refused.
  mutating func date(_ column: String) -> String? { parsed(column, "date.invalid", StrictNumber.date) }

  /// Points out that a cell that has to be filled is blank, unless something worse was said of it.
  mutating func require(_ column: String) {
    guard let index = columns[column], CellText.normalized(table.text(row: row, column: index)).isEmpty else { return }
    error("value.missing", column, "", "“\(column)” is blank", fix: "fill it in; every row needs one")
  }

  /// Adds a diagnostic about a cell of the present row.
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ column: String, _ excerpt: String, _ message: String,
    fix: String
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code: code, at: location(row: row, column: column), excerpt: String(excerpt.prefix(60)),
        message: message, fix: fix))
  }

  /// Adds an error about the table as a whole.
  mutating func reportTable(_ code: String, _ message: String, fix: String) {
    diagnostics.append(Diagnostic(.error, code: code, at: .init(file: table.file), message: message, fix: fix))
  }

  private mutating func error(_ code: String, _ column: String, _ excerpt: String, _ message: String, fix: String) {
    report(.error, code, column, excerpt, message, fix: fix)
  }

  private mutating func parsed<Value>(
    _ column: String, _ code: String, _ read: (String) throws(StrictNumber.Refusal) -> Value
  ) -> Value? {
    guard let text = line(column) else { return nil }
    do {
      return try read(text)
    } catch {
      self.error(code, column, text, error.message, fix: error.fix)
      return nil
    }
  }

  private mutating func word<Value>(
    _ column: String, among list: @autoclosure () -> [(String, Value)], synonyms: [String: String]
  ) -> Value? {
    guard let text = line(column) else { return nil }
    let values = list()
    let word = Self.word(text)
    if let match = values.first(where: { $0.0 == word }) { return match.1 }
    if let synonym = synonyms[word], let match = values.first(where: { $0.0 == synonym }) { return match.1 }
    let nearest = NearMiss.nearest(to: word, among: values.lazy.map(\.0))
    let possible = values.map(\.0).joined(separator: ", ")
    let mayBeBlank = !file.columns.contains { $0.name == column && $0.isRequired }
    error(
      "value.not-in-list", column, text, "“\(text)” is not one of the values of “\(column)”",
      fix: (nearest.map { "did you mean “\($0)”? " } ?? "") + "possible are \(possible)"
        + (mayBeBlank ? ", or blank for not known" : ""))
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
