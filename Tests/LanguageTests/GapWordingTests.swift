import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("Gaps in words")
struct GapWordingTests {
  /// A triangle m1–m3 is the main group, f1–f3 one of its own; what the other cities stand for is in their names.
  private func network() throws -> CityNetwork {
    let ids: [EntityID] = [
      "m1", "m2", "m3", "f1", "f2", "f3", "bare", "gone", "past", "single", "member", "shared", "bodies", "later",
    ]
    func membership(_ city: EntityID, _ body: EntityID) -> Link {
      Sample.link(city, body) { $0.kind = .membership }
    }
    return try Sample.network(
      cities: ids.map { id in
        Sample.city(id) {
          if id == "m1" { ($0.population, $0.level) = (.init(count: 1_500_000), .metropolis) }
          if id == "m2" { $0.internationalDepartment = .init(.yes) }
          if id == "m3" { $0.internationalDepartment = .init(.no) }
        }
      }, agencies: ["u", "x", "y", "z"].map { Agency(id: $0, name: "Body \($0)") },
      links: [
        Sample.link("m1", "m2"), Sample.link("m2", "m3"), Sample.link("m1", "m3"), Sample.link("f1", "f2"),
        Sample.link("f2", "f3"), Sample.link("f1", "f3"), Sample.ended("gone", "m1"), Sample.ended("past", "m1"),
        Sample.ended("past", "m2"), Sample.link("single", "m1"), membership("member", "u"),
        Sample.link("shared", "m1") { $0.funder = "x" },
        Sample.link("shared", "m2") { $0.funder = "x" }, membership("bodies", "y"), membership("bodies", "z"),
        Sample.link("later", "m1") { $0.years.from = 2090 },
      ])
  }

