import Analysis
import CityNetwork
import Graphs
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("MatchEvaluation")
struct MatchEvaluationTests {
  /// 25 times: a and b are linked with c since 2000, and with each other since 2015, which is hidden.
  private func triangles() throws -> CityNetwork {
    let links = (0..<25).flatMap { index -> [Link] in
      let (a, b, c) = (EntityID("a\(index)"), EntityID("b\(index)"), EntityID("c\(index)"))
      return [
        Sample.link(a, c) { $0.years.from = 2000 }, Sample.link(b, c) { $0.years.from = 2000 },
        Sample.link(a, b) { $0.years.from = 2015 },
      ]
    }
    return try Sample.network(
      cities: Set(links.flatMap { [$0.from, $0.to] }).sorted().map { Sample.city($0) }, links: links)
  }

  private func row(_ evaluation: MatchEvaluation, _ method: MatchMethod) throws -> MatchEvaluation.Row {
    try #require(evaluation.rows.first { $0.method == method })
  }

  @Test("Where the hidden partner alone has a common partner, ways that look at these are always right")
  func perfect() throws {
    let evaluation = try MatchEvaluation(try triangles(), hiding: .latestYears)
    #expect(evaluation.hiddenPairs == 25 && evaluation.knownPairs == 50 && evaluation.fromYear == 2015)
    #expect(evaluation.askers == 50 && evaluation.cities == 75)
    for method in [.commonNeighbors, .adamicAdar, .resourceAllocation, .jaccard, .personalisedPageRank, .match]
      as [MatchMethod]
    {
      let row = try row(evaluation, method)
      #expect(row.auc.value == 1 && row.averagePrecision.value == 1 && row.hitsAtTen.value == 1, "\(method)")
      #expect(row.auc.lower == 1 && row.auc.upper == 1 && row.coverage == 1)
    }
    // Of 72 cities that are no partner, 24 have two partners and stand above; 48 have one, as the hidden one has, and lots
    // are drawn: between 0 and 48 / 72, about a third on average.
    let popularity = try row(evaluation, .popularity)
    #expect((0.2...0.45).contains(popularity.auc.value) && popularity.hitsAtTen.value == 0)
    // No population is known, so gravity says nothing of anybody.
    #expect(try row(evaluation, .gravity).coverage == 0)
    #expect(evaluation.bestBaseline { $0.auc }?.auc.value == 1)
  }

  @Test("Without the attribute that tells, the match guesses; without one that tells nothing, nothing changes")
  func ablation() throws {
    let evaluation = try MatchEvaluation(try triangles(), hiding: .latestYears)
    #expect(try row(evaluation, .matchWithout(.commonPartners)).differences?.auc.value ?? 0 < -0.2)
    #expect(try row(evaluation, .matchWithout(.industries)).differences?.auc.value == 0)
    #expect(try row(evaluation, .matchWithout(.commonPartners)).verdict { $0.auc } == .better)
    #expect(try row(evaluation, .matchWithout(.industries)).verdict { $0.auc } == .alike)
  }

  /// 60 pairs since 2000 and 25 hidden ones since 2015; each of these has a need and an offer on a theme of its own.
  private func pairs(source: String?, year: Int? = nil) throws -> CityNetwork {
    var (links, needs): ([Link], [Need]) = ([], [])
    for index in 0..<85 {
      let (a, b) = (EntityID("a\(index)"), EntityID("b\(index)"))
      links.append(
        Sample.link(a, b) {
          $0.years.from = index < 60 ? 2000 : 2015
          $0.provenance.source = "report \(index)"
        })
      guard index >= 60 else { continue }
      for (city, kind) in [(a, Need.Kind.need), (b, .offer)] {
        var need = Need(id: EntityID("\(kind.rawValue)-\(index)"), city: city, kind: kind)
        (need.themes, need.year) = ([Theme(rawValue: "theme_\(index)")], year)
        need.provenance.source = source ?? "report \(index)"
        needs.append(need)
      }
    }
    return try Sample.network(
      cities: Set(links.flatMap { [$0.from, $0.to] }).sorted().map { Sample.city($0) }, links: links, needs: needs)
  }

  @Test("Rows from the source of a hidden link, or from its years, give nothing away; others may")
  func leaks() throws {
    func evaluation(_ network: CityNetwork) throws -> MatchEvaluation {
      try MatchEvaluation(network, hiding: .latestYears)
    }
    // Told by another source before: the need leads straight to the offer, and back.
    let open = try #require(try evaluation(try pairs(source: "elsewhere")).match)
    #expect(open.coverage == 1 && open.hitsAtTen.value == 1)
    // Told by the report on the link itself, or in a later year: nothing is left to compare.
    #expect(try evaluation(try pairs(source: nil)).abstention == .nothingLeft)
    #expect(try evaluation(try pairs(source: "elsewhere", year: 2016)).abstention == .nothingLeft)
  }

  @Test("The same seed gives the same figures on any number of threads, another seed other pairs")
  func repeatable() throws {
    let network = try Sample.bundled()
    func evaluation(_ seed: UInt64, _ threads: Int) throws -> MatchEvaluation {
      try MatchEvaluation(network, seed: seed, options: RunOptions(threads: threads))
    }
    let first = try evaluation(1, 1)
    for threads in [2, 3] { #expect(try evaluation(1, threads).rows == first.rows) }
    #expect(try evaluation(2, 1).rows != first.rows)
    #expect(first.rows.count == 9 + MatchAttribute.allCases.count)
    for row in first.rows {
      for figure in [row.auc, row.averagePrecision, row.hitsAtTen] {
        #expect((0...1).contains(figure.value) && figure.lower <= figure.value && figure.value <= figure.upper)
      }
    }
  }

  @Test("Too few hidden pairs, or no years, give no figures and say why")
  func noBasis() throws {
    let small = try MatchEvaluation(try Sample.network(of: "a-b b-c c-d"))
    #expect(small.abstention.map(Wording.english.reason(of:))?.contains("fewer than 20") == true)
    #expect(small.rows.isEmpty && small.abstention == .fewPairs(small.hiddenPairs))
    let undated = try MatchEvaluation(try Sample.network(of: "a-b b-c c-d"), hiding: .latestYears)
    #expect(undated.rows.isEmpty && undated.hiddenPairs == 0 && undated.abstention == .noYears)
  }
}
