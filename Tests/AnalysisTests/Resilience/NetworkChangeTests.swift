import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

@Suite("NetworkChange")
struct NetworkChangeTests {
  /// a–b since 2000; b–c 2000 to 2010; c–d since 2015; a–e of unknown years; f without links.
  private func history() throws -> CityNetwork {
    try Sample.network(
      cities: ["a", "b", "c", "d", "e", "f"].map { Sample.city(EntityID($0)) },
      links: [
        Sample.link("a", "b") { $0.years.from = 2000 },
        Sample.link("b", "c") { ($0.years.from, $0.years.to) = (2000, 2010) },
        Sample.link("c", "d") { $0.years.from = 2015 }, Sample.link("a", "e"),
      ])
  }

  @Test("Between two years links begin and end, cities come in, and of links of unknown years nothing is said")
  func years() throws {
    let network = try history()
    let change = try Study(network).change(from: 2005, to: 2020)
    #expect(change.links.begun == ["c~d"] && change.links.ended == ["b~c"])
    #expect(change.entries.map(\.id) == ["d"] && change.newlyIsolated.isEmpty && change.exits.isEmpty)
    // Nobody recorded whether a~b and a~e were still there; of those of which it is known, none was.
    #expect(change.links.kept == 0 && change.links.notTold == 2 && change.links.persistence == 0)
    #expect(change.before.links == 3 && change.after.links == 3)
    // e a b c before, one group of four: 6 of 15 pairs; e a b and c d after: 3 + 1.
    #expect(change.before.largestGroup == 4 && change.after.largestGroup == 3)
    #expect(agree(change.before.fragmentation ?? -9, 9.0 / 15))
    #expect(agree(change.after.fragmentation ?? -9, 11.0 / 15))
    // Nothing says of a~b and a~e that they had not ended by then.
    #expect(change.before.presumedLinks == 2)
    let c = try #require(change.cities.first { $0.id == "c" })
    #expect(c.before?.cityPartners == 1 && c.after?.cityPartners == 1)
    // Before: a 2, b 2, c 1, e 1, d 0, f 0, so that c shares places 3 and 4. After: a 2; b, c, d, e 1: places 2 to 5.
    #expect(c.before?.rank == 3.5 && c.after?.rank == 3.5)
    #expect(change.cities.first { $0.id == "b" }?.before?.rank == 1.5)
    // f has no link in either year; only its place is another: 5 and 6 shared before, 6 after.
    #expect(change.cities.first { $0.id == "f" }?.after?.rank == 6)
  }

  @Test("A city that loses its last present link is newly isolated")
  func isolated() throws {
    let network = try Sample.network(
      cities: ["a", "b"].map { Sample.city(EntityID($0)) }, links: [Sample.ended("a", "b")])
    let change = try Study(network).change(from: 2009, to: 2015)
    #expect(change.newlyIsolated.map(\.id) == ["a", "b"])
    #expect(change.links.persistence == 0)
    #expect(change.cities.first?.newClasses.contains(.dormant) == true)
  }

  @Test("A link that ended, nobody knows when, ends in no span of years: table, picture and city say the same")
  func oneRule() throws {
    let network = try Sample.network(
      cities: ["a", "b"].map { Sample.city(EntityID($0)) },
      links: [Sample.link("a", "b") { ($0.id, $0.status) = ("l", .ended) }])
    let change = try Study(network).change(from: 2016, to: 2020)
    #expect(LinkChange(network.links[0], from: 2016, to: 2020, dataYear: network.dataset.dataYear) == .notDated)
    #expect(change.links.ended.isEmpty && change.links.notTold == 1 && change.links.persistence == nil)
    // There is none in 2020, as far as is known, and none is known to have been lost since 2016.
    #expect(change.before.links == 1 && change.after.links == 0 && change.newlyIsolated.isEmpty)
  }

