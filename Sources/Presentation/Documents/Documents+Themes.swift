public import Analysis
public import Language

extension ResultDocument {
  /// Whether cooperation widens and what works could travel.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - part: The part to show; nil for all of them. Programs get the table of the part, or that of regions.
  ///   - words: How it is said.
  public static func themes(
    _ report: ThemeReport, part: ThemePart? = nil, in words: Wording
  ) -> ResultDocument {
    let parts = part.map { [$0] } ?? ThemePart.allCases
    return ResultDocument(
      schema: "cityweave.themes/1", title: words.say("themes.title"),
      sections: parts.map { themeSection($0, report, words) }, flat: themeTable(part ?? .regions, report, words),
      remarks: parts.flatMap { themeRemarks($0, report, words) } + [words.caveat], in: words)
  }

  static func themeSection(_ part: ThemePart, _ report: ThemeReport, _ words: Wording) -> Section {
    Section(
      title: words.say("themes.\(part.rawValue).title"), lead: themeLead(part, report, words),
      table: themeTable(part, report, words))
  }

  private static func themeLead(_ part: ThemePart, _ report: ThemeReport, _ words: Wording) -> String {
    switch part {
    case .widening: words.lead(of: report.widening)
    case .regions: words.lead(of: report.regions)
    case .practices: words.lead(of: report.travel, steps: report.steps)
    case .stages: words.lead(of: report.ladder)
    case .partnerships: words.lead(of: report.partnerships)
    }
  }

  private static func themeTable(_ part: ThemePart, _ report: ThemeReport, _ words: Wording) -> ResultTable {
    switch part {
    case .widening: wideningTable(report, words)
    case .regions: regionsTable(report, words)
    case .practices: practicesTable(report, words)
    case .stages: stagesTable(report, words)
    case .partnerships: partnershipsTable(report, words)
    }
  }

  static func themeRemarks(_ part: ThemePart, _ report: ThemeReport, _ words: Wording) -> [String] {
    switch part {
    case .widening: [words.wideningRemark]
    case .regions: [words.remark(on: report.regions)].compactMap(\.self)
    case .practices: [words.say("themes.practices.remark"), words.say("themes.practices.people")]
    case .stages: [words.remark(on: report.ladder)].compactMap(\.self)
    case .partnerships: []
    }
  }
}
