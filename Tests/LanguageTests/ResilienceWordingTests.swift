import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("Resilience in words")
struct ResilienceWordingTests {
  /// Five cities in a chain a–b–c–d–e; f hangs on the agency ag, which also works with a and leads two programmes; g has
  /// no link.
  private func network() throws -> CityNetwork {
    let programmes = ["p1", "p2"].map { id in
      var programme = Programme(id: EntityID(id), name: id.uppercased())
      programme.lead = "ag"
      return programme
    }
    return try Sample.network(
      cities: ["a", "b", "c", "d", "e", "f", "g"].map { Sample.city($0) },
      agencies: [Agency(id: "ag", name: "The Agency")], programmes: programmes,
      links: [
        Sample.link("a", "b"), Sample.link("b", "c"), Sample.link("c", "d"), Sample.link("d", "e"),
        Sample.link("ag", "a"), Sample.link("ag", "f"), Sample.link("a", "c") { $0.funder = "ag" },
      ])
  }

  @Test("A loss is told by its links, who has none left, who is cut off, and the programmes that it leads")
  func losses() throws {
    let study = Study(try network())
    let words = Wording(of: study)
    let reasons = Dictionary(
      uniqueKeysWithValues: try study.resilience().losses.map { ($0.id, words.reason(of: $0)) })
    #expect(
      reasons["ag"]
        == "3 links would go, 1 of them paid by it; F would have no link left. It also leads P1 and P2, counted by themselves."
    )
    #expect(reasons["a"] == "3 links would go; 1 city would be cut off from the main part.")
    #expect(reasons["d"] == "2 links would go; E would have no link left.")
    #expect(reasons["e"] == "1 link would go; every other way stays open.")
    #expect(reasons["g"] == "No present link runs through it.")
  }

  @Test("The leads of the parts count what the tables below them hold")
  func leads() throws {
    let study = Study(try network())
    let (words, report) = (Wording(of: study), try study.resilience())
    #expect(
      words.summary(of: report, cities: 7) == "of 7 cities, 6 reach one another through cities, agencies and programmes"
    )
    #expect(words.ways(of: report).hasSuffix("no way joins, now 29 %."))
    #expect(
      words.dependencies(of: report)
        == "2 of 6 cities that reach any other would reach none without one city, agency or programme; on these the most of them "
        + "hang: A (1) and D (1).")
    #expect(words.endings(of: report).hasPrefix("100 % of the present links say nothing of a last year"))
    #expect(words.sentences(of: report.keyPlayers).hasPrefix("Without "))
    let empty = try Study(Sample.network(of: "a b")).resilience()
    #expect(words.dependencies(of: empty) == "No city reaches another.")
    #expect(words.endings(of: empty) == "There is no present link.")
    #expect(words.sentences(of: empty.keyPlayers) == "No group of cities is large enough to be split.")
    #expect(words.bridges(of: empty).contains("parted: 0 links, of which 0 hold"))
  }

  @Test("What mends a loss is told by the themes in common and by who opens the door")
  func mends() throws {
    let study = Study(try network())
    let mend = try #require(try study.resilience().mends.first { $0.loss == "ag" })
    #expect(
      Wording(of: study).reason(of: mend) == "F and A have no theme in common on record. No door on record.")
    // x works with two cities of the country in the part that stays together.
    let alike = Study(
      try Sample.network(
        cities: ["a", "b", "c", "d"].map { id in Sample.city(id) { $0.themes = ["water", "waste"] } },
        agencies: [Agency(id: "x", name: "X")],
        links: [
          Sample.link("a", "b"), Sample.link("b", "c"), Sample.link("a", "d"), Sample.link("x", "b"),
          Sample.link("x", "c"),
        ]))
    let other = try #require(try alike.resilience().mends.first { $0.loss == "a" })
    #expect(
      Wording(of: alike).reason(of: other) == "D and B both have waste and water on record. "
        + "Door: X, recorded there without a year.")
  }

  @Test("Who must not be lost is told with the sizes of which all sets were tried, and those of which they were not")
  func keyPlayers() throws {
    let study = Study(try network())
    let (words, report) = (Wording(of: study), try study.resilience())
    var players = report.keyPlayers
    func said(_ set: [EntityID], atLeast: Int) -> String {
      (players.smallestSet, players.atLeast) = (set, atLeast)
      return words.sentences(of: players)
    }
    let steps = "Each loss below leaves the fewest pairs of cities joined after those before it."
    let split = "no group of cities would have more than 3 of them; the largest has 6 now."
    #expect(said(["a"], atLeast: 1) == "Without A, \(split) \(steps)")
    #expect(
      said(["a", "ag"], atLeast: 2)
        == "Without A and The Agency, \(split) No smaller set does that: all were tried. \(steps)")
    #expect(
      said(["a", "ag"], atLeast: 1)
        == "Without A and The Agency, \(split) Whether fewer would do was not checked. \(steps)")
    #expect(
      said(["a", "b", "ag"], atLeast: 2).contains(
        "No single loss does that: all were tried. Whether 2 would do was not checked."))
    #expect(
      said(["a", "b", "c", "d", "ag"], atLeast: 3).contains(
        "No set of up to 2 does that: all were tried. Whether 3 to 4 would do was not checked."))
    #expect(
      said([], atLeast: 3)
        == "The losses below do not yet split the largest group of cities: there is still one with more than half of its 6. "
        + "No set of up to 2 does that: all were tried. \(steps)")
    (players.carriers, players.carriersWeighed) = (50, 40)
    #expect(said(["a"], atLeast: 1).contains("from the second on, only the 40 of 50 paying or carrying bodies"))
  }

  @Test("What a year ends is told by who has no link left, the programmes, and the links")
  func endings() throws {
    let network = try Sample.network(
      cities: ["a", "b"].map { Sample.city($0) }, links: [Sample.link("a", "b") { $0.years.to = 2024 }])
    let study = Study(network)
    let ending = try #require(try study.resilience().endings.first)
    #expect(Wording(of: study).reason(of: ending) == "A and B would have no link left. Links: a~b.")
  }
}
