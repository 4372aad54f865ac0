import Analysis
import CityNetwork
import Presentation
import Tables

/// Every document about a network, by name.
func allDocuments(_ network: CityNetwork) throws -> [(name: String, document: ResultDocument)] {
  let caveat = CompletenessReport(network).caveat
  let register = try GapRegister(network)
  return [
    ("metrics", .metrics(try MetricsTable(network), sortColumn: "degree", caveat: caveat)),
    ("isolated", .isolated(try IsolationReport(network), caveat: caveat)),
    ("gaps", .gaps(register, caveat: caveat)),
    ("themes", .themes(try ThemeReport(network), network: network, caveat: caveat)),
    (
      "practices", .themes(try ThemeReport(network), network: network, part: .practices, caveat: caveat)
    ),
    ("expected", .expected(try ExpectedLinks(network), caveat: caveat)),
    (
      "compare",
      .change(
        try change(network), telling: .years(from: 2010, to: 2020),
        links: Dictionary(uniqueKeysWithValues: network.links.map { ($0.id, $0) }), caveat: caveat)
    ),
    ("resilience", .resilience(try ResilienceReport(network), network: network, caveat: caveat)),
    (
      "bands",
      .bands(try ShakenRankings(network, plan: ThinningPlan(network, repetitions: 20)), caveat: caveat)
    ),
    ("chance", .chance(try ChanceReport(network, samples: 50), caveat: caveat)),
    ("cliques", .cliqueEffects(try ChanceReport(network, samples: 1), caveat: caveat)),
    ("coverage by country", .coverage(try Study(network).coverageByCountry, caveat: caveat)),
    ("coverage by size", .coverage(try Study(network).coverageBySize, caveat: caveat)),
    (
      "programme",
      .programme(try ProgrammeBasis(network, request: ProgrammeRequest()).plan(), network: network, caveat: caveat)
    ),
    ("reciprocity", .reciprocity(try ReciprocityReport(network, samples: 50), network: network, caveat: caveat)),
    ("questionnaire", .questionnaire(OpenQuestion.all(network, register: register))),
  ]
}

/// What changed in a network over ten years.
private func change(_ network: CityNetwork) throws -> NetworkChange {
  try Study(network).change(from: 2010, to: 2020)
}

/// The report on a network.
func report(_ network: CityNetwork) throws -> NetworkReport {
  var report = try NetworkReport(Study(network), diagnostics: DiagnosticCollection(), remarks: [])
  report.change = try change(network)
  // Whoever tests these sections sets them.
  (report.helpers, report.newLinks) = (nil, [])
  return report
}
