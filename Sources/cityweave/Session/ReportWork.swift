import Analysis
import CityNetwork
import Diagrams
import Foundation
import Graphs
import Presentation

/// The findings of a report, its tables as files, and the diagrams to be drawn for it.
struct ReportWork {
  /// A diagram with its place in the report.
  struct DiagramTask {
    let name: String
    let caption: String
    let diagram: Diagram
    let figure: WritableKeyPath<NetworkReport.Figures, ReportPage.Figure?>
  }

  let report: NetworkReport
  let diagrams: [DiagramTask]
  /// The tables, as files by name.
  let tables: [(name: String, bytes: Data)]

  init(_ session: Session, weights: GapPriority.Weights = .init(), style: DiagramStyle = DiagramStyle()) throws {
    let network = session.drawnNetwork
    let year = session.view.asOfYear
    let situations = try Interruption.run { try CitySituations(network, year: year, options: $0) }
    var report = try Interruption.run { options in
      NetworkReport(
        network: network, summary: try NetworkSummary(network, options: options),
        metrics: try MetricsTable(network, options: options),
        isolation: try IsolationReport(network, year: year, options: options),
        register: try GapRegister(network, year: year, weights: weights, options: options),
        coverageByCountry: .byCountry(network, situations: situations),
        coverageBySize: .bySize(network, situations: situations), completeness: CompletenessReport(network),
        diagnostics: session.diagnostics, remarks: session.diagramRemarks)
    }
    report.expected = try Interruption.run { try ExpectedLinks(network, year: year, options: $0) }
    report.resilience = try Interruption.run { try ResilienceReport(network, year: year, options: $0) }
    report.change = try Self.lastYears(network, year)
    let urgent = Set(report.register.entries.prefix(NetworkReport.mostAsked).map(\.id))
    report.helpers = try Interruption.run { options in
      let comparison = try PartnerMatches(network, year: year, options: options)
      let matches = try comparison.all(keeping: { urgent.contains($0.id) }, options: options)
      return NetworkReport.Helpers(matches, comparison: comparison)
    }
    let order = Dictionary(report.register.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    let tried = (report.helpers?.matches ?? []).filter { !$0.candidates.isEmpty }
      .sorted { (order[$0.id] ?? .max, $0.id) < (order[$1.id] ?? .max, $1.id) }.prefix(NetworkReport.triedCities)
    report.newLinks = try tried.compactMap { match in
      try Interruption.run { try SingleLinks(of: match.id, in: network, year: year, options: $0) }
    }
    report.themes = try Interruption.run { try ThemeReport(network, year: year, options: $0) }
    report.programme = try Interruption.run { [expected = report.expected] options in
      let basis = try ProgrammeBasis(
        network, request: ProgrammeRequest(), year: year, weights: weights, options: options)
      return try basis.plan(expected: expected, options: options)
    }
    report.reciprocity = try Interruption.run { try ReciprocityReport(network, options: $0) }
    report.rankings = try Self.rankings(network)
    report.chance = try Interruption.run {
      try ChanceReport(
        network, cliqueMeasures: LongWork.measuresInReach(network, times: CliqueEffects.singleGroups + 2), options: $0)
    }
    self.report = report
    let context = DiagramContext(
      network, situations: situations, remarks: session.diagramRemarks, style: style)
    diagrams = Self.diagrams(report, context)
    tables = Self.tables(report, network, session)
  }

  /// A place in the page for each diagram that is to be drawn.
  var reservedFigures: NetworkReport.Figures {
    diagrams.reduce(into: NetworkReport.Figures()) { $0[keyPath: $1.figure] = ReportPage.Figure(reserved: $1.name) }
  }

  /// What changed over the last ten years; nil where the data has no date.
  private static func lastYears(_ network: CityNetwork, _ year: Int?) throws -> NetworkChange? {
    guard let year = year ?? network.dataset.dataYear else { return nil }
    return try Interruption.run { options in
      let first = try NetworkState(network, year: year - 10, withBetweenness: false, options: options)
      return NetworkChange(
        from: first, to: try NetworkState(network, year: year, withBetweenness: false, options: options))
    }
  }

  /// Rankings with bands: as many trials of as many measures as can be had in the time that a person waits.
  private static func rankings(_ network: CityNetwork) throws -> ShakenRankings {
    let choices: [(measures: [RankingMeasure], repetitions: Int)] = [
      (RankingMeasure.usual, 100), ([.degree, .harmonic], 100), ([.degree, .harmonic], 20),
    ]
    let choice = choices.first { choice in
      LongWork.trialSeconds(network, measures: choice.measures) * Double(choice.repetitions) < 2 * WorkEstimate.patience
    }
    return try Interruption.run {
      try ShakenRankings(
        network, measures: choice?.measures ?? [.degree],
        plan: ThinningPlan(network, repetitions: choice?.repetitions ?? 100), options: $0)
    }
  }

  private static func diagrams(_ report: NetworkReport, _ context: DiagramContext) -> [DiagramTask] {
    var tasks = [
      DiagramTask(
        name: "network", caption: "All cities, agencies and programmes of the data set, with their recorded links.",
        diagram: NetworkDiagram.make(context), figure: \.network),
      DiagramTask(
        name: "gaps", caption: "The cities with the most urgent gaps, and who could reach them.",
        diagram: GapsDiagram.make(context, register: report.register), figure: \.gaps),
      DiagramTask(
        name: "agencies", caption: "Agencies and programmes, and the cities that several of them share.",
        diagram: AgenciesDiagram.make(context), figure: \.agencies),
    ]
    if context.hasPlaces {
      tasks.append(
        DiagramTask(
          name: "map", caption: "The cities where they lie, with the links between them.",
          diagram: MapDiagram.make(context, options: MapOptions()), figure: \.map))
    }
    if let from = report.change?.yearBefore, let to = report.change?.yearAfter, from < to {
      tasks.append(
        DiagramTask(
          name: "change", caption: "What began, ended and went on between \(from) and \(to).",
          diagram: ChangeDiagram.make(context, from: from, to: to), figure: \.change))
    }
    let best = report.metrics.rows.max { ($0.degree, $1.id) < ($1.degree, $0.id) }
    if let best, best.degree > 0, let ego = EgoDiagram.make(context, city: best.id) {
      tasks.append(
        DiagramTask(
          name: "ego-best-linked", caption: "\(best.name), the city with the most city partners.", diagram: ego,
          figure: \.ego))
    }
    return tasks
  }

  private static func tables(
    _ report: NetworkReport, _ network: CityNetwork, _ session: Session
  )
    -> [(name: String, bytes: Data)]
  {
    let questions = OpenQuestion.all(network, register: report.register)
    let documents: [(String, ResultDocument?)] = [
      ("metrics", .metrics(report.metrics, caveat: session.caveat)),
      ("isolated", .isolated(report.isolation, caveat: session.caveat)),
      ("gaps", .gaps(report.register, caveat: session.caveat)),
      ("expected", report.expected.map { .expected($0, caveat: session.caveat) }),
      ("resilience", report.resilience.map { .resilience($0, network: network, caveat: session.caveat) }),
      (
        "matches",
        report.helpers.map {
          .matches($0.matches, comparison: $0.comparison, network: network, caveat: session.caveat)
        }
      ),
      ("programme", report.programme.map { .programme($0, network: network, caveat: session.caveat) }),
      ("reciprocity", report.reciprocity.map { .reciprocity($0, network: network, caveat: session.caveat) }),
      ("bands", report.rankings.map { .bands($0, caveat: session.caveat) }),
      ("chance", report.chance.map { .chance($0, caveat: session.caveat) }),
      ("cliques", report.chance.map { .cliqueEffects($0, caveat: session.caveat) }),
      ("coverage-by-country", .coverage(report.coverageByCountry, caveat: session.caveat)),
      ("coverage-by-size", .coverage(report.coverageBySize, caveat: session.caveat)),
      ("themes", report.themes.map { .themes($0, network: network, caveat: session.caveat) }),
      ("practices", report.themes.map { .themes($0, network: network, part: .practices, caveat: session.caveat) }),
      ("questionnaire", .questionnaire(questions)),
    ]
    return documents.compactMap { name, document in
      document.map { ("\(name).csv", Data($0.text(.csv).utf8)) }
    }
  }
}
