import Analysis
import CityNetwork
import Tables

extension NetworkReport {
  /// What changed over the last years; nil where it was not looked at.
  func changeSection(_ figures: Figures) -> ReportPage.Section? {
    guard let change, let from = change.yearBefore, let to = change.yearAfter else { return nil }
    let links = Dictionary(uniqueKeysWithValues: network.links.map { ($0.id, $0) })
    let parts = ChangeParts(
      change: change, telling: .years(from: from, to: to), links: links, keeping: isShown, words: words)
    var section = ReportPage.Section(id: "change", title: parts.title)
    section.paragraphs = ([parts.sentence] + parts.remarks).map { [.init($0)] }
    section.figures = figures.of("change")
    section.tables = [ReportPage.Table(parts.totals.title ?? "", parts.totals.table, isFolded: false)]
    for part in parts.details where !part.table.isEmpty {
      let title = part.title ?? ""
      let caption = part.lead.map { "\(title). \($0)" } ?? title
      section.tables.append(ReportPage.Table(caption, part.table.prefix(500), isFolded: true))
    }
    return section
  }
}
