import Analysis
import CityNetwork
import Foundation
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("ExpectedLinks and capitals")
struct ExpectedCapitalTests {
  /// Six large capitals of six countries, and six other large cities of Viet Nam, all of one region.
  ///
  /// Partners: k1, k2 and k3 two each, k4 and k5 one, k6 none; v1 and v2 one each, v3 to v6 none.
  private func network(_ capital: (String) -> Answer) throws -> CityNetwork {
    let countries = ["VN", "TH", "LA", "KH", "MM", "MY"]
    let cities = (1...6).flatMap { number in
      [("k", countries[number - 1]), ("v", "VN")].map { letter, country in
        Sample.city(EntityID("\(letter)\(number)")) {
          ($0.country, $0.region, $0.capital) = (country, "South-East Asia", capital("\(letter)\(number)"))
          $0.population = .init(count: 600_000)
        }
      }
    }
    let pairs = [("k1", "k2"), ("k1", "k3"), ("k2", "k3"), ("k4", "k5"), ("v1", "v2")]
    return try Sample.network(cities: cities, links: pairs.map { Sample.link(EntityID($0.0), EntityID($0.1)) })
  }

  private func peers(of id: EntityID, _ capital: (String) -> Answer) throws -> PeerComparison? {
    try ExpectedLinks(try network(capital)).entries.first { $0.id == id }?.peers
  }

  private func name(_ peers: PeerComparison) -> String { Wording.english.name(of: peers.group) }

  @Test("Capitals are held against capitals, other cities of a country against each other")
  func peers() throws {
    func status(_ id: String) -> Answer { id.hasPrefix("k") ? .yes : .no }
    // Others of k6: 2, 2, 2, 1, 1. Its country has no other capital, so that the region comes first.
    let capital = try #require(try peers(of: "k6", status))
    #expect(name(capital) == "large capitals in South-East Asia" && capital.peers == 5)
    #expect(capital.median == 2 && capital.lowerQuartile == 1 && capital.upperQuartile == 2)
    #expect(capital.group.size == .large && capital.group.capital == .yes && capital.group.level == nil)
    #expect(capital.group.country == nil && capital.group.region == "South-East Asia")
    // Others of v6: 1, 1, 0, 0, 0.
    let other = try #require(try peers(of: "v6", status))
    #expect(name(other) == "large cities in Vietnam, the capital left out" && other.peers == 5)
    #expect(other.median == 0 && other.lowerQuartile == 0 && other.upperQuartile == 1)
  }

  @Test("Where nobody says which cities are capitals, capitals and others are peers")
  func unknown() throws {
    // Others of v6 in Viet Nam: 1, 1, 0, 0, 0 and k1 with 2; in the middle of 0 and 1.
    let other = try #require(try peers(of: "v6") { _ in .unknown })
    #expect(name(other) == "large cities in Vietnam" && other.peers == 6 && other.median == 0.5)
    // Others of k6, alone in its country: 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0.
    let capital = try #require(try peers(of: "k6") { _ in .unknown })
    #expect(name(capital) == "large cities in South-East Asia" && capital.peers == 11 && capital.median == 1)
    let report = try ExpectedLinks(try network { _ in .unknown })
    #expect(report.knownCapitalStatuses == 0 && report.capitals == 0)
  }

  @Test("A capital with fewer than five others gives up its status, an ordinary city before its country")
  func widening() throws {
    // Five capitals: k1 has four others, so that its country is next: v1 to v6 with 1, 1, 0, 0, 0, 0.
    let capital = try #require(try peers(of: "k1") { $0.hasPrefix("v") ? .no : $0 == "k6" ? .no : .yes })
    #expect(name(capital) == "large cities in Vietnam" && capital.peers == 6 && capital.median == 0)
    // Only v6 is known not to be a capital: Viet Nam with its capital, 2, 1, 1, 0, 0, 0, and not the region without.
    let other = try #require(try peers(of: "v6") { $0 == "v6" ? .no : .unknown })
    #expect(name(other) == "large cities in Vietnam" && other.peers == 6 && other.median == 0.5)
  }

