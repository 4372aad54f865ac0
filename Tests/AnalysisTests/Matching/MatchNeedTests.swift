import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

@Suite("What a match says of needs, themes and texts")
struct MatchNeedTests {
  /// a needs water. c and d are there to be linked with.
  private func network(
    met: Answer = .unknown, links: [Link] = [], needs: [Need] = [], practices: [Practice] = []
  ) throws -> CityNetwork {
    try Sample.network(
      cities: MatchSample.cities("abcd"), agencies: [Agency(id: "x", name: "X")], links: links, practices: practices,
      needs: needs + [MatchSample.statement("a-need", of: "a", .need, on: ["water"], met: met)])
  }

  private func given(_ from: EntityID, _ to: EntityID, _ direction: Link.Direction, on theme: Theme) -> Link {
    Sample.link(from, to) { ($0.direction, $0.themes) = (direction, [theme]) }
  }

  @Test("A need is met by an offer or a practice with 1, by giving in a link with 0.5, by anything else given with 0")
  func needMet() throws {
    let offer = MatchSample.statement("b-offer", of: "b", .offer, on: ["energy", "water"])
    #expect(try MatchSample.value(.needMetByHelper, in: network(needs: [offer])) == 1)
    let practice = MatchSample.practice("b-practice", of: "b", on: ["water"])
    #expect(try MatchSample.value(.needMetByHelper, in: network(practices: [practice])) == 1)
    let link = given("b", "c", .providerToRecipient, on: "water")
    #expect(try MatchSample.value(.needMetByHelper, in: network(links: [link])) == 0.5)
    // An offer on another theme does not hide what b gives in the link.
    let other = MatchSample.statement("b-offer", of: "b", .offer, on: ["energy"])
    #expect(try MatchSample.value(.needMetByHelper, in: network(links: [link], needs: [other])) == 0.5)
    #expect(try MatchSample.value(.needMetByHelper, in: network(needs: [other])) == 0)
  }

  @Test(
    "Both ends of a mutual link give, of a one-way link the first; of a link of unknown direction nobody is known to")
  func whoGives() throws {
    func value(_ link: Link, _ helper: EntityID) throws -> Double? {
      try MatchSample.value(.needMetByHelper, helper: helper, in: network(links: [link]))
    }
    let mutual = given("b", "c", .mutual, on: "water")
    #expect(try value(mutual, "b") == 0.5 && value(mutual, "c") == 0.5)
    let oneWay = given("b", "c", .providerToRecipient, on: "water")
    #expect(try value(oneWay, "b") == 0.5 && value(oneWay, "c") == nil)
    let unknown = given("b", "c", .unknown, on: "water")
    #expect(try value(unknown, "b") == nil && value(unknown, "c") == nil)
    #expect(try value(given("x", "b", .providerToRecipient, on: "water"), "b") == nil)
  }

  @Test("Without a need, with a need known to be met, or with nothing given on record, needs are not comparable")
  func needUnknown() throws {
    let offer = MatchSample.statement("b-offer", of: "b", .offer, on: ["water"])
    #expect(try MatchSample.value(.needMetByHelper, in: network()) == nil)
    #expect(try MatchSample.value(.needMetByHelper, in: network(met: .yes, needs: [offer])) == nil)
    #expect(try MatchSample.value(.needMetByHelper, in: network(met: .no, needs: [offer])) == 1)
    // c needs nothing, so far as is known.
    #expect(try MatchSample.value(.needMetByHelper, asker: "c", in: network(needs: [offer])) == nil)
  }

  @Test("A need of the helper that the asker meets counts in the same way, the other way round")
  func needOfHelper() throws {
    // b needs energy and water; a states nothing of energy, offers waste, and gives on energy in a link with d.
    let needs = [
      MatchSample.statement("b-need", of: "b", .need, on: ["energy", "water"]),
      MatchSample.statement("a-offer", of: "a", .offer, on: ["waste"]),
    ]
    let link = given("a", "d", .providerToRecipient, on: "energy")
    #expect(try MatchSample.value(.needMetByAsker, in: network(needs: needs)) == 0)
    #expect(try MatchSample.value(.needMetByAsker, in: network(links: [link], needs: needs)) == 0.5)
    let told = MatchSample.practice("a-practice", of: "a", on: ["water"])
    #expect(try MatchSample.value(.needMetByAsker, in: network(links: [link], needs: needs, practices: [told])) == 1)
    #expect(try MatchSample.value(.needMetByAsker, in: network(needs: [needs[0]])) == nil)
    #expect(try MatchSample.value(.needMetByAsker, helper: "c", in: network(needs: needs)) == nil)
  }

