public import Analysis
import Tables

extension NetworkReport {
  /// Who could help the cities in which the data shows a gap.
  public struct Helpers: Sendable {
    /// What the candidates were found with.
    public var comparison: PartnerMatches
    /// The findings, one a city.
    public var matches: [CityMatches]

    /// Findings with what they were found with.
    public init(_ matches: [CityMatches], comparison: PartnerMatches) {
      self.matches = matches
      self.comparison = comparison
    }
  }

  /// Who could help, the most urgent cities first; nil where it was not looked at.
  var matchesSection: ReportPage.Section? {
    guard let helpers else { return nil }
    var section = ReportPage.Section(id: "matches", title: "Who could help, and through whom")
    let urgency = Dictionary(register.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    let ordered = helpers.matches.sorted { (urgency[$0.id] ?? .max, $0.id) < (urgency[$1.id] ?? .max, $1.id) }
    let isPart = ordered.count >= Self.mostAsked
    let helped = ordered.filter { !$0.candidates.isEmpty }
    section.paragraphs = [
      [
        .init(isPart ? "Of the " : "Of "),
        .init("\(English.number(ordered.count)) \(isPart ? "most urgent cities" : "cities")", link: "#gaps"),
        .init(" in which the data shows a gap, candidates can be named for "),
        .init(English.number(helped.count), link: "#matches"),
        .init(
          "; for the others too little is known to compare them. cityweave match names more candidates of a city, with every "
            + "part of the score and the rows behind it (also in matches.csv)."),
      ]
    ]
    section.points = ResultDocument.matchRemarks(helpers.comparison, listing: true).map { [.init($0)] }
    if let cut = helpers.comparison.cut { section.points.append([.init(cut)]) }
    let short = Array(helped.prefix(Self.shownMatches))
    section.tables.append(
      ReportPage.Table("The \(short.count) most urgent cities with candidates", ResultDocument.matchOverview(short)))
    if ordered.count > short.count {
      let title = isPart ? "The \(English.number(ordered.count)) most urgent cities" : "All cities"
      section.tables.append(ReportPage.Table(title, ResultDocument.matchOverview(ordered), isFolded: true))
    }
    return section
  }

  /// One sentence for the summary: for how many cities somebody can be named who could help.
  var helpSentence: [ReportPage.Run]? {
    guard let helpers, !helpers.matches.isEmpty else { return nil }
    let helped = helpers.matches.filter { !$0.candidates.isEmpty }
    let opened = helped.count { $0.candidates.contains { $0.through != nil } }
    return [
      .init("For "), .init(English.count(helped.count, "city", "cities"), link: "#matches"),
      .init(" with a gap the data names others that could help, for "),
      .init(English.number(opened), link: "#matches"),
      .init(" of them with somebody who could open the door."),
    ]
  }

  private static let shownMatches = 10
  /// How many cities a report asks about at most, the most urgent first: a page of more rows is slow to open.
  public static let mostAsked = 1_000
}
