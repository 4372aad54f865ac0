public import Analysis
public import CityNetwork
public import Language

extension ResultDocument {
  /// Whether cooperation widens and what works could travel.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - network: What it is about, for names.
  ///   - part: The part to show; nil for all of them. Programs get the table of the part, or that of regions.
  ///   - words: How it is said.
  public static func themes(
    _ report: ThemeReport, network: CityNetwork, part: ThemePart? = nil, in words: Wording
  ) -> ResultDocument {
    let parts = part.map { [$0] } ?? ThemePart.allCases
    return ResultDocument(
      schema: "cityweave.themes/1", title: "Widening and scaling",
      sections: parts.map { themeSection($0, report, network) }, flat: themeTable(part ?? .regions, report, network),
      remarks: parts.flatMap { themeRemarks($0, report) } + [words.caveat])
  }

  static func themeSection(_ part: ThemePart, _ report: ThemeReport, _ network: CityNetwork) -> Section {
    let table = themeTable(part, report, network)
    return switch part {
    case .widening: Section(title: "From one field to the next", lead: wideningLead(report), table: table)
    case .regions: Section(title: "Themes by region", lead: regionsLead(report), table: table)
    case .practices:
      Section(title: "How far practices could travel", lead: practicesLead(report, network), table: table)
    case .stages: Section(title: "Pilots that stand still", lead: stagesLead(report), table: table)
    case .partnerships: Section(title: "Public–private partnerships", lead: partnershipsLead(report), table: table)
    }
  }

  static func wideningLead(_ report: ThemeReport) -> String {
    let widening = report.widening
    let fromEnvironment = widening.widened.filter { $0.before.contains(.environment) }
    let reached = fromEnvironment.filter { $0.added.contains(.knowledge) || $0.added.contains(.business) }.count
    return
      "\(English.capitalized(English.countOrNo(widening.widened.count, "pair"))) came to a new field after a first one; "
      + "\(English.number(fromEnvironment.count)) of them began with the environment, and \(English.number(reached)) of these came to education, research or business. "
      + "\(English.number(widening.wideFromStart)) covered several fields from the start, \(English.number(widening.sameField)) kept to one, "
      + "and of \(English.number(widening.notTold)) the data does not tell."
  }

  static func regionsLead(_ report: ThemeReport) -> String {
    let cells = report.regions.rows.count * report.regions.regions.count
    return
      "Cities with a present link on each theme. \(English.number(report.regions.emptyCells)) of \(English.number(cells)) cells are empty: nothing is recorded there, which is not the same as nothing there. In brackets, cities that state a need on the theme which is not known to be met."
  }

  static func practicesLead(_ report: ThemeReport, _ network: CityNetwork) -> String {
    guard !report.travel.isEmpty else { return "No practice is recorded." }
    let stuck = report.travel.count { ($0.cities.last ?? 0) == 0 }
    let farthest = report.travel.max { a, b in
      (a.cities.last ?? 0) != (b.cities.last ?? 0)
        ? (a.cities.last ?? 0) < (b.cities.last ?? 0) : a.practice.id > b.practice.id
    }
    let far = farthest.map {
      " The one of \(network.displayName(of: $0.practice.city)) could reach \(English.count($0.cities.last ?? 0, "city", "cities")) in \(English.count(report.steps, "step")) from city to city."
    }
    return
      "Of \(English.count(report.travel.count, "practice")), \(English.number(stuck)) stand in a city without a recorded city partner, so nobody could hear of them that way.\(far ?? "")"
  }

  static func stagesLead(_ report: ThemeReport) -> String {
    let ladder = report.ladder
    func number(_ stage: Link.Stage) -> String { English.number(ladder.counts[stage] ?? 0) }
    return
      "Present links: \(number(.exploratory)) exploratory, \(number(.pilot)) pilots, \(number(.project)) projects, \(number(.scaledUp)) scaled up; "
      + "\(English.number(ladder.notRecorded)) without a recorded stage. \(English.capitalized(English.countOrNo(ladder.stalled.count, "link"))) at the first two stages with nothing recorded for \(StageLadder.patience) years or more."
  }

  static func partnershipsLead(_ report: ThemeReport) -> String {
    "\(English.capitalized(English.countOrNo(report.partnerships.count, "link"))) recorded as public–private partnership, ended ones included."
  }

  static func themeTable(_ part: ThemePart, _ report: ThemeReport, _ network: CityNetwork) -> ResultTable {
    switch part {
    case .widening: wideningTable(report, network)
    case .regions: regionsTable(report)
    case .practices: practicesTable(report, network)
    case .stages: stagesTable(report, network)
    case .partnerships: partnershipsTable(report)
    }
  }

  static func themeRemarks(_ part: ThemePart, _ report: ThemeReport) -> [String] {
    switch part {
    case .widening:
      [
        "A pair widened where a later dated link is on a field that none of its first ones was on. Fields: \(ThemeFamily.allCases.map(\.displayName).joined(separator: ", "))."
      ]
    case .regions:
      report.regions.withoutTheme > 0
        ? ["\(English.count(report.regions.withoutTheme, "present link")) without a theme in no cell."] : []
    case .practices:
      [
        "A step leads from a city to one it has a present link with. A gatekeeper is the city through which every shortest way to most others runs. A later practice on the same theme in a linked city may have been copied; no source says so.",
        "People are those of cities whose population is recorded.",
      ]
    case .stages:
      report.ladder.undated > 0
        ? [
          "\(English.count(report.ladder.undated, "link")) at the first two stages without any year, of which nothing can be said."
        ] : []
    case .partnerships: []
    }
  }
}