  @Test("A met need counts with its rows: the need, the offers and practices, or the links in which it is given")
  func evidence() throws {
    let rows = [
      MatchSample.statement("b-offer", of: "b", .offer, on: ["water"]),
      MatchSample.statement("b-other", of: "b", .offer, on: ["energy"]),
    ]
    let told = [MatchSample.practice("b-practice", of: "b", on: ["water"])]
    let link = given("b", "c", .providerToRecipient, on: "water")
    let stated = try MatchSample.part(.needMetByHelper, in: network(links: [link], needs: rows, practices: told))
    #expect(Set(stated.evidence) == ["a-need", "b-offer", "b-practice"])
    func met(by means: MetNeed.Means) -> MatchFinding {
      .init(asker: "a", helper: "b", fact: .need(.init(city: "a", giver: "b", themes: ["water"], means: means)))
    }
    #expect(stated.finding == met(by: .stated(offers: 1, practices: 1)))
    let deed = try MatchSample.part(.needMetByHelper, in: network(links: [link]))
    #expect(Set(deed.evidence) == ["a-need", "b~c"])
    #expect(deed.finding == met(by: .links(1, last: .undated)))
  }

  @Test("Themes in common are a share of the themes of either, “general” left out")
  func themes() throws {
    // a: water (its need), waste (stated) → {waste, water}. b: water (its need), energy (its offer), food (its practice)
    // and general → {energy, food, water}. One of four → 0.25. c: waste, by a link → one of two → 0.5. d: general only.
    var cities = MatchSample.cities("abcd")
    cities[0].themes = ["waste", "general"]
    cities[3].themes = ["general"]
    let network = try Sample.network(
      cities: cities, agencies: [Agency(id: "x", name: "X")],
      links: [Sample.link("x", "c") { $0.themes = ["waste"] }],
      practices: [MatchSample.practice("p", of: "b", on: ["food"])],
      needs: [
        MatchSample.statement("n1", of: "a", .need, on: ["water"]),
        MatchSample.statement("n2", of: "b", .need, on: ["water", "general"]),
        MatchSample.statement("n3", of: "b", .offer, on: ["energy"]),
      ])
    #expect(try MatchSample.value(.themes, in: network) == 0.25)
    #expect(try MatchSample.part(.themes, in: network).finding?.fact == .themes(["water"]))
    #expect(try MatchSample.value(.themes, helper: "c", in: network) == 0.5)
    #expect(try MatchSample.value(.themes, helper: "d", in: network) == nil)
    // b and c have none in common: known to differ, which is not the same as not known.
    #expect(try MatchSample.value(.themes, asker: "b", helper: "c", in: network) == 0)
  }

  @Test("Policies and industries in common are a share of the shorter list; without a list they are not comparable")
  func texts() throws {
    // Words that say something: a {smart, clean, water}; b {water, schools}; years, “city”, “plan” and “strategy” left out.
    // One of two → 0.5. Industries: a {fishing, steel, tourism}; b {fishing, tea} → 0.5.
    // c: nothing on record; d: lists with nothing in them, of which there is no share.
    var cities = MatchSample.cities("abcde")
    cities[0].policies = .init(["Smart city plan", "Clean WATER"])
    cities[1].policies = .init(["Water strategy 2030 for schools"])
    (cities[2].policies, cities[2].industries) = (nil, nil)
    (cities[3].policies, cities[3].industries) = (.init(["Local action plan 2030"]), .init([]))
    (cities[4].policies, cities[4].industries) = (.init(["Harbour"]), .init(["tea"]))
    cities[0].industries = .init(["Fishing", "Steel", "Tourism"])
    cities[1].industries = .init(["fishing", "tea"])
    let network = try Sample.network(cities: cities, links: [])
    #expect(try MatchSample.part(.policies, in: network).finding?.fact == .policies(["water"]))
    #expect(try MatchSample.part(.industries, in: network).finding?.fact == .industries(["fishing"]))
    #expect(try MatchSample.part(.industries, helper: "e", in: network).finding == nil)
    for attribute in [MatchAttribute.policies, .industries] {
      #expect(try MatchSample.value(attribute, in: network) == 0.5, "\(attribute)")
      #expect(try MatchSample.value(attribute, helper: "c", in: network) == nil, "\(attribute)")
      #expect(try MatchSample.value(attribute, helper: "d", in: network) == nil, "\(attribute)")
      #expect(try MatchSample.value(attribute, helper: "e", in: network) == 0, "\(attribute)")
    }
  }
}
