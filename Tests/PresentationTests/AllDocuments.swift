import Analysis
import CityNetwork
import Language
import Presentation
import Tables

/// Every document about a network, by name.
func allDocuments(_ network: CityNetwork) throws -> [(name: String, document: ResultDocument)] {
  let words = Wording(of: Study(network))
  let register = try GapRegister(network)
  return [
    ("metrics", .metrics(try MetricsTable(network), sortColumn: "degree", in: words)),
    ("isolated", .isolated(try IsolationReport(network), in: words)),
    ("gaps", .gaps(register, in: words)),
    ("themes", .themes(try ThemeReport(network), in: words)),
    ("practices", .themes(try ThemeReport(network), part: .practices, in: words)),
    ("expected", .expected(try ExpectedLinks(network), in: words)),
    (
      "compare",
      .change(
        try change(network), telling: .years(from: 2010, to: 2020),
        links: Dictionary(uniqueKeysWithValues: network.links.map { ($0.id, $0) }), in: words)
    ),
    ("resilience", .resilience(try ResilienceReport(network), network: network, in: words)),
    (
      "bands",
      .bands(try ShakenRankings(network, plan: ThinningPlan(network, repetitions: 20)), in: words)
    ),
    ("chance", .chance(try ChanceReport(network, samples: 50), in: words)),
    ("cliques", .cliqueEffects(try ChanceReport(network, samples: 1), in: words)),
    ("coverage by country", .coverage(try Study(network).coverageByCountry, in: words)),
    ("coverage by size", .coverage(try Study(network).coverageBySize, in: words)),
    (
      "programme",
      .programme(try ProgrammeBasis(network, request: ProgrammeRequest()).plan(), network: network, in: words)
    ),
    ("reciprocity", .reciprocity(try ReciprocityReport(network, samples: 50), network: network, in: words)),
    ("questionnaire", .questionnaire(OpenQuestion.all(network, register: register), in: words)),
  ]
}

/// What changed in a network over ten years.
private func change(_ network: CityNetwork) throws -> NetworkChange {
  try Study(network).change(from: 2010, to: 2020)
}

/// The report on a network.
func report(_ network: CityNetwork) throws -> NetworkReport {
  var report = try NetworkReport(Study(network), diagnostics: DiagnosticCollection(), in: Wording(of: Study(network)))
  report.change = try change(network)
  // Whoever tests these sections sets them.
  (report.helpers, report.newLinks) = (nil, [])
  return report
}
