import Analysis
import CityNetwork
import Graphs
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("ResilienceReport")
struct ResilienceTests {
  /// Five cities in a chain a–b–c–d–e; f hangs on the agency ag, which also works with a; g has no link.
  private func chain() throws -> CityNetwork {
    try Sample.network(
      cities: ["a", "b", "c", "d", "e", "f", "g"].map { Sample.city(EntityID($0)) },
      agencies: [Agency(id: "ag", name: "The Agency")],
      links: [
        Sample.link("a", "b"), Sample.link("b", "c"), Sample.link("c", "d"), Sample.link("d", "e"),
        Sample.link("ag", "a"), Sample.link("ag", "f"),
      ])
  }

  @Test("In a chain, each loss parts the pairs on either side of it")
  func chainLosses() throws {
    // Cities in a row: f (ag) a b c d e. 6 cities reach each other: 15 of 21 pairs; fragmentation 6/21.
    let network = try chain()
    let report = try ResilienceReport(network)
    #expect(report.groupSizes == [6, 1])
    #expect(agree(report.fragmentation ?? -9, 6.0 / 21))
    let losses = Dictionary(uniqueKeysWithValues: report.losses.map { ($0.id, $0) })
    // Without b: f a | c d e, 2·3 pairs; without c: 3·2; without a: 1·4; without d: 4·1.
    #expect(losses["b"]?.pairsLost == 6 && losses["c"]?.pairsLost == 6)
    #expect(losses["a"]?.pairsLost == 4 && losses["d"]?.pairsLost == 4)
    // Without the agency, f has no link left: 1·5 pairs.
    #expect(losses["ag"]?.pairsLost == 5 && losses["ag"]?.newlyIsolated == ["f"])
    #expect(losses["d"]?.newlyIsolated == ["e"])
    #expect(losses["e"]?.pairsLost == 0 && losses["e"]?.newlyIsolated == [])
    #expect(agree(losses["b"]?.reachLost ?? -9, 6.0 / 15))
    // Without b, six cities are left, with 1 + 3 joined pairs of 15.
    #expect(agree(losses["b"]?.fragmentation ?? -9, 11.0 / 15))
    #expect(agree(losses["b"]?.fragmentationChange ?? -9, 11.0 / 15 - 6.0 / 21))
    #expect(losses["g"]?.linksLost == 0 && losses["g"]?.pairsLost == 0)
    #expect(report.losses.first?.id == "b")
    let words = Wording(of: Study(network))
    #expect(losses["ag"].map(words.reason) == "2 links would go; F would have no link left.")
  }

  @Test("Each city depends most on the loss that leaves it the fewest others, and who reaches nobody on none")
  func dependencies() throws {
    let report = try ResilienceReport(try chain())
    let found = Dictionary(uniqueKeysWithValues: report.dependencies.map { ($0.id, $0) })
    // f reaches five others and none without a or ag; the first of them by id is named. a is left with f without b.
    #expect(found["f"]?.share == 1 && found["f"]?.on == "a")
    #expect(found["e"]?.share == 1 && found["e"]?.on == "d")
    #expect(agree(found["a"]?.share ?? -9, 4.0 / 5) && found["a"]?.on == "b")
    // c is left with d and e without b, and with f, a and b without d.
    #expect(found["c"]?.on == "b" && found["c"]?.reachLeft == 2)
    #expect(found["g"]?.share == nil && found["g"]?.on == nil)
    // Of the six that reach anybody f and e hang on one other alone; equal ones stand by id.
    #expect(report.linkedDependencies.count == 6)
    #expect(Set(report.wholeDependencies.map(\.id)) == ["e", "f"])
    #expect(report.supports.map(\.id) == ["a", "d"] && report.supports.map(\.cities) == [1, 1])
    let triangle = try ResilienceReport(try Sample.network(of: "a-b b-c a-c"))
    #expect(triangle.dependencies.allSatisfy { $0.share == 0.5 })
  }

