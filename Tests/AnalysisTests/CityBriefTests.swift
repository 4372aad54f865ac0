import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

@Suite("CityBrief")
struct CityBriefTests {
  /// Seven cities; the data is of 2020, and "own" is the city of the brief.
  ///
  /// own gives to near (water, since 2005, through prog) and receives from far (waste, since 2015, direct agreement); its
  /// link with old (energy) ended in 2010; it is a member of body. It needs waste, and nobody says whether that is met.
  /// far has done waste (outcome, mistakes, 2016): a story of a partner on a theme of the link. near tells of waste as
  /// well, which is no theme of its link: no story. giver, unknown to own, offers waste and is linked with far.
  private func network(_ change: (inout City) -> Void = { _ in }) throws -> CityNetwork {
    var need = Need(id: "need", city: "own", kind: .need)
    (need.themes, need.detail) = (["waste"], "a place for waste")
    var offer = Need(id: "offer", city: "giver", kind: .offer)
    (offer.themes, offer.detail) = (["waste"], "sorting at source")
    func practice(_ id: EntityID, _ city: EntityID, mistakes: String?) -> Practice {
      var practice = Practice(id: id, city: city, title: "Story of \(city)")
      (practice.themes, practice.outcome, practice.mistakes, practice.year) = (["waste"], "less waste", mistakes, 2016)
      return practice
    }
    let ids: [EntityID] = ["own", "near", "far", "old", "giver", "x", "y"]
    return try Sample.network(
      cities: ids.map { id in Sample.city(id) { if id == "own" { change(&$0) } } },
      agencies: [Agency(id: "body", name: "Body")], programmes: [Programme(id: "prog", name: "Prog")],
      links: [
        Sample.link("own", "near") {
          ($0.themes, $0.years.from, $0.direction, $0.programme) = (["water"], 2005, .providerToRecipient, "prog")
        },
        Sample.link("far", "own") {
          ($0.themes, $0.years.from, $0.direction) = (["waste"], 2015, .providerToRecipient)
        },
        Sample.link("own", "old") { ($0.themes, $0.years.to) = (["energy"], 2010) },
        Sample.link("own", "body") { $0.kind = .membership }, Sample.link("giver", "far"), Sample.link("x", "y"),
      ], practices: [practice("p-far", "far", mistakes: "too quick"), practice("p-near", "near", mistakes: nil)],
      needs: [need, offer])
  }

  private func brief(_ network: CityNetwork, _ city: EntityID = "own") throws -> CityBrief {
    try #require(try CityBrief(network, city: city))
  }

  @Test("Partners come with what for, since when, through whom and who gives; ended ones apart")
  func partners() throws {
    let brief = try brief(try network())
    // Cities first, each with one link; the earlier first year first.
    #expect(brief.cityPartners.map(\.id) == ["near", "far"])
    let (near, far) = (brief.cityPartners[0], brief.cityPartners[1])
    #expect(near.themes == ["water"] && near.since == 2005 && near.through == ["prog"] && near.role == .gives)
    #expect(far.themes == ["waste"] && far.since == 2015 && far.through.isEmpty && far.role == .receives)
    #expect(brief.bodies.map(\.id) == ["body"] && brief.bodies[0].isMembership)
    #expect(brief.formerPartners.map(\.id) == ["old"] && brief.formerPartners[0].until == 2010)
  }

  @Test("A partner's story counts on a theme of the link only, and not from before it")
  func stories() throws {
    let network = try network()
    #expect(try brief(network).stories.map(\.practice) == ["p-far"])
    #expect(try brief(network).stories[0].relation == .partner)
    // For far the story is its own; for x nobody tells one.
    #expect(try brief(network, "far").stories.first?.relation == .own)
    #expect(try brief(network, "x").stories.isEmpty)
  }

  @Test("An unknown department is a question, never a lack; a stated no is a lack and no question")
  func department() throws {
    let unknown = try brief(try network())
    #expect(
      unknown.gaps.contains { $0.kind == .departmentUnknown } && !unknown.gaps.contains { $0.kind == .noDepartment })
    #expect(unknown.questions.contains { $0.kind == .department })
    #expect(unknown.steps.allSatisfy { $0.sender != .department })
    let no = try brief(try network { $0.internationalDepartment = .init(.no, source: "S") })
    #expect(no.gaps.contains { $0.kind == .noDepartment } && !no.gaps.contains { $0.kind == .departmentUnknown })
    #expect(!no.questions.contains { $0.kind == .department })
    #expect(no.steps.first?.sender == .mayorsOffice)
  }

  @Test("A need without a word on whether it is met is no unmet need where a link is on its theme")
  func needs() throws {
    let brief = try brief(try network())
    #expect(brief.gaps.contains { $0.kind == .needUnknown && $0.ids == ["need"] })
    #expect(!brief.gaps.contains { $0.kind == .needUnmet })
  }

  @Test("Who meets the need comes first: a partner with a story; then who matches, with the door; each with its rows")
  func helpers() throws {
    // far has a story on waste and is a present partner; giver offers waste, and is no partner: partners rank first.
    let helpers = try brief(try network()).helpers
    #expect(helpers.first?.id == "far" && helpers.first?.kind == .meetsNeed && helpers.first?.isPartner == true)
    #expect(Set(helpers[0].evidence) == ["need", "p-far"])
    // giver: what own needs it gives; common partner far opens the door.
    let giver = try #require(helpers.first { $0.id == "giver" })
    #expect(giver.kind == .match && giver.reasons.first == .needMetByHelper)
    #expect(giver.through == ["far"] && giver.door == .commonPartner)
    #expect(Set(giver.evidence).isSuperset(of: ["need", "offer", "far~own", "giver~far"]))
    let network = try network()
    let rows = Set(network.links.map(\.id) + network.needs.map(\.id) + network.practices.map(\.id))
    for helper in helpers { #expect(rows.isSuperset(of: helper.evidence)) }
  }

  @Test("Steps say who writes to whom, on what, with which practice; the last one is the questions")
  func steps() throws {
    let steps = try brief(try network()).steps
    #expect(steps.count == 3)
    #expect(steps[0].kind == .ask && steps[0].recipient == "far" && steps[0].themes == ["waste"])
    #expect(steps[0].practice == "p-far" && steps[0].need == "need")
    #expect(steps[2].kind == .answer && steps[2].recipient == nil && !steps[2].questions.isEmpty)
    #expect(Set(steps.compactMap(\.recipient)).count == 2)
  }

  @Test("A city without a recorded link is asked whether it has any, and has no partner in the brief")
  func withoutLinks() throws {
    let network = try Sample.network(of: "a-b c")
    let brief = try brief(network, "c")
    #expect(brief.partners.isEmpty && brief.gaps.first?.kind == .noLink)
    #expect(!brief.gaps.contains { $0.kind == .noCityPartner || $0.kind == .onePartner })
    #expect(brief.questions.first?.kind == .anyLink)
    #expect(try CityBrief(network, city: "nowhere") == nil)
  }

  @Test("The same brief whatever the order of the rows")
  func order() throws {
    let network = try network()
    let turned = try CityNetwork(
      dataset: network.dataset, cities: network.cities.reversed(), agencies: network.agencies,
      programmes: network.programmes, links: network.links.reversed(), practices: network.practices.reversed(),
      needs: network.needs.reversed(), completeness: [])
    for city in network.cities { #expect(try brief(network, city.id) == brief(turned, city.id)) }
  }
}
