import CityNetwork

/// The fields of a schema, bound to the columns of one table before its rows are read, so that no name is looked up for a
/// cell.
struct RowReading<Row> {
  private struct Bound {
    let read: Field<Row>.Reading
    let column: PlacedColumn
    /// Where its cells are; nearly always there is one.
    let positions: [Int]
    let mustBeFilled: Bool
    let isDecisive: Bool
  }

  private let fields: [Bound]
  private let begin: @Sendable (Int, Provenance) -> Row

  /// Binds the fields that the table has a column for; the others are blank in every row.
  init(_ schema: RowSchema<Row>, of reader: RecordReader) {
    fields = schema.fields.compactMap { field in
      let columns = field.parts.map { reader.column($0.column.name) }
      guard columns.contains(where: { $0.position != nil }) else { return nil }
      return Bound(
        read: field.reading(columns), column: columns[0], positions: columns.compactMap(\.position),
        mustBeFilled: field.mustBeFilled, isDecisive: field.isDecisive)
    }
    begin = schema.begin
  }

  /// The value that the reader's present row begins as.
  func blankRow(_ reader: RecordReader) -> Row { begin(reader.row, reader.place) }

  /// Reads the reader's present row into its value; false when it is to be passed over.
  func fill(_ row: inout Row, _ reader: inout RecordReader) -> Bool {
    for index in fields.indices {
      // Half the cells of most files are empty, and nothing is what the row begins with.
      if !reader.areEmpty(fields[index].positions), fields[index].read(&reader, &row) { continue }
      if fields[index].mustBeFilled { reader.require(fields[index].column) }
      if fields[index].isDecisive { return false }
    }
    return true
  }

  /// The value of the reader's present row; nil when it is to be passed over.
  func row(_ reader: inout RecordReader) -> Row? {
    var row = blankRow(reader)
    return fill(&row, &reader) ? row : nil
  }
}
