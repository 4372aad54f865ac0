import Analysis
import Language

extension NetworkReport {
  /// Whether cooperation widens and what works could travel; nil where it was not looked at.
  var themesSection: ReportPage.Section? {
    guard let themes else { return nil }
    var section = ReportPage.Section(id: "widening", title: words.say("themes.title"))
    for part in ThemePart.allCases {
      let piece = ResultDocument.themeSection(part, themes, words)
      if let lead = piece.lead { section.paragraphs.append([.init(lead)]) }
      guard !piece.table.isEmpty else { continue }
      section.tables.append(ReportPage.Table(piece.title ?? "", piece.table, isFolded: part != .regions))
    }
    section.paragraphs += ThemePart.allCases.flatMap { ResultDocument.themeRemarks($0, themes, words) }.map {
      [.init($0)]
    }
    return section
  }
}