  @Test("A city without peers says why: too few others of its size, or no known size")
  func nobody() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c"].map { id in Sample.city(EntityID(id)) { $0.population = .init(count: 2_000_000) } }
        + [Sample.city("d"), Sample.city("e") { $0.population = .init(count: 10) }])
    let (entries, words) = (try ExpectedLinks(network).entries, Wording(of: Study(network)))
    let found = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.noPeers) })
    #expect(found["a"] == .few(others: 2, size: .veryLarge) && found["e"] == .few(others: 0, size: .small))
    #expect(found["d"] == .unknownPopulation)
    let reasons = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, words.reason(of: $0)) })
    let few = "No basis for a comparison with peers: the data has"
    #expect(reasons["a"]?.hasSuffix("\(few) 2 other very large cities, and fewer than 5 tell nothing.") == true)
    #expect(reasons["e"]?.hasSuffix("\(few) no other small city, and fewer than 5 tell nothing.") == true)
    #expect(reasons["d"]?.hasSuffix("No basis for a comparison with peers: its population is not known.") == true)
  }

  /// 60 cities alike in all but being the capital, of which the first 40 are linked two by two.
  private func alike(capitals: Int) throws -> ExpectedLinks {
    let ids = (0..<60).map { EntityID("c\($0 < 10 ? "0" : "")\($0)") }
    return try ExpectedLinks(
      try Sample.network(
        cities: ids.enumerated().map { index, id in
          Sample.city(id) {
            $0.population = .init(count: 50_000)
            $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 106)
            $0.capital = index < capitals ? .yes : .no
          }
        }, links: stride(from: 0, to: 40, by: 2).map { Sample.link(ids[$0], ids[$0 + 1]) }))
  }

  @Test("Among cities alike but for their status, capitals are expected to have their own mean")
  func regression() throws {
    // 20 capitals with one partner each; of 40 others 20 have one, the mean is 1/2: twice as many for a capital.
    let report = try alike(capitals: 20)
    let model = try #require(report.model)
    #expect(!model.isNegativeBinomial)
    #expect(agree(try #require(model.capitalEffect).factor, 2, relative: 1e-8))
    #expect(model.reference == [.country("VN"), .level(.unknown), .capital(.no)])
    #expect(
      Wording.english.lead(of: model).contains(
        " against cities in Vietnam, of a level not known, not the national capital. "))
    // Nobody is larger than another, and all lie in one place.
    #expect(model.effects.map(\.term) == [.capital(.yes)])
    let (capital, other) = (report.entries.first { $0.id == "c00" }, report.entries.first { $0.id == "c59" })
    #expect(agree(capital?.expectation?.expected, 1, relative: 1e-8))
    #expect(agree(other?.expectation?.expected, 0.5, relative: 1e-8))
    #expect(other?.expectation?.usesCapitalStatus == true)
    #expect(
      other.map(Wording.english.reason)?.contains("size, level, country, place and capital status") == true)
    #expect(capital?.capital == .yes && other?.capital == .no)
    // Without c59 the mean of the others is 20/39; one step gives exp(1/39)/2, from the leverage 1/40 and the residual −1.
    #expect(agree(other?.expectation?.expectedWithoutItself, exp(1.0 / 39) / 2, relative: 1e-8))
    #expect(agree(other?.expectation?.expectedWithoutItself, 20.0 / 39, relative: 1e-3))
    // Capitals have exactly what is expected of them: nothing changes without one.
    #expect(agree(capital?.expectation?.expectedWithoutItself, 1, relative: 1e-8))
  }

  @Test("Nine capitals are too few for an effect of their own")
  func fewCapitals() throws {
    let report = try alike(capitals: 9)
    #expect(report.model?.capitalEffect == nil && report.capitals == 9 && report.knownCapitalStatuses == 60)
    // 40 of 60 have a partner, capital or not.
    #expect(agree(report.entries.first { $0.id == "c00" }?.expectation?.expected, 2.0 / 3, relative: 1e-8))
    #expect(report.entries.allSatisfy { $0.expectation?.usesCapitalStatus == false })
    #expect(report.entries.allSatisfy { !Wording.english.reason(of: $0).contains("capital status") })
  }

  @Test("The bundled data knows 29 capitals, whatever their level, and no district or namesake of one")
  func bundled() throws {
    let network = try Sample.bundled()
    #expect(network.cities.allSatisfy { $0.capital != .unknown })
    let capitals = Set(network.cities.filter { $0.capital == .yes }.map(\.id))
    #expect(capitals.count == 29)
    #expect(
      capitals.isSuperset(of: ["tokyo", "seoul", "jakarta", "kuala-lumpur", "delhi", "colombo", "kotte", "nay-pyi-taw"])
    )
    #expect(
      capitals.isDisjoint(with: [
        "central-jakarta", "south-jakarta", "berlin-lichtenberg", "quezon-city", "hong-kong", "koror", "yangon",
      ]))
    let report = try ExpectedLinks(network)
    #expect(report.model?.capitalEffect != nil)
    #expect(report.entries.allSatisfy { ($0.expectation == nil) == ($0.expectation?.expectedWithoutItself == nil) })
  }
}
