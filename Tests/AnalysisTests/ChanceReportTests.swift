import Analysis
import CityNetwork
import Foundation
import Graphs
import Language
import NetworkSamples
import Statistics
import TestSupport
import Testing

@Suite("ChanceReport")
struct ChanceReportTests {
  private func name(_ index: Int) -> EntityID { EntityID("c\(index + 100)") }

  /// Twenty cities of Japan and twenty of Viet Nam, each on a ring of its own country, and one link across.
  private func rings(
    _ change: (Int, inout City) -> Void = { _, _ in }, direction: Link.Direction = .unknown
  ) throws
    -> CityNetwork
  {
    let cities = (0..<40).map { index in
      Sample.city(name(index)) {
        $0.country = index < 20 ? "JP" : "VN"
        change(index, &$0)
      }
    }
    var ring: [(Int, Int)] = [(0, 20)]
    for index in 0..<20 {
      let next = (index + 1) % 20
      ring += [(index, next), (index + 20, next + 20)]
    }
    return try Sample.network(
      cities: cities, links: ring.map { a, b in Sample.link(name(a), name(b)) { $0.direction = direction } })
  }

  private func test(_ report: ChanceReport, _ question: ChanceTest.Question) throws -> ChanceTest {
    try #require(report.tests.first { $0.question == question })
  }

  @Test("Two national rings: cities keep to their country beyond chance, both ways of asking, as worked out")
  func country() throws {
    let network = try rings()
    let words = Wording(of: Study(network))
    let report = try ChanceReport(network, samples: 999, seed: 1)
    // 41 linked pairs, 40 of them within a country; the ends are 41 in each, so chance is 1/2: (40/41 − 1/2) / (1/2).
    let assortativity = try test(report, .countryAssortativity)
    let result = try #require(assortativity.result)
    #expect(agree(result.observed, 39.0 / 41) && assortativity.links == 41)
    #expect(result.isBeyondChance && result.isAbove && agree(result.pValue, 0.002))
    #expect(agree(result.plain?.first, 40.0 / 41))
    #expect(result.verdict == .above)
    #expect(words.sentence(of: assortativity).contains("E-I index -0.95"))
    // Of 780 pairs, 380 lie in one country; 41 are linked, 40 of them in one country.
    let place = try #require(try test(report, .sameCountry).result)
    let (x, y) = (380.0 / 780, 41.0 / 780)
    let expected = (40.0 / 780 - x * y) / (x * (1 - x) * y * (1 - y)).squareRoot()
    #expect(agree(place.observed, expected) && place.isBeyondChance && place.isAbove)
    #expect(agree(place.plain?.last, x))
    #expect(report.permutations == 1000 && report.samples == 999)
  }

  @Test("The p values are corrected by Holm's rule for the tests that were made, and for no others")
  func correction() throws {
    let report = try ChanceReport(try rings(), samples: 199, seed: 3)
    let made = report.tests.compactMap(\.result)
    #expect(made.map(\.correctedPValue) == MultipleTesting.holm(made.map(\.pValue)))
    #expect(report.testsMade == made.count && made.count < report.tests.count)
    #expect(report.testsBeyondChance == made.count { $0.verdict != .chance } && report.testsBeyondChance > 0)
    #expect(report.testsBeyondChance + report.testsWithinChance + report.testsNotMade == report.tests.count)
    #expect(report.oneWayShare == 0)
    #expect(report.tests.count == ChanceTest.Question.allCases.count)
    #expect(report.tests.allSatisfy { ($0.result == nil) != ($0.abstention == nil) })
  }

  @Test("Unknown direction, size and place are left out and counted, and match nobody")
  func unknown() throws {
    let report = try ChanceReport(try rings(), samples: 100)
    let reciprocity = try test(report, .reciprocity)
    #expect(reciprocity.result == nil && reciprocity.leftOut == 41 && reciprocity.links == 0)
    #expect(reciprocity.abstention == .noDirection)
    #expect(Wording.english.sentence(of: reciprocity).contains("No basis"))
    for question in [ChanceTest.Question.sizeAssortativity, .sameSize, .distance] {
      #expect(try test(report, question).result == nil && test(report, question).leftOut == 41)
    }
    // The first city of Japan and its two neighbors unknown: their 2 + 1 + 1 links on the ring and the one across go.
    let partly = try rings { index, city in
      if ![0, 1, 19].contains(index) { city.population = .init(count: index.isMultiple(of: 3) ? 50_000 : 900_000) }
    }
    let sized = try ChanceReport(partly, samples: 100)
    #expect(try test(sized, .sizeAssortativity).links == 36 && test(sized, .sizeAssortativity).leftOut == 5)
    #expect(try test(sized, .sameSize).leftOut == 5)
    // Making the unknown ones known changes the answer, so they did not count as anything before.
    #expect(try test(sized, .sizeAssortativity).result != nil)
  }

