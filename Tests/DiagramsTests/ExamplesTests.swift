import CityNetwork
import Diagrams
import NetworkSamples
import Testing

@Suite("Whom to show")
struct ExamplesTests {
  @Test("The best linked city and body are chosen, the first id among equals")
  func foremost() throws {
    // b and c each have two city partners, however often linked; b comes first. Years from 1999 to 2010.
    let network = try Sample.network(
      cities: ["a", "b", "c", "d"].map { Sample.city($0) },
      links: [
        Sample.link("c", "a"), Sample.link("c", "b"), Sample.link("b", "d") { $0.years.from = 1999 },
        Sample.ended("d", "b"), Sample.link("a", "a"),
      ])
    let examples = DiagramExamples(network)
    #expect(examples.city == "b" && examples.agency == nil)
    #expect(examples.years == 1999...2010)
  }

  @Test("Where there is nobody to choose, nobody is chosen")
  func nobody() throws {
    let examples = DiagramExamples(try Sample.network(cities: [Sample.city("a")]))
    #expect(examples.city == nil && examples.agency == nil && examples.years == nil)
  }

  @Test("In the bundled data they are those the report names")
  func bundled() throws {
    let examples = DiagramExamples(try Sample.bundled())
    #expect(examples.city == "kitakyushu" && examples.agency == "c40")
  }
}
