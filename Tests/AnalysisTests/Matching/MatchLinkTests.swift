import Analysis
import CityNetwork
import Foundation
import NetworkSamples
import TestSupport
import Testing

@Suite("What a match says of partners, bodies and countries")
struct MatchLinkTests {
  private func network(
    _ ids: String, links: [Link], country: (String) -> String = { _ in "VN" }
  ) throws -> CityNetwork {
    var cities = MatchSample.cities(ids)
    for index in cities.indices { cities[index].country = country(cities[index].id.rawValue) }
    return try Sample.network(
      cities: cities, agencies: [Agency(id: "x", name: "X"), Agency(id: "y", name: "Y")],
      programmes: [Programme(id: "prog", name: "Prog")], links: links)
  }

  /// The links of words such as `a-c b-c`.
  private func links(_ words: String) -> [Link] {
    words.split(separator: " ").map { $0.split(separator: "-").map { EntityID(String($0)) } }.map {
      Sample.link($0[0], $0[1])
    }
  }

  @Test(
    "Agencies and programmes of both count 1 / ln of their cities, also a programme under which two cities are linked")
  func sharedBodies() throws {
    // x: a, b, c. prog: a and d by their link, b by membership. s = 2 / ln 3 = 1.820478; s / (s + 0.5) = 0.784527.
    let network = try network(
      "abcdef",
      links: links("x-a x-b x-c b-prog y-e") + [Sample.link("a", "d") { $0.programme = "prog" }])
    #expect(agree(try MatchSample.value(.sharedBodies, in: network), 0.784527, absolute: 1e-6))
    // x alone: s = 0.910239; 0.645450.
    #expect(agree(try MatchSample.value(.sharedBodies, helper: "c", in: network), 0.645450, absolute: 1e-6))
    #expect(try MatchSample.value(.sharedBodies, helper: "e", in: network) == 0)
    #expect(try MatchSample.value(.sharedBodies, helper: "f", in: network) == nil)
    #expect(try MatchSample.value(.sharedBodies, asker: "f", helper: "a", in: network) == nil)
    let part = try MatchSample.part(.sharedBodies, in: network)
    #expect(Set(part.evidence) == ["x~a", "x~b", "a~d", "b~prog"])
    #expect(part.finding?.fact == .bodies([RecordedTie("prog", last: .undated), RecordedTie("x", last: .undated)]))
  }

  @Test("A common partner counts 1 / (its partners), flattened: one with three partners gives ln (1 + 20 / 3) / ln 21")
  func commonPartners() throws {
    // c has the partners a, b and d: s = 1/3 → ln 7.666667 / ln 21 = 0.669032.
    let one = try network("abcdefg", links: links("a-c b-c c-d e-f"))
    #expect(agree(try MatchSample.value(.commonPartners, in: one), 0.669032, absolute: 1e-6))
    #expect(Set(try MatchSample.part(.commonPartners, in: one).evidence) == ["a~c", "b~c"])
    let partners = MatchFinding.Fact.partners([RecordedTie("c", last: .undated)])
    #expect(try MatchSample.part(.commonPartners, in: one).finding?.fact == partners)
    #expect(try MatchSample.value(.commonPartners, helper: "e", in: one) == 0)
    #expect(try MatchSample.value(.commonPartners, helper: "g", in: one) == nil)
    // Two with two partners each: s = 1 → 1. Three: s = 1.5, at most 1. Repeated links between two cities are one pair.
    let two = try network("abcd", links: links("a-c c-b c-a a-d b-d"))
    #expect(agree(try MatchSample.value(.commonPartners, in: two), 1))
    #expect(try MatchSample.value(.commonPartners, in: network("abcde", links: links("a-c c-b a-d b-d a-e b-e"))) == 1)
  }

