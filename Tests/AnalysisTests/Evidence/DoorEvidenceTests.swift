import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

@Suite("Doors by their last evidence")
struct DoorEvidenceTests {
  private func network(
    _ links: [(String, String, Int?)], bodies: [String], cities: String = "abcdef", abroad: String = ""
  ) throws -> CityNetwork {
    try Sample.network(
      cities: MatchSample.cities(cities).map { city in
        var city = city
        if abroad.contains(city.id.rawValue) { city.country = "JP" }
        return city
      }, agencies: bodies.map { Agency(id: EntityID($0), name: $0.uppercased()) },
      links: links.map { link in Sample.link(EntityID(link.0), EntityID(link.1)) { $0.years.from = link.2 } })
  }

  private func door(_ network: CityNetwork, staleAfter: Int = 10) throws -> MatchDoor? {
    let matches = try Study(network, settings: StudySettings(staleAfter: staleAfter)).matches(of: "a", limit: 100)
    return matches?.candidates.first { $0.id == "b" }?.through
  }

  @Test("A shared body, a common partner and a chain with newer evidence each go before older ones of whatever sort")
  func sorts() throws {
    let old: [(String, String, Int?)] = [("x", "a", 2004), ("x", "b", 2019)]
    #expect(try door(try network(old, bodies: ["x", "y"]))?.last == LastEvidence(year: 2004, age: .old))
    let shared = try network(old + [("y", "a", 2018), ("y", "b", 2015), ("y", "c", 2001)], bodies: ["x", "y"])
    #expect(try door(shared)?.through == ["y"])
    #expect(try door(shared, staleAfter: 30)?.through == ["x"])
    let partner = try network(old + [("a", "c", 2017), ("c", "b", 2016)], bodies: ["x"])
    let common = try #require(try door(partner))
    #expect(common.through == ["c"] && common.kind == .commonPartner && common.last.year == 2016)
    let undated = try network(old + [("a", "c", 2017), ("c", "b", nil)], bodies: ["x"])
    #expect(try door(undated)?.through == ["c"] && (try door(undated))?.last == .undated)
    let chain = try network(old + [("a", "c", 2017), ("c", "d", 2012), ("d", "b", 2014)], bodies: ["x"])
    let way = try #require(try door(chain))
    #expect(way.through == ["c", "d"] && way.last == LastEvidence(year: 2012, age: .recent))
    // Among chains the newer weakest link, though its partners have more partners.
    let chains = try network(
      [
        ("a", "c", 2004), ("c", "d", 2019), ("d", "b", 2019), ("a", "e", 2018), ("e", "f", 2018), ("f", "b", 2018),
        ("e", "g", 2018),
      ],
      bodies: [], cities: "abcdefg")
    #expect(try door(chains)?.through == ["e", "f"])
  }

  @Test("A body of one is as new as its link with the one and its newest link in the other's country, the one left out")
  func bodyOfOne() throws {
    // a in VN asks; b is in JP. x works with b now and worked in VN long ago, y works with b and in VN now.
    let links: [(String, String, Int?)] = [
      ("x", "b", 2019), ("x", "c", 2003), ("x", "d", 2003), ("y", "b", 2012), ("y", "e", 2018),
    ]
    let found = try #require(try door(try network(links, bodies: ["x", "y"], abroad: "b")))
    #expect(found.through == ["y"] && found.last == LastEvidence(year: 2012, age: .recent))
    let old = try #require(try door(try network(Array(links.prefix(3)), bodies: ["x"], abroad: "b")))
    #expect(old.last == LastEvidence(year: 2003, age: .old))
    // In one country the link with the one itself attests no work with others.
    let home = try #require(try door(try network([("x", "b", 2019), ("x", "c", 2003)], bodies: ["x"])))
    #expect(home.last == LastEvidence(year: 2003, age: .old))
  }

  /// The least rank of all doors that there are, by looking at every chain of links.
  private func best(_ network: CityNetwork, _ study: Study) -> Int? {
    let (a, b) = (EntityID("a"), EntityID("b"))
    func last(_ one: EntityID, _ other: EntityID) -> LastEvidence? {
      let years = network.links.enumerated().filter { Set([$0.element.from, $0.element.to]) == [one, other] }
        .map { study.evidence.last(ofLinkAt: $0.offset).year }
      return years.isEmpty ? nil : study.evidence.judged(years.compactMap { $0 }.max())
    }
    func rank(_ steps: [LastEvidence?]) -> Int? {
      let known = steps.compactMap { $0?.rank }
      return known.count == steps.count ? known.max() : nil
    }
    var ranks: [Int?] = []
    for third in network.agencies.map(\.id) + network.cities.map(\.id) where third != a && third != b {
      ranks.append(rank([last(a, third), last(third, b)]))
    }
    for body in network.agencies.map(\.id) {
      for (one, other) in [(a, b), (b, a)] {
        let there = network.cities.filter { $0.country == network.city(other)?.country && $0.id != one }
        let years = there.compactMap { last($0.id, body) }
        let newest = years.compactMap(\.year).max()
        ranks.append(rank([last(one, body), years.isEmpty ? nil : study.evidence.judged(newest)]))
      }
    }
    for first in network.cities.map(\.id) where first != a && first != b {
      for second in network.cities.map(\.id) where second != a && second != b && second != first {
        ranks.append(rank([last(a, first), last(first, second), last(second, b)]))
      }
    }
    return ranks.compactMap { $0 }.min()
  }

  @Test("On 300 random networks no door has older evidence than another that there is", arguments: 0..<300)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let all = ["a", "b", "c", "d", "e", "f", "x", "y", "z"]
    var links: [(String, String, Int?)] = []
    var pairs: Set<[String]> = [["a", "b"]]
    for _ in 0..<(4 + random.whole(below: 12)) {
      let (from, to) = (all[random.whole(below: 9)], all[random.whole(below: 6)])
      guard from != to, pairs.insert([from, to].sorted()).inserted else { continue }
      links.append((from, to, random.whole(below: 4) == 0 ? nil : 1998 + random.whole(below: 22)))
    }
    let network = try network(links, bodies: ["x", "y", "z"], abroad: random.whole(below: 2) == 0 ? "bd" : "")
    let study = Study(network)
    let found = try study.matches(of: "a", limit: 100)?.candidates.first { $0.id == "b" }
    let door = try #require(found).through
    #expect(door?.last.rank == best(network, study))
    // The rows that are named are those that the year stands on.
    if let door, door.kind != .bodyOfOne {
      let years = door.evidence.map { id in
        network.links.firstIndex { $0.id == id }.map { study.evidence.last(ofLinkAt: $0) } ?? .undated
      }
      #expect(years.map(\.rank).max() == door.last.rank)
    }
  }
}
