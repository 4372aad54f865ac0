public import Analysis
import CityNetwork
import Tables

extension ResultDocument {
  /// A coverage table, with its empty cells named.
  public static func coverage(_ table: CoverageTable, caveat: String) -> ResultDocument {
    let themes = table.themes.map { ResultTable.Column.number("theme_\($0.rawValue)", $0.displayName) }
    let columns: [ResultTable.Column] =
      [
        .text(table.dimension, table.dimension == "country" ? "country" : "size"), .text("name", "name"),
        .number("cities", "cities"), .number("with_city_partner", "with a city partner"),
        .number("without_link", "without a link"), .number("department_yes", "dept. yes"),
        .number("department_no", "dept. no"), .number("department_unknown", "dept. unknown"),
        .number("with_need", "stated a need"), .number("with_practice", "told a practice"),
      ] + themes
    let rows: [[ResultTable.Cell]] = table.rows.map { row in
      [
        .text(row.key), .text(row.title), .integer(row.cities), .integer(row.withCityPartner),
        .integer(row.withoutLink), .integer(row.departmentYes), .integer(row.departmentNo),
        .integer(row.departmentUnknown), .integer(row.withNeed), .integer(row.withPractice),
      ] + row.citiesByTheme.map { .integer($0) }
    }
    let flat = ResultTable(columns: columns, rows: rows)
    let empty = table.emptyCells().map { row, themes in
      "\(row.title): no city with a present link on \(Wording.list(themes.map(\.displayName)))."
    }
    return ResultDocument(
      schema: "cityweave.coverage/1",
      title: table.dimension == "country" ? "Coverage by country" : "Coverage by size class",
      sections: [Section(table: flat.selecting(columns.prefix(10).map(\.name)))], flat: flat,
      remarks: empty + [caveat])
  }

  /// The questionnaire, as a file that colleagues fill in and that is read back as `answers.csv`.
  public static func questionnaire(_ questions: [OpenQuestion]) -> ResultDocument {
    let columns: [ResultTable.Column] = [
      .text("city", "city"), .text("city_name", "name"), .text("question", "question"), .text("subject", "about"),
      .text("wording", "in words"), .text("answer", "answer"), .text("source", "who says so"),
      .text("answered_on", "date"), .text("note", "remark"), .text(TextGuard.markerColumn, "format"),
    ]
    let rows: [[ResultTable.Cell]] = questions.map { question in
      [
        .text(question.city.rawValue), .text(question.cityName), .text(question.question),
        .init(question.subject?.rawValue), .text(question.wording), .blank, .blank, .blank, .blank,
        .text("cityweave.answers/1"),
      ]
    }
    let table = ResultTable(columns: columns, rows: rows)
    return ResultDocument(
      schema: "cityweave.answers/1", title: "\(Wording.count(questions.count, "open question"))",
      sections: [Section(table: table.selecting(["city", "question", "subject", "wording"]))], flat: table,
      remarks: ["Fill in answer, source and answered_on, and put the file into the data set's folder as answers.csv."])
  }
}
