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
  private(set) var row = 0

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

  /// The values of all rows by a schema's fields, without those that are passed over, in the file's order.
  mutating func rows<Row>(_ schema: RowSchema<Row>) -> [Row] {
    let reading = RowReading(schema, of: self)
    var rows: [Row] = []
    rows.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      move(toRow: row)
      if let value = reading.row(&self) { rows.append(value) }
    }
    return rows
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
  var place: Provenance { Provenance(file: table.file, line: table.location(row: row).line ?? 0) }

  /// Text of one or several lines; nil when blank.
  mutating func text(_ column: PlacedColumn) -> String? {
    guard let index = column.position, !table.isBlank(row: row, column: index) else { return nil }
    var text = table.text(row: row, column: index)
    if removesGuards { text = TextGuard.unguarded(text) }
    text = CellText.normalized(text)
    if let control = CellText.controlCharacter(in: text) {
      report(.controlCharacter(CellText.codePoint(control)), at: column)
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// Text of one line, such as a name.
  mutating func line(_ column: PlacedColumn) -> String? {
    guard let text = text(column) else { return nil }
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
  mutating func number(_ column: PlacedColumn) -> Double? { parsed(column, "number.invalid", StrictNumber.double) }

  /// A whole number; nil when blank or refused.
  mutating func integer(_ column: PlacedColumn) -> Int? { parsed(column, "number.invalid", StrictNumber.integer) }

  /// A year; nil when blank or refused.
  mutating func year(_ column: PlacedColumn) -> Int? { parsed(column, "year.invalid", StrictNumber.year) }

  /// A full ISO date; nil when blank or refused.
  mutating func date(_ column: PlacedColumn) -> String? { parsed(column, "date.invalid", StrictNumber.date) }

  /// Points out that a cell that has to be filled is blank, unless something worse was said of it.
  mutating func require(_ column: PlacedColumn) {
    guard let index = column.position, CellText.normalized(table.text(row: row, column: index)).isEmpty else { return }
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
