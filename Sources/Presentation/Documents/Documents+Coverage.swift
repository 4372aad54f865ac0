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
      sections: [Section(table: ResultTable(counts, rows: table.rows, in: words))],
      flat: ResultTable(counts + coverageByTheme(table, words), rows: table.rows, in: words),
      remarks: empty + [words.caveat], in: words)
  }

  private static func coverageColumns(
    _ table: CoverageTable, _ words: Wording
  ) -> [Column<CoverageTable.Row>] {
    [
      .text(
        table.dimension.rawValue,
        titled: words.say(table.dimension == .country ? "column.country" : "column.size_class"), \.key),
      coverageName(words),
      coverageCities, .count("with_city_partner", \.withCityPartner),
      .count("without_link", \.withoutLink), .count("department_yes", \.departmentYes),
      .count("department_no", \.departmentNo),
      .count("department_unknown", \.departmentUnknown),
      .count("with_need", \.withNeed), .count("with_practice", \.withPractice),
    ]
  }

  static func coverageName(_ words: Wording) -> Column<CoverageTable.Row> {
    .text("name") { words.title(of: $0.group) }
  }

  static let coverageCities = Column<CoverageTable.Row>.count("cities", \.cities)

  /// The cities with a present link on each theme.
  static func coverageByTheme(_ table: CoverageTable, _ words: Wording) -> [Column<CoverageTable.Row>] {
    table.themes.enumerated().map { place, theme in
      .count("theme_\(theme.rawValue)", titled: words.name(of: theme)) { $0.citiesByTheme[place] }
    }
  }

  /// The questionnaire, as a file that colleagues fill in and that is read back as `answers.csv`.
  public static func questionnaire(_ questions: [OpenQuestion], in words: Wording) -> ResultDocument {
    let columns = questionColumns(words)
    let table = ResultTable(columns, rows: questions, in: words)
    var document = ResultDocument(
      schema: "cityweave.answers/1", title: words.say("coverage.questions.title", count: questions.count),
      sections: [Section(table: ResultTable(columns.short(), rows: questions, in: words))], flat: table,
      remarks: [words.say("coverage.questions.fill")], in: words)
    // It is read back, and knows its own columns only.
    document.flat = table
    return document
  }

  /// The columns of `answers.csv`; what colleagues fill in is blank.
  private static func questionColumns(_ words: Wording) -> [Column<OpenQuestion>] {
    [
      .id("city", \.city).inShort, .text("city_name", \.cityName).inShort,
      .text("question", \.question).inShort, .text("subject", \.subject?.rawValue).inShort,
      .text("wording", words.wording).inShort, .text("answer") { _ in nil },
      .text("source", of: "coverage") { _ in nil }, .text("answered_on") { _ in nil },
      .text("note") { _ in nil },
      .text(TextGuard.markerColumn, titled: words.say("column.format")) { _ in "cityweave.answers/1" },
    ]
  }
}
