import Analysis
import Language
import Tables

extension NetworkReport {
  /// What cities would have beside what is recorded; nil where it was not looked at.
  var expectedSection: ReportPage.Section? {
    guard let expected else { return nil }
    var section = ReportPage.Section(id: "expected", title: words.say("expected.report.title"))
    section.paragraphs = [lead(expected)] + words.remarks(on: expected).map { [.init($0)] }
    let document = ResultDocument.expected(expected, keeping: { isShown($0.id) }, in: words)
    guard let cities = document.sections.first?.table else { return section }
    let short = cities.prefix(10)
    section.tables = [
      ReportPage.Table(words.say("expected.report.unusual", ["cities": "\(short.rowCount)"]), short)
    ]
    if cities.rowCount > short.rowCount {
      section.tables.append(ReportPage.Table(words.say("report.table.cities"), cities, isFolded: true))
    }
    for part in document.sections.dropFirst() {
      if let lead = part.lead { section.paragraphs.append([.init(lead)]) }
      section.tables.append(ReportPage.Table(part.title ?? "", part.table, isFolded: true))
    }
    return section
  }

  private func lead(_ expected: ExpectedLinks) -> [ReportPage.Run] {
    guard expected.model != nil else { return [.init(words.say("expected.report.noModel"))] }
    let few = expected.unusuallyFew
    return words.runs(
      "expected.report.few", count: few,
      ["judged": words.count(expected.judged, .city), "few": words.say("writing.number", count: few)],
      leading: ["judged": "#expected", "few": "#expected"])
  }
}
