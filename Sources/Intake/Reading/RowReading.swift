import CityNetwork

/// The fields of a schema, bound to the columns of one table before its rows are read, so that no name is looked up for a
/// cell.
struct RowReading<Row> {
  private struct Bound {
    let read: @Sendable (inout RecordReader, [PlacedColumn], inout Row) -> Bool
    let columns: [PlacedColumn]
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
        read: field.read, columns: columns, mustBeFilled: field.mustBeFilled, isDecisive: field.isDecisive)
    }
    begin = schema.begin
  }

  /// The value of the reader's present row; nil when it is to be passed over.
  func row(_ reader: inout RecordReader) -> Row? {
    var row = begin(reader.row, reader.place)
    for bound in fields where !bound.read(&reader, bound.columns, &row) {
      if bound.mustBeFilled { reader.require(bound.columns[0]) }
      if bound.isDecisive { return nil }
    }
    return row
  }
}
