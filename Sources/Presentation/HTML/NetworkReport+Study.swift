public import Analysis
import CityNetwork
public import Language
public import Tables

extension NetworkReport {
  /// The report on a study: every finding that a report tells, as far as it can be had in the time that a person waits.
  ///
  /// - Parameters:
  ///   - study: What is looked at and shown. Where not all cities are shown, lists are of those that are.
  ///   - diagnostics: What was noticed in reading.
  ///   - words: How it is said.
  /// - Throws: What the study throws when it is cancelled.
  public init(_ study: Study, diagnostics: DiagnosticCollection, in words: Wording) throws {
    self.words = words
    let gaps = try study.gaps.keeping(study.shows)
    let urgent = Set(gaps.entries.prefix(Self.mostAsked).map(\.id))
    let matches = try study.matches(keeping: { urgent.contains($0.id) })
    let order = Dictionary(gaps.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    let tried = matches.filter { !$0.candidates.isEmpty }
      .sorted { (order[$0.id] ?? .max, $0.id) < (order[$1.id] ?? .max, $1.id) }.prefix(Self.triedCities)
    (network, measured) = (study.network, study.ofYear.network)
    summary = try study.summary()
    metrics = try study.metrics()
    isolation = try study.isolation.shown(by: study)
    register = gaps
    expected = try study.expected
    resilience = try study.resilience()
    if let year = study.year {
      change = try study.change(from: year - NetworkChange.usualYears, to: year, withBetweenness: false)
    }
    themes = try study.themes()
    helpers = Helpers(matches, comparison: try study.comparison)
    for match in tried { if let links = try study.newLinks(of: match.id) { newLinks.append(links) } }
    programme = try study.programme(study.programmeBasis(ProgrammeRequest()))
    reciprocity = try study.reciprocity()
    rankings = try study.affordableRankings
    chance = try study.affordableChance()
    coverageByCountry = try study.coverageByCountry
    coverageBySize = try study.coverageBySize
    completeness = study.completeness
    questions = try study.questions.filter { study.shows($0.city) }
    self.diagnostics = diagnostics
    remarks = words.reportRemarks
    isShown = study.shows
    isPart = study.shownCount < study.network.cities.count
  }

  /// The tables of the report.
  public func documents() -> [(table: ReportTable, document: ResultDocument)] {
    let documents: [(ReportTable, ResultDocument?)] = [
      (.metrics, .metrics(metrics, keeping: { isShown($0.id) }, in: words)),
      (.isolated, .isolated(isolation, in: words)), (.gaps, .gaps(register, in: words)),
      (.expected, expected.map { .expected($0, keeping: { isShown($0.id) }, in: words) }),
      (.resilience, resilience.map { .resilience($0, network: network, keeping: isShown, in: words) }),
      (
        .matches,
        helpers.map { .matches($0.matches, comparison: $0.comparison, network: network, in: words) }
      ),
      (.programme, programme.map { .programme($0, network: network, in: words) }),
      (.reciprocity, reciprocity.map { .reciprocity($0, network: network, in: words) }),
      (.bands, rankings.map { .bands($0, keeping: { isShown($0.id) }, in: words) }),
      (.chance, chance.map { .chance($0, in: words) }),
      (.cliques, chance.map { .cliqueEffects($0, in: words) }),
      (.coverageByCountry, .coverage(coverageByCountry, in: words)),
      (.coverageBySize, .coverage(coverageBySize, in: words)),
      (.themes, themes.map { .themes($0, in: words) }),
      (.practiceReach, themes.map { .themes($0, part: .practices, in: words) }),
      (.questionnaire, .questionnaire(questions, in: words)),
    ]
    return documents.compactMap { table, document in document.map { (table, $0) } }
  }
}
