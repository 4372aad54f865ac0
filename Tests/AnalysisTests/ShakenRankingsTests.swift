import Analysis
import CityNetwork
import Foundation
import Graphs
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("ShakenRankings")
struct ShakenRankingsTests {
  /// A hub with 20 partners, one link each, and two cities without a partner.
  private func star(completeness: [Completeness] = []) throws -> CityNetwork {
    let leaves = (10..<30).map { EntityID("leaf\($0)") }
    return try Sample.network(
      cities: [Sample.city("hub"), Sample.city("nobody"), Sample.city("none")] + leaves.map { Sample.city($0) },
      links: leaves.map { Sample.link("hub", $0) }, completeness: completeness)
  }

  @Test("A star: the hub stays first alone, its partners cannot be told apart, and tau is as worked out")
  func worked() throws {
    let network = try star()
    let plan = ThinningPlan(network, droppedShare: 0.1, repetitions: 1000)
    let report = try ShakenRankings(network, measures: [.degree], plan: plan)
    #expect(report.links == 20 && report.droppedLinks == 2 && report.cities == 21 && report.withoutPartner == 2)
    let ranking = try #require(report.rankings.first)
    #expect(ranking.entries.count == 21 && ranking.entries[0].id == "hub")
    #expect(ranking.entries[0].place == 1 && ranking.entries[0].lower == 1 && ranking.entries[0].upper == 1)
    // Each trial leaves 18 partners at place 2 and puts two at place 20. A partner is among the two in one trial of ten:
    // in some 100 of 1,000, more than the 50 left out.
    #expect(ranking.entries.dropFirst().allSatisfy { $0.place == 2 && $0.lower == 2 && $0.upper == 20 })
    #expect(ranking.groupSizes == [1, 20])
    #expect(ranking.firstStays == 1)
    // All 21 are among the first ten, since places are shared; 19 of them stay.
    #expect(agree(ranking.topTenStays, 19.0 / 21))
    // 210 pairs: 20 untied in the full ranking, all concordant; 210 − 153 − 1 = 56 untied in a trial. 20 / √(20 · 56).
    let tau = 20 / (20.0 * 56).squareRoot()
    #expect(agree(ranking.agreement?.median, tau) && agree(ranking.agreement?.lower, tau))
    #expect(agree(ranking.agreement?.upper, tau))
  }

  @Test("A pair recorded twice loses a partner only if both rows go")
  func repeated() throws {
    let network = try Sample.network(
      cities: ["a", "b"].map { Sample.city($0) } + (10..<30).map { Sample.city(EntityID("c\($0)")) },
      links: [Sample.link("a", "b"), Sample.link("a", "b") { $0.id = "again" }]
        + (10..<29).map { Sample.link(EntityID("c\($0)"), EntityID("c\($0 + 1)")) })
    // 21 rows, of which 5 % is one: the pair a–b is never lost.
    let plan = ThinningPlan(network, droppedShare: 0.05, repetitions: 200)
    let report = try ShakenRankings(network, measures: [.strength], plan: plan)
    #expect(report.links == 21 && report.droppedLinks == 1)
    let first = try #require(report.rankings.first?.entries.first { $0.id == "a" })
    #expect(first.score == 2 && first.place == 1)
  }

