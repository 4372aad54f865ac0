import Analysis
import CityNetwork
import NetworkSamples
import Testing

/// The worked answers stand beside ``Sample/brief(_:)``.
@Suite("CityBrief")
struct CityBriefTests {
  private func brief(_ city: EntityID, _ change: (inout City) -> Void = { _ in }) throws -> CityBrief {
    try #require(try CityBrief(try Sample.brief(change), city: city))
  }

  @Test("Partners stand in order: present cities by first year, bodies, planned ones, ended ones")
  func partners() throws {
    let brief = try brief("home")
    #expect(brief.partners.map(\.id) == ["alpha", "beta", "ag", "later", "gone"])
    #expect(brief.partners.map(\.standing) == [.present, .presumedPresent, .presumedPresent, .planned, .ended])
    #expect(brief.cityPartners.map(\.id) == ["alpha", "beta"] && brief.bodies.map(\.id) == ["ag"])
    let (alpha, beta, gone) = (brief.partners[0], brief.partners[1], brief.partners[4])
    #expect(alpha.themes == ["water"] && alpha.since == 2005 && alpha.role == .receives)
    #expect(alpha.hasDirectAgreement && alpha.through.isEmpty && !alpha.isMembership)
    // Nobody says since when, nor who gives.
    #expect(beta.since == nil && beta.role == .unknown && beta.through == ["prog"] && !beta.hasDirectAgreement)
    #expect(gone.since == 2000 && gone.until == 2010)
    #expect(brief.partners[2].isMembership && brief.partners[3].until == nil)
  }

  @Test("Stories are the city's own, then partners' on a theme of the link that are not older than it")
  func stories() throws {
    let stories = try brief("home").stories
    #expect(stories.map(\.practice) == ["own", "alpha-told", "gone-told"])
    #expect(stories.map(\.relation) == [.own, .partner, .formerPartner])
    #expect(stories.map(\.hasMistakes) == [true, true, false])
    // One place is kept for partners, and two are the most that they get.
    #expect(BriefStory.chosen(from: stories, atMost: 2).map(\.practice) == ["own", "alpha-told"])
    #expect(BriefStory.chosen(from: stories + stories, atMost: 3).map(\.relation) == [.own, .own, .partner])
    #expect(BriefStory.chosen(from: stories.filter { $0.relation != .own } + stories, atMost: 4).count == 3)
  }

  @Test("What is missing names the rows; what nobody has said is unknown, and not missing")
  func gaps() throws {
    // A link is on water, so that the need is not known to be unmet. Of three present links one is proven and dated.
    #expect(
      try brief("home").gaps == [
        BriefGap(kind: .unknown(.need), ids: ["home-need"]), BriefGap(kind: .unknown(.department)),
        BriefGap(kind: .unknown(.unproven), ids: ["home~ag", "home~beta"], count: 2, total: 3),
        BriefGap(kind: .unknown(.undated), ids: ["home~ag", "home~beta"], count: 2, total: 3),
      ])
    let known = try brief("home") { $0.internationalDepartment = .init(.yes, source: "S") }
    #expect(!known.gaps.contains { [.unknown(.department), .lack(.noInternationalDepartment)].contains($0.kind) })
    func kinds(_ city: EntityID) throws -> [String] { try brief(city).gaps.map(\.kind.rawValue) }
    #expect(try kinds("bare") == ["no_link", "no_international_department", "population_unknown"])
    #expect(try kinds("wants") == ["no_link", "need_unmet", "department_unknown", "population_unknown"])
  }

  @Test("Whoever offers what is needed helps first, with the need, the offer and its own story as evidence")
  func helpers() throws {
    let helper = try #require(try brief("home").helpers.first)
    #expect(helper.id == "alpha" && helper.kind == .meetsNeed && helper.isPartner && helper.themes == ["water"])
    #expect(helper.need == "home-need" && helper.offer == "alpha-offer")
    // Of the two stories on water the one that tells its mistakes.
    #expect(helper.practice == "alpha-told" && helper.evidence == ["home-need", "alpha-offer", "alpha-told"])
  }

  @Test("The steps are to ask, to share and to answer what only the city knows")
  func steps() throws {
    let steps = try brief("home").steps
    #expect(steps.map(\.kind) == [.ask, .share, .answer])
    #expect(steps.map(\.recipient) == ["alpha", "wants", nil])
    #expect(steps.map(\.sender) == [.unknownOffice, .unknownOffice, .mayorsOffice])
    #expect(steps[0].practice == "alpha-told" && steps[0].themes == ["water"])
    #expect(steps[1].need == "wants-need" && steps[1].offer == "home-offer" && steps[1].practice == "own")
    #expect(
      steps[2].questions == [
        BriefQuestion(.department), BriefQuestion(.needMet, subject: "home-need"),
        BriefQuestion(.linkAlive, subject: "home~beta"),
      ])
    let known = try brief("home") { $0.internationalDepartment = .init(.yes, source: "S") }
    #expect(known.steps.map(\.sender) == [.department, .department, .department])
  }

  @Test("A city without links, and one that is not there")
  func others() throws {
    let bare = try brief("bare")
    #expect(bare.partners.isEmpty && bare.stories.isEmpty && bare.department == .no)
    #expect(bare.steps.last?.questions.first == BriefQuestion(.anyLink))
    #expect(bare.steps.last?.sender == .mayorsOffice)
    #expect(try CityBrief(try Sample.brief(), city: "nowhere") == nil)
    // A programme is no city.
    #expect(try CityBrief(try Sample.brief(), city: "prog") == nil)
  }

  @Test("The year of judgement decides what is present")
  func year() throws {
    let then = try #require(try CityBrief(try Sample.brief(), city: "home", year: 2004))
    #expect(then.partners.map(\.id) == ["gone", "beta", "ag", "alpha", "later"])
    #expect(then.partners.map(\.standing) == [.present, .presumedPresent, .presumedPresent, .planned, .planned])
  }

  @Test("The order of the rows makes no difference", arguments: [1, 2, 3] as [UInt64])
  func shuffled(seed: UInt64) throws {
    for network in [try Sample.brief(), try Sample.mixed(30), try Sample.bundled()] {
      let other = try Sample.shuffled(network, seed: seed)
      for city in network.cities.prefix(12) {
        let (one, two) = (try CityBrief(network, city: city.id), try CityBrief(other, city: city.id))
        #expect(one == two, "\(city.id)")
      }
    }
  }
}
