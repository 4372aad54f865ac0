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
  /// What is told once a column.
  private(set) var remarks = ColumnRemarks()
  private(set) var row = 0
  /// What the separators in the numbers of a column mean, for the columns where that had to be found out.
  private var numberColumns: [Int: NumberColumn] = [:]
  /// Columns of numbers in which the point separates thousands, so that each of their cells needs a closer look.
  private(set) var pointGrouped: Set<Int> = []
  /// Such columns that were found while cells of theirs may have been read as they stood.
  private(set) var newlyPointGrouped: Set<Int> = []
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
    reader.remarks = ColumnRemarks()
    return reader
  }

  /// Adds what a reader of a later part of the rows has said.
  mutating func add(sayingsOf later: RecordReader) {
    diagnostics.append(contentsOf: later.diagnostics)
    remarks.add(later.remarks)
    newlyPointGrouped.formUnion(later.newlyPointGrouped)
  }

  /// Everything that was said: of cells, then of columns.
  var allDiagnostics: DiagnosticCollection {
    var all = diagnostics
    for diagnostic in remarks.diagnostics { all.append(diagnostic) }
    return all
  }

  /// How much was said, a cell each.
  var saidCount: Int { diagnostics.count + remarks.count }

  /// Takes a closer look at every number of some columns from now on.
  mutating func lookCloser(at columns: Set<Int>) {
    pointGrouped.formUnion(columns)
    newlyPointGrouped = []
  }

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

  /// A number; nil when blank, refused, or one that can be read in two ways.
  mutating func number(_ column: PlacedColumn) -> Double? {
    if let plain = plainBytes(column) {
      if plain.isEmpty { return nil }
      if pointGrouped.isEmpty || !(column.position.map(pointGrouped.contains) ?? false),
        let value = table.shortDecimal(in: plain)
      {
        return value
      }
    }
    guard let text = line(column) else { return nil }
    guard let number = WrittenNumber(text), let position = column.position else {
      return parsed(text, column, "number.invalid", StrictNumber.double)
    }
    let numbers = numberColumn(position)
    if numbers.groupsByPoint, !pointGrouped.contains(position) {
      newlyPointGrouped.insert(position)
      return parsed(text, column, "number.invalid", StrictNumber.double)
    }
    guard let digits = digits(numbers.quantity(number), of: number, text, column) else { return nil }
    return parsed(digits, column, "number.invalid", StrictNumber.double)
  }

  /// A whole number; nil when blank, refused, or one that can be read in two ways.
  mutating func integer(_ column: PlacedColumn) -> Int? {
    if let plain = plainBytes(column) {
      if plain.isEmpty { return nil }
      if let digits = table.digits(in: plain) { return digits }
    }
    guard let text = line(column) else { return nil }
    guard let number = WrittenNumber(text), let position = column.position else {
      return parsed(text, column, "number.invalid", StrictNumber.integer)
    }
    guard let digits = digits(numberColumn(position).whole(number), of: number, text, column) else { return nil }
    return parsed(digits, column, "number.invalid", StrictNumber.integer)
  }

  /// The digits of a number as its column makes it, told where they are not as they stand; nil where it is not read.
  private mutating func digits(
    _ reading: NumberColumn.Reading, of number: WrittenNumber, _ text: String, _ column: PlacedColumn
  ) -> String? {
    switch reading {
    case .number(let digits):
      if digits != text { remark(.number, text, as: digits, at: column) }
      return digits
    case .open:
      remark(.openNumber, text, as: Self.grouped(number.whole), at: column)
      return nil
    case .refused: return text
    }
  }

  /// A whole number with commas between its thousands.
  private static func grouped(_ digits: String) -> String {
    String(digits.dropLast(3)) + "," + String(digits.suffix(3))
  }

  /// What the separators of a column mean; all its cells are looked at when the first unusual one is met.
  private mutating func numberColumn(_ position: Int) -> NumberColumn {
    if let known = numberColumns[position] { return known }
    var column = NumberColumn()
    for row in 0..<table.rowCount where !table.isBlank(row: row, column: position) {
      let text = TextGuard.unguarded(table.text(row: row, column: position))
      if let number = WrittenNumber(CellText.normalized(text)) { column.add(number) }
    }
    numberColumns[position] = column
    return column
  }

  /// A year; nil when blank or refused.
  mutating func year(_ column: PlacedColumn) -> Int? {
    if let plain = plainBytes(column) {
      if plain.isEmpty { return nil }
      if plain.count == 4, let year = table.digits(in: plain) { return year }
    }
    guard let text = line(column) else { return nil }
    return parsed(text, column, "year.invalid", StrictNumber.year)
  }

  /// A full ISO date; nil when blank or refused.
  mutating func date(_ column: PlacedColumn) -> String? {
    guard let text = line(column) else { return nil }
    return parsed(text, column, "date.invalid", StrictNumber.date)
  }

  /// Points out that a cell that has to be filled is blank, unless something worse was said of it.
  mutating func require(_ column: PlacedColumn) {
    guard let index = column.position, CellText.normalized(table.text(of: cells[index])).isEmpty else { return }
    report(.missingValue(of: column.name), at: column)
  }

  /// Adds a diagnostic about a cell of the present row.
  mutating func report(_ finding: CellDiagnostic, at column: PlacedColumn) {
    diagnostics.append(finding.at(location(row: row, column: column)))
  }

  /// Adds a diagnostic about a cell of any row.
  mutating func report(_ finding: CellDiagnostic, row: Int, column: String) {
    diagnostics.append(finding.at(location(row: row, column: column)))
  }

  /// Adds a diagnostic about the table as a whole.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Tells of a cell of the present row, with others of its column.
  mutating func remark(
    _ subject: ColumnRemarks.Subject, _ written: String, as meant: String, at column: PlacedColumn
  ) {
    remarks.add(subject, column.name, written, as: meant, at: location(row: row, column: column))
  }

  private mutating func parsed<Value>(
    _ text: String, _ column: PlacedColumn, _ code: String, _ read: (String) throws(StrictNumber.Refusal) -> Value
  ) -> Value? {
    do {
      return try read(text)
    } catch {
      report(.refused(text, error, code: code), at: column)
      return nil
    }
  }
}
