import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("CitySituations and the presence of links")
struct SituationTests {
  @Test(
    "A link is present unless its years or status say that it has ended or not yet begun",
    arguments: [
      (nil, nil, .unknown, .presumedPresent), (2000, nil, .unknown, .presumedPresent), (2000, nil, .active, .present),
      (2000, 2030, .unknown, .present), (nil, 2010, .active, .ended), (2021, nil, .active, .notYetBegun),
      (nil, nil, .ended, .ended), (nil, nil, .planned, .notYetBegun), (nil, 2020, .unknown, .present),
      (2020, 2020, .unknown, .present), (2000, 2019, .planned, .ended),
    ] as [(Int?, Int?, Link.Status, Link.Presence)])
  func presence(from: Int?, to: Int?, status: Link.Status, expected: Link.Presence) {
    let link = Sample.link("a", "b") {
      $0.years = YearSpan(from: from, to: to)
      $0.status = status
    }
    #expect(link.presence(in: 2020, dataYear: 2020) == expected)
  }

  @Test("A link that ended by the date of the data may have been there in an earlier year")
  func earlierYear() {
    let link = Sample.link("a", "b") { $0.status = .ended }
    #expect(link.presence(in: 2015, dataYear: 2020) == .presumedPresent)
  }

  @Test("A situation holds partners, bodies, the component and the presumed share")
  func situation() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c", "d", "e"].map { Sample.city($0) }, agencies: [Agency(id: "x", name: "X")],
      links: [
        Sample.link("a", "b") { ($0.years, $0.status) = (YearSpan(from: 2000), .active) }, Sample.ended("a", "c"),
        Sample.link("a", "x"), Sample.link("a", "a"), Sample.link("d", "e"),
      ])
    let situations = try CitySituations(network)
    #expect(situations.year == 2020)
    let a = try #require(situations.all.first)
    #expect(a.links.map(\.id) == ["a~b", "a~c", "a~x"])
    #expect(a.presentLinks.map(\.id) == ["a~b", "a~x"])
    #expect(a.cityPartners == ["b"] && a.bodies == ["x"] && a.partnerCount == 2)
    // The ended link joins c to nobody.
    #expect(a.componentSize == 2 && a.isInMainComponent && situations.all[2].componentSize == 1)
    #expect(situations.all[3].componentSize == 2 && !situations.all[3].isInMainComponent)
    // Present are a~b, a~x and d~e; the last two lack proof.
    #expect(situations.presumed == PresumedLinks(count: 2, total: 3) && situations.presumed.share == 2.0 / 3)
  }

  @Test("Without a date only the status “ended” is an end")
  func undated() throws {
    let network = try Sample.network(
      date: nil, cities: ["a", "b", "c"].map { Sample.city($0) },
      links: [Sample.ended("a", "b"), Sample.link("a", "c") { $0.status = .ended }])
    let situations = try CitySituations(network)
    #expect(situations.year == nil)
    #expect(situations.all.map(\.hasOnlyEndedLinks) == [false, false, true])
  }

  @Test("A link that is only planned has not ended")
  func planned() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c"].map { Sample.city($0) },
      links: [Sample.link("a", "b") { $0.status = .planned }, Sample.link("a", "c") { $0.years.from = 2025 }])
    let situations = try CitySituations(network)
    #expect(situations.all.allSatisfy { $0.presentLinks.isEmpty && !$0.hasOnlyEndedLinks })
    #expect(try GapRegister(network).entries.allSatisfy { $0.primary == .noCityPartner && $0.priority.links == 1 })
    #expect(try IsolationReport(network).cities(of: .dormant).isEmpty)
  }
}

@Suite("IsolationReport")
struct IsolationTests {
  /// A triangle m1–m3, to which the other cities are tied in one way each.
  private func network() throws -> CityNetwork {
    let ids: [EntityID] = ["m1", "m2", "m3", "m4", "agency-only", "ended", "none", "p1", "p2", "programme", "twice"]
    return try Sample.network(
      cities: ids.map { Sample.city($0) }, agencies: [Agency(id: "x", name: "X")],
      programmes: [Programme(id: "y", name: "Y")],
      links: [
        Sample.link("m1", "m2"), Sample.link("m2", "m3"), Sample.link("m1", "m3"), Sample.link("m4", "m1"),
        Sample.link("agency-only", "x"), Sample.ended("ended", "m1"), Sample.link("p1", "p2"),
        Sample.link("programme", "m1") { $0.programme = "y" }, Sample.link("programme", "m2") { $0.funder = "y" },
        Sample.ended("twice", "m2"), Sample.ended("x", "twice"),
      ])
  }

  @Test("Every kind holds exactly for the cities that its rule names")
  func kinds() throws {
    let report = try IsolationReport(try network())
    #expect(report.cityCount == 11)
    func ids(_ kind: Standing) -> [EntityID] { report.cities(of: kind).map(\.id) }
    #expect(ids(.noLink) == ["none"])
    #expect(ids(.noCityPartner) == ["agency-only", "ended", "twice"])
    #expect(ids(.dormant) == ["ended", "twice"])
    #expect(ids(.fragment) == ["p1", "p2"])
    #expect(ids(.onePartner) == ["agency-only", "m4", "p1", "p2"])
    #expect(ids(.oneBody) == ["agency-only", "programme"])
  }

  @Test("Cities are ordered by their first kind, then by id, and say why with the links as evidence")
  func order() throws {
    let network = try network()
    let report = try IsolationReport(network)
    #expect(report.cities.map(\.id) == ["none", "agency-only", "ended", "twice", "p1", "p2", "m4", "programme"])
    #expect(
      report.cities.map(Wording(of: Study(network)).reason) == [
        "No link is recorded.", "No present link with a city is recorded; its only partner is X.",
        "Its one recorded link has ended.", "Both recorded links have ended.",
        "Linked only within a group of 2 cities; its only partner is P2.",
        "Linked only within a group of 2 cities; its only partner is P1.", "Its only partner is M1.",
        "Every link runs through Y.",
      ])
    #expect(report.cities[3].evidence == ["twice~m2", "x~twice"])
  }
}