  @Test("Mutual links alone are no reciprocity found; one-way links with few back are")
  func reciprocity() throws {
    let mutual = try test(try ChanceReport(try rings(direction: .mutual), samples: 100), .reciprocity)
    #expect(mutual.result == nil && mutual.abstention == .noDirection && mutual.leftOut == 41)
    let oneWay = try test(try ChanceReport(try rings(direction: .providerToRecipient), samples: 999), .reciprocity)
    #expect(oneWay.result?.observed == 0 && oneWay.links == 41 && oneWay.leftOut == 0)
    #expect(oneWay.result?.isAbove == false && oneWay.result?.verdict != .above)
  }

  @Test("A common agency counts where both cities have a link with it, not where their own link names it")
  func bodies() throws {
    let plain = try rings()
    var links = plain.links
    for index in links.indices { links[index].programme = "p" }
    let agency = Agency(id: "agency", name: "Agency")
    func network(_ more: [Link]) throws -> CityNetwork {
      try Sample.network(
        cities: plain.cities, agencies: [agency], programmes: [Programme(id: "p", name: "P")], links: links + more)
    }
    #expect(try test(try ChanceReport(try network([]), samples: 100), .sharedBody).result == nil)
    // The agency serves the cities 0 to 3 of the ring: 6 pairs share it, 3 of them linked.
    let served = try ChanceReport(
      try network((0..<4).map { Sample.link("agency", name($0)) }), samples: 100)
    let result = try #require(try test(served, .sharedBody).result)
    #expect(agree(result.plain?.first, 3.0 / 41) && agree(result.plain?.last, 6.0 / 780))
  }

  @Test("With few links, one country or no partner there is no basis, and the reason says so")
  func abstention() throws {
    for words in ["a", "a-b b-c c-a", "a-b c"] {
      let report = try ChanceReport(try Sample.network(of: words), samples: 10)
      #expect(report.tests.count == 9 && report.testsMade == 0, "\(words)")
      #expect(report.tests.allSatisfy { $0.abstention != nil })
      #expect(try test(report, .transitivity).abstention == .fewPairs(words == "a" ? 0 : words == "a-b c" ? 1 : 3))
    }
    let one = try ChanceReport(try rings { _, city in city.country = "VN" }, samples: 100)
    #expect(try test(one, .countryAssortativity).abstention == .oneCountry)
    #expect(try test(one, .sameCountry).abstention == .oneCountry)
    #expect(try test(one, .transitivity).result != nil)
  }

  @Test("The same seed gives the same bytes on any number of threads, and rows in any order")
  func threads() throws {
    let network = try Sample.bundled()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    func bytes(_ network: CityNetwork, _ threads: Int, seed: UInt64 = 1) throws -> Data {
      try encoder.encode(
        try ChanceReport(network, samples: 50, seed: seed, options: RunOptions(threads: threads)))
    }
    let expected = try bytes(network, 1)
    for threads in [2, 3, 8] { #expect(try bytes(network, threads) == expected, "\(threads) threads") }
    #expect(try bytes(try Sample.shuffled(network, seed: 4), 2) == expected)
    #expect(try bytes(network, 2, seed: 2) != expected)
  }

  @Test("A planted clique of five lifts its members; without it they fall, and the numbers are as worked out")
  func cliques() throws {
    // Five cities linked all with all, and a hub with six partners.
    let members = ["k1", "k2", "k3", "k4", "k5"]
    let pairs = members.flatMap { a in members.filter { $0 > a }.map { "\(a)-\($0)" } }
    let star = (1...6).map { "hub-l\($0)" }
    let network = try Sample.network(of: (pairs + star).joined(separator: " "))
    let effects = try CliqueEffects(network, CityGraph(network), measures: [.degree])
    #expect(effects.with.linkedPairs == 16 && effects.with.linkedCities == 12 && effects.with.largestComponent == 7)
    #expect(effects.effects.count == 1)
    let effect = try #require(effects.effects.first)
    #expect(effect.links.count == 10 && effect.cliques.first?.cities.count == 5)
    #expect(effect.without.linkedPairs == 6 && effect.without.linkedCities == 7 && effect.without.transitivity == 0)
    // 30 closed triples of the clique (6 pairs of partners at each of 5 cities), 15 open ones at the hub.
    #expect(agree(effects.with.transitivity, 30.0 / 45))
    // With it: hub 6, members 4 each at place 2. Without: hub, six leaves at place 2, members at place 8.
    #expect(effect.falls.map(\.id) == ["k1", "k2", "k3", "k4", "k5"])
    #expect(effect.falls.allSatisfy { $0.placeWith == 2 && $0.placeWithout == 8 && $0.partnersLeft == 0 })
  }

  @Test("Several cliques are taken out one by one, the largest first, then together")
  func several() throws {
    func clique(_ letter: String, _ count: Int) -> [String] {
      (1...count).flatMap { a in ((a + 1)..<(count + 1)).map { "\(letter)\(a)-\(letter)\($0)" } }
    }
    let network = try Sample.network(of: (clique("a", 4) + clique("b", 5)).joined(separator: " "))
    let effects = try CliqueEffects(network, CityGraph(network), measures: [.degree])
    #expect(effects.effects.map(\.cliques.count) == [1, 1, 2])
    #expect(effects.effects.map(\.links.count) == [10, 6, 16])
    #expect(effects.effects.last?.without.linkedCities == 0 && effects.effects.last?.without.transitivity == nil)
  }
}