  @Test("A link that runs under a programme or is paid by a funder goes with it; a second row keeps the pair joined")
  func carried() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c"].map { Sample.city(EntityID($0)) }, agencies: [Agency(id: "payer", name: "Payer")],
      programmes: [
        Programme(id: "prog", name: "Prog")
      ],
      links: [
        Sample.link("a", "b") { ($0.programme, $0.funder) = ("prog", "payer") },
        Sample.link("b", "c") { $0.funder = "payer" },
        Sample.link("c", "b"),
      ])
    let report = try ResilienceReport(network)
    let losses = Dictionary(uniqueKeysWithValues: report.losses.map { ($0.id, $0) })
    #expect(losses["payer"]?.linksLost == 2 && losses["payer"]?.linksFunded == 2)
    #expect(losses["payer"]?.newlyIsolated == ["a"] && losses["payer"]?.pairsLost == 2)
    #expect(losses["prog"]?.linksLost == 1 && losses["prog"]?.pairsLost == 2)
    #expect(report.bridges.map(\.id) == ["a~b"])
    #expect(report.bridges.first?.pairs == 2)
  }

  @Test("What runs out is told by year, added up, and an unknown last year is counted")
  func endings() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c", "d"].map { Sample.city(EntityID($0)) },
      links: [
        Sample.link("a", "b") { $0.years.to = 2022 }, Sample.link("b", "c") { $0.years.to = 2024 },
        Sample.link("c", "d"), Sample.ended("a", "d"),
      ])
    let report = try ResilienceReport(network)
    #expect(report.endings.map(\.year) == [2022, 2024])
    #expect(report.endings.map(\.links) == [1, 1])
    #expect(report.endings.map(\.newlyIsolated) == [["a"], ["b"]])
    // Six pairs now; three after 2022 (b c d), one after 2024 (c d).
    #expect(agree(report.endings[0].reachLost ?? -9, 0.5))
    #expect(agree(report.endings[1].reachLost ?? -9, 5.0 / 6))
    #expect(agree(report.endUnknownShare ?? -9, 1.0 / 3))
  }

  @Test("The key player of a star is its middle; two are needed for two stars joined twice")
  func keyPlayers() throws {
    let star = try ResilienceReport(try Sample.network(of: "m-a m-b m-c m-d"))
    #expect(star.keyPlayers.smallestSet == ["m"] && star.keyPlayers.isProven)
    // m and n are joined with each other and both with all of a…d: without one, the other holds all.
    let two = try ResilienceReport(try Sample.network(of: "m-n m-a m-b m-c m-d n-a n-b n-c n-d"))
    #expect(two.keyPlayers.smallestSet == ["m", "n"] && two.keyPlayers.isProven && two.keyPlayers.atLeast == 2)
    #expect(try ResilienceReport(try Sample.network(of: "a b")).keyPlayers.smallestSet.isEmpty)
  }

  @Test("What mends a loss joins each part that it cuts off with the main one")
  func mends() throws {
    let report = try ResilienceReport(try chain())
    let mend = try #require(report.mends.first { $0.loss == "ag" })
    // Of the main part a…e, none has a theme or a region; a, b, c and d have two links now, and a is first by id.
    #expect(mend.contact == "f" && mend.partner == "a" && mend.pairsRestored == 5 && mend.citiesCutOff == 1)
    #expect(mend.door == nil && mend.sharedThemes.isEmpty)
  }

  @Test("The order of rows changes nothing")
  func order() throws {
    let network = try Sample.mixed(40)
    let report = try ResilienceReport(network)
    for seed in 1...5 as ClosedRange<UInt64> {
      let shuffled = try ResilienceReport(try Sample.shuffled(network, seed: seed))
      #expect(shuffled.losses == report.losses && shuffled.dependencies == report.dependencies)
      #expect(shuffled.keyPlayers == report.keyPlayers && shuffled.mends == report.mends)
      #expect(shuffled.bridges == report.bridges && shuffled.endings == report.endings)
    }
  }
}
