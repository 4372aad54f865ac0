import Analysis
import CityNetwork
import Foundation
import Graphs
import NetworkSamples
import TestSupport
import Testing

@Suite("MatchEvaluation: figures")
struct MatchFigureTests {
  private func isExactly(_ value: Double, _ figure: MatchEvaluation.Figure) -> Bool {
    agree([figure.value, figure.lower, figure.upper], [value, value, value])
  }

  @Test("Area, average precision and hits are those of the places of the hidden partners")
  func places() throws {
    // 60 cities, 40 of them asked about, each with one hidden partner among 59 others, 58 of which are none. Likeness of
    // size alone ranks. Two stand behind eleven (place 12), eighteen behind one (place 2), twenty are first.
    // Area: (2 · 47/58 + 18 · 57/58 + 20) / 40 = (94/58 + 1026/58 + 1160/58) / 40 = 2280 / 2320 = 57/58.
    // Precision: (2 / 12 + 18 / 2 + 20) / 40 = 0.729167. Hits: 38 of 40.
    let evaluation = try MatchEvaluation(try Dated.sized(), hiding: .latestYears, weights: Dated.bySize)
    #expect(evaluation.abstention == nil)
    #expect((evaluation.hiddenPairs, evaluation.knownPairs, evaluation.fromYear) == (20, 0, 2020))
    #expect((evaluation.askers, evaluation.cities) == (40, 60))
    let match = try #require(evaluation.match)
    #expect(agree(match.auc.value, 57.0 / 58))
    #expect(agree(match.averagePrecision.value, 0.729167, absolute: 1e-6))
    #expect(agree(match.hitsAtTen.value, 0.95))
    #expect(match.coverage == 1 && match.differences == nil)
    for figure in [match.auc, match.averagePrecision, match.hitsAtTen] {
      #expect(figure.lower < figure.value && figure.value < figure.upper)
    }
    // With nothing known to learn from, no simpler way says anything: the lot decides, half the others stand below.
    for row in evaluation.rows where MatchMethod.baselines.contains(row.method) {
      #expect(row.coverage == 0)
      #expect(row.auc.lower < 0.5 && row.auc.upper > 0.5)
      #expect(row.auc == evaluation.rows[1].auc)
      #expect(agree(row.differences?.auc.value, row.auc.value - match.auc.value))
    }
    // Without size nothing is left but the lot; without anything else nothing changes.
    for attribute in MatchAttribute.allCases where attribute != .size {
      let row = try #require(evaluation.rows.first { $0.method == .matchWithout(attribute) })
      #expect(row.auc == match.auc)
      #expect(row.differences.map { isExactly(0, $0.averagePrecision) } == true)
    }
    #expect(evaluation.rows.count == 1 + MatchMethod.baselines.count + MatchAttribute.allCases.count)
  }

  @Test("Among equal scores the lot decides: some partners stand before their equals, some behind")
  func ties() throws {
    // The others are now as large as q: from p they tie with q, from q they stand before p.
    // Worst: p of place 12, 2 and 1 as before. Best: all p first: (1/12 + 9/2 + 10 + 20) / 40 = 0.864583.
    let evaluation = try MatchEvaluation(try Dated.sized(twins: 1.2), hiding: .latestYears, weights: Dated.bySize)
    let precision = try #require(evaluation.match).averagePrecision.value
    #expect(precision > 0.729167 && precision < 0.864583)
  }

  @Test("Twenty hidden partners of one city: the average precision takes each place into account")
  func severalPartners() throws {
    // Sizes in steps of a tenth of a factor of ten, so that likeness falls with each: hub 0; decoys at 1 and 2; hidden
    // partners at 3, 4, …, 22. From the hub they stand at the places 3 to 22: precision is the mean of j / (j + 2) over
    // j = 1…20. Each has the two decoys and all others below: area 0. Ten places hold eight of them.
    // From a partner at k the nearest are the others, and the hub is the furthest but for those beyond: see below.
    func city(_ id: EntityID, _ step: Double) -> City { Dated.city(id, 10_000 * pow(10, step / 10)) }
    let partners = (3...22).map { EntityID("s\($0)") }
    let cities =
      [city("hub", 0), city("d1", 1), city("d2", 2)] + (3...22).map { city(EntityID("s\($0)"), Double($0)) }
    let links = partners.map { Dated.link("hub", $0, 2020) }
    let evaluation = try MatchEvaluation(
      try Sample.network(date: "2021-01-01", cities: cities, links: links), hiding: .latestYears,
      weights: Dated.bySize)
    #expect(evaluation.askers == 21 && evaluation.hiddenPairs == 20)
    // From s(k) a city at step s stands before the hub where |s − k| < k: steps 1 to min(22, 2k − 1) without k itself;
    // beyond 2k the hub is before; at 2k they tie, and from 20 steps on likeness is 0, a tie as well. So the hub's place
    // lies between that bound and the bound with the ties.
    var (low, high) = (0.0, 0.0)
    for j in 1...20 { low += Double(j) / Double(j + 2) / 20 }
    high = low
    for k in 3...22 {
      let others = (1...22).filter { $0 != k }
      let hub = max(0, 1 - Double(k) / 20)
      let values = others.map { max(0, 1 - abs(Double($0 - k)) / 20) }
      high += 1 / Double(1 + values.count { $0 > hub + 1e-6 })
      low += 1 / Double(1 + values.count { $0 > hub - 1e-6 })
    }
    let precision = try #require(evaluation.match).averagePrecision.value
    #expect(low / 21 - 1e-9 <= precision && precision <= high / 21 + 1e-9)
  }