  @Test("Cities without a recorded partner get no band and no place: nothing is known of them")
  func unknown() throws {
    let network = try star()
    let report = try ShakenRankings(network, plan: ThinningPlan(network))
    #expect(report.rankings.count == 3)
    for ranking in report.rankings { #expect(!ranking.entries.contains { $0.id == "none" || $0.id == "nobody" }) }
  }

  @Test("With few links, few cities or nothing to take away there is no basis, and the reason says so")
  func abstention() throws {
    let few = try Sample.network(of: "a-b b-c c-d")
    let report = try ShakenRankings(few, plan: ThinningPlan(few))
    #expect(report.rankings.isEmpty && report.abstention == .fewLinks(3))
    let ids = ["a", "b", "c", "d", "e", "f", "g"]
    let dense = try Sample.network(
      cities: ids.map { Sample.city(EntityID($0)) },
      links: ids.flatMap { a in ids.filter { $0 > a }.map { Sample.link(EntityID(a), EntityID($0)) } })
    #expect(try ShakenRankings(dense, plan: ThinningPlan(dense)).abstention == .fewCities(7))
    let star = try star()
    let nothing = ThinningPlan(star, droppedShare: 0.01)
    #expect(try ShakenRankings(star, plan: nothing).abstention == .takesNothing(of: 20))
    let all = ThinningPlan(star, droppedShare: 0.99)
    #expect(try ShakenRankings(star, plan: all).abstention == .takesEverything(of: 20))
    let empty = try Sample.network(of: "a")
    #expect(try ShakenRankings(empty, plan: ThinningPlan(empty)).abstention == .fewLinks(0))
  }

  @Test("The share comes from the statements that count links, and is never below the usual one")
  func share() throws {
    func plan(_ statements: [(unit: String, captured: Int?, said: Int)]) throws -> ThinningPlan {
      ThinningPlan(
        try star(
          completeness: statements.enumerated().map { index, statement in
            var result = Completeness(id: EntityID("s\(index)"), subject: "Programme \(index)")
            (result.unit, result.captured, result.saidMaximum) = (statement.unit, statement.captured, statement.said)
            return result
          }))
    }
    // 20 links are recorded; 10 more of 12 are said to exist: 10 of 30.
    let known = try plan([("pairs", 2, 12)])
    #expect(known.origin == .completeness && agree(known.droppedShare, 1.0 / 3) && known.missing.knownMissing == 10)
    let little = try plan([("links", 11, 12)])
    #expect(little.origin == .assumed && little.droppedShare == 0.1 && agree(little.missing.share, 1.0 / 21))
    // Cities and members are no links; an unknown number captured is not none.
    let other = try plan([("cities", 2, 90), ("members", 0, 90), ("pairs", nil, 90)])
    #expect(other.origin == .assumed && other.missing.share == nil)
    #expect(Wording.english.reason(of: other).contains("does not say"))
    #expect(ThinningPlan(try star(), droppedShare: 0.5).origin == .given)
  }

  @Test("The same seed gives the same bytes on any number of threads, and another seed others")
  func threads() throws {
    let network = try Sample.bundled()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    func bytes(_ threads: Int, seed: UInt64 = 1) throws -> Data {
      try encoder.encode(
        try ShakenRankings(
          network, measures: RankingMeasure.allCases, plan: ThinningPlan(network, repetitions: 30, seed: seed),
          options: RunOptions(threads: threads)))
    }
    let expected = try bytes(1)
    for threads in [2, 3, 8] { #expect(try bytes(threads) == expected, "\(threads) threads") }
    #expect(try bytes(2, seed: 2) != expected)
  }

  @Test("Scores and places are those of the table of measures")
  func scores() throws {
    let network = try Sample.bundled()
    let table = try MetricsTable(network)
    let report = try ShakenRankings(
      network, measures: RankingMeasure.allCases, plan: ThinningPlan(network, repetitions: 20))
    let rows = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.id, $0) })
    for ranking in report.rankings {
      for entry in ranking.entries {
        let row = try #require(rows[entry.id])
        let expected = row[ranking.measure.rawValue]
        #expect(agree(entry.score, expected))
        let higher = ranking.entries.count { $0.score > entry.score * (1 + 1e-9) + 1e-12 }
        #expect(entry.place == higher + 1, "\(ranking.measure) \(entry.id)")
        #expect(entry.lower <= entry.upper)
      }
    }
  }

  @Test("A cancelled run throws, and gives no half of a finding")
  func cancelled() throws {
    let network = try Sample.bundled()
    #expect(throws: RunInterruption.cancelled) {
      try ShakenRankings(network, plan: ThinningPlan(network), options: RunOptions(isCancelled: { true }))
    }
  }
}
