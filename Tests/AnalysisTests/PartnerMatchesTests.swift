import Analysis
import CityNetwork
import Foundation
import Graphs
import NetworkSamples
import TestSupport
import Testing

@Suite("PartnerMatches")
struct PartnerMatchesTests {
  /// ask (Viet Nam) and help (Japan) with everything known, and c, x (Japan), y, z (Viet Nam) around them.
  ///
  /// Links: ask–c (waste, mutual), c–help, c–x, c–y, x–help (energy); ask, help and z with the agency body.
  private func network(_ change: (inout City) -> Void = { _ in }) throws -> CityNetwork {
    func need(_ id: EntityID, _ city: EntityID, _ kind: Need.Kind, _ theme: Theme) -> Need {
      var need = Need(id: id, city: city, kind: kind)
      need.themes = [theme]
      return need
    }
    let ask = Sample.city("ask") {
      ($0.population, $0.level) = (.init(count: 100_000), .city)
      $0.coordinate = .init(latitudeDegrees: 0, longitudeDegrees: 0)
      $0.policies = .init(["Zero waste action plan 2020"])
      $0.industries = .init(["tourism", "Fishing"])
    }
    let help = Sample.city("help") {
      ($0.country, $0.population, $0.level) = ("JP", .init(count: 1_000_000), .prefecture)
      $0.coordinate = .init(latitudeDegrees: 0, longitudeDegrees: 90)
      $0.policies = .init(["Waste-to-energy strategy"])
      $0.industries = .init(["fishing"])
      $0.internationalDepartment = .init(.yes)
      change(&$0)
    }
    let others = (["c", "x", "y", "z"] as [EntityID]).map { id in
      Sample.city(id) { $0.country = id < "y" ? "JP" : "VN" }
    }
    return try Sample.network(
      cities: [ask, help] + others, agencies: [Agency(id: "body", name: "Body")],
      links: [
        Sample.link("ask", "c") { ($0.themes, $0.direction) = (["waste"], .mutual) }, Sample.link("c", "help"),
        Sample.link("c", "x"), Sample.link("c", "y"), Sample.link("x", "help") { $0.themes = ["energy"] },
        Sample.link("ask", "body"), Sample.link("body", "help"), Sample.link("z", "body"),
      ],
      needs: [
        need("n1", "ask", .need, "water"), need("n2", "help", .need, "waste"), need("o1", "help", .offer, "water"),
      ])
  }

  private func candidate(
    _ network: CityNetwork, of city: EntityID = "ask", _ id: EntityID = "help"
  ) throws
    -> PartnerCandidate
  {
    let matches = try #require(try PartnerMatches(network).candidates(for: city, limit: 10))
    return try #require(matches.candidates.first { $0.id == id })
  }

  @Test(
    "Each attribute has the value that its definition gives",
    arguments: [
      // help offers what ask needs; ask gives in a recorded mutual link on what help needs.
      (.needMetByHelper, 1), (.needMetByAsker, 0.5),
      // {water, waste} and {water, waste, energy}.
      (.themes, 2.0 / 3),
      // {zero, waste} and {waste, energy}: one of the shorter list's two. Years, “action” and “plan” do not count.
      (.policies, 0.5), (.industries, 1),
      // A factor of ten takes a half.
      (.size, 0.5), (.level, 0),
      // One body of three cities: s = 1 / ln 3, s / (s + 0.5).
      (.sharedBodies, 0.645450),
      // c, with four partners: ln (1 + 20 / 4) / ln 21.
      (.commonPartners, 0.588519),
      // ask–c–x–help: 1 / √(4 · 2), ln (1 + 20 / √8) / ln 21.
      (.partnersOfPartners, 0.685916),
      // Two of five pairs; 2 · 8 / (2 · 5) = 1.6 by chance: 0.5 + log₂ ((2 + 1) / (1.6 + 1)) / 6.
      (.countries, 0.534409),
      // A quarter of the way round, 10,007.5 km: 1 − log 10,007.5 / log 20,015.
      (.distance, 0.069982),
      // Two partners, where c has four: ln 3 / ln 5.
      (.experience, 0.682606),
      // 10⁶ between 10⁴ and 10⁷.
      (.helperSize, 2.0 / 3), (.department, 1),
    ] as [(MatchAttribute, Double)])
  func values(attribute: MatchAttribute, expected: Double) throws {
    let part = try #require(try candidate(try network()).parts.first { $0.attribute == attribute })
    let value = try #require(part.value)
    #expect(abs(value - expected) < 1e-5, "\(value)")
    let entry = try #require(MatchWeights.frozen.entries.first { $0.attribute == attribute })
    #expect(abs(part.contribution - entry.weight * (value - entry.usual)) < 1e-12)
  }

