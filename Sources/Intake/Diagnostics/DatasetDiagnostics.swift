import Tables

// About what a data set says of itself.
extension CellDiagnostic {
  static func duplicateKey(_ key: String) -> Self {
    Self(
      .error, "dataset.key.duplicate", key, "the key “\(key)” stands twice", fix: "delete one of the rows")
  }

  static func unknownKey(_ key: String, near: String?, known: [String]) -> Self {
    Self(
      .warning, "dataset.key.unknown", key, "the key “\(key)” is not known and was not read",
      fix: Suggestion(near, otherwise: "known are \(known.joined(separator: ", "))").fix, isAssumption: true)
  }
}

extension Diagnostic {
  static var noDataDate: Self {
    Self(
      .warning, code: "dataset.no-date", at: .init(file: DataFile.dataset.fileName),
      message: "the data set does not say on which day its statuses hold",
      fix: "add a row data_date,YYYY-MM-DD to dataset.csv")
  }
}
