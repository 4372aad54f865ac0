import Analysis
import Tables

extension NetworkReport {
  /// What cities would have beside what is recorded; nil where it was not looked at.
  var expectedSection: ReportPage.Section? {
    guard let expected else { return nil }
    var section = ReportPage.Section(id: "expected", title: "Fewer links than cities like it")
    section.paragraphs = [lead(expected)] + ResultDocument.expectedRemarks(expected).map { [.init($0)] }
    let document = ResultDocument.expected(expected, keeping: { isShown($0.id) }, in: words)
    guard let cities = document.sections.first?.table else { return section }
    let short = cities.prefix(10)
    section.tables = [ReportPage.Table("The \(short.rows.count) most unusual", short)]
    if cities.rows.count > short.rows.count {
      section.tables.append(ReportPage.Table("All cities", cities, isFolded: true))
    }
    for part in document.sections.dropFirst() {
      if let lead = part.lead { section.paragraphs.append([.init(lead)]) }
      section.tables.append(ReportPage.Table(part.title ?? "", part.table, isFolded: true))
    }
    return section
  }

  private func lead(_ expected: ExpectedLinks) -> [ReportPage.Run] {
    guard expected.model != nil else { return [.init("Cities are held against their peers only.")] }
    let judged = expected.entries.filter { $0.expectation != nil }
    let few = judged.count { $0.expectation?.isUnusuallyFew == true }
    return [
      .init("Of "), .init(English.count(judged.count, "city", "cities"), link: "#expected"),
      .init(" that can be judged, "), .init(few == 0 ? "none" : English.number(few), link: "#expected"),
      .init(
        few == 1
          ? " has fewer partners on record than nineteen of twenty cities like it would have."
          : " have fewer partners on record than nineteen of twenty cities like them would have."),
      .init(few == 0 ? " What the list shows may all be chance." : ""),
    ]
  }
}
