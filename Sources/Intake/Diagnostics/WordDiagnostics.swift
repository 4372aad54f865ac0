import Tables

// About words of vocabularies.
extension CellDiagnostic {
  static func unknownTheme(_ item: String, near: String?) -> Self {
    Self(
      .warning, "theme.unknown", item, "the theme “\(item)” is not in the vocabulary",
      fix: Suggestion(near, otherwise: "it was kept as it is").fix)
  }

  static func notInList(_ text: String, of column: PlacedColumn, near: String?, possible: [String]) -> Self {
    Self(
      .error, "value.not-in-list", text, "“\(text)” is not one of the values of “\(column.name)”",
      fix: Suggestion.listing(near, "possible are \(possible.joined(separator: ", "))")
        + (column.isRequired ? "" : ", or blank for not known"))
  }
}