  @Test("The score is the sum of the parts, and candidates stand in its order")
  func score() throws {
    let matches = try #require(try PartnerMatches(try network()).candidates(for: "ask", limit: 10))
    for candidate in matches.candidates {
      #expect(abs(candidate.score - candidate.parts.reduce(0) { $0 + $1.contribution }) < 1e-9)
    }
    #expect(matches.candidates.first?.id == "help")
    // Added up by hand from the values above: see MatchWeights.frozen.
    #expect(abs((matches.candidates.first?.score ?? 0) - 11.387639) < 1e-4)
    #expect(matches.candidates.map(\.rank) == Array(1...matches.candidates.count))
    // c is a partner; z shares the body but no partner and no known size: body, countries and nothing else compare.
    #expect(!matches.candidates.contains { $0.id == "c" || $0.id == "ask" || $0.id == "z" })
    #expect(matches.compared == 4 && matches.judged == 3)
  }

  @Test("What is not known adds nothing, and is told apart from a stated no")
  func unknown() throws {
    let yes = try candidate(try network())
    let unknown = try candidate(try network { $0.internationalDepartment = .init(.unknown) })
    let no = try candidate(try network { $0.internationalDepartment = .init(.no, source: "S") })
    func part(_ candidate: PartnerCandidate) -> PartnerCandidate.Part? {
      candidate.parts.first { $0.attribute == .department }
    }
    #expect(part(yes)?.value == 1 && part(no)?.value == 0 && part(unknown)?.value == nil)
    #expect(part(unknown)?.contribution == 0 && part(unknown)?.statement == nil)
    #expect(unknown.unknown == [.department] && no.unknown.isEmpty)
    #expect(no.score < unknown.score && unknown.score < yes.score)
    #expect(part(no)?.statement?.contains("A source says") == true)
    // Every other attribute goes unknown with what it rests on, for the lone pair of ids in a network of nothing else.
    let bare = try Sample.network(cities: [Sample.city("a"), Sample.city("b")])
    let matches = try #require(try PartnerMatches(bare).candidates(for: "a"))
    #expect(matches.candidates.isEmpty && matches.judged == 0 && matches.compared == 1)
    #expect(matches.abstention?.contains("its population") == true)
  }

