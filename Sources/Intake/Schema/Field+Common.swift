import CityNetwork

/// Columns that several files have, under the same names everywhere.
extension Field {
  static func themes(_ path: any WritableKeyPath<Row, [Theme]> & Sendable) -> Self {
    .init("themes", .themes, path, blank: [], aliases: ["theme", "topic", "topics"])
  }

  static func fromYear(_ path: any WritableKeyPath<Row, Int?> & Sendable) -> Self {
    .init("from_year", .year, path, aliases: ["start_year", "since", "start", "year_from"])
  }

  static func toYear(_ path: any WritableKeyPath<Row, Int?> & Sendable) -> Self {
    .init("to_year", .year, path, aliases: ["end_year", "until", "end", "year_to"])
  }

  static func confidential(_ path: any WritableKeyPath<Row, Bool> & Sendable) -> Self {
    .init("confidential", .flag, path, blank: false, aliases: ["is_confidential", "private"])
  }

  static func source(_ path: any WritableKeyPath<Row, String?> & Sendable) -> Self {
    .init("source", .text, path, aliases: ["url", "reference"])
  }

  static func note(_ path: any WritableKeyPath<Row, String?> & Sendable) -> Self {
    .init("note", .text, path, aliases: DataFile.Column.note.aliases)
  }
}
