package import Analysis
package import CityNetwork
package import Language
package import Tables

/// Everything that a report on a network tells.
public struct NetworkReport: Sendable {
  /// How it is said.
  package var words: Wording
  /// The network that was looked at.
  package var network: CityNetwork
  /// The network that measures were taken on: where a year was asked for, only the links that are present then.
  package var measured: CityNetwork
  /// Whether a city is shown in the lists.
  package internal(set) var isShown: @Sendable (EntityID) -> Bool = { _ in true }
  /// Whether there are cities that are not shown.
  package internal(set) var isPart = false
  /// The figures of the network as a whole.
  package var summary: NetworkSummary
  /// The measures of every city.
  package var metrics: MetricsTable
  /// The isolated and fragile cities.
  package var isolation: IsolationReport
  /// The gap register.
  package var register: GapRegister
  /// What cities would have; nil leaves the section out.
  package var expected: ExpectedLinks?
  /// What could break; nil leaves the section out.
  package var resilience: ResilienceReport?
  /// What changed over the last years; nil leaves the section out.
  package var change: NetworkChange?
  /// Whether cooperation widens and scales; nil leaves the section out.
  package var themes: ThemeReport?
  /// Who could help; nil leaves the section out.
  package var helpers: Helpers?
  /// What one new link would do for some of the cities, one entry a city; empty leaves the section out.
  package var newLinks: [SingleLinks] = []
  /// The links that would reach most gap cities; nil leaves the section out.
  package var programme: ProgrammePlan?
  /// Who gives and who receives; nil leaves the section out.
  package var reciprocity: ReciprocityReport?
  /// How far the rankings hold; nil leaves them out of the section on trust.
  package var rankings: ShakenRankings?
  /// What chance alone would give; nil leaves it out of that section.
  package var chance: ChanceReport?
  /// The coverage by country.
  package var coverageByCountry: CoverageTable
  /// The coverage by size class.
  package var coverageBySize: CoverageTable
  /// What the data set says about its own completeness.
  package var completeness: CompletenessReport
  /// The questions whose answers the facts lack.
  package var questions: [OpenQuestion] = []
  /// What was noticed in reading.
  package var diagnostics: DiagnosticCollection
  /// What was looked at, where it is not everything.
  package var remarks: [String]

  /// The pictures of a report, by the names of their kinds of diagram; a missing one is left out of the page.
  public struct Figures: Sendable {
    private var byKind: [String: ReportPage.Figure] = [:]

    /// No pictures.
    public init() {}

    /// The picture of a kind, such as `network`.
    public subscript(kind: String) -> ReportPage.Figure? {
      get { byKind[kind] }
      set { byKind[kind] = newValue }
    }

    /// Those of some kinds that there are, in that order.
    func of(_ kinds: String...) -> [ReportPage.Figure] { kinds.compactMap { byKind[$0] } }
  }

  /// The report as a page.
  public func page(figures: Figures) -> ReportPage {
    let date =
      network.dataset.dataDate.map { words.say("caveat.date", ["date": "\($0)"]) } ?? words.say("report.date.unknown")
    return ReportPage(
      title: words.titled(network.dataset.title), subtitle: words.sentences([date] + remarks),
      sections: [
        inShort, picture(figures), cutOff, gaps(figures), expectedSection, matchesSection, programmeSection,
        newLinksSection, reciprocitySection, resilienceSection, changeSection(figures), themesSection,
        agencies(figures),
        measures(figures),
        doubtSection, cliques, coverage, practices, quality, method,
      ].compactMap { $0 },
      footer: [
        network.dataset.attribution, network.dataset.license.map { words.say("report.license", ["license": $0]) },
        words.say("report.made.pictures"),
      ].compactMap { $0 }, in: words)
  }

  private func picture(_ figures: Figures) -> ReportPage.Section {
    var section = ReportPage.Section(id: "network", title: words.say("report.network.title"))
    section.figures = figures.of("network", "map")
    return section
  }

  private var cutOff: ReportPage.Section {
    var section = ReportPage.Section(id: "isolated", title: words.say("report.isolated.title"))
    section.paragraphs = [[.init(words.sentences([words.say("isolation.several"), words.caveat(of: completeness)]))]]
    let document = ResultDocument.isolated(isolation, in: words)
    section.tables = zip(document.sections, Standing.cutOffKinds).map { part, kind in
      ReportPage.Table(
        words.say("report.isolated.table", ["title": part.title ?? "", "rule": part.lead ?? ""]), part.table,
        isFolded: kind != .noLink)
    }
    return section
  }

  private func gaps(_ figures: Figures) -> ReportPage.Section {
    var section = ReportPage.Section(id: "gaps", title: words.say("report.gaps.title"))
    section.paragraphs = ResultDocument.gapRemarks(register, in: words).map { [.init($0)] }
    section.figures = figures.of("gaps")
    let document = ResultDocument.gaps(register, in: words)
    section.tables = [
      ReportPage.Table(words.say("report.gaps.classes"), ResultDocument.gapRuleTable(register, in: words))
    ]
    for part in document.sections {
      let (title, short) = (part.title ?? "", part.table.prefix(15))
      let first = words.say("report.gaps.first", ["title": title, "count": words.number(short.rowCount)])
      section.tables.append(ReportPage.Table(first, short))
      if part.table.rowCount > short.rowCount {
        section.tables.append(
          ReportPage.Table(words.say("report.table.all", ["title": title]), part.table, isFolded: true))
      }
    }
    return section
  }