  @Test("A city comparable in two attributes is not named, in three it is")
  func abstention() throws {
    // Size and level are known of a, b and c, and nothing else; c lies somewhere too, as does a.
    func city(_ id: EntityID, placed: Bool) -> City {
      Sample.city(id) {
        ($0.population, $0.level) = (.init(count: 50_000), .city)
        if placed { $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 10) }
      }
    }
    let network = try Sample.network(cities: [
      city("a", placed: true), city("b", placed: false), city("c", placed: true),
    ])
    let matches = try #require(try PartnerMatches(network).candidates(for: "a"))
    #expect(matches.candidates.map(\.id) == ["c"])
    #expect(matches.candidates[0].comparable == PartnerMatches.minimumComparable)
    #expect(try #require(try PartnerMatches(network).candidates(for: "b")).candidates.isEmpty)
    #expect(try PartnerMatches(network).candidates(for: "nowhere") == nil)
  }

  @Test("Equal scores stand in the order of ids")
  func ties() throws {
    let cities = (["a", "d", "c", "b"] as [EntityID]).map { id in
      Sample.city(id) {
        ($0.population, $0.level) = (.init(count: 50_000), .city)
        $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 10)
      }
    }
    let matches = try #require(try PartnerMatches(try Sample.network(cities: cities)).candidates(for: "a"))
    #expect(matches.candidates.map(\.id) == ["b", "c", "d"])
  }

  @Test("Rows behind a candidate are those of its reasons, its door and its practice")
  func evidence() throws {
    let help = try candidate(try network())
    #expect(Set(help.evidence) == ["n1", "n2", "o1", "ask~c", "c~help", "c~x", "x~help", "ask~body", "body~help"])
    #expect(help.through?.kind == .sharedBody && help.through?.through == ["body"])
    #expect(help.reasons.count <= PartnerCandidate.mostReasons && help.reasons.count == help.strengths.count)
    #expect(help.strengths == help.strengths.sorted())
    #expect(help.reasons.first?.contains("states a need on water") == true)
  }

  @Test("A link that has ended makes no partner, and is told as something to ask about")
  func endedLink() throws {
    let network = try Sample.network(
      cities: (["a", "b", "c"] as [EntityID]).map { id in
        Sample.city(id) {
          ($0.population, $0.level) = (.init(count: 50_000), .city)
          $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 10)
        }
      }, links: [Sample.ended("a", "b"), Sample.link("a", "c")])
    let matches = try #require(try PartnerMatches(network).candidates(for: "a"))
    #expect(matches.candidates.map(\.id) == ["b"])
    #expect(matches.candidates[0].endedLinks == ["a~b"])
    #expect(matches.candidates[0].reasons.last?.contains("ask what became of it") == true)
  }

  @Test(
    "The door is a body of both, else a common partner, else a body of one that reaches the other's country, else a chain",
    arguments: [
      ("shared", .sharedBody, ["body"]), ("common", .commonPartner, ["mid"]), ("reach", .bodyOfOne, ["body"]),
      ("chain", .chain, ["mid", "mid2"]),
    ] as [(String, MatchDoor.Kind, [EntityID])])
  func doors(name: String, kind: MatchDoor.Kind, through: [EntityID]) throws {
    let links: [String: [Link]] = [
      "shared": [Sample.link("a", "body"), Sample.link("b", "body"), Sample.link("a", "mid"), Sample.link("mid", "b")],
      "common": [
        Sample.link("a", "mid"), Sample.link("mid", "b"), Sample.link("b", "body"), Sample.link("other", "body"),
      ],
      // The body works with b, and with another city of a's country.
      "reach": [Sample.link("b", "body"), Sample.link("other", "body")],
      "chain": [Sample.link("a", "mid"), Sample.link("mid", "mid2"), Sample.link("mid2", "b")],
    ]
    let cities = (["a", "b", "mid", "mid2", "other"] as [EntityID]).map { id in
      Sample.city(id) {
        ($0.population, $0.level) = (.init(count: 50_000), .city)
        $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 10)
        $0.country = id == "b" ? "JP" : "VN"
      }
    }
    let network = try Sample.network(
      cities: cities, agencies: [Agency(id: "body", name: "Body")], links: try #require(links[name]))
    let door = try #require(try candidate(network, of: "a", "b").through)
    #expect(door.kind == kind && door.through == through)
    let ids = Set(network.links.map(\.id))
    #expect(!door.evidence.isEmpty && ids.isSuperset(of: door.evidence))
  }

  @Test("Asking for all gives each city with a gap what asking for it alone gives, on any number of threads")
  func all() throws {
    let network = try Sample.bundled()
    let matches = try PartnerMatches(network)
    let all = try matches.all(limit: 3, options: RunOptions(threads: 1))
    #expect(all.count > 200 && matches.cut == nil)
    for threads in [2, 3, 8] { #expect(try matches.all(limit: 3, options: RunOptions(threads: threads)) == all) }
    for city in all { #expect(matches.candidates(for: city.id, limit: 3) == city) }
    let rows = Set(network.links.map(\.id) + network.needs.map(\.id) + network.practices.map(\.id))
    for candidate in all.flatMap(\.candidates) { #expect(rows.isSuperset(of: candidate.evidence)) }
  }

  @Test("Attributes do not depend on the order of rows")
  func order() throws {
    let network = try network()
    let turned = try CityNetwork(
      dataset: network.dataset, cities: network.cities.reversed(), agencies: network.agencies, programmes: [],
      links: network.links.reversed(), practices: [], needs: network.needs.reversed(), completeness: [])
    for city in network.cities {
      #expect(try PartnerMatches(network).candidates(for: city.id) == PartnerMatches(turned).candidates(for: city.id))
    }
  }
}
