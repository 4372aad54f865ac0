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
      section.tables.append(ReportPage.Table(words.say("expected.report.all"), cities, isFolded: true))
    }
    for part in document.sections.dropFirst() {
      if let lead = part.lead { section.paragraphs.append([.init(lead)]) }
      section.tables.append(ReportPage.Table(part.title ?? "", part.table, isFolded: true))
    }
    return section
  }

  private func lead(_ expected: ExpectedLinks) -> [ReportPage.Run] {
    guard expected.model != nil else { return [.init(words.say("expected.report.noModel"))] }
    let judged = expected.entries.filter { $0.expectation != nil }
    let cities = words.count(judged.count, .city)
    let few = judged.count { $0.expectation?.isUnusuallyFew == true }
    let links = ["judged": "#expected", "few": "#expected"]
    return switch few {
    case 0:
      words.runs(
        "expected.report.none", ["judged": cities, "few": words.say("expected.report.noCity")], leading: links)
    case 1: words.runs("expected.report.single", ["judged": cities, "few": words.number(few)], leading: links)
    default: words.runs("expected.report.few", ["judged": cities, "few": words.number(few)], leading: links)
    }
  }
}
