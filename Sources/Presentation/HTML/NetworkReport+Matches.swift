package import Analysis
import Language
import Tables

extension NetworkReport {
  /// Who could help the cities in which the data shows a gap.
  package struct Helpers: Sendable {
    /// What the candidates were found with.
    package var comparison: PartnerMatches
    /// The findings, one a city.
    package var matches: [CityMatches]

    /// Findings with what they were found with.
    package init(_ matches: [CityMatches], comparison: PartnerMatches) {
      self.matches = matches
      self.comparison = comparison
    }
  }

  /// Who could help, the most urgent cities first; nil where it was not looked at.
  var matchesSection: ReportPage.Section? {
    guard let helpers else { return nil }
    var section = ReportPage.Section(id: "matches", title: words.say("matching.report.title"))
    let urgency = Dictionary(register.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    let ordered = helpers.matches.sorted { (urgency[$0.id] ?? .max, $0.id) < (urgency[$1.id] ?? .max, $1.id) }
    let isPart = ordered.count >= Self.mostAsked
    let helped = ordered.filter { !$0.candidates.isEmpty }
    let asked =
      isPart
      ? words.say("matching.report.urgent", ["count": words.number(ordered.count)]) : words.count(ordered.count, .city)
    section.paragraphs = [
      words.runs(
        isPart ? "matching.report.lead.part" : "matching.report.lead",
        ["cities": asked, "helped": words.number(helped.count)], leading: ["cities": "#gaps", "helped": "#matches"])
    ]
    section.points = ResultDocument.matchRemarks(helpers.comparison, listing: true, in: words).map { [.init($0)] }
    if let cut = helpers.comparison.cut { section.points.append([.init(words.statement(of: cut))]) }
    let short = Array(helped.prefix(Self.shownMatches))
    section.tables.append(
      ReportPage.Table(
        words.say("matching.report.table.first", ["count": words.number(short.count)]),
        ResultDocument.matchOverview(short, words)))
    if ordered.count > short.count {
      let title =
        isPart
        ? words.say("matching.report.table.urgent", ["count": words.number(ordered.count)])
        : words.say("report.table.cities")
      section.tables.append(
        ReportPage.Table(title, ResultDocument.matchOverview(ordered, words), isFolded: true))
    }
    return section
  }

  /// One sentence for the summary: for how many cities somebody can be named who could help.
  var helpSentence: [ReportPage.Run]? {
    guard let helpers, !helpers.matches.isEmpty else { return nil }
    let helped = helpers.matches.filter { !$0.candidates.isEmpty }
    let opened = helped.count { $0.candidates.contains { $0.through != nil } }
    return words.runs(
      "matching.report.summary", ["cities": words.count(helped.count, .city), "opened": words.number(opened)],
      leading: ["cities": "#matches", "opened": "#matches"])
  }

  private static let shownMatches = 10
  /// How many cities a report asks about at most, the most urgent first: a page of more rows is slow to open.
  package static let mostAsked = 1_000
}
