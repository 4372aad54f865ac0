import Analysis
import CityNetwork
import NetworkSamples
import Testing

@Suite("Widening and scaling")
struct ThemeReportTests {
  private func cities(_ ids: [EntityID]) -> [City] { ids.map { Sample.city($0) } }

  private static func link(
    _ from: EntityID, _ to: EntityID, _ year: Int?, _ themes: [Theme], id: String
  ) -> Link {
    Sample.link(from, to) { ($0.id, $0.years.from, $0.themes) = (EntityID(id), year, themes) }
  }

  @Test("A pair widened where a later dated link is on a field that its first ones were not on")
  func widening() throws {
    let network = try Sample.network(
      cities: cities(["a", "b", "c", "d", "e", "f"]),
      links: [
        // a–b: waste in 2005, research in 2010: widened from the environment to knowledge.
        Self.link("a", "b", 2005, ["waste"], id: "ab1"), Self.link("b", "a", 2010, ["research"], id: "ab2"),
        // a–c: water, then air: both environment.
        Self.link("a", "c", 2005, ["water"], id: "ac1"), Self.link("a", "c", 2010, ["air"], id: "ac2"),
        // a–d: two fields at once; a–e: one link only; a–f: the second has no year.
        Self.link("a", "d", 2005, ["water", "economy"], id: "ad1"), Self.link("a", "e", 2005, ["water"], id: "ae1"),
        Self.link("a", "f", 2005, ["water"], id: "af1"), Self.link("a", "f", nil, ["economy"], id: "af2"),
        // b–c: business in 2001, environment in 2004 and again in 2006.
        Self.link("b", "c", 2001, ["port"], id: "bc1"), Self.link("b", "c", 2006, ["air"], id: "bc3"),
        Self.link("b", "c", 2004, ["water"], id: "bc2"),
      ])
    let report = WideningReport(network)
    #expect(report.widened.map { [$0.first, $0.second] } == [["a", "b"], ["b", "c"]])
    #expect(report.widened[0].before == [.environment] && report.widened[0].added == [.knowledge])
    #expect(report.widened[0].since == 2005 && report.widened[0].year == 2010)
    #expect(report.widened[0].links == ["ab1", "ab2"])
    #expect(report.widened[1].year == 2004 && report.widened[1].links == ["bc1", "bc2", "bc3"])
    #expect(report.sameField == 1 && report.wideFromStart == 1 && report.notTold == 2)
    #expect(report.fromEnvironment.map(\.second) == ["b"] && report.toKnowledgeOrBusiness == 1)
  }

  @Test("Every theme of the vocabulary has a field, and others none but the last")
  func families() {
    #expect(ThemeFamily("waste") == .environment && ThemeFamily("research") == .knowledge)
    #expect(ThemeFamily("port") == .business && ThemeFamily("transport") == .cityBuilding)
    #expect(ThemeFamily("culture") == .other && ThemeFamily("falconry") == .other)
    #expect(Theme.known.count { ThemeFamily($0) == .other } == 3)
  }

  @Test("Themes by region count cities once, needs beside them, and unknown regions apart")
  func regions() throws {
    func city(_ id: EntityID, _ country: String, _ region: String? = nil) -> City {
      Sample.city(id) { ($0.country, $0.region) = (country, region) }
    }
    var need = Need(id: "n1", city: "c", kind: .need)
    need.themes = ["waste"]
    let network = try Sample.network(
      cities: [city("a", "VN", "East"), city("b", "VN", "East"), city("c", "JP", "West"), city("d", "XX")],
      links: [
        Self.link("a", "b", nil, ["water"], id: "l1"), Self.link("a", "c", nil, ["water"], id: "l2"),
        Self.link("a", "d", nil, [], id: "l3"), Sample.ended("b", "c"),
      ], needs: [need])
    let regions = ThemeRegions(network, situations: try CitySituations(network))
    #expect(regions.regions == ["East", "West", nil] && regions.cityCounts == [2, 1, 1])
    #expect(regions.rows.map(\.theme) == ["water", "waste"])
    #expect(regions.rows[0].cities == [2, 1, 0] && regions.rows[1].cities == [0, 0, 0])
    #expect(regions.rows[1].needs == [0, 1, 0])
    #expect(regions.cells == 6 && regions.emptyCells == 4 && regions.withoutTheme == 1)
  }

