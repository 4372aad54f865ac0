public import Analysis
public import CityNetwork
public import Tables

/// Everything that a report on a network tells.
public struct NetworkReport: Sendable {
  /// The whole network.
  public var network: CityNetwork
  /// The measures and counts of the network as a whole.
  public var summary: NetworkSummary
  /// The measures of every city.
  public var metrics: MetricsTable
  /// The isolated and fragile cities.
  public var isolation: IsolationReport
  /// The gap register.
  public var register: GapRegister
  /// What cities would have; nil leaves the section out.
  public var expected: ExpectedLinks?
  /// What could break; nil leaves the section out.
  public var resilience: ResilienceReport?
  /// What changed over the last years; nil leaves the section out.
  public var change: NetworkChange?
  /// Whether cooperation widens and scales; nil leaves the section out.
  public var themes: ThemeReport?
  /// Who could help; nil leaves the section out.
  public var helpers: Helpers?
  /// What one new link would do for some of the cities, one entry a city; empty leaves the section out.
  public var newLinks: [SingleLinks] = []
  /// The links that would reach most gap cities; nil leaves the section out.
  public var programme: ProgrammePlan?
  /// Who gives and who receives; nil leaves the section out.
  public var reciprocity: ReciprocityReport?
  /// How far the rankings hold; nil leaves them out of the section on trust.
  public var rankings: ShakenRankings?
  /// What chance alone would give; nil leaves it out of that section.
  public var chance: ChanceReport?
  /// The coverage by country.
  public var coverageByCountry: CoverageTable
  /// The coverage by size class.
  public var coverageBySize: CoverageTable
  /// How much of what is said to exist the data holds.
  public var completeness: CompletenessReport
  /// What was noticed in reading.
  public var diagnostics: DiagnosticCollection
  /// What was looked at, where it is not everything.
  public var remarks: [String]

  /// A report of findings that were all taken from the same network.
  public init(
    network: CityNetwork, summary: NetworkSummary, metrics: MetricsTable, isolation: IsolationReport,
    register: GapRegister, coverageByCountry: CoverageTable, coverageBySize: CoverageTable,
    completeness: CompletenessReport, diagnostics: DiagnosticCollection, remarks: [String]
  ) {
    self.network = network
    self.summary = summary
    self.metrics = metrics
    self.isolation = isolation
    self.register = register
    self.coverageByCountry = coverageByCountry
    self.coverageBySize = coverageBySize
    self.completeness = completeness
    self.diagnostics = diagnostics
    self.remarks = remarks
  }

  /// The pictures of a report, by what they show; a missing one is left out of the page.
  public struct Figures: Sendable {
    /// The whole network.
    public var network: ReportPage.Figure?
    /// The cities where they lie.
    public var map: ReportPage.Figure?
    /// What changed over the last years.
    public var change: ReportPage.Figure?
    /// One city with its partners.
    public var ego: ReportPage.Figure?
    /// Agencies and programmes with the cities they reach.
    public var agencies: ReportPage.Figure?
    /// The gap diagram.
    public var gaps: ReportPage.Figure?

    /// No pictures.
    public init() {}
  }

  /// The report as a page.
  public func page(figures: Figures) -> ReportPage {
    let date = network.dataset.dataDate.map { "Data as of \($0)." } ?? "The data set does not state its date."
    return ReportPage(
      title: network.dataset.title, subtitle: ([date] + remarks).joined(separator: " "),
      sections: [
        inShort, picture(figures), cutOff, gaps(figures), expectedSection, matchesSection, programmeSection,
        newLinksSection, reciprocitySection, resilienceSection, changeSection(figures), themesSection,
        agencies(figures),
        measures(figures),
        doubtSection, cliques, coverage, practices, quality, method,
      ].compactMap { $0 },
      footer: [
        network.dataset.attribution, network.dataset.license.map { "Licence of the data: \($0)" },
        "Made by CityWeave on this machine; nothing was sent anywhere. Pictures by Graphviz.",
      ].compactMap { $0 })
  }