  @Test("A way of three links counts 1 / √(partners of the first between × those of the second), flattened")
  func partnersOfPartners() throws {
    // a–c–d–b: c and d have two partners each: s = 1/2 → ln 11 / ln 21 = 0.787610.
    let chain = try network("abcdef", links: links("a-c c-d d-b e-f"))
    #expect(agree(try MatchSample.value(.partnersOfPartners, in: chain), 0.787610, absolute: 1e-6))
    #expect(Set(try MatchSample.part(.partnersOfPartners, in: chain).evidence) == ["a~c", "c~d", "d~b"])
    // From b to a is as far.
    #expect(
      agree(try MatchSample.value(.partnersOfPartners, asker: "b", helper: "a", in: chain), 0.787610, absolute: 1e-6))
    #expect(try MatchSample.value(.partnersOfPartners, helper: "d", in: chain) == 0)
    #expect(try MatchSample.value(.partnersOfPartners, helper: "e", in: chain) == 0)
    // Two ways: a–c–d–b and a–e–d–b; c and e have two partners, d three: s = 2 / √6 → ln 17.329932 / ln 21 = 0.936890.
    let two = try network("abcde", links: links("a-c c-d d-b a-e e-d"))
    #expect(agree(try MatchSample.value(.partnersOfPartners, in: two), log(1 + 40 / 6.0.squareRoot()) / log(21)))
    #expect(
      try MatchSample.value(.partnersOfPartners, in: network("abcd", links: links("a-c"))) == nil)
  }

  @Test("Two countries with as many pairs as chance gives stand at 0.5, with more above, and with fewer below")
  func countries() throws {
    // VN: a, c, d. JP: b, e. TH: f, g. KH: h. Pairs: c–b, d–e (VN–JP), a–c (VN), f–g (TH); m = 4. Ends: VN 4, JP 2, TH 2.
    // VN–JP: expected 4·2/8 = 1, 2 on record: log₂(3/2) = 0.584963, 0.5 + 0.584963/6 = 0.597494.
    // VN–VN: expected 4·4/16 = 1, 1 on record: 0.5. VN–TH: expected 1, none on record: log₂(1/2) = −1, 0.5 − 1/6 = 1/3.
    // TH–TH: expected 2·2/16 = 0.25, 1 on record: log₂(2/1.25) = 0.678072, 0.613012. JP–JP: 0.25 and none: 0.446345.
    let countries = ["b": "JP", "e": "JP", "f": "TH", "g": "TH", "h": "KH"]
    let network = try network("abcdefgh", links: links("c-b d-e a-c f-g")) { countries[$0] ?? "VN" }
    func value(_ asker: EntityID, _ helper: EntityID) throws -> Double? {
      try MatchSample.value(.countries, asker: asker, helper: helper, in: network)
    }
    #expect(agree(try value("a", "b"), 0.597494, absolute: 1e-6))
    #expect(agree(try value("a", "d"), 0.5))
    #expect(agree(try value("a", "f"), 1.0 / 3))
    #expect(agree(try value("f", "a"), 1.0 / 3))
    #expect(agree(try value("b", "e"), 0.446345, absolute: 1e-6))
    #expect(try value("a", "h") == nil)
  }

  @Test("Experience is ln (1 + partners) as a share of that of the city with most; no record counts as none")
  func experience() throws {
    // c has three partners: ln 4. b has one: ln 2 / ln 4 = 0.5. a has none on record: 0.
    let network = try network("abcde", links: links("c-b c-d c-e"))
    #expect(agree(try MatchSample.value(.experience, in: network), 0.5))
    #expect(try MatchSample.value(.experience, helper: "c", in: network) == 1)
    #expect(try MatchSample.value(.experience, asker: "b", helper: "a", in: network) == 0)
  }

  @Test("Links that have ended or not begun lead nowhere")
  func absentLinks() throws {
    let planned = Sample.link("d", "b") { $0.status = .planned }
    let network = try network("abcdef", links: links("a-c e-f a-d b-e") + [Sample.ended("c", "b"), planned])
    #expect(try MatchSample.value(.commonPartners, in: network) == 0)
    #expect(try MatchSample.value(.partnersOfPartners, helper: "e", in: network) == 0)
  }
}