  @Test("A scenario without changes changes nothing; one with changes is held against the facts, which stay")
  func scenario() throws {
    let network = try Sample.six()
    let now = try NetworkState(network)
    let same = NetworkChange(from: now, to: try NetworkState(try network.applying(Scenario())))
    #expect(same.cities.isEmpty && same.links.begun.isEmpty && same.links.ended.isEmpty && same.links.persistence == 1)
    var scenario = Scenario()
    scenario.addedCities = [Sample.city("g")]
    scenario.addedLinks = [Sample.link("f", "g")]
    scenario.removedEntities = ["e"]
    let imagined = try network.applying(scenario)
    #expect(network.cities.count == 6 && imagined.cities.count == 6)
    let change = NetworkChange(from: now, to: try NetworkState(imagined))
    #expect(change.exits.map(\.id) == ["e"] && change.entries.map(\.id) == ["f", "g"])
    #expect(change.links.ended == ["d~e"] && change.links.begun == ["f~g"])
    #expect(change.cities.first { $0.id == "f" }?.closedClasses.contains(.noLink) == true)
  }

  @Test("A state has of each city the gaps, their urgency and the bodies that the register has")
  func register() throws {
    let study = Study(try Sample.bundled())
    let register = try study.gaps
    let state = try study.state(withBetweenness: false)
    #expect(state.cities.map(\.id) == register.entries.map(\.id).sorted())
    for city in state.cities {
      let entry = try #require(register.entries.first { $0.id == city.id })
      #expect(
        city.classes == entry.classes && city.priority == entry.priority.score && city.bodies == entry.bodies,
        "\(city.id)")
    }
    // And in an earlier year, of which the study is asked on the way.
    let then = try study.state(in: 2005, withBetweenness: false)
    let earlier = try GapRegister(study.network, year: 2005)
    for city in then.cities {
      let entry = try #require(earlier.entries.first { $0.id == city.id })
      #expect(city.classes == entry.classes && city.priority == entry.priority.score && city.bodies == entry.bodies)
    }
  }

  @Test("Who goes takes along what it pays for and what runs under it, and leaves its programmes without a lead")
  func removal() throws {
    var programme = Programme(id: "prog", name: "P")
    programme.lead = "ag"
    let network = try Sample.network(
      cities: ["a", "b", "c"].map { Sample.city(EntityID($0)) }, agencies: [Agency(id: "ag", name: "A")],
      programmes: [programme],
      links: [Sample.link("a", "b") { $0.funder = "ag" }, Sample.link("b", "c") { $0.programme = "prog" }])
    var scenario = Scenario()
    scenario.removedEntities = ["ag"]
    let left = try network.applying(scenario)
    #expect(left.links.map(\.id) == ["b~c"] && left.programmes.first?.lead == nil && left.agencies.isEmpty)
    scenario.removedEntities = []
    scenario.addedLinks = [Sample.link("a", "nobody")]
    #expect(throws: InvalidNetwork.self) { try network.applying(scenario) }
  }

  @Test("Every single new link gives what measuring anew gives, on 60 random networks")
  func singleLinks() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let ids = (0..<Int.random(in: 2...14, using: &random)).map { EntityID("c\($0 + 10)") }
      var links: [EntityID: Link] = [:]
      for _ in 0..<Int.random(in: 0...16, using: &random) {
        let pair = [ids.randomElement(using: &random), ids.randomElement(using: &random)].compactMap { $0 }.sorted()
        if pair[0] != pair[1] { links["\(pair[0])~\(pair[1])".id] = Sample.link(pair[0], pair[1]) }
      }
      let network = try Sample.network(
        cities: ids.map { Sample.city($0) }, links: links.sorted { $0.key < $1.key }.map(\.value))
      let city = ids[0]
      let found = try #require(try SingleLinks(of: city, in: network))
      let now = try #require(try NetworkState(network).cities.first { $0.id == city })
      #expect(agree(found.harmonic, now.harmonic) && found.reach == now.reach)
      #expect(found.candidates.count == ids.count - 1 - now.cityPartners)
      for candidate in found.candidates {
        var scenario = Scenario()
        scenario.addedLinks = [Sample.link(city, candidate.id) { $0.id = "new" }]
        let then = try #require(
          try NetworkState(try network.applying(scenario)).cities.first { $0.id == city })
        #expect(agree(candidate.gain, then.harmonic - now.harmonic, relative: 1e-9), "seed \(seed), \(candidate.id)")
        #expect(candidate.reach == then.reach, "seed \(seed), \(candidate.id)")
      }
    }
    #expect(try SingleLinks(of: "nobody", in: try Sample.six()) == nil)
  }
}

extension String {
  fileprivate var id: EntityID { EntityID(self) }
}
