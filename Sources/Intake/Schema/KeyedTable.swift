import Tables

/// A table with a key and a number from 0 on in each row, and one row for each key.
struct KeyedTable<Key: Hashable & Sendable, Value: Comparable & ExpressibleByIntegerLiteral & Sendable>: Sendable {
  /// The number of a row, and the value that it gives: nil when that was refused.
  typealias Entry = (row: Int, value: Value?)

  /// The columns: keys, values, notes.
  let columns: [DataFile.Column]
  let keys: Content<Key>
  let values: Content<Value>
  /// The greatest number that is taken, with how it is written.
  let greatest: (value: Value, text: String)
  /// How other numbers are refused.
  let refusal: CellDiagnostic.OutOfRange

  /// Reads every row.
  ///
  /// - Parameters:
  ///   - accept: Whether a key can have a number; one that cannot is reported there.
  ///   - repeated: Reports a second row for a key, given the key's column, the first row, and the second one's number.
  /// - Returns: The first row of each key.
  func read(
    _ reader: inout RecordReader, accept: (inout RecordReader, PlacedColumn, Key) -> Bool,
    repeated: (inout RecordReader, PlacedColumn, Key, Entry, Value?) -> Void
  ) -> [Key: Entry] {
    let (keyColumn, valueColumn) = (reader.column(columns[0].name), reader.column(columns[1].name))
    var entries: [Key: Entry] = [:]
    for row in 0..<reader.table.rowCount {
      reader.move(toRow: row)
      let value = value(&reader, valueColumn)
      guard let key = keys.read(&reader, keyColumn) else {
        reader.require(keyColumn)
        continue
      }
      guard accept(&reader, keyColumn, key) else { continue }
      if let earlier = entries[key] {
        repeated(&reader, keyColumn, key, earlier, value)
      } else {
        entries[key] = (row, value)
      }
    }
    return entries
  }

  private func value(_ reader: inout RecordReader, _ column: PlacedColumn) -> Value? {
    guard let value = values.read(&reader, column) else {
      reader.require(column)
      return nil
    }
    guard (0...greatest.value).contains(value) else {
      let written = values.form == .integer ? "\(value)" : reader.text(column) ?? ""
      reader.report(refusal(written, column.name, value < 0 ? nil : greatest.text), at: column)
      return nil
    }
    return value
  }
}

extension KeyedTable where Key == String {
  /// Reads every row of a table whose keys are some words.
  ///
  /// - Returns: The first row of each key, and what was meant by keys that were refused, as far as that can be told.
  func read(
    _ reader: inout RecordReader, words: [String],
    unknown: (_ key: String, _ near: String?, _ possible: [String]) -> CellDiagnostic,
    repeated: (_ key: String, _ column: String, _ line: Int) -> CellDiagnostic
  ) -> (entries: [Key: Entry], meant: Set<String>) {
    var meant: Set<String> = []
    let entries = read(&reader) { reader, column, key in
      guard !words.contains(key) else { return true }
      let nearest = NearMiss.nearest(to: key, among: words)
      if let nearest { meant.insert(nearest) }
      reader.report(unknown(key, nearest, words), at: column)
      return false
    } repeated: { reader, column, key, earlier, _ in
      reader.report(repeated(key, column.name, reader.line(of: column, row: earlier.row)), at: column)
    }
    return (entries, meant)
  }
}
