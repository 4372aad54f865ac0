// About the header of a table, and its rows as wholes.
extension Diagnostic {
  static func noHeader(at location: Location) -> Self {
    Self(
      .error, code: "table.no-header", at: location, message: "the file is empty: it has no header",
      fix: "write the column names on the first line; to have no rows at all, delete the file")
  }

  /// - Parameter isTab: Whether tabs separate the columns, and not semicolons.
  static func delimiter(isTab: Bool, at location: Location) -> Self {
    Self(
      .note, code: "table.delimiter", at: location,
      message: "the columns are separated by \(isTab ? "tabs" : "semicolons"), which were read as such")
  }

  static func blankColumn(number: Int, at location: Location) -> Self {
    Self(
      .error, code: "header.blank", at: location, message: "column \(number) has no name",
      fix: "name the column, or delete it with everything in it")
  }

  static func namelessColumns(_ count: Int, at location: Location) -> Self {
    Self(
      .warning, code: "header.nameless", at: location,
      message: count == 1
        ? "a column without a name holds nothing but perhaps a count of the rows, and was passed over"
        : "\(count) columns without a name hold nothing but perhaps a count of the rows, and were passed over",
      fix: "delete them, or name them if they mean something", isAssumption: true)
  }

  static func duplicateColumn(_ name: String, numbers: (Int, Int), at location: Location) -> Self {
    Self(
      .error, code: "header.duplicate", at: location, excerpt: name,
      message: "the column name “\(name)” stands at columns \(numbers.0) and \(numbers.1)",
      fix: "rename or delete one of them")
  }

  static func blankRows(_ count: Int, at location: Location) -> Self {
    Self(
      .note, code: "row.blank", at: location,
      message: "\(count) blank row\(count == 1 ? " was" : "s were") passed over")
  }

  static func noRows(at location: Location) -> Self {
    Self(.note, code: "table.no-rows", at: location, message: "the file has a header and no rows")
  }
}
