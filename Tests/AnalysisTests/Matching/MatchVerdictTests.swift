import Analysis
import CityNetwork
import Language
import NetworkSamples
import TestSupport
import Testing

/// What the evaluation says of itself: when it gives a verdict, and how often that is wrong.
@Suite("MatchEvaluation: verdicts")
struct MatchVerdictTests {
  /// Cities linked at random, so that nothing could be guessed; each link with a source.
  private func random(seed: UInt64, cities count: Int, links: Int, source: (Int) -> String?) throws -> CityNetwork {
    var random = SplitMix64(seed: seed)
    let ids = (0..<count).map { EntityID("c\($0 + 1_000)") }
    let cities = ids.map { id in
      Sample.city(id) {
        $0.country = ["VN", "JP", "KE", "PE", "FR"][random.whole(below: 5)]
        $0.population = .init(count: 10_000 + random.whole(below: 2_000_000))
        $0.level = .city
        $0.coordinate = .init(
          latitudeDegrees: Double(random.whole(below: 120) - 60),
          longitudeDegrees: Double(random.whole(below: 350) - 175))
      }
    }
    var pairs: Set<[Int]> = []
    while pairs.count < links {
      let (a, b) = (random.whole(below: count), random.whole(below: count))
      if a != b { pairs.insert([min(a, b), max(a, b)]) }
    }
    let sorted = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    return try Sample.network(
      cities: cities,
      links: sorted.map { pair in
        Sample.link(ids[pair[0]], ids[pair[1]]) { $0.provenance.source = source(pair[0]) }
      })
  }

  private func verdicts(_ evaluation: MatchEvaluation) -> [MatchEvaluation.Verdict] {
    [
      evaluation.verdict(by: { $0.auc }, difference: { $0.auc })?.verdict,
      evaluation.verdict(by: { $0.averagePrecision }, difference: { $0.averagePrecision })?.verdict,
      evaluation.verdict(by: { $0.hitsAtTen }, difference: { $0.hitsAtTen })?.verdict,
    ].compactMap { $0 }
  }

  @Test("Where there is nothing to find, better and worse are said of next to no network, over all ways and figures")
  func errors() throws {
    var found = 0
    for seed in 0..<10 as Range<UInt64> {
      let network = try random(seed: seed, cities: 90, links: 160 + 40 * Int(seed % 3)) { _ in nil }
      let evaluation = try MatchEvaluation(network, seed: seed)
      let said = verdicts(evaluation)
      #expect(said.count == 3 && evaluation.comparedWays.count > 3, "seed \(seed)")
      if said.contains(where: { $0 != .alike }) { found += 1 }
    }
    // At 5 %, two or more of ten networks come about once in twelve times, three or more once in ninety.
    #expect(found <= 2, "\(found) of 10")
  }

  @Test("Where one source tells all, or one tells all of each part, nothing is judged, and that is said")
  func oneSource() throws {
    for parts in [1, 2, 7] {
      // The parts are apart: with a pair goes every other row about its cities.
      let network = try random(seed: 3, cities: 150, links: 300 * parts) { _ in "S" }
      let apart = try Sample.network(
        cities: network.cities,
        links: network.links.filter { part($0.from, parts) == part($0.to, parts) }.map { link in
          var link = link
          link.provenance.source = "S\(part(link.from, parts))"
          return link
        })
      let evaluation = try MatchEvaluation(apart, seed: 2)
      guard case .oneSource(let lost, let cities) = evaluation.abstention else {
        Issue.record("\(parts) parts: \(String(describing: evaluation.abstention))")
        continue
      }
      #expect(lost == cities && lost > 0 && evaluation.rows.isEmpty && evaluation.match == nil)
      let words = Wording.english
      let said = try #require(evaluation.abstention.map(words.reason(of:)))
      #expect(said.hasPrefix("It cannot be judged") && said.contains("source"))
      #expect(words.verdict(on: evaluation).isEmpty && words.lost(evaluation) == nil)
    }
    // Each link with a source of its own, or without one: nothing else goes with it.
    for source in [{ _ in nil }, { "S\($0)" }] as [(Int) -> String?] {
      let own = try MatchEvaluation(try random(seed: 3, cities: 150, links: 300, source: source), seed: 2)
      #expect(own.abstention == nil && !own.rows.isEmpty)
    }
  }

