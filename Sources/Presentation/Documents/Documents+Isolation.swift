public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// The cities that are cut off or hang by a thread.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - keeping: Which cities to show.
  ///   - top: How many of each kind to show; nil for all.
  ///   - words: How it is said.
  public static func isolated(
    _ report: IsolationReport, keeping: (IsolatedCity) -> Bool = { _ in true }, top: Int? = nil,
    in words: Wording
  ) -> ResultDocument {
    let columns = isolationColumns(words)
    let sections = Standing.cutOffKinds.map { kind in
      let cities = report.cities(of: kind).filter(keeping)
      let table = ResultTable(columns.short(), rows: cities)
      return Section(
        title: words.isolationTitle(of: kind), lead: words.isolationRuleSentence(of: kind),
        table: table.prefix(top),
        totalRows: cities.count)
    }
    let kept = report.cities.filter(keeping)
    return ResultDocument(
      schema: "cityweave.isolated/1",
      title: words.say(
        "isolation.title", ["cities": words.count(kept.count, .city), "all": words.number(report.cityCount)]),
      sections: sections,
      flat: ResultTable(columns, rows: kept).prefix(top),
      remarks: [
        words.say("isolation.several"), words.presence(year: report.year, presumedShare: report.presumedShare),
        words.caveat,
      ])
  }

  private static func isolationColumns(_ words: Wording) -> [Column<IsolatedCity>] {
    [
      .id("id", "id", \.id).inShort, .text("name", "name", \.name).inShort,
      .text("country", "country", \.country).inShort, .count("population", "population", \.population).inShort,
      .text("size_class", "size", \.sizeClass.rawValue),
      .text("international_department", "int. dept.", \.internationalDepartment.rawValue).inShort,
      .list("kinds", "kinds") { $0.kinds.map(\.rawValue) },
      .text("reason", words.say("isolation.column.reason"), words.reason).inShort,
      .ids("evidence", "links", \.evidence),
    ]
  }
}
