public import Analysis
import CityNetwork
public import Language
import Tables

extension ResultDocument {
  /// A coverage table, with its empty cells named.
  public static func coverage(_ table: CoverageTable, in words: Wording) -> ResultDocument {
    let empty = table.emptyCells().map { row, themes in
      words.say(
        "coverage.empty",
        ["group": words.title(of: row.group), "themes": words.list(themes.map(words.name(of:)))])
    }
    let counts = coverageColumns(table, words)
    return ResultDocument(
      schema: "cityweave.coverage/1", title: words.say("coverage.\(table.dimension.rawValue).title"),
      sections: [Section(table: ResultTable(counts, rows: table.rows))],
      flat: ResultTable(counts + coverageByTheme(table, words), rows: table.rows), remarks: empty + [words.caveat])
  }

  private static func coverageColumns(
    _ table: CoverageTable, _ words: Wording
  ) -> [Column<CoverageTable.Row>] {
    [
      .text(table.dimension.rawValue, table.dimension == .country ? "country" : "size", \.key), coverageName(words),
      coverageCities, .count("with_city_partner", words.say("coverage.column.with_city_partner"), \.withCityPartner),
      .count("without_link", "without a link", \.withoutLink), .count("department_yes", "dept. yes", \.departmentYes),
      .count("department_no", "dept. no", \.departmentNo),
      .count("department_unknown", "dept. unknown", \.departmentUnknown),
      .count("with_need", "stated a need", \.withNeed), .count("with_practice", "told a practice", \.withPractice),
    ]
  }

  static func coverageName(_ words: Wording) -> Column<CoverageTable.Row> {
    .text("name", "name") { words.title(of: $0.group) }
  }

  static let coverageCities = Column<CoverageTable.Row>.count("cities", "cities", \.cities)

  /// The cities with a present link on each theme.
  static func coverageByTheme(_ table: CoverageTable, _ words: Wording) -> [Column<CoverageTable.Row>] {
    table.themes.enumerated().map { place, theme in
      .count("theme_\(theme.rawValue)", words.name(of: theme)) { $0.citiesByTheme[place] }
    }
  }

  /// The questionnaire, as a file that colleagues fill in and that is read back as `answers.csv`.
  public static func questionnaire(_ questions: [OpenQuestion], in words: Wording) -> ResultDocument {
    let columns = questionColumns(words)
    return ResultDocument(
      schema: "cityweave.answers/1", title: words.say("coverage.questions.title", count: questions.count),
      sections: [Section(table: ResultTable(columns.short(), rows: questions))],
      flat: ResultTable(columns, rows: questions), remarks: [words.say("coverage.questions.fill")])
  }

  /// The columns of `answers.csv`; what colleagues fill in is blank.
  private static func questionColumns(_ words: Wording) -> [Column<OpenQuestion>] {
    [
      .id("city", "city", \.city).inShort, .text("city_name", "name", \.cityName),
      .text("question", "question", \.question).inShort, .text("subject", "about", \.subject?.rawValue).inShort,
      .text("wording", "in words", words.wording).inShort, .text("answer", "answer") { _ in nil },
      .text("source", words.say("coverage.column.source")) { _ in nil }, .text("answered_on", "date") { _ in nil },
      .text("note", "remark") { _ in nil }, .text(TextGuard.markerColumn, "format") { _ in "cityweave.answers/1" },
    ]
  }
}
