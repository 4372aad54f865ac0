import CityNetwork
import Tables

/// Reads the cells of one table as values, row after row, and collects what is wrong with them.
///
/// A cell that cannot be read gives a diagnostic and nil, so that the rest of the row is checked all the same.
struct RecordReader {
  let table: Table
  let file: DataFile
  private let columns: ColumnMap
  private(set) var diagnostics = DiagnosticCollection()
  private(set) var row = 0
  /// The cells of the present row.
  private var cells: [Table.Cell] = []
  private var texts = TextCache()

  /// Nil when the table's header does not fit its file; the reasons are in `diagnostics`.
  init?(table: Table, file: DataFile, diagnostics: inout DiagnosticCollection) {
    guard let columns = ColumnMap(table: table, file: file, diagnostics: &diagnostics) else { return nil }
    self.table = table
    self.file = file
    self.columns = columns
  }

  /// A reader of the same table that has said nothing yet, for a part of its rows.
  var withoutDiagnostics: Self {
    var reader = self
    reader.diagnostics = DiagnosticCollection()
    return reader
  }

  /// Adds what a reader of a later part of the rows has said.
  mutating func add(_ diagnostics: DiagnosticCollection) { self.diagnostics.append(contentsOf: diagnostics) }

  /// Goes to a row, from which the next values are read.
  mutating func move(toRow row: Int) {
    self.row = row
    table.split(row: row, into: &cells)
  }

  /// Where a column stands in the table; to be asked once a file, before its rows are read.
  func column(_ name: String) -> PlacedColumn { columns[name] }

  /// Where a column's cell is in a row; the row's own place when there is no such column.
  func location(row: Int, column: String) -> Diagnostic.Location { location(row: row, column: columns[column]) }

  private func location(row: Int, column: PlacedColumn) -> Diagnostic.Location {
    column.position.map { table.location(row: row, column: $0) } ?? table.location(row: row)
  }

  /// The line of a column's cell in a row, which need not be the row's first one.
  func line(of column: PlacedColumn, row: Int) -> Int { location(row: row, column: column).line ?? 0 }

  /// The present row's file and line.
  var place: Provenance { Provenance(file: table.file, line: table.line(ofRow: row)) }

  /// True when there is nothing in some cells of the present row.
  func areEmpty(_ positions: [Int]) -> Bool {
    for position in positions where !cells[position].isEmpty { return false }
    return true
  }

  /// The bytes of a cell that are its text as they stand, printable ASCII without spaces around it; empty when there are
  /// only spaces, nil when the cell has to be looked at as text, or there is no such column.
  func plainBytes(_ column: PlacedColumn) -> Range<Int>? {
    guard let index = column.position else { return nil }
    let cell = cells[index]
    guard let bytes = table.plainBytes(of: cell) else { return nil }
    // An apostrophe may be one that keeps a spreadsheet from running the text.
    if !bytes.isEmpty, table.byte(at: cell.start) == UInt8(ascii: "'") { return nil }
    return bytes
  }

  /// Text of one or several lines; nil when blank.
  mutating func text(_ column: PlacedColumn) -> String? {
    if let plain = plainBytes(column) { return texts.text(of: plain, in: table) }
    return unusualText(column)
  }

  /// The text of a cell that is not plain; nil when blank or refused.
  private mutating func unusualText(_ column: PlacedColumn) -> String? {
    guard let index = column.position, !table.isBlank(cells[index]) else { return nil }
    let text = CellText.normalized(TextGuard.unguarded(table.text(of: cells[index])))
    if let control = CellText.controlCharacter(in: text) {
      report(.controlCharacter(CellText.codePoint(control)), at: column)
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// Text of one line, such as a name.
  mutating func line(_ column: PlacedColumn) -> String? {
    if let plain = plainBytes(column) { return texts.text(of: plain, in: table) }
    guard let text = unusualText(column) else { return nil }
    if CellText.hasLineBreak(text) {
      report(.lineBreak(in: text), at: column)
      return nil
    }
    return text
  }

  /// A name; hidden characters are allowed but pointed out. Nil when blank or refused.
  mutating func name(_ column: PlacedColumn) -> String? {
    guard let name = line(column) else { return nil }
    if let hidden = CellText.hiddenCharacter(in: name) {
      report(.hiddenCharacter(CellText.codePoint(hidden), inName: name), at: column)
    }
    return name
  }

  /// An id, without spaces at its ends and without invisible characters; nil when blank or refused.
  mutating func id(_ column: PlacedColumn) -> EntityID? {
    guard let text = line(column) else { return nil }
    if let hidden = CellText.hiddenCharacter(in: text) {
      report(.hiddenCharacter(CellText.codePoint(hidden), inID: text), at: column)
      return nil
    }
    return EntityID(text)
  }

  /// The items of a list separated by semicolons: nil when blank, empty for the word `none`.
  mutating func list(_ column: PlacedColumn) -> [String]? {
    guard let text = line(column) else { return nil }
    if text.lowercased() == "none" { return [] }
    return text.split(separator: ";").map { CellText.normalized(String($0)) }.filter { !$0.isEmpty }
  }

  /// A number; nil when blank or refused.
  mutating func number(_ column: PlacedColumn) -> Double? {
    if let plain = plainBytes(column) {
      if plain.isEmpty { return nil }
      if let value = table.shortDecimal(in: plain) { return value }
    }
    return parsed(column, "number.invalid", StrictNumber.double)
  }

  /// A whole number; nil when blank or refused.
  mutating func integer(_ column: PlacedColumn) -> Int? {
    if let plain = plainBytes(column) {
      if plain.isEmpty { return nil }
      if let digits = table.digits(in: plain) { return digits }
    }
    return parsed(column, "number.invalid", StrictNumber.integer)
  }

  /// A year; nil when blank or refused.
  mutating func year(_ column: PlacedColumn) -> Int? {
    if let plain = plainBytes(column) {
      if plain.isEmpty { return nil }
      if plain.count == 4, let year = table.digits(in: plain) { return year }
    }
    return parsed(column, "year.invalid", StrictNumber.year)
  }

  /// A full ISO date; nil when blank or refused.
  mutating func date(_ column: PlacedColumn) -> String? { parsed(column, "date.invalid", StrictNumber.date) }

  /// Points out that a cell that has to be filled is blank, unless something worse was said of it.
  mutating func require(_ column: PlacedColumn) {
    guard let index = column.position, CellText.normalized(table.text(of: cells[index])).isEmpty else { return }
    report(.missingValue(of: column.name), at: column)
  }

  /// Adds a diagnostic about a cell of the present row.
  mutating func report(_ finding: CellDiagnostic, at column: PlacedColumn) {
    diagnostics.append(finding.at(location(row: row, column: column)))
  }

  /// Adds a diagnostic about the table as a whole.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private mutating func parsed<Value>(
    _ column: PlacedColumn, _ code: String, _ read: (String) throws(StrictNumber.Refusal) -> Value
  ) -> Value? {
    guard let text = line(column) else { return nil }
    do {
      return try read(text)
    } catch {
      report(.refused(text, error, code: code), at: column)
      return nil
    }
  }
}
