import Analysis
import CityNetwork
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("Ways in by their last evidence")
struct WayInEvidenceTests {
  private static func network(
    _ links: [(String, String, Int?)], places: [String: (String, String?)] = [:], bodies: String
  )
    throws -> CityNetwork
  {
    let ids = Set(links.flatMap { [$0.0, $0.1] }).union(places.keys)
    let bodyIDs = Set(bodies.map { String($0) })
    return try Sample.network(
      cities: ids.subtracting(bodyIDs).sorted().map { id in
        Sample.city(EntityID(id)) { if let place = places[id] { ($0.country, $0.region) = place } }
      }, agencies: bodyIDs.sorted().map { Agency(id: EntityID($0), name: $0.uppercased()) },
      links: links.map { link in Sample.link(EntityID(link.0), EntityID(link.1)) { $0.years.from = link.2 } })
  }

  private func way(to id: EntityID, in network: CityNetwork, staleAfter: Int = 10) throws -> WayIn? {
    let study = Study(network, settings: StudySettings(staleAfter: staleAfter))
    return try study.gaps.entries.first { $0.id == id }?.wayIn
  }

  @Test("A body with newer evidence goes before one with more cities and old evidence")
  func bodies() throws {
    // x worked with five cities long ago, y works with one now, z without a year with three.
    var links: [(String, String, Int?)] = (1...5).map { ("x", "c\($0)", 2005) }
    links += [("y", "c1", 2019)] + (1...3).map { ("z", "c\($0)", nil) }
    let all = try Self.network(links, places: ["lone": ("VN", nil)], bodies: "xyz")
    #expect(try way(to: "lone", in: all)?.through == ["y"])
    let withoutNew = try Self.network(links.filter { $0.0 != "y" }, places: ["lone": ("VN", nil)], bodies: "xz")
    #expect(try way(to: "lone", in: withoutNew)?.through == ["z"])
    let old = try Self.network(
      [("x", "a", 2005), ("x", "b", 2005), ("y", "c", 2008)], places: ["lone": ("VN", nil)], bodies: "xy")
    let way = try way(to: "lone", in: old)
    #expect(way?.through == ["y"] && way?.last == LastEvidence(year: 2008, age: .old))
    // With a longer threshold both are recent, and the number of cities decides.
    #expect(try self.way(to: "lone", in: old, staleAfter: 20)?.through == ["x"])
  }

