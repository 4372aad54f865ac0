import Analysis
import CityNetwork

extension NetworkReport {
  /// What could break; nil where it was not looked at.
  var resilienceSection: ReportPage.Section? {
    guard let resilience else { return nil }
    var section = ReportPage.Section(id: "resilience", title: "What could break")
    section.paragraphs = [
      [.init("\(English.capitalized(ResultDocument.resilienceSummary(resilience, network))).")]
    ]
    section.paragraphs += ResultDocument.resilienceRemarks(resilience).map { [.init($0)] }
    let parts = ResilienceParts(report: resilience, network: network) { isShown($0) || !network.isCity($0) }
    for part in ResiliencePart.allCases {
      for piece in parts.sections(part) {
        let title = piece.title ?? ""
        let caption = piece.lead.map { "\(title). \($0)" } ?? title
        let isFirst = part == .losses || part == .keyPlayers
        let short = piece.table.prefix(ResultDocument.usualResilienceRows)
        if isFirst { section.tables.append(ReportPage.Table(caption, short)) }
        if !isFirst || short.rows.count < piece.table.rows.count {
          section.tables.append(
            ReportPage.Table(isFirst ? "\(title), all" : caption, piece.table.prefix(500), isFolded: true))
        }
      }
    }
    return section
  }

  /// One sentence for the summary: the agency or programme whose loss would do most harm.
  var fragilitySentence: [ReportPage.Run]? {
    guard let resilience,
      let worst = resilience.losses.first(where: { $0.sort != .city && ($0.pairsLost > 0 || !$0.newlyIsolated.isEmpty) }
      )
    else { return nil }
    return [
      .init("Without \(worst.name), "),
      .init(English.count(worst.newlyIsolated.count, "city", "cities"), link: "#resilience"),
      .init(
        " would have no link left, and \(English.percent(worst.reachLost ?? 0)) of the ways between cities would be gone."
      ),
    ]
  }
}
