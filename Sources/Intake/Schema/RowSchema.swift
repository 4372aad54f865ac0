import CityNetwork

/// The fields of a file of rows, and the value that a row without any of them stands for.
package struct RowSchema<Row>: Sendable {
  /// The columns, in the order in which CityWeave writes them.
  package let columns: [DataFile.Column]
  /// The parts of the fields, one for each of ``columns``.
  let parts: [Field<Row>.Part]
  /// The fields, in the order in which they are read.
  let fields: [Field<Row>]
  /// The value that a row begins as, from the row's number in its file and where it stands.
  let begin: @Sendable (Int, Provenance) -> Row

  /// The schema of rows that begin as a value of their own, such as one that knows its number.
  init(begin: @escaping @Sendable (Int, Provenance) -> Row, @FieldList<Row> fields: () -> [Field<Row>]) {
    let fields = fields()
    parts = fields.flatMap(\.parts)
    columns = parts.map(\.column)
    self.fields = Field<Row>.Turn.allCases.flatMap { turn in fields.filter { $0.turn == turn } }
    self.begin = begin
  }

  /// The schema of rows that begin alike, and keep where they stand.
  init(
    blank: Row, keeping place: any WritableKeyPath<Row, Provenance> & Sendable,
    @FieldList<Row> fields: () -> [Field<Row>]
  ) where Row: Sendable {
    self.init(
      begin: { _, provenance in
        var row = blank
        row[keyPath: place] = provenance
        return row
      }, fields: fields)
  }
}

/// Puts fields that are written one below the other into a list.
@resultBuilder
enum FieldList<Row> {
  static func buildExpression(_ field: Field<Row>) -> Field<Row> { field }
  static func buildBlock(_ fields: Field<Row>...) -> [Field<Row>] { fields }
}
