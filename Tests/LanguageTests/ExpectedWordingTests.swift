import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("How expected numbers are said")
struct ExpectedWordingTests {
  private let words = Wording.english

  @Test("Every term of the model has words of its own")
  func terms() {
    let terms: [ExpectationModel.Term] = [
      .people, .distance, .capital(.yes), .capital(.no), .capital(.unknown), .level(.unknown), .level(.town),
      .country("JP"), .restOfRegion("South Asia"), .otherCountries,
    ]
    #expect(
      terms.map(words.name) == [
        "twice as many people", "1,000 km farther from the other cities", "national capital",
        "not the national capital", "not known whether the national capital", "of a level not known", "of level “town”",
        "in Japan", "in the rest of South Asia", "in other countries",
      ])
  }

  @Test("A city's reason has what is recorded, what is expected of one like it, and the middle of its peers")
  func reason() throws {
    let ids = (10..<70).map { EntityID("c\($0)") }
    let network = try Sample.network(
      cities: ids.map { id in
        Sample.city(id) {
          $0.population = .init(count: 50_000)
          $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 106)
        }
      }, links: stride(from: 0, to: 40, by: 2).map { Sample.link(ids[$0], ids[$0 + 1]) })
    let (report, words) = (try ExpectedLinks(network), Wording(of: Study(network)))
    let (linked, alone) = (
      try #require(report.entries.first { $0.id == "c10" }), try #require(report.entries.first { $0.id == "c69" })
    )
    // 40 of 60 have one partner: 0.67 is expected, and nine of ten have 0 to 2.
    let like = "A city of its size, level, country and place would have about 0.7; nine of ten such have 0 to 2."
    let peers = try #require(alone.peers)
    let middle = "The middle of 59 peers (\(words.name(of: peers.group))): 1."
    #expect(words.reason(of: alone) == "No city partner recorded. \(like) \(middle)")
    #expect(words.reason(of: linked) == "1 city partner recorded. \(like) \(middle)")
  }
}
