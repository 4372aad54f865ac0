package import Tables

/// Writes rows by the fields of their schema, so that reading gives the same values back.
///
/// One thing is written that reading does not take back as it is: the exponent of numbers below 0.0001 or from 10¹⁶ on.
package struct RowWriting<Row>: Sendable {
  /// The columns that are written, in the schema's order.
  package let columns: [String]
  private let cells: [@Sendable (Row) -> CSVWriter.Cell]

  /// Writes every column.
  package init(_ schema: RowSchema<Row>) { self.init(schema.parts) }

  /// Writes some of the columns.
  ///
  /// - Precondition: Every name is that of a column.
  package init(_ schema: RowSchema<Row>, only names: Set<String>) {
    self.init(schema.parts.filter { names.contains($0.column.name) })
    precondition(columns.count == names.count, "Every column that is written is declared by the schema.")
  }

  private init(_ parts: [Field<Row>.Part]) {
    columns = parts.map(\.column.name)
    cells = parts.map(\.cell)
  }

  /// The cells of a row, one for each column.
  package func cells(of row: Row) -> [CSVWriter.Cell] { cells.map { $0(row) } }
}
