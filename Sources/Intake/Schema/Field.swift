import Tables

/// One column of a file of rows, declared once: its name, what its cells hold, and where that belongs in the row's value.
///
/// Schema, reading and writing follow from it. A value that takes several cells, such as a coordinate, is one field with
/// as many columns.
struct Field<Row>: Sendable {
  /// When a field is read: fields of one turn are read in the order in which they are written.
  enum Turn: CaseIterable { case identity, fact, origin }

  /// One of the columns, with the cell that is written into it.
  struct Part: Sendable {
    var column: DataFile.Column
    let cell: @Sendable (Row) -> CSVWriter.Cell

    /// A column that holds a value; it is written as a blank cell where there is none.
    init<Value>(
      _ name: String, _ content: Content<Value>, aliases: [String] = [], _ value: @escaping @Sendable (Row) -> Value?
    ) {
      column = .init(name: name, isRequired: false, aliases: aliases, form: content.form)
      cell = { value($0).map(content.write) ?? .blank }
    }
  }

  /// Reads the cells of the reader's present row into the row's value; false when there is no value.
  typealias Reading = (inout RecordReader, inout Row) -> Bool

  /// The columns: one, but for values that take several cells.
  private(set) var parts: [Part]
  /// How the columns of one table are read, row after row.
  let reading: @Sendable ([PlacedColumn]) -> Reading
  /// When it is read.
  private(set) var turn = Turn.fact
  /// Whether a row without a value is wrong.
  private(set) var mustBeFilled = false
  /// Whether a row without a value is passed over.
  private(set) var isDecisive = false

  /// A value out of several cells, read by their columns' order.
  init(_ parts: [Part], reading: @escaping @Sendable ([PlacedColumn]) -> Reading) {
    self.parts = parts
    self.reading = reading
  }

  /// A value that may be unknown.
  init<Value>(
    _ name: String, _ content: Content<Value>, _ path: any WritableKeyPath<Row, Value?> & Sendable,
    aliases: [String] = []
  ) {
    self.init([Part(name, content, aliases: aliases) { $0[keyPath: path] }]) { columns in
      let place = StoredPlace(path)
      return Self.storing(content, of: columns[0]) { value, row in place.set(value, in: &row) }
    }
  }

  /// A value that always is something.
  ///
  /// - Parameter blank: The value that is written as a blank cell; a row begins with it.
  init<Value: Equatable>(
    _ name: String, _ content: Content<Value>, _ path: any WritableKeyPath<Row, Value> & Sendable,
    blank: Value? = nil, aliases: [String] = []
  ) {
    let part = Part(name, content, aliases: aliases) { (row: Row) -> Value? in
      let value = row[keyPath: path]
      return value == blank ? nil : value
    }
    self.init([part]) { columns in
      let place = StoredPlace(path)
      return Self.storing(content, of: columns[0]) { value, row in place.set(value, in: &row) }
    }
  }

  /// Reads the cells of one column, and stores their values where they belong.
  private static func storing<Value>(
    _ content: Content<Value>, of column: PlacedColumn, _ store: @escaping (Value, inout Row) -> Void
  ) -> Reading {
    let read = content.reading(column)
    return { reader, row in
      guard let value = read(&reader) else { return false }
      store(value, &row)
      return true
    }
  }

  /// A column that is known, and tells people more than the program.
  static func remark(_ name: String, aliases: [String] = []) -> Self {
    let content = Content<String>(form: .remark, read: { _, _ in nil }, write: { .text($0) })
    return .init([Part(name, content, aliases: aliases) { _ in nil }]) { _ in { _, _ in false } }
  }
}

extension Field {
  /// The same, but a file without the column is refused, and so is a row without a value.
  var required: Self {
    var field = withColumn
    field.mustBeFilled = true
    return field
  }

  /// The same, but a file without the column is refused; cells may be blank.
  var withColumn: Self {
    var field = self
    field.parts[0].column.isRequired = true
    return field
  }

  /// The same, but a row without a value is passed over.
  var decisive: Self {
    var field = self
    field.isDecisive = true
    return field
  }

  /// The same, but read before the fields that are written before it: what the row is.
  var identity: Self {
    var field = self
    field.turn = .identity
    return field
  }

  /// The same, but read when all the rest has been: where the row comes from.
  var origin: Self {
    var field = self
    field.turn = .origin
    return field
  }
}
