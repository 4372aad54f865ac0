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
    let kept = report.cities.indices.filter { keeping(report.cities[$0]) }
    let byID = kept.sorted { report.cities[$0].id < report.cities[$1].id }
    let sections = Standing.cutOffKinds.map { kind in
      let cities = byID.filter { report.cities[$0].kinds.contains(kind) }
      let table = ResultTable(columns.short(), rows: report.cities, at: cities, in: words)
      return Section(
        title: words.title(of: kind), lead: words.ruleSentence(of: kind),
        table: table.prefix(top),
        totalRows: cities.count)
    }
    return ResultDocument(
      schema: "cityweave.isolated/1",
      title: words.say(
        "isolation.title", ["cities": words.count(kept.count, .city), "all": words.number(report.cityCount)]),
      sections: sections,
      flat: ResultTable(columns, rows: report.cities, at: kept, in: words).prefix(top),
      remarks: [
        words.unjudged(report), words.say("isolation.several"),
        words.presence(year: report.year, presumed: report.presumed),
        words.caveat,
      ].compactMap(\.self), in: words)
  }

  private static func isolationColumns(_ words: Wording) -> [Column<IsolatedCity>] {
    [
      .id("id", \.id).inShort, .text("name", \.name).inShort, .country("country", \.country).inShort,
      .text("country_name") { words.country($0.country) }, .count("population", \.population).inShort,
      .text("size_class", \.sizeClass.rawValue),
      .word("international_department", \.internationalDepartment, named: words.name(of:)).inShort,
      .list("kinds") { $0.kinds.map(\.rawValue) },
      .text("reason", of: "isolation", words.reason).inShort,
      .ids("evidence", \.evidence),
    ] + (words.part == nil ? [] : wholeColumns.of(\.inWhole))
  }
}
