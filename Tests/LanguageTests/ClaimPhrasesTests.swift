import Foundation
import TestSupport
import Testing

/// Sentences that claim to know what is best, most, least, none or more than chance, and what proves them.
@Suite("Phrases that claim")
struct ClaimPhrasesTests {
  /// By the test that holds the claim against a reckoning of its own: brute force, another way of counting, or the rule by
  /// which chance is ruled out.
  private static let proofs: [String: [String]] = [
    "BruteForceTests.cores": [
      "measures.core_number.definition"
    ],
    "ChanceReportTests.cliques": [
      "chance.cliques.falls.lead"
    ],
    "ChanceReportTests.correction": [
      "chance.finding.country_assortativity.above",
      "chance.finding.country_assortativity.below",
      "chance.finding.degree_assortativity.above",
      "chance.finding.degree_assortativity.below",
      "chance.finding.qap_same_country.above",
      "chance.finding.qap_same_country.below",
      "chance.finding.qap_same_size.above",
      "chance.finding.qap_same_size.below",
      "chance.finding.qap_shared_agency.above",
      "chance.finding.qap_shared_agency.below",
      "chance.finding.size_assortativity.above",
      "chance.finding.size_assortativity.below",
      "chance.finding.transitivity.above",
      "chance.finding.transitivity.below",
    ],
    "CityGraphTests.overlapping": [
      "chance.cliques.overlapping",
      "report.cliques.named.one",
      "report.cliques.named.other",
      "report.cliques.one",
      "report.cliques.other",
    ],
    "CommunityTests.bruteForce": [
      "diagram.communities.ground",
      "diagram.communities.named.dots.one",
      "diagram.communities.named.dots.other",
      "diagram.communities.named.some",
      "diagram.communities.rule",
    ],
    "CoverageTests.thousandInstances": [
      "programme.remark.guarantee"
    ],
    "NetworkImpactTests.losses": [
      "change.gaps.better",
      "change.gaps.worse",
      "change.impact.isolated.none",
    ],
    "PartAndWholeTests.registers": [
      "gaps.no_city_partner.name.part",
      "gaps.no_city_partner.title.part",
    ],
    "SituationTests.situation": [
      "report.presumed",
      "scope.presumed",
    ],
    "ExamplesTests.foremost": [
      "diagram.gallery.body",
      "diagram.gallery.city",
      "report.figure.leader",
      "report.figure.leader.part",
      "report.leader",
      "report.leader.broker",
      "report.metrics.best",
    ],
    "ExpectedLinksTests.countries": [
      "expected.countries.title"
    ],
    "ExpectedLinksTests.mean": [
      "expected.report.unusual"
    ],
    "ExpectedLinksTests.unknown": [
      "expected.noPeers.few.zero"
    ],
    "GapRegisterTests.order": [
      "diagram.gaps.order",
      "diagram.gaps.summary",
      "diagram.gaps.title",
      "matching.report.table.first",
      "matching.report.table.urgent",
      "matching.report.urgent",
      "report.figure.gaps",
      "report.gaps.first",
    ],
    "KeyPlayerBruteForceTests.everySet": [
      "column.largest_group",
      "resilience.players.proven",
      "resilience.players.split",
      "resilience.players.steps",
      "resilience.players.tried.one",
      "resilience.players.tried.other",
      "resilience.players.unsplit",
      "resilience.players.weighed",
    ],
    "ManyMarksTests.noGaps": [
      "diagram.gaps.none"
    ],
    "MatchDoorTests.chain": [
      "matching.door.nobody",
      "programme.door.none",
    ],
    "MatchVerdictTests.errors": [
      "matching.evaluation.alone",
      "matching.evaluation.better",
      "matching.evaluation.remark.verdict",
      "matching.evaluation.without",
      "matching.evaluation.worse",
    ],
    "MetricsTests.sampled": [
      "measures.sampled"
    ],
    "NetworkChangeTests.singleLinks": [
      "change.newLink.gain",
      "matching.newLinks.cities",
      "matching.newLinks.column.match",
      "matching.newLinks.column.nearest",
      "matching.newLinks.lead",
      "matching.newLinks.table",
    ],
    "NetworkChangeTests.years": [
      "change.fates",
      "change.moved.title",
    ],
    "NetworkSummaryTests.six": [
      "change.figure.largestGroup",
      "measures.component_id.definition",
      "measures.diameter.definition",
      "measures.diameter.meaning",
      "report.largest.one",
      "report.largest.other",
    ],
    "PartnerMatchesTests.nobody": [
      "matching.abstention.nobodyElse",
      "matching.countries.none",
    ],
    "ProgrammeBruteForceTests.seeds": [
      "programme.bound.cities",
      "programme.bound.people",
      "programme.fewer.cities",
      "programme.fewer.people",
      "programme.optimal",
      "programme.title",
      "programme.way.bound",
    ],
    "ProgrammeLinkTests.comparisons": [
      "programme.remark.order.links",
      "programme.way.bestLinked.links",
      "programme.way.bestLinked.seeds",
    ],
    "ProgrammeLinkTests.doubt": [
      "programme.remark.absence"
    ],
    "ProgrammeSeedTests.manyHelpers": [
      "programme.bound.part.cities",
      "programme.bound.part.people",
      "programme.optimal.part",
      "programme.remark.matches",
    ],
    "ReciprocityTests.noStructure": [
      "chance.finding.reciprocity.above",
      "chance.finding.reciprocity.below",
    ],
    "ReciprocityTests.order": [
      "reciprocity.funding.payers",
      "reciprocity.giving.title",
    ],
    "ResilienceBruteForceTests.allLosses": [
      "measures.dependency_share.conventions",
      "measures.dependency_share.definition",
      "measures.dependency_share.example",
      "measures.dependency_share.meaning",
      "resilience.bridges.lead",
      "resilience.dependencies.none",
      "resilience.dependencies.whole.most",
    ],
    "ResilienceTests.mends": [
      "resilience.mends.lead",
      "resilience.mends.title",
    ],
    "ShakenRankingsTests.worked": [
      "bands.groups.none"
    ],
    "ThemeReportTests.gatekeepers": [
      "themes.practices.remark",
      "themes.practices.stuck",
    ],
    "TimelineTests.counts": [
      "diagram.timeline.rows",
      "diagram.timeline.rows.some",
    ],
    "WayInTests.steps": [
      "column.way_in"
    ],
  ]