  @Test("A practice travels along links between cities; whoever is on every shortest way to others is in the way")
  func travel() throws {
    // p–g, g–x, g–y, p–h, h–y, x–z: y can be reached by g and by h; x and z by g only.
    var network = try Sample.network(of: "p-g g-x g-y p-h h-y x-z lone")
    var (story, later) = (
      Practice(id: "story", city: "p", title: "A story"), Practice(id: "later", city: "h", title: "Later")
    )
    (story.themes, story.year) = (["waste"], 2010)
    (later.themes, later.year) = (["waste", "air"], 2015)
    let alone = Practice(id: "alone", city: "lone", title: "Alone")
    var need = Need(id: "n1", city: "z", kind: .need)
    need.themes = ["waste"]
    let counted = network.cities.map { city in
      var city = city
      city.population = city.id == "x" ? nil : City.Population(count: 10)
      return city
    }
    network = try Sample.network(
      cities: counted, links: network.links, practices: [story, later, alone], needs: [need])
    let situations = try CitySituations(network)
    let travel = PracticeTravel.all(network, situations: situations, steps: 3)
    #expect(travel.map(\.practice.id) == ["alone", "later", "story"])
    let found = travel[2]
    // One step: g, h; two: x and y as well; three: z.
    #expect(found.cities == [2, 4, 5] && found.people == [20, 30, 40] && found.peopleNotRecorded == 1)
    #expect(found.gatekeeper == "g" && found.behindGatekeeper == 2)
    #expect(found.wanting == ["z"] && found.possibleCopies == ["h"])
    #expect(travel[0].cities == [0, 0, 0] && travel[0].gatekeeper == nil)
    #expect(PracticeTravel.farthest(of: travel)?.practice.id == "story" && PracticeTravel.unheard(of: travel) == 1)
    // z is four steps from h.
    #expect(travel[1].wanting == [])
  }

  @Test("The gatekeeper is the city whose loss cuts most others off at these distances", arguments: 0..<300)
  func gatekeepers(seed: Int) throws {
    let network = try Sample.mixed(6 + seed % 14)
    let story = Practice(id: "s", city: network.cities[seed % network.cities.count].id, title: "s")
    let told = try Sample.network(
      cities: network.cities, agencies: network.agencies, programmes: network.programmes,
      links: network.links.filter { link in
        network.isCity(link.from) && network.isCity(link.to)
          && (link.id.rawValue.utf8.reduce(seed) { $0 &* 31 &+ Int($1) }) % 3 != 0
      }, practices: [story])
    let situations = try CitySituations(told)
    var partners: [EntityID: [EntityID]] = [:]
    for situation in situations.all { partners[situation.city.id] = situation.cityPartners }
    func distances(without gone: EntityID?) -> [EntityID: Int] {
      var found: [EntityID: Int] = [story.city: 0]
      var frontier = [story.city]
      for step in 1...3 {
        let next = Set(frontier.flatMap { partners[$0] ?? [] }).filter { $0 != gone && found[$0] == nil }
        for city in next { found[city] = step }
        frontier = Array(next)
      }
      return found
    }
    let whole = distances(without: nil)
    var behind: [EntityID: Int] = [:]
    for gate in whole.keys where gate != story.city {
      let rest = distances(without: gate)
      let lost = whole.count { city, distance in city != gate && rest[city] != distance }
      if lost > 0 { behind[gate] = lost }
    }
    let best = behind.min { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    let travel = try #require(PracticeTravel.all(told, situations: situations).first)
    #expect(travel.gatekeeper == best?.key && travel.behindGatekeeper == best?.value ?? 0)
  }

  @Test("A pilot without a recorded step for five years stands still, one without any year is not judged")
  func stages() throws {
    func link(_ id: String, _ stage: Link.Stage?, _ year: Int?, event: Int? = nil) -> Link {
      Sample.link("a", "b") {
        ($0.id, $0.stage, $0.years.from) = (EntityID(id), stage, year)
        if let event { $0.events = [.init(year: event, kind: .visit)] }
      }
    }
    let network = try Sample.network(
      cities: cities(["a", "b"]),
      links: [
        link("old", .pilot, 2010), link("visited", .pilot, 2010, event: 2018), link("edge", .exploratory, 2015),
        link("bare", .pilot, nil), link("grown", .scaledUp, 2000), link("none", nil, 2000),
        Sample.link("a", "b") { ($0.id, $0.stage, $0.years.from, $0.years.to) = ("gone", .pilot, 2001, 2005) },
      ])
    let ladder = StageLadder(network, judgement: network.judgement(year: 2020))
    #expect(ladder.stalled.map(\.link.id) == ["old", "edge"] && ladder.stalled.map(\.years) == [10, 5])
    #expect(ladder.counts == [.pilot: 3, .exploratory: 1, .scaledUp: 1] && ladder.notRecorded == 1)
    #expect(ladder.undated == 1)
    #expect(StageLadder(network, judgement: Judgement(dataYear: nil)).stalled.isEmpty)
  }

  @Test("Partnerships are counted by theme beside all links on it")
  func partnerships() throws {
    let network = try Sample.network(
      cities: cities(["a", "b", "c"]),
      links: [
        Sample.link("a", "b") { ($0.id, $0.kind, $0.themes) = ("p1", .publicPrivate, ["water", "waste"]) },
        Sample.link("a", "c") { ($0.id, $0.kind) = ("p2", .publicPrivate) },
        Sample.link("b", "c") { ($0.id, $0.themes) = ("l1", ["water"]) },
      ])
    let table = PartnershipTable(network)
    #expect(table.count == 2)
    #expect(table.rows.map(\.theme) == ["waste", "water", nil])
    #expect(table.rows.map(\.all) == [1, 2, 1] && table.rows.map(\.links) == [["p1"], ["p1"], ["p2"]])
  }
}
