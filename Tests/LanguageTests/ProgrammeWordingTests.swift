import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("How a plan is said")
struct ProgrammeWordingTests {
  /// A ring of four helpers, of which the agency X works with two; f, on which the plan is, is alone, and needs help with
  /// waste, which h2 offers.
  private func network(
    department: Answer = .unknown, practices: [Practice] = [],
    change: (inout [City], inout [Need]) -> Void = { _, _ in }
  ) throws -> CityNetwork {
    var cities = ["h1", "h2", "h3", "h4", "f"].map { id in
      Sample.city(EntityID(id)) {
        ($0.population, $0.level) = (.init(count: 100_000), .city)
        $0.coordinate = .init(latitudeDegrees: 15, longitudeDegrees: 105)
        if id == "f" { $0.internationalDepartment = .init(department) }
      }
    }
    var (need, offer) = (Need(id: "n", city: "f", kind: .need), Need(id: "o", city: "h2", kind: .offer))
    (need.themes, need.detail) = (["waste"], "a landfill")
    (offer.themes, offer.detail) = (["waste"], "training")
    var needs = [need, offer]
    change(&cities, &needs)
    let links = [("h1", "h2"), ("h2", "h3"), ("h3", "h4"), ("h4", "h1"), ("x", "h1"), ("x", "h2")]
    return try Sample.network(
      cities: cities, agencies: [Agency(id: "x", name: "Agency X")],
      links: links.map { Sample.link(EntityID($0.0), EntityID($0.1)) }, practices: practices, needs: needs)
  }

  private func plan(
    _ network: CityNetwork, _ change: (inout ProgrammeRequest) -> Void = { $0.kinds = [.city] }
  ) throws -> ProgrammePlan {
    var request = ProgrammeRequest()
    (request.count, request.minimumScore, request.draws) = (1, -1_000, 20)
    change(&request)
    return try ProgrammeBasis(network, request: request).plan()
  }