  @Test("Of several cities those with recent evidence count first, and the others are told apart")
  func parts() throws {
    var links: [(String, String, Int?)] = [("x", "a", 2019)] + ["b", "c", "d"].map { ("x", $0, 2004) }
    links += [("y", "a", 2015), ("y", "b", 2015)]
    let network = try Self.network(links, places: ["lone": ("VN", nil)], bodies: "xy")
    #expect(try way(to: "lone", in: network)?.through == ["y"])
    let alone = try Self.network(links.filter { $0.0 == "x" }, places: ["lone": ("VN", nil)], bodies: "x")
    let way = try #require(try way(to: "lone", in: alone))
    #expect(way.cities == 4 && way.recentCities == 1 && way.last.year == 2019)
    #expect(
      Wording(of: Study(alone)).sentence(of: way)
        == "X works with 1 city of Vietnam (last recorded in 2019); rows on 3 other cities are older or bear no year.")
  }

  @Test("Whoever works in the region now goes before whoever worked in the country long ago, never the other way round")
  func regions() throws {
    let places =
      [
        "lone": ("VN", "South"), "a": ("VN", "South"), "b": ("TH", "South"), "c": ("TH", "South"),
      ] as [String: (String, String?)]
    let near = try Self.network([("x", "a", 2004), ("y", "b", 2019), ("y", "c", 2004)], places: places, bodies: "xy")
    let way = try #require(try way(to: "lone", in: near))
    #expect(way.through == ["y"] && way.isRegional && way.cities == 2 && way.recentCities == 1)
    let home = try Self.network([("x", "a", 2011), ("y", "b", 2019)], places: places, bodies: "xy")
    #expect(try self.way(to: "lone", in: home)?.through == ["x"])
    // One that works in both is judged by its work in the country.
    let both = try Self.network([("x", "a", 2004), ("x", "b", 2019)], places: places, bodies: "x")
    let own = try #require(try self.way(to: "lone", in: both))
    #expect(!own.isRegional && own.last == LastEvidence(year: 2004, age: .old))
  }

  @Test(
    "A hub is reached over newer steps where there are any, though they be more; an old chain yields to a body at work")
  func hubs() throws {
    let ring: [(String, String, Int?)] =
      ["p", "q", "r"].map { ("hub", $0, 2018) } + ["s", "t", "u"].map { ("far", $0, 2018) }
    // Old directly, recent by way of m and n.
    let detour = try Self.network(ring + [("a", "hub", 2003), ("a", "m", 2019), ("m", "far", 2019)], bodies: "")
    let way = try #require(try way(to: "a", in: detour))
    #expect(way.through == ["m", "far"] && way.last == LastEvidence(year: 2019, age: .recent))
    // Of old steps the newer ones, told by the weakest of them.
    let old = try Self.network(ring + [("a", "hub", 2003), ("a", "m", 2007), ("m", "far", 2005)], bodies: "")
    let older = try #require(try self.way(to: "a", in: old))
    #expect(older.through == ["m", "far"] && older.last == LastEvidence(year: 2005, age: .old))
    let body = try Self.network(ring + [("a", "hub", 2003), ("x", "p", 2019)], bodies: "x")
    #expect(try self.way(to: "a", in: body)?.through == ["x"])
    let both = try Self.network(ring + [("a", "hub", 2003), ("x", "p", 2005)], bodies: "x")
    #expect(try self.way(to: "a", in: both)?.through == ["hub"])
  }

  /// The rank of the weakest step to the best hub other than the city, by looking at every set of steps that is strong enough.
  private func weakest(_ network: CityNetwork, _ study: Study, from start: Int, hubs: Set<Int>) -> Int? {
    let evidence = study.evidence
    var steps: [Int: [(Int, Int)]] = [:]
    for (place, link) in network.links.enumerated() {
      let (a, b) = (network.ends(ofLinkAt: place).from, network.ends(ofLinkAt: place).to)
      guard a != b, study.judgement.isPresent(link) else { continue }
      // Each link is a step of its own: the best of several between the same two is found among them.
      steps[a, default: []].append((b, evidence.last(ofLinkAt: place).rank))
      steps[b, default: []].append((a, evidence.last(ofLinkAt: place).rank))
    }
    for limit in Set(steps.values.flatMap { $0.map(\.1) }).sorted() {
      var (seen, open): (Set<Int>, [Int]) = ([start], [start])
      while let vertex = open.popLast() {
        for (next, rank) in steps[vertex] ?? [] where rank <= limit && seen.insert(next).inserted { open.append(next) }
      }
      if !seen.subtracting([start]).isDisjoint(with: hubs) { return limit }
    }
    return nil
  }

  @Test("On 300 random networks no way in has weaker evidence than another of its sort", arguments: 0..<300)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let (cities, bodies) = (
      ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "d0", "d1", "d2"], ["x", "y", "z"]
    )
    var links: [(String, String, Int?)] = []
    var pairs: Set<[String]> = []
    for _ in 0..<(8 + random.whole(below: 16)) {
      let all = cities + bodies
      let (a, b) = (all[random.whole(below: all.count)], cities[random.whole(below: cities.count)])
      guard a != b, pairs.insert([a, b].sorted()).inserted else { continue }
      links.append((a, b, random.whole(below: 4) == 0 ? nil : 1998 + random.whole(below: 22)))
    }
    var places: [String: (String, String?)] = [:]
    for city in cities { places[city] = (city.hasPrefix("d") ? "TH" : "VN", "South") }
    let network = try Self.network(links, places: places, bodies: "xyz")
    let study = Study(network)
    let situations = try study.situations
    let register = try study.gaps
    let hubs = Set(situations.all.filter { $0.cityPartners.count >= register.hubDegree }.map(\.index))
    for situation in situations.all {
      let way = register.entries.first { $0.id == situation.city.id }?.wayIn
      let expected = weakest(network, study, from: situation.index, hubs: hubs)
      // Bodies: for each the newest evidence with cities of the country, or where it has none there of the region.
      let groups = network.agencies.compactMap { body -> LastEvidence? in
        func newest(_ holds: (City) -> Bool) -> LastEvidence? {
          let years = network.links.enumerated().filter { _, link in
            [link.from, link.to].contains(body.id)
              && network.city(link.end(otherThan: body.id)).map(holds) == true
          }.map { study.evidence.last(ofLinkAt: $0.offset).year }
          return years.isEmpty ? nil : study.evidence.judged(years.compactMap { $0 }.max())
        }
        return newest { $0.country == situation.city.country } ?? newest { $0.region == situation.city.region }
      }
      let nearest = groups.map(\.rank).min()
      switch way?.end {
      case .hub:
        #expect(way?.last.rank == expected)
        #expect((expected ?? 0) < 2 || nearest != 0, "an old chain stands before a body at work")
      case .bodyInCountry, .bodyInRegion:
        #expect(way?.last.rank == nearest)
        #expect(situation.presentLinks.isEmpty || expected.map { $0 >= 2 && nearest == 0 } ?? true)
      case nil: #expect(nearest == nil && (expected == nil || situation.presentLinks.isEmpty))
      }
    }
  }
}
