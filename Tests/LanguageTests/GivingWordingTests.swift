import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("How giving and themes are said")
struct GivingWordingTests {
  private let words = Wording.english

  @Test("Every role, family of themes and source of money has words of its own")
  func names() {
    #expect(Set(GivingRole.allCases.map(words.name)).count == GivingRole.allCases.count)
    #expect(ThemeFamily.allCases.map(words.name).first == "environment")
    #expect(Set(ThemeFamily.allCases.map(words.name)).count == ThemeFamily.allCases.count)
    let sources: [Link.Financing?] = Link.Financing.allCases + [nil]
    #expect(Set(sources.map { words.name(of: $0) }).count == sources.count)
    #expect(words.name(of: Link.Financing?.none) == "not known")
  }

  @Test("What could come back is told with the need that it answers and the first thing on offer")
  func returns() throws {
    var (need, offer) = (Need(id: "n", city: "a", kind: .need), Need(id: "o", city: "b", kind: .offer))
    (need.themes, need.detail, offer.themes) = (["waste"], "Compost", ["waste"])
    let network = try Sample.network(
      cities: [Sample.city("a"), Sample.city("b")],
      links: [Sample.link("a", "b") { $0.direction = .providerToRecipient }], needs: [need, offer])
    let report = try ReciprocityReport(network, samples: 1)
    let item = try #require(report.returns.first)
    #expect(item.ground == .statedNeed && item.needs == ["n"] && item.proofs == ["o"])
    #expect(words.reason(of: item, need: need, proof: .offer(offer)) == "a needs “Compost”. b offers help.")
    #expect(words.reason(of: item, need: nil, proof: .giving) == "b gives on it to another.")
    #expect(
      words.lead(of: report).hasSuffix("In 1 of 1 pair of cities whose direction is known (100 %) one only gives."))
  }
}