  /// Phrases with such a word that claim nothing about the data: names, definitions, rules of what is shown first, and
  /// reasons why nothing is said.
  private static let words: Set<String> = [
    "help.none.scope", "measures.over.component", "programme.remark.age.one",
    "programme.remark.age.other",
    "bands.bottom",
    "bands.share.completeness.known",
    "chance.cliques.lead",
    "chance.rule.cause",
    "chance.rule.distance",
    "count.cities.zero",
    "coverage.empty",
    "diagram.agencies.box.rule",
    "diagram.agencies.named",
    "diagram.change.named.nobody",
    "diagram.change.named.some",
    "diagram.countries.boxes.most",
    "diagram.coverage.subtitle.cities",
    "diagram.coverage.subtitle.empty",
    "diagram.ego.lack",
    "diagram.ego.leftOut",
    "diagram.ego.leftOut.partners",
    "diagram.map.subtitle.none",
    "diagram.named",
    "diagram.reach.cities.some",
    "diagram.reach.next.some",
    "diagram.themes.repeated",
    "gap.department_unknown",
    "gaps.fragment.rule",
    "gaps.no_city_partner.name",
    "gaps.no_city_partner.title",
    "gaps.sign.country",
    "glossary.city.none",
    "glossary.cityPartner.none",
    "glossary.smallerGroup.one",
    "glossary.smallerGroup.other",
    "help.none",
    "matching.common_partners.definition",
    "matching.cut",
    "matching.experience.definition",
    "matching.method.popularity",
    "matching.partners_of_partners.definition",
    "measures.projection.merging.strongest",
    "report.unlinked.nobody",
    "report.unlinked.nobody.part",
    "resilience.unseen",
  ]

  /// Words of claims. “At least” and “at most” set a limit, and say nothing of what was found.
  private static let claim =
    "\\b(best|better|worse|worst|fewest|nearest|farthest|longest|largest|smallest|smaller|greatest|most|no other|no city|"
    + "no set|no plan|no choice|no single|no smaller|no body|none has more|none reaches more|nobody|more often than|"
    + "less often than|more than|less than|beyond chance|all were tried)\\b"

  private func claims(_ text: String) -> Bool {
    let plain = text.replacingOccurrences(of: "\\{[^}]*\\}", with: " ", options: .regularExpression)
      .replacingOccurrences(of: "\\b(at most|at least)\\b", with: " ", options: [.regularExpression, .caseInsensitive])
    return plain.range(of: Self.claim, options: [.regularExpression, .caseInsensitive]) != nil
  }

  @Test(
    "Every phrase that claims best, most, least, none or more than chance has a test that proves it, or claims nothing")
  func proven() throws {
    let proven = Dictionary(Self.proofs.flatMap { test, keys in keys.map { ($0, test) } }) { first, _ in first }
    #expect(proven.count == Self.proofs.values.reduce(0) { $0 + $1.count }, "a key stands once")
    var found: Set<String> = []
    for row in try PhraseFilesTests.english() where claims(row.text) {
      found.insert(row.key)
      #expect(
        (proven[row.key] == nil) == Self.words.contains(row.key),
        "\(row.key) claims something: name its proof, or reword it: \(row.text)")
    }
    // What is listed is said, and claims what it is listed for.
    #expect(Set(proven.keys).union(Self.words).subtracting(found).sorted() == [])
  }

  @Test("The tests that prove claims are there")
  func proofsStand() throws {
    let folder = Checkout.root.appendingPathComponent("Tests")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("Tests.swift") }
    let texts = try names.map { try Checkout.text("Tests/\($0)") }
    for proof in Self.proofs.keys.sorted() {
      let parts = proof.split(separator: ".")
      #expect(
        texts.contains { $0.contains("struct \(parts[0]) {") && $0.contains("func \(parts[1])(") }, "\(proof)")
    }
  }
}