  private func agencies(_ figures: Figures) -> ReportPage.Section {
    var section = ReportPage.Section(id: "agencies", title: words.say("report.agencies.title"))
    section.figures = figures.of("agencies")
    section.tables = [
      ReportPage.Table(
        words.say("report.agencies.reach"),
        anchored(
          ResultTable(
            [
              .id("id", \.body.id), .text("name", \.body.displayName),
              .text("kind") { [words] in Self.kind(of: $0.body, in: words) },
              .count("cities", of: "agencies", \.cities),
              .count("carried", \.carried),
            ], rows: BodyReach.all(measured), in: words)
        ) { network.entity($0)?.sort ?? .agency }, isFolded: true)
    ]
    return section
  }

  /// A table whose rows can be led to by the ids in its first column.
  private func anchored(_ table: ResultTable, sort: (EntityID) -> Entity.Sort) -> ResultTable {
    let slugs = EntitySlugs(network)
    var table = table
    table.anchors = table.rows.map { row in
      guard case .text(let id) = row.first else { return "" }
      return slugs.anchor(EntityID(id), sort(EntityID(id)))
    }
    return table
  }

  private static func kind(of body: Entity, in words: Wording) -> String {
    if case .agency(let agency) = body { words.name(of: agency.kind) } else { words.name(of: body.sort) }
  }

  private func measures(_ figures: Figures) -> ReportPage.Section {
    var section = ReportPage.Section(id: "metrics", title: words.say("report.metrics.title"))
    let document = ResultDocument.metrics(metrics, keeping: { isShown($0.id) }, sortColumn: "degree", in: words)
    section.paragraphs = [
      words.runs(
        "report.metrics.lead",
        [
          "projection": words.statement(of: metrics.projection), "definitions": words.say("report.metrics.definitions"),
        ], leading: ["definitions": "#method"])
    ]
    section.figures = figures.of("ego")
    if let part = document.sections.first {
      section.tables = [
        ReportPage.Table(words.say("report.metrics.best"), part.table.prefix(20)),
        ReportPage.Table(words.say("report.table.cities"), anchored(part.table) { _ in .city }, isFolded: true),
      ]
    }
    return section
  }

  private var cliques: ReportPage.Section {
    var section = ReportPage.Section(id: "cliques", title: words.say("report.groups.title"))
    let lead = words.say("report.groups.lead", ["least": words.number(ProgrammeClique.minimumSize)])
    let overlapping = words.overlapping(told: summary.cliques.count, of: summary.allCliques)
    section.paragraphs = [[.init(words.sentences([lead, overlapping]))]]
    section.tables = [
      ReportPage.Table(
        words.say("report.groups.table"),
        ResultTable(
          [
            .count("size", of: "cliques", \.cities.count), .count("pairs", \.pairCount),
            .text("share", of: "cliques") { [words] in words.percent($0.shareOfPairs) },
            .text("programme", \.sharedProgramme),
            .text("members") { [network, words] in
              words.row($0.cities.map { network.displayName(of: $0) })
            },
          ], rows: summary.cliques, in: words))
    ]
    return section
  }

  private var coverage: ReportPage.Section {
    var section = ReportPage.Section(id: "coverage", title: words.say("report.coverage.title"))
    section.paragraphs = [[.init(words.say("report.coverage.lead"))]]
    let documents = [coverageBySize, coverageByCountry].map { ($0, ResultDocument.coverage($0, in: words)) }
    section.tables = documents.flatMap { table, document in
      [
        ReportPage.Table(document.title, document.sections.first?.table ?? document.flat),
        ReportPage.Table(
          words.say("report.coverage.themes", ["title": document.title]),
          ResultTable(
            [ResultDocument.coverageName(words), ResultDocument.coverageCities]
              + ResultDocument.coverageByTheme(table, words),
            rows: table.rows, in: words), isFolded: true),
      ]
    }
    section.points = coverageByCountry.emptyCells().map { row, themes in
      [
        .init(
          words.say(
            "report.coverage.empty",
            [
              "country": words.title(of: row.group), "cities": words.count(row.cities, .city),
              "themes": words.list(themes.map(words.name(of:))),
            ]))
      ]
    }
    return section
  }

  private var practices: ReportPage.Section {
    var section = ReportPage.Section(id: "practices", title: words.say("report.practices.title"))
    let ordered = network.practices.filter { isShown($0.city) }.sorted { a, b in
      (a.mistakes != nil) != (b.mistakes != nil) ? a.mistakes != nil : a.id < b.id
    }
    section.tables = [
      ReportPage.Table(
        words.say("report.practices.table"),
        ResultTable(
          [
            .text("city") { [network] in network.displayName(of: $0.city) },
            .text("title", of: "practices", \.title), .year("year", \.year), .text("outcome", \.outcome),
            .text("mistakes", \.mistakes),
            .text("source", \.provenance.source),
          ], rows: ordered, in: words),
        isFolded: true),
      ReportPage.Table(
        words.say("report.practices.needs"),
        ResultTable(
          [
            .text("city") { [network] in network.displayName(of: $0.city) },
            .text("kind") { [words] in words.name(of: $0.kind) },
            .list("themes") { [words] in $0.themes.map(words.name(of:)) },
            .text("detail", \.detail), .text("met") { [words] in words.name(of: $0.met) },
            .text("source", \.provenance.source),
          ], rows: network.needs.filter { isShown($0.city) }, in: words), isFolded: true),
    ]
    return section
  }
}