  @Test("Popularity stands first where the most linked city is the hidden partner, and last where it has none")
  func popularity() throws {
    // hub has the known partners k1 to k5; d1–d2, d3–d4 and d5–d6 are linked; twenty hidden links hub–l(i), where l has
    // no other link. From l the hub stands first. From the hub the six d stand before all l: places 7 to 26.
    // Area: (20 · 1 + 20 · 0) / 40 = 0.5. Hits: (20 + 4) / 40 = 0.6. Precision: (20 + mean of j / (j + 6)) / 21.
    // It says something of the hub alone: covered are 20 of 40.
    let known = (1...5).map { Dated.link("hub", EntityID("k\($0)"), 2010) }
    let decoys = [("d1", "d2"), ("d3", "d4"), ("d5", "d6")].map { Dated.link(EntityID($0), EntityID($1), 2010) }
    let hidden = (10..<30).map { Dated.link("hub", EntityID("l\($0)"), 2020) }
    let links = known + decoys + hidden
    let ids = Set(links.flatMap { [$0.from, $0.to] }).sorted()
    let evaluation = try MatchEvaluation(
      try Sample.network(date: "2021-01-01", cities: ids.map { MatchSample.city($0) }, links: links),
      hiding: .latestYears)
    #expect((evaluation.knownPairs, evaluation.hiddenPairs, evaluation.askers) == (8, 20, 21))
    #expect(evaluation.hiddenLinks == hidden.map(\.id))
    let row = try #require(evaluation.rows.first { $0.method == .popularity })
    #expect(agree(row.auc.value, 0.5))
    #expect(agree(row.hitsAtTen.value, 0.6))
    let shares: [Double] = (1...20).map { Double($0) / Double($0 + 6) }
    #expect(agree(row.averagePrecision.value, (20 + shares.reduce(0, +) / 20) / 21))
    #expect(row.coverage == 0.5)
    // Eight known pairs are too few for a gravity model, and nobody has a common partner with a city without any.
    for method in [MatchMethod.gravity, .commonNeighbors, .jaccard, .personalisedPageRank] {
      #expect(evaluation.rows.first { $0.method == method }?.coverage == 0)
    }
  }

  @Test("Common partners and PageRank find a hidden partner two links away, in the four ways and from both ends")
  func triangles() throws {
    // Twenty chains a–b–c–d, known, with a–c hidden. From a: c has b in common, d has nothing; all else is out of reach.
    // From c: a alone has a common partner. So it stands first in all ways: area, precision and hits are 1, without
    // doubt, and all of it is covered.
    var links: [Link] = []
    for index in 10..<30 {
      let ids = ["a", "b", "c", "d"].map { EntityID("\($0)\(index)") }
      links += zip(ids, ids.dropFirst()).map { Dated.link($0, $1, 2010) } + [Dated.link(ids[0], ids[2], 2020)]
    }
    let ids = Set(links.flatMap { [$0.from, $0.to] }).sorted()
    let network = try Sample.network(date: "2021-01-01", cities: ids.map { MatchSample.city($0) }, links: links)
    let evaluation = try MatchEvaluation(network, hiding: .latestYears)
    #expect((evaluation.knownPairs, evaluation.hiddenPairs, evaluation.askers) == (60, 20, 40))
    for method in [
      MatchMethod.commonNeighbors, .adamicAdar, .resourceAllocation, .jaccard, .personalisedPageRank,
    ] {
      let row = try #require(evaluation.rows.first { $0.method == method })
      for figure in [row.auc, row.averagePrecision, row.hitsAtTen] { #expect(isExactly(1, figure), "\(method)") }
      #expect(row.coverage == 1, "\(method)")
    }
    // Sixty known pairs carry a gravity model, which says something of all.
    #expect(evaluation.rows.first { $0.method == .gravity }?.coverage == 1)
    #expect(evaluation.match?.coverage == 1)
  }

  @Test(
    "Gravity puts near cities first where near cities are linked, and says nothing of cities of unknown size or place")
  func gravity() throws {
    // Fifty towns far apart, each a pair of known partners 1 degree apart; the first twenty with a third city close by,
    // whose link with the first is hidden. From the third all else is at least 3 degrees away. In the last of the
    // twenty its size is not known, in the one before it its place.
    var (cities, links): ([City], [Link]) = ([], [])
    for index in 10..<60 {
      func city(_ name: String, _ shift: Double) -> City {
        MatchSample.city(EntityID("\(name)\(index)")) {
          $0.coordinate = .init(latitudeDegrees: shift, longitudeDegrees: Double(index - 35) * 6)
        }
      }
      let hasThird = index < 30
      cities += [city("a", 0), city("b", 1)]
      links.append(Dated.link(cities[cities.count - 2].id, cities[cities.count - 1].id, 2010))
      guard hasThird else { continue }
      var third = city("c", -0.5)
      if index == 29 { third.population = nil }
      if index == 28 { third.coordinate = nil }
      cities.append(third)
      links.append(Dated.link(EntityID("a\(index)"), third.id, 2020))
    }
    let network = try Sample.network(date: "2021-01-01", cities: cities, links: links)
    let evaluation = try MatchEvaluation(network, hiding: .latestYears)
    let row = try #require(evaluation.rows.first { $0.method == .gravity })
    // Of c29 its size is not known, so that it cannot be scored as a helper; c28 neither as helper nor as asker.
    #expect(agree(row.coverage, 37.0 / 40))
    // From a the known b is no candidate, so c is nearest; from c, a is nearest. 37 are first of all.
    #expect(row.hitsAtTen.value >= 37.0 / 40 && row.averagePrecision.value >= 37.0 / 40)
  }
}
