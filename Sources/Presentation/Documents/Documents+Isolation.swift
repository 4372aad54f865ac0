public import Analysis
import CityNetwork

extension ResultDocument {
  /// The cities that are cut off or hang by a thread.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - keeping: Which cities to show.
  ///   - top: How many of each kind to show; nil for all.
  ///   - caveat: What to know about the completeness of the data.
  public static func isolated(
    _ report: IsolationReport, keeping: (IsolatedCity) -> Bool = { _ in true }, top: Int? = nil, caveat: String
  ) -> ResultDocument {
    let sections = IsolationKind.allCases.map { kind in
      let cities = report.cities(of: kind).filter(keeping)
      let table = ResultTable(columns: isolationColumns, rows: cities.map(isolationRow))
        .selecting(["id", "name", "country", "population", "international_department", "reason"])
      return Section(
        title: kind.title, lead: Wording.capitalized(kind.definition) + ".", table: table.prefix(top),
        totalRows: cities.count)
    }
    let kept = report.cities.filter(keeping)
    return ResultDocument(
      schema: "cityweave.isolated/1",
      title: "\(Wording.count(kept.count, "city", "cities")) of \(Wording.number(report.cityCount)) "
        + "cut off or hanging by a thread, as far as the data tells",
      sections: sections,
      flat: ResultTable(columns: isolationColumns, rows: kept.map(isolationRow)).prefix(top),
      remarks: ["A city may stand in several lists."] + presenceRemarks(report.year, report.presumedShare) + [caveat])
  }

  static func presenceRemarks(_ year: Int?, _ presumedShare: Double?) -> [String] {
    let judged =
      year.map { "Links are judged as of \($0)" }
      ?? "The data set has no date; only the status “ended” counts as an end"
    guard let presumedShare else { return [judged + "."] }
    return [
      "\(judged). \(Wording.percent(presumedShare)) of the links counted as present only lack proof of an end: an unknown "
        + "year or status is never read as one."
    ]
  }

  private static let isolationColumns: [ResultTable.Column] = [
    .text("id", "id"), .text("name", "name"), .text("country", "country"), .number("population", "population"),
    .text("size_class", "size"), .text("international_department", "int. dept."), .text("kinds", "kinds"),
    .text("reason", "why it is listed"), .text("evidence", "links"),
  ]

  private static func isolationRow(_ city: IsolatedCity) -> [ResultTable.Cell] {
    [
      .text(city.id.rawValue), .text(city.name), .text(city.country), .init(city.population),
      .text(city.sizeClass.rawValue), .text(city.internationalDepartment.rawValue),
      .list(city.kinds.map(\.rawValue)), .text(city.reason), .list(city.evidence.map(\.rawValue)),
    ]
  }
}