  private func picture(_ figures: Figures) -> ReportPage.Section {
    var section = ReportPage.Section(id: "network", title: "The network")
    section.figures = [figures.network, figures.map].compactMap { $0 }
    return section
  }

  private var cutOff: ReportPage.Section {
    var section = ReportPage.Section(id: "isolated", title: "Cut off, or hanging by a thread")
    section.paragraphs = [[.init("A city may stand in several lists. \(completeness.caveat)")]]
    let document = ResultDocument.isolated(isolation, caveat: "")
    section.tables = zip(document.sections, IsolationKind.allCases).map { part, kind in
      ReportPage.Table(
        "\(part.title ?? ""): \(part.lead ?? "")", part.table, isFolded: kind != .noLink)
    }
    return section
  }

  private func gaps(_ figures: Figures) -> ReportPage.Section {
    var section = ReportPage.Section(id: "gaps", title: "Gap register")
    section.paragraphs = ResultDocument.gapRemarks(register).map { [.init($0)] }
    section.figures = [figures.gaps].compactMap { $0 }
    let document = ResultDocument.gaps(register, caveat: "")
    section.tables = [ReportPage.Table("The classes, gravest first", ResultDocument.gapRules(register))]
    for part in document.sections {
      let short = part.table.prefix(15)
      section.tables.append(ReportPage.Table("\(part.title ?? ""), the \(short.rows.count) most urgent", short))
      if part.table.rows.count > short.rows.count {
        section.tables.append(ReportPage.Table("\(part.title ?? ""), all", part.table, isFolded: true))
      }
    }
    return section
  }

