import Analysis
import CityNetwork
import Graphs
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("PartnerMatches")
struct PartnerMatchesTests {
  private func ids(_ matches: CityMatches?) -> [EntityID] { matches?.candidates.map(\.id) ?? [] }

  @Test("The score is the sum of weight × (value − usual value) over what is known, with the frozen weights")
  func score() throws {
    // Known of a (100,000 people) and b (1,000,000), two cities at one place without any link:
    // size 2.1 (0.5 − 0.54) = −0.084; level 0.1 (1 − 0.8) = 0.02; distance 2.6 (1 − 0.2) = 2.08;
    // experience 1 (0 − 0.2) = −0.2; helper's size 2.2 (2/3 − 0.2) = 1.026667. Together 2.842667.
    func city(_ id: EntityID, _ people: Int) -> City {
      MatchSample.city(id) { ($0.population, $0.policies, $0.industries) = (.init(count: people), nil, nil) }
    }
    let network = try Sample.network(cities: [city("a", 100_000), city("b", 1_000_000)], links: [])
    let matches = try #require(try PartnerMatches(network).candidates(for: "a"))
    let candidate = try #require(matches.candidates.first)
    #expect(agree(candidate.score, 2.842667, absolute: 1e-6))
    #expect(agree(candidate.score, candidate.parts.reduce(0) { $0 + $1.contribution }))
    #expect(candidate.parts.map(\.attribute) == MatchAttribute.allCases)
    #expect(candidate.comparable == 3)
    #expect(
      candidate.unknown == [
        .needMetByHelper, .needMetByAsker, .themes, .policies, .industries, .sharedBodies, .commonPartners,
        .partnersOfPartners, .countries, .department,
      ])
    #expect((matches.compared, matches.judged) == (1, 1))
  }

  @Test("Weights of one's own replace the frozen ones, and an attribute taken out counts nothing")
  func weights() throws {
    let network = try Sample.network(
      cities: [MatchSample.city("a"), MatchSample.city("b") { $0.level = .town }, MatchSample.city("c")], links: [])
    let level = MatchWeights([.init(.level, weight: 3, usual: 0.5)])
    let found = try #require(try PartnerMatches(network, weights: level).candidates(for: "a"))
    #expect(found.candidates.map(\.id) == ["c", "b"])
    #expect(agree(found.candidates.map(\.score), [1.5, -1.5]))
    let without = try #require(try PartnerMatches(network, weights: level.without(.level)).candidates(for: "a"))
    #expect(without.candidates.map(\.id) == ["b", "c"])
    #expect(without.candidates.map(\.score) == [0, 0])
    #expect(MatchWeights.frozen.entries.map(\.attribute) == MatchAttribute.allCases)
  }

  @Test("Equal scores are ordered by id, and the limit keeps the first of them, whatever the order of rows")
  func ties() throws {
    let network = try Sample.network(cities: MatchSample.cities("fbdaec"), links: [])
    for seed in 1...3 as ClosedRange<UInt64> {
      let matches = try PartnerMatches(try Sample.shuffled(network, seed: seed))
      #expect(ids(matches.candidates(for: "c", limit: 3)) == ["a", "b", "d"])
      #expect(ids(matches.candidates(for: "c", limit: 100)) == ["a", "b", "d", "e", "f"])
      #expect(matches.candidates(for: "c", limit: 3)?.candidates.map(\.rank) == [1, 2, 3])
    }
  }

  @Test("Cities comparable in fewer than three attributes are not named; a city without others gets the reason why")
  func abstention() throws {
    // Size and level are known of both, and the experience, helper's size and department of b compare nothing.
    func city(_ id: EntityID) -> City {
      MatchSample.city(id) {
        ($0.coordinate, $0.policies, $0.industries) = (nil, nil, nil)
        $0.internationalDepartment = .init(.yes)
      }
    }
    var network = try Sample.network(cities: [city("a"), city("b"), MatchSample.city("c"), city("d")], links: [])
    let none = try #require(try PartnerMatches(network).candidates(for: "a"))
    #expect(none.candidates.isEmpty && none.compared == 3 && none.judged == 0)
    #expect(none.abstention == .incomparable(most: 2, missing: [.place, .needs, .partners]))
    #expect(none.abstention.map(Wording.english.reason(of:))?.contains("its place on the globe") == true)
    // Where d lies is known now: it can be held against c, with three attributes, and against nobody else.
    let placed = MatchSample.city("d") { ($0.policies, $0.industries) = (nil, nil) }
    network = try Sample.network(cities: [city("a"), city("b"), MatchSample.city("c"), placed], links: [])
    let one = try #require(try PartnerMatches(network).candidates(for: "d"))
    #expect(ids(one) == ["c"] && one.judged == 1 && one.abstention == nil)
    #expect(PartnerMatches.minimumComparable == 3)
  }

  @Test("A city alone, or linked with every other, has no candidates; an id of no city has no answer")
  func nobody() throws {
    let alone = try PartnerMatches(try Sample.network(cities: MatchSample.cities("a"), links: []))
    let found = try #require(alone.candidates(for: "a"))
    #expect(found.candidates.isEmpty && found.compared == 0 && found.abstention == .nobodyElse)
    let all = try Sample.network(
      cities: MatchSample.cities("abc"), agencies: [Agency(id: "x", name: "X")],
      links: [Sample.link("a", "b"), Sample.link("c", "a")])
    let matches = try PartnerMatches(all)
    #expect(matches.candidates(for: "a")?.candidates.isEmpty == true)
    #expect(matches.candidates(for: "a")?.abstention == .nobodyElse)
    #expect(ids(matches.candidates(for: "b")) == ["c"])
    #expect(matches.candidates(for: "x") == nil && matches.candidates(for: "nobody") == nil)
  }

  @Test("Present partners are no candidates; cities with an ended link are, with that link")
  func partners() throws {
    let network = try Sample.network(
      cities: MatchSample.cities("abcde"), links: [Sample.link("a", "b"), Sample.ended("c", "a")])
    let found = try #require(try PartnerMatches(network).candidates(for: "a"))
    #expect(ids(found) == ["c", "d", "e"] && found.compared == 3)
    #expect(found.candidates.map(\.endedLinks) == [["c~a"], [], []])
    #expect(found.candidates[0].evidence == ["c~a"])
    #expect(found.candidates.map { $0.reasons.contains(.endedLinks(["c~a"])) } == [true, false, false])
    // Before its end it was a partner.
    #expect(ids(try PartnerMatches(network, year: 2009).candidates(for: "a")) == ["d", "e"])
  }

  @Test(
    "All at once gives each city the candidates that it gets alone, on any number of threads and in any order of rows")
  func allAlike() throws {
    let network = try Sample.mixed(40)
    let matches = try PartnerMatches(network)
    let one = try matches.all(limit: 5, withoutGaps: true, options: RunOptions(threads: 1))
    #expect(one.map(\.id) == network.cities.map(\.id))
    #expect(one == network.cities.compactMap { matches.candidates(for: $0.id, limit: 5) })
    #expect(one.contains { !$0.candidates.isEmpty } && one.contains { $0.abstention != nil })
    for threads in [2, 3, 8] {
      #expect(try matches.all(limit: 5, withoutGaps: true, options: RunOptions(threads: threads)) == one)
    }
    for seed in 1...3 as ClosedRange<UInt64> {
      let shuffled = try PartnerMatches(try Sample.shuffled(network, seed: seed))
      #expect(try shuffled.all(limit: 5, withoutGaps: true) == one)
    }
  }

  @Test("Without being told otherwise, all at once asks about the cities with a gap, and of these about those kept")
  func allWithGaps() throws {
    // A triangle has no gap; d has no link.
    let network = try Sample.network(
      cities: MatchSample.cities("abcd"), links: [Sample.link("a", "b"), Sample.link("b", "c"), Sample.link("a", "c")])
    let matches = try PartnerMatches(network)
    #expect(try matches.all().map(\.id) == ["d"])
    #expect(try matches.all().first?.gaps == [.noLink])
    #expect(try matches.all(withoutGaps: true) { $0.id < "c" }.map(\.id) == ["a", "b"])
    #expect(try matches.all { _ in false } == [])
    #expect(matches.cut == nil)
  }

  @Test("It can be cancelled")
  func cancelled() throws {
    let matches = try PartnerMatches(try Sample.mixed(10))
    #expect(throws: RunInterruption.cancelled) {
      try matches.all(withoutGaps: true, options: RunOptions(isCancelled: { true }))
    }
  }

  @Test("Of more than 2,000 cities only likely ones are looked at, which miss neither who gives nor who is near")
  func large() throws {
    // z needs water. Only far offers it, in another country, region and size class; only beyond is within three links:
    // z–m–n–beyond. Everybody else is alike, and alike to z.
    let crowd = (0..<2_000).map { MatchSample.city(EntityID("c\($0)")) }
    let giver = MatchSample.city("far") { ($0.country, $0.population) = ("JP", .init(count: 3_000_000)) }
    let network = try Sample.network(
      cities: crowd + [giver] + ["z", "m", "n", "beyond"].map { MatchSample.city($0) },
      links: [Sample.link("z", "m"), Sample.link("m", "n"), Sample.link("n", "beyond")],
      needs: [
        MatchSample.statement("need", of: "z", .need, on: ["water"]),
        MatchSample.statement("offer", of: "far", .offer, on: ["water"]),
      ])
    let matches = try PartnerMatches(network)
    #expect(matches.cut?.largestBody == 300 && matches.cut?.bestLinked == 50)
    let all = try #require(try matches.all(limit: 100, withoutGaps: true) { $0.id == "z" }.first)
    let alone = try #require(matches.candidates(for: "z", limit: 100))
    #expect(alone.compared == 2_003 && all.compared < 200)
    #expect(all.candidates.prefix(3).map(\.id) == alone.candidates.prefix(3).map(\.id))
    #expect(Set(ids(all)).isSuperset(of: ["far", "n", "beyond"]) && !ids(all).contains("m"))
    // Who is looked at both ways is judged alike.
    let judged = Dictionary(uniqueKeysWithValues: alone.candidates.map { ($0.id, $0.score) })
    for candidate in all.candidates { #expect(judged[candidate.id].map { $0 == candidate.score } ?? true) }
  }

  @Test("Every row that is named as evidence is one of the data set, and is about one of the two or the door")
  func evidence() throws {
    let network = try Sample.bundled()
    let rows = Set(network.links.map(\.id) + network.needs.map(\.id) + network.practices.map(\.id))
    let asked: Set<EntityID> = ["battambang", "hue", "ambon", "kitakyushu", "takhli", "baguio"]
    let found = try PartnerMatches(network).all(limit: 10, withoutGaps: true) { asked.contains($0.id) }
    #expect(Set(found.map(\.id)) == asked)
    var seen = 0
    for candidate in found.flatMap(\.candidates) {
      #expect(rows.isSuperset(of: candidate.evidence))
      #expect(
        candidate.evidence == candidate.evidence.sorted() && Set(candidate.evidence).count == candidate.evidence.count)
      #expect(candidate.parts.allSatisfy { Set(candidate.evidence).isSuperset(of: $0.evidence) })
      #expect(candidate.parts.allSatisfy { $0.value != nil || ($0.finding == nil && $0.evidence.isEmpty) })
      #expect(candidate.parts.allSatisfy { (0...1).contains($0.value ?? 0) })
      #expect(candidate.through.map { !$0.evidence.isEmpty } ?? true)
      seen += candidate.evidence.count
    }
    #expect(seen > 0)
  }
}
