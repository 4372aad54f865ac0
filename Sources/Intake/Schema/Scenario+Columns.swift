import CityNetwork

/// What becomes of the subject of a scenario's row.
enum ScenarioAction: String, CaseIterable { case add, remove }

/// What a scenario's row is about.
enum ScenarioSubject: String, CaseIterable { case city, agency, programme, link }

extension Scenario {
  /// The columns of a scenario: what shall happen to what, and the columns of the files of cities, agencies, programmes
  /// and links that can be imagined. Their cells are read by the fields of those files.
  static let columns: [DataFile.Column] = [
    .key("action", ["change"], Content<ScenarioAction>.word.form),
    .key("what", ["subject"], Content<ScenarioSubject>.word.form),
    imagined("id", ["key"]), imagined("from", ["city_a"]), imagined("to", ["city_b"]), imagined("name", ["label"]),
    imagined("country"), imagined("region", []), imagined("level", []), imagined("population", ["pop"]),
    imagined("international_department", []), imagined("kind", ["type"]), imagined("direction", []),
    imagined("themes"), imagined("programme", ["program"]), imagined("funder", []), imagined("lead", []),
    imagined("from_year"), imagined("to_year"), imagined("status", []), imagined("note"),
  ]

  /// A column under the name that it has in the files, where what it holds is declared.
  ///
  /// - Parameter aliases: Its other names; nil for those that it has there. Some would mean two things here.
  private static func imagined(_ name: String, _ aliases: [String]? = nil) -> DataFile.Column {
    let all = [City.schema.columns, Agency.schema.columns, Programme.schema.columns, Link.schema.columns].joined()
    let declared = all.filter { $0.name == name }
    precondition(!declared.isEmpty, "A scenario imagines what a file can hold.")
    let words = declared.flatMap { if case .word(let words) = $0.form { words } else { [String]() } }
    return .init(
      name: name, isRequired: false, aliases: aliases ?? declared[0].aliases,
      form: words.isEmpty ? declared[0].form : .word(words))
  }
}
