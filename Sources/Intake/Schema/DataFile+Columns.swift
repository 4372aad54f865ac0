extension DataFile.Column {
  /// A column that the file cannot be without.
  static func key(_ name: String, _ aliases: [String], _ form: CellForm) -> Self {
    .init(name: name, isRequired: true, aliases: aliases, form: form)
  }

  static let note = Self(
    name: "note", isRequired: false, aliases: ["notes", "remark", "remarks", "comment"], form: .text)
}
