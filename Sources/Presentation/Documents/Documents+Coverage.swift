public import Analysis
import CityNetwork
public import Language
import Tables

extension ResultDocument {
  /// A coverage table, with its empty cells named.
  public static func coverage(_ table: CoverageTable, in words: Wording) -> ResultDocument {
    let isByCountry = table.dimension == "country"
    let empty = table.emptyCells().map { row, themes in
      "\(row.title): no city with a present link on \(English.list(themes.map(\.displayName)))."
    }
    let counts = coverageColumns(table)
    return ResultDocument(
      schema: "cityweave.coverage/1",
      title: isByCountry ? "Coverage by country" : "Coverage by size class",
      sections: [Section(table: ResultTable(counts, rows: table.rows))],
      flat: ResultTable(counts + coverageByTheme(table), rows: table.rows), remarks: empty + [words.caveat])
  }

  private static func coverageColumns(_ table: CoverageTable) -> [Column<CoverageTable.Row>] {
    [
      .text(table.dimension, table.dimension == "country" ? "country" : "size", \.key), coverageName, coverageCities,
      .count("with_city_partner", "with a city partner", \.withCityPartner),
      .count("without_link", "without a link", \.withoutLink), .count("department_yes", "dept. yes", \.departmentYes),
      .count("department_no", "dept. no", \.departmentNo),
      .count("department_unknown", "dept. unknown", \.departmentUnknown),
      .count("with_need", "stated a need", \.withNeed), .count("with_practice", "told a practice", \.withPractice),
    ]
  }

  static let coverageName = Column<CoverageTable.Row>.text("name", "name", \.title)
  static let coverageCities = Column<CoverageTable.Row>.count("cities", "cities", \.cities)

  /// The cities with a present link on each theme.
  static func coverageByTheme(_ table: CoverageTable) -> [Column<CoverageTable.Row>] {
    table.themes.enumerated().map { place, theme in
      .count("theme_\(theme.rawValue)", theme.displayName) { $0.citiesByTheme[place] }
    }
  }

  /// The questionnaire, as a file that colleagues fill in and that is read back as `answers.csv`.
  public static func questionnaire(_ questions: [OpenQuestion]) -> ResultDocument {
    ResultDocument(
      schema: "cityweave.answers/1", title: "\(English.count(questions.count, "open question"))",
      sections: [Section(table: ResultTable(questionColumns.short(), rows: questions))],
      flat: ResultTable(questionColumns, rows: questions),
      remarks: ["Fill in answer, source and answered_on, and put the file into the data set's folder as answers.csv."])
  }

  /// The columns of `answers.csv`; what colleagues fill in is blank.
  private static let questionColumns: [Column<OpenQuestion>] = [
    .id("city", "city", \.city).inShort, .text("city_name", "name", \.cityName),
    .text("question", "question", \.question).inShort, .text("subject", "about", \.subject?.rawValue).inShort,
    .text("wording", "in words", \.wording).inShort, .text("answer", "answer") { _ in nil },
    .text("source", "who says so") { _ in nil }, .text("answered_on", "date") { _ in nil },
    .text("note", "remark") { _ in nil }, .text(TextGuard.markerColumn, "format") { _ in "cityweave.answers/1" },
  ]
}
