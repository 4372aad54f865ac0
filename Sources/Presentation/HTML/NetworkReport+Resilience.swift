import Analysis
import CityNetwork
import Language

extension NetworkReport {
  /// What could break; nil where it was not looked at.
  var resilienceSection: ReportPage.Section? {
    guard let resilience else { return nil }
    var section = ReportPage.Section(id: "resilience", title: words.say("resilience.heading"))
    section.paragraphs = [
      [.init(words.fullSentence(words.summary(of: resilience, cities: network.cities.count)))]
    ]
    section.paragraphs += ResultDocument.resilienceRemarks(resilience, in: words).map { [.init($0)] }
    let parts = ResilienceParts(
      report: resilience, isKept: { isShown($0) || !network.isCity($0) }, words: words)
    for part in ResiliencePart.allCases {
      for piece in parts.sections(part) {
        let title = piece.title ?? ""
        let caption = piece.lead.map { "\(title). \($0)" } ?? title
        let isFirst = part == .losses || part == .keyPlayers
        let short = piece.table.prefix(ResultDocument.usualResilienceRows)
        if isFirst { section.tables.append(ReportPage.Table(caption, short)) }
        if !isFirst || short.rowCount < piece.table.rowCount {
          section.tables.append(
            ReportPage.Table(
              isFirst ? words.say("report.table.all", ["title": title]) : caption, piece.table.prefix(500),
              isFolded: true))
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
    return words.runs(
      "resilience.worst",
      [
        "body": worst.name, "cities": words.count(worst.newlyIsolated.count, .city),
        "share": words.percent(worst.reachLost ?? 0),
      ], leading: ["cities": "#resilience"])
  }
}
