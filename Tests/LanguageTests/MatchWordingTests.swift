import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("How a match is said")
struct MatchWordingTests {
  /// The cities A to E, the agencies X, Y and Z, and what was found about A and B.
  private func words() throws -> Wording {
    let agencies = ["x", "y", "z", "w"].map { Agency(id: EntityID($0), name: $0.uppercased()) }
    let cities = ["a", "b", "c", "d", "e", "f"].map { Sample.city(EntityID($0)) }
    return Wording(of: Study(try Sample.network(cities: cities, agencies: agencies, links: [])))
  }

  private static let recent = LastEvidence(year: 2024, age: .recent)
  private static let old = LastEvidence(year: 2008, age: .old)

  private func statement(_ fact: MatchFinding.Fact) throws -> String {
    try words().statement(of: MatchFinding(asker: "a", helper: "b", fact: fact))
  }

  @Test("A need is said with what meets it: offers, practices, both, or links in which the other gives")
  func needs() throws {
    func need(_ themes: [Theme], _ means: MetNeed.Means) throws -> String {
      try statement(.need(MetNeed(city: "a", giver: "b", themes: themes, means: means)))
    }
    let beginning = "A states a need on "
    #expect(try need(["waste"], .stated(offers: 2, practices: 0)) == beginning + "waste; B offers help on it.")
    #expect(try need(["waste"], .stated(offers: 0, practices: 1)) == beginning + "waste; B tells a practice on it.")
    #expect(
      try need(["waste", "water"], .stated(offers: 0, practices: 2)) == beginning
        + "waste and water; B tells practices on these.")
    #expect(
      try need(["waste"], .stated(offers: 1, practices: 1)) == beginning
        + "waste; B offers help and tells a practice on it.")
    #expect(
      try need(["waste", "water"], .stated(offers: 1, practices: 3)) == beginning
        + "waste and water; B offers help and tells practices on these.")
    #expect(
      try need(["waste"], .links(1, last: Self.recent)) == beginning
        + "waste; B gives on it by 1 link on record (last recorded in 2024).")
    #expect(
      try need(["waste"], .links(1, last: Self.old)) == beginning
        + "waste; B gave on it by 1 link when last recorded (2008).")
    #expect(
      try need(["energy", "food", "waste", "water"], .links(2, last: .undated)) == beginning
        + "energy, food, waste and 1 more; B is recorded as giving on these by 2 links, without a year.")
  }

  @Test("What both have is listed, and cut where it is much")
  func common() throws {
    #expect(try statement(.themes(["waste", "water"])) == "On record for both: waste and water.")
    #expect(
      try statement(.policies(["a", "b", "c", "d", "e"])) == "Policies of both speak of a, b, c, d and 1 more.")
    #expect(try statement(.industries(["fishing"])) == "Both live from fishing.")
  }

  @Test("Whoever both are linked with is told by the age of the evidence: only what is recent in the present tense")
  func ties() throws {
    let undated = ["x", "y", "z", "w"].map { RecordedTie(EntityID($0), last: .undated) }
    #expect(
      try statement(.bodies(undated))
        == "Both are recorded as linked with X, Y, Z and 1 more; not every row bears a year.")
    let mixed = [
      RecordedTie("x", last: Self.recent), RecordedTie("y", last: .undated), RecordedTie("z", last: Self.old),
    ]
    #expect(
      try statement(.bodies(mixed)) == "Both are linked with X (last recorded in 2024). "
        + "Both are recorded as linked with Y; not every row bears a year. Both were linked with Z (last recorded in 2008)."
    )
    #expect(
      try statement(.partners([RecordedTie("c", last: Self.old), RecordedTie("d", last: Self.old)]))
        == "Both were partners of C (last recorded in 2008) and D (last recorded in 2008).")
    #expect(
      try statement(.chain(first: "c", second: "d", last: Self.recent))
        == "C, a partner of A, is linked with D, a partner of B (each step recorded in 2024 or later).")
    #expect(
      try statement(.chain(first: "c", second: "d", last: Self.old))
        == "C, then a partner of A, was linked with D, a partner of B, when last recorded (2008).")
  }

  @Test("Sizes, levels, places and people are said of the two, or of the one that could help")
  func cities() throws {
    #expect(try statement(.sizes(asker: .veryLarge, helper: .veryLarge)) == "Both are very large cities.")
    #expect(try statement(.sizes(asker: .small, helper: .large)) == "A is a small city, B a large one.")
    #expect(try statement(.levels(asker: .town, helper: .province)) == "One is a town, the other a province.")
    for level in City.Level.allCases {
      let word = level == .unknown ? "place" : level.rawValue
      #expect(try statement(.levels(asker: level, helper: .city)).contains("a \(word), the other a city"))
    }
    #expect(try statement(.distance(0.9)) == "They lie at the same place.")
    #expect(try statement(.distance(94.6)) == "They lie about 95 km apart.")
    #expect(try statement(.distance(10_149)) == "They lie about 10,000 km apart.")
    #expect(try statement(.experience(0)) == "B has no city partner on record.")
    #expect(try statement(.experience(1)) == "B has 1 city partner on record.")
    #expect(
      try statement(.people(1_200_000)) == "B has 1,200,000 people; larger cities have helped more often.")
    #expect(try statement(.department(true)) == "B has an international department.")
    #expect(try statement(.department(false)) == "A source says that B has no international department.")
  }

  @Test("Countries are said with how many pairs of their cities are on record")
  func countries() throws {
    func countries(_ other: String, _ pairs: Int) throws -> String {
      try statement(.countries(asker: "JP", helper: other, pairs: pairs))
    }
    #expect(try countries("JP", 0) == "Both are in Japan; no two cities there are on record as linked.")
    #expect(try countries("JP", 1) == "Both are in Japan, with 1 pair of linked cities on record.")
    #expect(try countries("FR", 0) == "No city of Japan is on record as linked with one of France.")
    #expect(try countries("FR", 1) == "1 pair of linked cities of Japan and France is on record.")
    #expect(try countries("FR", 2_000) == "2,000 pairs of linked cities of Japan and France are on record.")
  }

  @Test("A door is said with why it is near to both")
  func doors() throws {
    func door(_ way: MatchDoor.Way, _ last: LastEvidence = Self.recent) throws -> String {
      try words().sentence(of: MatchDoor(way: way, last: last))
    }
    let shared = MatchDoor.Way.sharedBody("x", cities: 2, isOnNeededTheme: false)
    #expect(try door(shared) == "X works with both (last recorded in 2024; 2 cities on record).")
    #expect(
      try door(shared, .undated)
        == "X is recorded as working with both; not every row bears a year (2 cities on record).")
    #expect(try door(shared, Self.old) == "X worked with both when last recorded (2008; 2 cities on record).")
    #expect(
      try door(.sharedBody("x", cities: 3, isOnNeededTheme: true))
        == "X works with both, on a theme it needs (last recorded in 2024; 3 cities on record).")
    let common = MatchDoor.Way.commonPartner("c", hasDepartment: false)
    #expect(try door(common) == "C is linked with both (last recorded in 2024).")
    #expect(try door(common, Self.old) == "C was linked with both when last recorded (2008).")
    #expect(
      try door(.commonPartner("c", hasDepartment: true))
        == "C is linked with both (last recorded in 2024), and has an international department.")
    let one = MatchDoor.Way.bodyOfOne("y", of: "b", cities: 1, country: "VN")
    let country = Country.name(of: "VN")
    #expect(try door(one) == "Y works with B and in \(country) (last recorded in 2024; 1 city there on record).")
    #expect(
      try door(one, Self.old) == "Y worked with B and in \(country) when last recorded (2008; 1 city there on record).")
    let chain = MatchDoor.Way.chain(first: "c", second: "d", helper: "b")
    #expect(
      try door(chain) == "Its partner C is linked with D, a partner of B (each step recorded in 2024 or later).")
    #expect(
      try door(chain, .undated)
        == "Its partner C is recorded as linked with D, a partner of B; not every step bears a year.")
  }

  @Test("Ended links and work nearby are reasons too")
  func reasons() throws {
    let words = try words()
    let ended = "A link between them is recorded that is not there now: ask what became of it."
    #expect(words.sentence(of: .endedLinks(["a~b"])) == ended)
    let near = NearbyWork(
      body: "x", cities: 2, recentCities: 2, last: Self.recent, country: "JP", examples: ["c", "d"])
    #expect(
      words.sentence(of: .nearby(near)) == "X works with 2 cities of Japan, such as C and D (last recorded in 2024).")
    let part = NearbyWork(
      body: "x", cities: 4, recentCities: 1, last: Self.recent, country: "JP", examples: ["c", "d"])
    #expect(
      words.sentence(of: .nearby(part))
        == "X works with 1 city of Japan, such as C (last recorded in 2024); rows on 3 other cities are older or bear no year."
    )
    let far = NearbyWork(
      body: "x", cities: 1, recentCities: 0, last: Self.old, country: "JP", region: "East Asia", examples: ["c"])
    #expect(
      words.sentence(of: .nearby(far))
        == "X worked with 1 city of East Asia, none in Japan, such as C, when last recorded (2008).")
    let found = HelpReason.found(.init(asker: "a", helper: "b", fact: .themes(["water"])))
    #expect(words.sentences(of: [found, .endedLinks(["a~b"])]) == "On record for both: water. " + ended)
  }

  @Test("Where nobody is named, it is said what is missing")
  func abstention() throws {
    let words = Wording.english
    #expect(
      words.reason(of: MatchAbstention.nobodyElse) == "There is no other city that it is not linked with already.")
    let few = "It can be compared with other cities in at most 1 attribute, and fewer than 3 say too little."
    #expect(words.reason(of: MatchAbstention.incomparable(most: 1, missing: [])) == few)
    #expect(
      words.reason(of: MatchAbstention.incomparable(most: 1, missing: MatchAbstention.Missing.allCases)) == few
        + " Not known: its population, its level, its place on the globe, what it needs and offers and its partners."
    )
  }

  @Test("A candidate is said with reasons, door and practice, and what is not known of it")
  func candidate() throws {
    var (need, practice) = (
      Need(id: "n", city: "a", kind: .need), Practice(id: "p", city: "b", title: "Composting")
    )
    (need.themes, practice.themes) = (["waste"], ["waste"])
    let cities = ["a", "b"].map { id in
      Sample.city(EntityID(id)) {
        ($0.level, $0.coordinate) = (.city, .init(latitudeDegrees: 0, longitudeDegrees: 0))
        $0.population = .init(count: 100_000)
      }
    }
    let network = try Sample.network(
      cities: cities, agencies: [Agency(id: "x", name: "X")],
      links: [Sample.link("x", "a"), Sample.link("x", "b"), Sample.ended("a", "b")], practices: [practice],
      needs: [need])
    let words = Wording(of: Study(network))
    let found = try #require(try PartnerMatches(network).candidates(for: "a"))
    let candidate = try #require(found.candidates.first)
    #expect(candidate.strengths.contains(.needMetByHelper) && candidate.strengths.contains(.sharedBodies))
    let text = words.sentences(of: candidate, startingWith: practice)
    #expect(text.hasPrefix("B, \(Country.name(of: "VN")). A states a need on waste; B tells a practice on it. "))
    #expect(text.contains("Both are recorded as linked with X; not every row bears a year."))
    #expect(text.contains("ask what became of it. Door: X is recorded as working with both; "))
    #expect(text.hasSuffix("Start with: “Composting” (p)."))
    #expect(!words.sentences(of: candidate, startingWith: nil).contains("Start with"))
    #expect(words.shortReason(of: candidate).hasSuffix("not every row bears a year (2 cities on record)."))
    #expect(
      words.unknown(of: candidate).hasPrefix("Not known, and so counted neither way: what they need and it gives, "))
    #expect(
      words.summary(of: found).hasPrefix(
        "Held against 1 city that it is not linked with; 1 of them can be judged. Its gaps: "))
  }

  @Test("Every attribute and every way of guessing has a name, and every attribute a definition")
  func names() {
    let words = Wording.english
    for attribute in MatchAttribute.allCases {
      #expect(words.name(of: attribute).count > 3 && words.definition(of: attribute).hasSuffix("."))
      #expect(words.name(of: MatchMethod.matchWithout(attribute)) == words.name(of: attribute))
    }
    #expect(
      ([.match] + MatchMethod.baselines).map { words.name(of: $0) } == [
        "this match", "popularity (most partners)", "common partners", "Adamic–Adar", "resource allocation",
        "Jaccard", "personalised PageRank", "gravity (size and distance)", "countries and sizes (without weights)",
      ])
  }

  @Test("Figures that cannot be given, and what was hidden, are said for every way of hiding")
  func evaluation() throws {
    let words = Wording.english
    let network = try Sample.network(of: "a-b b-c c-d")
    let last = "For 0 cities with hidden partners all of the 4 cities were ranked that are not known partners."
    for (hiding, which) in [
      (.random, "drawn by a hash of their ids and the seed 7"),
      (.latestYears, "those whose first link began in no known year or later"),
      (.development, "the part on which weights are chosen, seed 7"),
    ] as [(MatchEvaluation.Hiding, String)] {
      let evaluation = try MatchEvaluation(network, hiding: hiding, seed: 7)
      let said = words.howHidden(evaluation)
      #expect(said.contains(" of linked cities were hidden, \(which); ") && said.hasSuffix(last))
      #expect(words.verdict(on: evaluation).isEmpty)
    }
    #expect(
      words.reason(of: MatchEvaluation.Abstention.fewPairs(1))
        == "Only 1 pair of linked cities could be hidden; fewer than 20 say too little.")
    #expect(words.reason(of: MatchEvaluation.Abstention.noYears).hasPrefix("No link between two cities has a first"))
  }

  @Test("What is not looked at in a large network is said with its limits")
  func cut() throws {
    let cities = (0...2_000).map { Sample.city(EntityID("c\($0)")) }
    let pairs = try #require(try PartnerMatches(try Sample.network(cities: cities, links: [])).cut)
    let said = Wording.english.statement(of: pairs)
    #expect(said.contains("with at most 300 cities; and the 50 with most partners"))
  }
}
