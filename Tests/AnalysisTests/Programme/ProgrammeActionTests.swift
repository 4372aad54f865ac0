import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("What to do for a planned link")
struct ProgrammeActionTests {
  /// f needs help with waste; h2 offers it, and tells a practice without mistakes; a has another one that tells them. The agency
  /// x works with f and h2, so that it can introduce the two.
  private func network(department: Answer) throws -> CityNetwork {
    let base = try ProgrammeSample.islands { cities, links in
      for index in cities.indices where cities[index].id == "f" {
        cities[index].internationalDepartment = .init(department)
      }
      links.append(Sample.link("x", "f"))
    }
    var (need, offer) = (Need(id: "n", city: "f", kind: .need), Need(id: "o", city: "h2", kind: .offer))
    (need.themes, offer.themes) = (["waste"], ["waste"])
    var (good, bad, own) = (
      Practice(id: "p-good", city: "h2", title: "Good"), Practice(id: "p-bad", city: "a", title: "Bad"),
      Practice(id: "p-own", city: "f", title: "Own")
    )
    (good.themes, good.outcome) = (["waste"], "It worked")
    (bad.themes, bad.mistakes) = (["waste"], "No money was left")
    (own.themes, own.outcome, own.mistakes) = (["waste"], "Ours", "Ours too")
    return try Sample.network(
      cities: base.cities, agencies: base.agencies, links: base.links, practices: [good, bad, own],
      needs: [need, offer])
  }

  @Test("Need, offer, door, practice and another's mistakes are named by their rows, and never the city's own practice")
  func action() throws {
    let plan = try ProgrammeSample.plan(try network(department: .no), 4) { $0.kinds = [.city] }
    let link = try #require(plan.links.first { $0.city == "f" })
    #expect(link.helper == "h2" && link.id == "f+h2")
    #expect(link.action.sender == .mayorsOffice)
    #expect(link.action.themes == ["waste"] && link.action.hasCommonThemes)
    #expect(link.action.need == "n" && link.action.offer == "o")
    #expect(link.action.through == ["x"] && link.door?.kind == .sharedBody)
    #expect(link.action.practice == "p-good" && link.action.warning == "p-bad")
    #expect(Set(["n", "o", "p-good", "p-bad", "x~f", "x~h2"]).isSubset(of: Set(link.evidence.map(\.rawValue))))
  }

  @Test("Who writes follows from what is known of the department", arguments: [Answer.yes, .no, .unknown])
  func sender(department: Answer) throws {
    let plan = try ProgrammeSample.plan(try network(department: department), 4) { $0.kinds = [.city] }
    let expected: [Answer: BriefStep.Sender] = [.yes: .department, .no: .mayorsOffice, .unknown: .unknownOffice]
    #expect(plan.links.first { $0.city == "f" }?.action.sender == expected[department])
  }

  @Test("A link with an agency says with whom it works nearby, and takes the city's own themes")
  func agency() throws {
    // x works with h1 and h2 in Viet Nam; g works on water by its own word.
    let network = try ProgrammeSample.islands { cities, _ in
      for index in cities.indices where cities[index].id == "g" { cities[index].themes = ["water"] }
    }
    let plan = try ProgrammeSample.plan(network, 10) { ($0.kinds, $0.capacity) = ([.agency], 9) }
    let link = try #require(plan.links.first { $0.city == "g" })
    #expect(link.helper == "x" && link.kind == .agency && link.door == nil && link.comparable == nil)
    let nearby = NearbyWork(
      body: "x", cities: 2, recentCities: 0, last: .undated, country: "VN", examples: ["h1", "h2"])
    #expect(link.reasons == [.nearby(nearby)] && link.last == .undated)
    #expect(
      Wording(of: Study(network)).sentences(of: link.reasons)
        == "Agency X is recorded as working with 2 cities of Vietnam, such as H1 and H2, without a year.")
    #expect(link.action.themes == ["water"] && !link.action.hasCommonThemes)
    #expect(link.evidence == ["x~h1", "x~h2"])
  }
}
