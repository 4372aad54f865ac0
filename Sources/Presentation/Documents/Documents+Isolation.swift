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
    let sections = Standing.cutOffKinds.map { kind in
      let cities = report.cities(of: kind).filter(keeping)
      let table = ResultTable(isolationColumns.short(), rows: cities)
      return Section(
        title: IsolationReport.title(of: kind), lead: Wording.capitalized(IsolationReport.definition(of: kind)) + ".",
        table: table.prefix(top),
        totalRows: cities.count)
    }
    let kept = report.cities.filter(keeping)
    return ResultDocument(
      schema: "cityweave.isolated/1",
      title: "\(Wording.count(kept.count, "city", "cities")) of \(Wording.number(report.cityCount)) "
        + "cut off or hanging by a thread, as far as the data tells",
      sections: sections,
      flat: ResultTable(isolationColumns, rows: kept).prefix(top),
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

  private static let isolationColumns: [Column<IsolatedCity>] = [
    .id("id", "id", \.id).inShort, .text("name", "name", \.name).inShort,
    .text("country", "country", \.country).inShort, .count("population", "population", \.population).inShort,
    .text("size_class", "size", \.sizeClass.rawValue),
    .text("international_department", "int. dept.", \.internationalDepartment.rawValue).inShort,
    .list("kinds", "kinds") { $0.kinds.map(\.rawValue) }, .text("reason", "why it is listed", \.reason).inShort,
    .ids("evidence", "links", \.evidence),
  ]
}