  @Test(
    "What is on record of a city's links is one sentence, whatever it is",
    arguments: [
      ("bare", "No link is recorded."), ("gone", "Its one recorded link has ended."),
      ("past", "Both recorded links have ended."), ("single", "Its only recorded partner is M1."),
      ("member", "Its only recorded partner is Body u (a membership)."),
      ("shared", "It has 2 city partners and no agency or programme, and every link runs through Body x."),
      ("bodies", "It has no city partner and 2 agencies or programmes, all as a member only."),
      ("f1", "It has 2 city partners and no agency or programme, cut off from the main group of cities."),
      ("later", "It has no city partner and no agency or programme."),
    ] as [(EntityID, String)])
  func links(city: EntityID, sentence: String) throws {
    let study = Study(try network())
    let entry = try #require(try study.gaps.entries.first { $0.id == city })
    #expect(
      Wording(of: study).reason(of: entry)
        == "A place in Vietnam whose population is not recorded. \(sentence) "
        + "Whether it has an international department is not known.")
  }

  @Test("A city is told by size, sort and people, and by what a source says of its department")
  func who() throws {
    let study = Study(try network())
    let reasons = Dictionary(
      uniqueKeysWithValues: try study.gaps.entries.map { ($0.id, Wording(of: study).reason(of: $0)) })
    #expect(reasons["m1"]?.hasPrefix("A very large metropolis in Vietnam (1,500,000 people).") == true)
    #expect(reasons["m2"]?.hasSuffix("It has an international department.") == true)
    #expect(reasons["m3"]?.hasSuffix("A source says it has no international department.") == true)
  }

  @Test("Needs are told by their number and the themes of the first")
  func needs() throws {
    func need(_ id: EntityID, _ city: EntityID, _ met: Answer, _ themes: [Theme]) -> Need {
      var need = Need(id: id, city: city, kind: .need)
      (need.met, need.themes) = (met, themes)
      return need
    }
    let network = try Sample.network(
      cities: ["a", "b", "c", "d"].map { Sample.city($0) },
      needs: [
        need("n1", "a", .unknown, []), need("n2", "b", .unknown, ["water"]), need("n3", "b", .unknown, []),
        need("n4", "c", .no, []), need("n5", "d", .unknown, ["air", "water", "waste", "energy"]),
        need("n6", "d", .no, []),
      ])
    let study = Study(network)
    let reasons = Dictionary(
      uniqueKeysWithValues: try study.gaps.entries.map { ($0.id, Wording(of: study).reason(of: $0)) })
    #expect(reasons["a"]?.hasSuffix("It states a need on which no link is recorded.") == true)
    #expect(reasons["b"]?.hasSuffix("It states 2 needs (water) on which no link is recorded.") == true)
    #expect(reasons["c"]?.hasSuffix("It states a need not met, as far as the data tells.") == true)
    #expect(
      reasons["d"]?.hasSuffix("It states 2 needs (air, water, waste and 1 more) not met, as far as the data tells.")
        == true)
  }

  @Test(
    "Who could settle whether there is a department: who signed last, then the body it is a member of, then a partner")
  func enquiries() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c", "d", "e"].map { Sample.city($0) }, agencies: [Agency(id: "x", name: "X")],
      links: [
        Sample.link("a", "b") { ($0.kind, $0.years.from) = (.bilateral, 2000) },
        Sample.link("a", "c") { ($0.kind, $0.years.from) = (.bilateral, 2010) },
        Sample.link("d", "x") { $0.kind = .membership }, Sample.link("d", "b"), Sample.link("e", "b"),
      ])
    let study = Study(network)
    let words = Wording(of: study)
    let entries = Dictionary(uniqueKeysWithValues: try study.gaps.entries.map { ($0.id, $0) })
    #expect(entries["a"]?.wouldSettle == .agreement(link: "a~c", partner: "c"))
    #expect(entries["d"]?.wouldSettle == .membership(link: "d~x", body: "x"))
    #expect(entries["e"]?.wouldSettle == .contact(link: "e~b", partner: "b"))
    let said = ["a", "d", "e"].map { entries[$0].flatMap(words.enquiry) }
    #expect(
      said == [
        "Ask which office signed for A in the agreement with C (a~c).",
        "Ask X which office of D it writes to (d~x).", "Ask B who its contact at E is (e~b).",
      ])
    #expect(
      words.sentence(of: DepartmentEnquiry.city, about: "A")
        == "The organisation chart of A, or a letter to its mayor's office.")
  }

  @Test("Every standing, size and sort of place has its words")
  func vocabulary() {
    let words = Wording.english
    for standing in Standing.allCases {
      #expect(words.title(of: standing) == words.capitalized(words.title(of: standing)), "\(standing)")
      #expect(!words.rule(of: standing).hasSuffix("."), "\(standing)")
    }
    #expect(
      SizeClass.allCases.map { words.name(of: $0) } == ["small", "medium", "large", "very large", "unknown size"])
    #expect(
      SizeClass.allCases.map { words.statement(of: $0, by: SizeThresholds()) } == [
        "small (below 200,000)", "medium (200,000 to below 500,000)", "large (500,000 to below 1,500,000)",
        "very large (1,500,000 or more)", "population not known",
      ])
    #expect(City.Level.allCases.allSatisfy { !words.name(of: $0).isEmpty })
    #expect(words.name(of: City.Level.unknown) == "place")
  }

  @Test("Weights are told as they were written, with the share that each can add, and where they are from")
  func weights() throws {
    #expect(
      Wording.english.sentence(of: GapPriority.Weights())
        == "The usual weights, of which only the proportions matter: links 3 (30 %), department 3 (30 %), size 2 (20 %) "
        + "and needs 2 (20 %).")
    let own = try GapPriority.Weights(links: 0.5, department: 0, size: 0, needs: 1.5, origin: "mine.csv")
    #expect(
      Wording.english.sentence(of: own)
        == "Weights from mine.csv, of which only the proportions matter: links 0.5 (25 %), department 0 (0 %), size 0 (0 %) "
        + "and needs 1.5 (75 %).")
  }
}
