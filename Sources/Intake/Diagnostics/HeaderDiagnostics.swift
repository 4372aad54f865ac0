import Tables

// About the columns of a table.
extension Diagnostic {
  static func unknownColumn(_ name: String, near: String?, at location: Location) -> Self {
    Self(
      .warning, code: "header.unknown", at: location, excerpt: name,
      message: "the column “\(name)” is not known and was not read",
      fix: Suggestion(near, otherwise: "see the list of columns in the documentation").fix, isAssumption: true)
  }

  static func sameMeaning(_ earlier: String, _ name: String, of column: String, at location: Location) -> Self {
    Self(
      .error, code: "header.same-meaning", at: location, excerpt: name,
      message: "the columns “\(earlier)” and “\(name)” both mean “\(column)”", fix: "rename or delete one of them")
  }

  static func missingColumn(_ column: DataFile.Column, at location: Location) -> Self {
    let aliases = column.aliases.isEmpty ? "" : " (\(column.aliases.joined(separator: ", ")) will do as well)"
    return Self(
      .error, code: "header.missing", at: location, message: "there is no column “\(column.name)”",
      fix: "add a column with that name\(aliases)")
  }
}