  private func agencies(_ figures: Figures) -> ReportPage.Section {
    var section = ReportPage.Section(id: "agencies", title: "Agencies and programmes")
    section.figures = [figures.agencies].compactMap { $0 }
    let bodies = network.agencies.map(Entity.agency) + network.programmes.map(Entity.programme)
    let rows = bodies.map { body -> (Int, [ResultTable.Cell]) in
      let links = network.links(of: body.id).filter { !$0.isSelfLink }
      let cities = Set(links.map { $0.end(otherThan: body.id) }.filter(network.isCity))
      let carried = network.links.count { $0.programme == body.id || $0.funder == body.id }
      return (
        cities.count,
        [
          .text(body.id.rawValue), .text(body.displayName), .text(kind(of: body)), .integer(cities.count),
          .integer(carried),
        ]
      )
    }
    let ordered = rows.enumerated().sorted { a, b in
      a.element.0 != b.element.0 ? a.element.0 > b.element.0 : a.offset < b.offset
    }.map(\.element.1)
    section.tables = [
      ReportPage.Table(
        "Whom they reach",
        anchored(
          ResultTable(
            columns: [
              .text("id", "id"), .text("name", "name"), .text("kind", "kind"), .number("cities", "linked cities"),
              .number("carried", "links under it or paid by it"),
            ], rows: ordered)
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

  private func kind(of body: Entity) -> String {
    switch body {
    case .agency(let agency): String(agency.kind.rawValue.map { $0 == "_" ? " " : $0 })
    case .programme: "programme"
    case .city: "city"
    }
  }

  private func measures(_ figures: Figures) -> ReportPage.Section {
    var section = ReportPage.Section(id: "metrics", title: "Who is central")
    let document = ResultDocument.metrics(metrics, sortColumn: "degree", caveat: "")
    section.paragraphs = [
      [
        .init("Measured over \(metrics.projection.statement). Blank means not defined or not known, never 0. See "),
        .init("the definitions", link: "#method"), .init("."),
      ]
    ]
    section.figures = [figures.ego].compactMap { $0 }
    if let part = document.sections.first {
      section.tables = [
        ReportPage.Table("The best linked cities", part.table.prefix(20)),
        ReportPage.Table("All cities", anchored(part.table) { _ in .city }, isFolded: true),
      ]
    }
    return section
  }

  private var cliques: ReportPage.Section {
    var section = ReportPage.Section(id: "cliques", title: "Groups in which everybody is linked with everybody")
    section.paragraphs = [
      [
        .init(
          "A group of \(ProgrammeClique.minimumSize) or more cities that are all linked with one another is seldom a web of "
            + "friendships: it is the trace of one programme written down as pairs, and it lifts its members in every ranking."
        )
      ]
    ]
    let rows = summary.cliques.map { clique -> [ResultTable.Cell] in
      [
        .integer(clique.cities.count), .integer(clique.pairCount), .text(Wording.percent(clique.shareOfPairs)),
        .init(clique.sharedProgramme), .text(clique.cities.map(network.displayName).joined(separator: ", ")),
      ]
    }
    section.tables = [
      ReportPage.Table(
        "Groups",
        ResultTable(
          columns: [
            .number("size", "cities"), .number("pairs", "pairs"), .text("share", "of all pairs"),
            .text("programme", "shared programme or title"), .text("members", "members"),
          ], rows: rows))
    ]
    return section
  }

  private var coverage: ReportPage.Section {
    var section = ReportPage.Section(id: "coverage", title: "Coverage")
    section.paragraphs = [
      [
        .init(
          "Each theme column counts the cities with a present link on it. A 0 says that the data records none, and nothing "
            + "about the cities themselves.")
      ]
    ]
    let documents = [coverageBySize, coverageByCountry].map { ($0, ResultDocument.coverage($0, caveat: "")) }
    section.tables = documents.flatMap { table, document in
      [
        ReportPage.Table(document.title, document.sections.first?.table ?? document.flat),
        ReportPage.Table(
          "\(document.title), by theme",
          document.flat.selecting(["name", "cities"] + table.themes.map { "theme_\($0.rawValue)" }), isFolded: true),
      ]
    }
    section.points = coverageByCountry.emptyCells().map { row, themes in
      [
        .init(
          "\(row.title) (\(Wording.count(row.cities, "city", "cities"))): none on \(Wording.list(themes.map(\.displayName)))."
        )
      ]
    }
    return section
  }

  private var practices: ReportPage.Section {
    var section = ReportPage.Section(id: "practices", title: "What was tried, and what went wrong")
    let practiceRows = network.practices.sorted { a, b in
      (a.mistakes != nil) != (b.mistakes != nil) ? a.mistakes != nil : a.id < b.id
    }.map { practice -> [ResultTable.Cell] in
      [
        .text(network.displayName(of: practice.city)), .text(practice.title), .init(practice.year),
        .init(practice.outcome), .init(practice.mistakes), .init(practice.provenance.source),
      ]
    }
    let needRows = network.needs.map { need -> [ResultTable.Cell] in
      [
        .text(network.displayName(of: need.city)), .text(need.kind.rawValue), .list(need.themes.map(\.displayName)),
        .init(need.detail), .text(need.met.rawValue), .init(need.provenance.source),
      ]
    }
    section.tables = [
      ReportPage.Table(
        "Practices, those that tell a mistake first",
        ResultTable(
          columns: [
            .text("city", "city"), .text("title", "practice"), .number("year", "year"), .text("outcome", "outcome"),
            .text("mistakes", "what went wrong"), .text("source", "source"),
          ], rows: practiceRows.map { row in row.enumerated().map { $0 == 2 ? Self.plainYear($1) : $1 } }),
        isFolded: true),
      ReportPage.Table(
        "Needs and offers",
        ResultTable(
          columns: [
            .text("city", "city"), .text("kind", "kind"), .text("themes", "themes"), .text("detail", "detail"),
            .text("met", "met"), .text("source", "source"),
          ], rows: needRows), isFolded: true),
    ]
    return section
  }

  /// A year without a comma between its thousands.
  private static func plainYear(_ cell: ResultTable.Cell) -> ResultTable.Cell {
    if case .integer(let year) = cell { .text(String(year)) } else { cell }
  }
}
