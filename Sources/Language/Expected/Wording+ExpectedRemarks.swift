package import Analysis

// What to know before reading expected numbers.
extension Wording {
  /// How to read what is expected, and of how many cities nothing can be.
  package func remarks(on report: ExpectedLinks) -> [String] {
    [
      report.abstention.map(sentence), report.model.map { _ in say("expected.remark.order") },
      say("expected.remark.counted"),
      sentences([
        say("expected.remark.peers", ["least": number(PeerComparison.minimumPeers)]), withoutPeers(report),
      ]),
      capitals(report), presence(year: report.year, presumed: report.presumed),
    ].compactMap(\.self)
  }

  /// Why there are no expected numbers.
  private func sentence(_ abstention: ExpectationModel.Abstention) -> String {
    switch abstention {
    case .fewCities(let known):
      say(
        "expected.none.fewCities",
        ["cities": count(known, .city), "least": number(ExpectationModel.minimumCities)])
    case .manyTerms(let cities, let numbers):
      say("expected.none.manyTerms", ["rows": number(cities), "numbers": number(numbers)])
    case .noPartners: say("expected.none.noPartners")
    case .separated(let term): say("expected.none.separated", ["term": name(of: term)])
    case .notSettled(let steps): say("expected.none.notSettled", ["steps": number(steps)])
    }
  }

  /// How many cities have no peers, and why.
  private func withoutPeers(_ report: ExpectedLinks) -> String {
    let without = report.entries.filter { $0.noPeers != nil }
    guard !without.isEmpty else { return say("expected.without.nobody") }
    let unknown = without.count { $0.noPeers == .unknownPopulation }
    let few = without.count - unknown
    let reasons = [
      unknown > 0 ? say("expected.without.population", ["cities": number(unknown)]) : nil,
      few > 0 ? say("expected.without.others", ["cities": number(few)]) : nil,
    ].compactMap(\.self)
    return say("expected.without", count: without.count, ["reasons": list(reasons)])
  }

  /// What part it plays which cities are capitals.
  private func capitals(_ report: ExpectedLinks) -> String {
    guard report.knownCapitalStatuses > 0 else { return say("expected.capitals.unknown") }
    let unknown = report.entries.count - report.knownCapitalStatuses
    let recorded =
      unknown == 0
      ? say("expected.capitals", count: report.capitals)
      : say("expected.capitals.partly", count: report.capitals, ["cities": count(unknown, .city)])
    let hasNoEffect = report.model.map { $0.capitalEffect == nil } ?? false
    return sentences([
      recorded, say("expected.capitals.peers"),
      hasNoEffect ? say("expected.capitals.few", ["least": number(ExpectationModel.minimumGroup)]) : nil,
    ])
  }
}