  @Test("What a plan reaches is said with the people, as far as they are known")
  func reached() throws {
    let words = Wording.english
    var plan = try plan(try network())
    #expect(words.title(of: plan) == "1 link that would help most")
    let all = "1 new link reaches 1 of 1 gap city (100 %)"
    let best = "No plan within these limits reaches more."
    #expect(words.summary(of: plan) == "\(all), with 100,000 people. \(best)")
    plan.reachedWithoutPopulation = 1
    #expect(words.summary(of: plan) == "\(all), whose populations are not known. \(best)")
    plan.reached = ["f", "g", "h"]
    (plan.gapCities, plan.links) = (1_000, plan.links)
    #expect(
      words.summary(of: plan) == "1 new link reaches 3 of 1,000 gap cities (under 1 %), with 100,000 people, and those "
        + "of 1 city whose population is not known. 1 of them get a link of their own; 2 stand in groups that these "
        + "links join to the main one. \(best)")
    (plan.links, plan.reached) = ([], [])
    #expect(
      words.summary(of: plan)
        == "No link can be proposed: of 1,000 gap cities none has a helper within these limits.")
  }

  @Test("A plan that may not be the best says by how much, in what counts, and what it costs")
  func bound() throws {
    let words = Wording.english
    var plan = try plan(try network())
    (plan.value, plan.upperBound, plan.cost) = (1, 2, 2.5)
    plan.request.budget = 3
    plan.request.count = 4
    #expect(
      words.summary(of: plan).hasSuffix(
        "There may be a better plan: within these limits none reaches more than 2 cities, which would be 1 more. It costs "
          + "2.50. Of the 4 links asked for no more are proposed: no other within the limits would reach anybody else.")
    )
    #expect(words.title(of: plan) == "1 link that would help")
    plan.helpersLookedAt = 50
    #expect(words.summary(of: plan).contains("of the pairs of cities looked at, no choice within these limits reaches"))
    #expect(words.remarks(on: plan).contains { $0.contains("only its 50 best matches were looked at.") })
    (plan.request.measure, plan.cost, plan.helpersLookedAt) = (.people, 1_200, nil)
    let people = words.summary(of: plan)
    #expect(people.contains("more than 2 people, which") && people.contains("It costs 1,200."))
    #expect(people.hasSuffix("would reach anybody else whose number is known."))
    plan.value = 2
    #expect(words.summary(of: plan).contains("No plan within these limits reaches more."))
    plan.helpersLookedAt = 50
    #expect(words.summary(of: plan).contains("Of the pairs of cities looked at, no other choice within these limits"))
  }

  @Test("Seed cities are said as such")
  func seeds() throws {
    let plan = try plan(try network()) { $0.choice = .seeds }
    let words = Wording.english
    #expect(words.title(of: plan) == "1 seed city that would help most")
    #expect(words.summary(of: plan).hasPrefix("1 seed city reaches 1 of 1 gap city"))
    #expect(words.name(of: .bestLinked, in: plan) == "the best linked cities")
    #expect(words.name(of: .random, in: plan) == "drawn by lot, mean of 20 draws")
    let remarks = words.remarks(on: plan)
    #expect(remarks.contains { $0.hasSuffix("Helpers are 4 cities of the main group without such a gap.") })
    #expect(remarks.contains { $0.hasPrefix("Of seed cities that reach as much") })
  }

  @Test("What a plan rests on is said, and only what there is to say")
  func remarks() throws {
    let words = Wording.english
    var plan = try plan(try network()) { $0.kinds = [.city, .agency] }
    (plan.guarantee, plan.incomparable) = (nil, 0)
    let few = words.remarks(on: plan)
    #expect(few.count == 7)
    #expect(few[0].hasSuffix("and agencies and programmes that work in the same country or region."))
    #expect(few[1].hasPrefix("1 of 1 gap city could get a link; for none too little is known to compare it with any "))
    #expect(few[1].contains("at least the score -1000.0; only the order"))
    #expect(few[2].hasPrefix("Of links that reach as much"))
    #expect(few[3].hasPrefix("Helpers count by their last evidence: in full where it is at most 10 years old"))
    #expect(few[4] == "A helper takes on 2 new links at most.")
    (plan.guarantee, plan.incomparable) = (0.5, 3)
    plan.request.capacities = ["h1": 3]
    (plan.doubt.inThinCountries, plan.doubt.thinCountries) = (2, ["JP", "FR"])
    plan.doubt.withoutPopulation = 4
    let many = words.remarks(on: plan)
    #expect(many.count == 10)
    #expect(many[1].contains("for 3 too little is known"))
    #expect(many[4] == "A helper takes on 2 new links at most, or as many as its capacity says.")
    #expect(many[6].hasPrefix("2 gap cities are in countries of which markedly fewer"))
    #expect(many[6].contains("(Japan and France)"))
    #expect(many[7] == "The population of 4 gap cities is not known.")
    #expect(many[8] == "Whatever the data, such a choice reaches at least 50 % of the best possible.")
    plan.request.measure = .people
    #expect(words.remarks(on: plan)[7].hasSuffix("passes them over: see --by cities."))
    #expect(
      words.remark(onGapCitiesOf: [.small])
        == "Looked at are gap cities that are small (below 200,000). A gap city whose population is not known is left "
        + "out.")
    #expect(!words.remark(onGapCitiesOf: [.small, .unknown]).contains("left out"))
  }

  @Test(
    "Who writes follows from what is known of the department",
    arguments: [
      (.yes, "The international department of F writes to "), (.no, "The mayor's office of F writes to "),
      (.unknown, "Whoever deals with partners in F writes to "),
    ] as [(Answer, String)])
  func letter(department: Answer, beginning: String) throws {
    let network = try network(department: department)
    let plan = try plan(network)
    let said = ProgrammeSteps(network, in: Wording(of: Study(network))).sentences(for: try #require(plan.links.first))
    #expect(said.hasPrefix(beginning + "H2, \(Country.name(of: "VN")). "))
  }

  @Test("The steps tell theme, need, offer, practice, what went wrong, and the first small step")
  func steps() throws {
    var (good, bad) = (
      Practice(id: "p-good", city: "h2", title: "Good"), Practice(id: "p-bad", city: "h4", title: "Bad")
    )
    (good.themes, good.outcome, good.year) = (["waste"], "It worked", 2010)
    (bad.themes, bad.mistakes) = (["waste"], "No money was left.")
    func steps(_ practices: [Practice]) throws -> String {
      let network = try network(practices: practices) { cities, _ in
        for index in cities.indices where cities[index].id == "h2" {
          cities[index].internationalDepartment = .init(.yes)
        }
      }
      let plan = try plan(network)
      let link = try #require(plan.links.first)
      let words = Wording(of: Study(network))
      #expect(words.reason(of: link).hasPrefix("F: no recorded link"))
      return ProgrammeSteps(network, in: words).sentences(for: link)
    }
    let place = "H2, \(Country.name(of: "VN"))"
    let start =
      "Whoever deals with partners in F writes to the international department of \(place). First ask Agency X to "
      + "introduce the two: Agency X is recorded as working with H2 and in "
      + "\(Country.name(of: "VN")); not every row bears a year (1 city there on record). Theme: waste. F says it "
      + "needs: “a landfill”. H2 offers: “training”. "
    let end = " First small step: ask Agency X for the name of one person in H2, and that person for an hour online."
    #expect(
      try steps([good, bad]) == start + "Start with “Good” (H2, 2010): It worked. What went wrong elsewhere, in “Bad” "
        + "(H4): No money was left." + end)
    good.mistakes = "Too fast"
    #expect(
      try steps([good, bad]) == start + "Start with “Good” (H2, 2010): It worked. What went wrong there: Too fast."
        + end)
    #expect(
      try steps([]) == start + "No practice with a known outcome is on record on this. No practice on this tells what "
        + "went wrong: ask for that, too." + end)
  }

  @Test("With an agency nobody opens a door, and a theme of the city alone is said to be that")
  func agency() throws {
    let network = try network()
    let plan = try plan(network) { $0.kinds = [.agency] }
    let said = ProgrammeSteps(network, in: Wording(of: Study(network))).sentences(for: try #require(plan.links.first))
    #expect(
      said.hasPrefix(
        "Whoever deals with partners in F writes to Agency X. No row on its work here bears a year: ask first whether it "
          + "is still at work. Theme: waste, which is on record for F "))
    #expect(said.hasSuffix("First small step: ask which of its cities F could talk to for an hour."))
  }

  @Test("Whoever opens the door is asked first, a chain one after the other")
  func doors() throws {
    let network = try network()
    let steps = ProgrammeSteps(network, in: Wording(of: Study(network)))
    var link = try #require(try plan(network).links.first)
    (link.action.themes, link.action.inReturn) = (
      [], MatchFinding(asker: "f", helper: "h2", fact: .themes(["water"]))
    )
    link.door = nil
    let nobody = steps.sentences(for: link)
    #expect(nobody.contains("Nobody on record knows both: write directly. "))
    #expect(
      nobody.hasSuffix(
        "First small step: ask H2 for the name of one person, and that person for an hour online."))
    link.door = MatchDoor(
      way: .sharedBody("x", cities: 3, isOnNeededTheme: false), last: LastEvidence(year: 2024, age: .recent))
    let one = steps.sentences(for: link)
    #expect(
      one.contains(
        "First ask Agency X to introduce the two: Agency X works with both (last recorded in 2024; "
          + "3 cities on record). "))
    #expect(one.contains("Theme: none on record; ask first what F needs. In return: On record for both: water. "))
    #expect(
      one.hasSuffix(
        "First small step: ask Agency X for the name of one person in H2, and that person for an hour online."))
    link.door = MatchDoor(way: .chain(first: "h3", second: "h4", helper: "h2"))
    #expect(
      steps.sentences(for: link).contains(
        "The way leads over H3 and H4, one after the other: Its partner H3 is recorded as linked with H4, "
          + "a partner of H2; not every step bears a year. "))
  }
}
