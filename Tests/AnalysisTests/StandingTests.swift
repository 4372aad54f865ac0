import Analysis
import CityNetwork
import Foundation
import NetworkSamples
import Testing

@Suite("Standing")
struct StandingTests {
  /// Cities without, with ended, with planned, with ended and planned links, and every other way to stand.
  private func networks() throws -> [CityNetwork] {
    let ids: [EntityID] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "p", "q"]
    let mixed = try Sample.network(
      cities: ids.map { id in Sample.city(id) { if id < "d" { $0.internationalDepartment = .init(.no) } } },
      agencies: [Agency(id: "x", name: "X")],
      links: [
        Sample.link("a", "b"), Sample.link("b", "c"), Sample.link("a", "c"), Sample.ended("d", "a"),
        Sample.link("e", "a") { $0.status = .planned }, Sample.link("f", "b") { $0.status = .planned },
        Sample.ended("f", "c"), Sample.link("g", "x"), Sample.link("h", "x") { $0.kind = .membership },
        Sample.ended("h", "a"), Sample.link("i", "j"), Sample.ended("k", "i"), Sample.ended("p", "q"),
      ], needs: [Need(id: "n", city: "i", kind: .need), Need(id: "m", city: "b", kind: .need)])
    return [mixed, try Sample.bundled()]
  }

  /// The classes of gaps as the rules of the page say, from scratch.
  private func gaps(_ situation: CitySituation) -> [String] {
    let (links, present) = (situation.links, situation.presentLinks)
    let isLeft = !links.isEmpty && !situation.hasOnlyEndedLinks
    let rules: [(String, Bool)] = [
      ("no_link", links.isEmpty), ("dormant", !links.isEmpty && situation.hasOnlyEndedLinks),
      ("no_international_department", situation.city.internationalDepartment.value == .no),
      ("need_unmet", !situation.unmetNeeds.isEmpty),
      ("one_intermediary", isLeft && !situation.sharedBodies.isEmpty),
      ("one_link", isLeft && present.count == 1), ("one_partner", isLeft && situation.partnerCount == 1),
      ("member_only", isLeft && !present.isEmpty && present.allSatisfy { $0.kind == .membership }),
      ("no_city_partner", isLeft && situation.cityPartners.isEmpty),
      ("fragment", situation.componentSize > 1 && !situation.isInMainComponent),
    ]
    return rules.filter(\.1).map(\.0)
  }

  /// The ways to be cut off, from scratch.
  private func cutOff(_ situation: CitySituation) -> [String] {
    guard !situation.links.isEmpty else { return ["no_link"] }
    let rules: [(String, Bool)] = [
      ("no_city_partner", situation.cityPartners.isEmpty), ("dormant", situation.hasOnlyEndedLinks),
      ("fragment", situation.componentSize > 1 && !situation.isInMainComponent),
      ("one_partner", situation.partnerCount == 1), ("one_intermediary", !situation.sharedBodies.isEmpty),
    ]
    return rules.filter(\.1).map(\.0)
  }

  @Test("The register and the list of isolated cities hold what their rules say, and differ for ended links only")
  func lists() throws {
    var met: Set<Standing> = []
    for network in try networks() {
      for situation in try CitySituations(network).all {
        let (inRegister, inList) = (Standing.gaps(of: situation), Standing.cutOff(of: situation))
        #expect(inRegister.map(\.rawValue) == gaps(situation), "\(situation.city.id)")
        #expect(inList.map(\.rawValue) == cutOff(situation), "\(situation.city.id)")
        let apart = Set(inList).subtracting(inRegister)
        #expect(apart == (situation.hasOnlyEndedLinks ? [.noCityPartner] : []), "\(situation.city.id)")
        met.formUnion(Standing.allCases.filter { $0.holds(for: situation) })
      }
    }
    #expect(met == Set(Standing.allCases))
  }

  @Test("A city without a present link has none recorded, or ended and future ones only")
  func withoutPresentLink() throws {
    let situations = try CitySituations(try networks()[0])
    let ids = situations.all.filter { Standing.noPresentLink.holds(for: $0) }.map(\.city.id)
    #expect(ids == ["d", "e", "f", "k", "p", "q"])
    for situation in situations.all where situation.presentLinks.isEmpty {
      #expect(Standing.noLink.holds(for: situation) != Standing.noPresentLink.holds(for: situation))
    }
  }

  @Test("Every id is one of its own, former ones lead to a standing, and the order is that of gravity")
  func ids() throws {
    for standing in Standing.allCases { #expect(Standing(named: standing.rawValue) == standing) }
    for (former, standing) in Standing.formerIDs {
      #expect(Standing(rawValue: former) == nil)
      #expect(Standing(named: former) == standing && Standing(named: former.uppercased()) == standing)
      let read = try JSONDecoder().decode([Standing].self, from: Data("[\"\(former)\"]".utf8))
      #expect(read == [standing])
      #expect(String(decoding: try JSONEncoder().encode(read), as: UTF8.self) == "[\"\(standing.rawValue)\"]")
    }
    #expect(Standing.gapClasses == Standing.gapClasses.sorted())
    #expect(GivingRole.allCases.allSatisfy { Standing(named: $0.rawValue) == nil })
  }

  @Test("What a brief misses is written as its id, and read by its former one")
  func briefGaps() throws {
    let gaps = [BriefGap(kind: .lack(.dormant), ids: ["l"]), BriefGap(kind: .unknown(.unproven), count: 1, total: 2)]
    let text = String(decoding: try JSONEncoder().encode(gaps), as: UTF8.self)
    #expect(text.contains("\"dormant\"") && text.contains("\"unproven\""))
    #expect(try JSONDecoder().decode([BriefGap].self, from: Data(text.utf8)) == gaps)
    #expect(BriefGap.Kind(rawValue: "no_department") == .lack(.noInternationalDepartment))
    #expect(BriefGap.Kind(rawValue: "colour") == nil)
  }
}