  private func part(_ id: EntityID, _ parts: Int) -> Int { (Int(id.rawValue.dropFirst()) ?? 0) % parts }

  @Test("How many cities lose their other links is counted and said")
  func lost() throws {
    // Pairs a–b from 2020 on; a has an older link from the same source, b one from another. Ten more have no other link.
    var links: [Link] = []
    for index in 10..<40 {
      let (a, b) = (EntityID("a\(index)"), EntityID("b\(index)"))
      links.append(Dated.link(a, b, 2020) { $0.provenance.source = "S\(index)" })
      guard index < 30 else { continue }
      links.append(Dated.link(a, EntityID("k\(index)"), 2010) { $0.provenance.source = "S\(index)" })
      links.append(Dated.link(b, EntityID("l\(index)"), 2010) { $0.provenance.source = "T\(index)" })
    }
    let ids = Set(links.flatMap { [$0.from, $0.to] }).sorted()
    let evaluation = try MatchEvaluation(
      try Sample.network(date: "2021-01-01", cities: ids.map { MatchSample.city($0) }, links: links),
      hiding: .latestYears)
    #expect((evaluation.citiesWithOthers, evaluation.citiesLosingOthers) == (40, 20))
    #expect(
      Wording.english.lost(evaluation)?.hasPrefix("Of 40 cities with a hidden partner and other links, 20") == true)
  }

  @Test("Links that have ended or will begin change nothing: they are neither known nor hidden nor told from others")
  func endedLinks() throws {
    let network = try random(seed: 5, cities: 120, links: 260) { _ in nil }
    let ids = network.cities.map(\.id)
    let known = Set(network.links.flatMap { [[$0.from, $0.to], [$0.to, $0.from]] })
    let gone = stride(from: 0, to: 100, by: 2).filter { !known.contains([ids[$0], ids[$0 + 1]]) }.map { index in
      Sample.link(ids[index], ids[index + 1]) {
        if index % 4 == 0 { $0.years.to = 2010 } else { $0.status = index % 3 == 0 ? .ended : .planned }
      }
    }
    #expect(gone.count > 20)
    let more = try Sample.network(cities: network.cities, links: network.links + gone)
    for hiding in [MatchEvaluation.Hiding.random, .development] {
      let (before, after) = (try MatchEvaluation(network, hiding: hiding), try MatchEvaluation(more, hiding: hiding))
      #expect(
        before.rows == after.rows && before.hiddenLinks == after.hiddenLinks && before.knownPairs == after.knownPairs)
    }
  }

  @Test("Countries and sizes find a partner in the one country that one's own is linked with")
  func countriesAndSize() throws {
    // Thirty pairs of countries: a and d in one, b and c in the other; a–b and c–d are known, a–c is hidden. From a, c alone
    // lies in the linked country and is no partner; from c, so does a.
    var (cities, links): ([City], [Link]) = ([], [])
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    func country(_ number: Int) -> String { String([letters[number / 26], letters[number % 26]]) }
    for index in 0..<30 {
      let ids = ["a", "b", "c", "d"].map { EntityID("\($0)\(index + 10)") }
      cities += zip(ids, [0, 1, 1, 0]).map { id, side in Sample.city(id) { $0.country = country(2 * index + side) } }
      links += [Dated.link(ids[0], ids[1], 2010), Dated.link(ids[2], ids[3], 2010), Dated.link(ids[0], ids[2], 2020)]
    }
    let evaluation = try MatchEvaluation(
      try Sample.network(date: "2021-01-01", cities: cities, links: links), hiding: .latestYears)
    let row = try #require(evaluation.rows.first { $0.method == .countriesAndSize })
    #expect(row.auc.value == 1 && row.hitsAtTen.value == 1 && row.averagePrecision.value == 1 && row.coverage == 1)
    // The match knows countries too, and guesses nothing else here: the two are not told apart, and so not from the best.
    #expect(verdicts(evaluation).allSatisfy { $0 != .better })
  }
}
