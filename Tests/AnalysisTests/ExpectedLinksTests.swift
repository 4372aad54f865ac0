import Analysis
import CityNetwork
import Foundation
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("ExpectedLinks")
struct ExpectedLinksTests {
  /// `count` cities alike in everything, all in one place, the first of them linked two by two.
  private func alike(_ count: Int, paired: Int, country: (Int) -> String = { _ in "VN" }) throws -> CityNetwork {
    let ids = (0..<count).map { EntityID("c\($0 < 10 ? "0" : "")\($0)") }
    return try Sample.network(
      cities: ids.enumerated().map { index, id in
        Sample.city(id) {
          $0.population = .init(count: 50_000)
          $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 106)
          $0.country = country(index)
        }
      },
      links: stride(from: 0, to: paired, by: 2).map { Sample.link(ids[$0], ids[$0 + 1]) })
  }

  @Test("Among cities alike in everything the expected number is the mean, and the chances are Poisson's")
  func mean() throws {
    // 40 of 60 cities have one partner: mean 2/3, variance 2/9, no wider than Poisson. P(0) = exp(−2/3), and
    // P(0) + P(1) = 5/3 exp(−2/3) = 0.857, P(up to 2) = 0.970: nine of ten have 0 to 2.
    let report = try ExpectedLinks(try alike(60, paired: 40))
    let model = try #require(report.model)
    #expect(!model.isNegativeBinomial && model.overdispersion == 0)
    #expect(model.distanceEffect == nil)
    let without = try #require(report.entries.first { $0.id == "c59" })
    let expectation = try #require(without.expectation)
    #expect(without.recorded == 0)
    #expect(agree(expectation.expected, 2.0 / 3, relative: 1e-8))
    #expect(agree(expectation.chanceOfSoFew, exp(-2.0 / 3), relative: 1e-8))
    #expect(expectation.lower == 0 && expectation.upper == 2)
    #expect(!expectation.isUnusuallyFew)
    // Twenty cities without a partner share the lowest chance; ids decide.
    let lowest: [String] = report.entries.prefix(20).map(\.id.rawValue)
    #expect(lowest == (40..<60).map { "c\($0)" })
    let ranks: [Int] = report.entries.compactMap { $0.expectation?.rank }
    #expect(ranks == Array(1...60))
    // 59 peers, 40 of them with one partner.
    let peers = try #require(without.peers)
    #expect(peers.peers == 59 && peers.median == 1 && peers.lowerQuartile == 0 && peers.upperQuartile == 1)
    #expect(model.counts.map(\.observed) == [20, 40, 0, 0, 0, 0, 0, 0])
    #expect(model.counts.map(\.partners) == Array(0...7) && model.counts.map(\.isOrMore).firstIndex(of: true) == 7)
    #expect(agree(model.counts.map(\.expected).reduce(0, +), 60))
    #expect(report.entries.first { $0.id == "c00" }?.evidence == ["c00~c01"])
  }

  @Test("An effect is clear below 5 %, and its factor tells on which side")
  func verdicts() throws {
    let effect = try #require(try ExpectedLinks(try Sample.bundled()).model?.distanceEffect)
    func verdict(_ factor: Double, _ pValue: Double) -> ExpectationModel.Verdict {
      var effect = effect
      (effect.factor, effect.pValue) = (factor, pValue)
      return effect.verdict
    }
    #expect(verdict(0.5, 0.049) == .fewer && verdict(2, 0.049) == .more)
    #expect(verdict(0.5, 0.05) == .unclear && verdict(2, .nan) == .unclear)
  }

  @Test("Countries recorded far more or less than their cities lead to expect are named, with the numbers")
  func countries() throws {
    // 40 cities of Japan with one partner each and 40 of Viet Nam of which two have one: 42 / 80 a city, so 21 are expected
    // of each country; z = 19 / √21 = 4.1.
    let ids = try alike(80, paired: 42) { $0 < 40 ? "JP" : "VN" }
    let model = try #require(try ExpectedLinks(ids).model)
    #expect(model.countriesTested == 2)
    #expect(model.countries.map(\.country) == ["VN", "JP"])
    #expect(model.countries.map(\.recorded) == [2, 40])
    #expect(model.countries.allSatisfy { agree($0.expected, 21, relative: 1e-8) && $0.correctedPValue < 1e-3 })
  }

  @Test("With fewer than 50 known cities there is no model, and the reason says so; peers still stand")
  func abstention() throws {
    let report = try ExpectedLinks(try alike(49, paired: 10))
    #expect(report.model == nil)
    #expect(report.abstention == .fewCities(known: 49))
    #expect(
      Wording.english.remarks(on: report).first
        == "No expected numbers: population and coordinates are known for 49 cities, and fewer than 50 are too few "
        + "to fit a model to.")
    #expect(report.entries.allSatisfy { $0.expectation == nil && $0.peers != nil })
    let ids: [EntityID] = report.entries.map(\.id)
    #expect(ids == ids.sorted())
  }

  @Test("A city of unknown population has no basis: no number, no peers, and it is counted as left out")
  func unknown() throws {
    let known = try alike(60, paired: 40)
    var cities = known.cities
    cities[59].population = nil
    cities[58].coordinate = nil
    let network = try Sample.network(cities: cities, links: known.links)
    let report = try ExpectedLinks(network)
    let city = try #require(report.entries.first { $0.id == "c59" })
    #expect(city.expectation == nil && city.peers == nil)
    #expect(city.noPeers == .unknownPopulation && city.omission == .unknownPopulation)
    #expect(Wording(of: Study(network)).reason(of: city).contains("No basis"))
    #expect(report.entries.first { $0.id == "c58" }?.omission == .unknownPlace)
    #expect(report.model?.withoutPopulation == 1 && report.model?.withoutCoordinate == 1)
    #expect(report.model?.cities == 58)
  }

  @Test("Without any partner in the data there is no model")
  func nothing() throws {
    let report = try ExpectedLinks(try alike(60, paired: 0))
    #expect(report.model == nil && report.abstention == .noPartners)
    #expect(Wording.english.remarks(on: report).first == "No expected numbers: all counts are 0.")
  }

  @Test("The order of the rows changes nothing")
  func order() throws {
    let network = try Sample.bundled()
    let (first, second) = (
      try ExpectedLinks(network), try ExpectedLinks(try Sample.shuffled(network, seed: 5))
    )
    #expect(first.entries == second.entries)
    #expect(first.model?.effects == second.model?.effects)
  }

  @Test("On the bundled data the data shows no effect of distance, and Japan is recorded more than expected")
  func bundled() throws {
    let model = try #require(try ExpectedLinks(try Sample.bundled()).model)
    let distance = try #require(model.distanceEffect)
    #expect(distance.lower < 1 && distance.upper > 1 && distance.verdict == .unclear)
    #expect(model.countries.last?.country == "JP")
    #expect(model.isNegativeBinomial)
  }

  @Test("A link whose last year has passed is not asked about")
  func noQuestionAboutThePast() throws {
    let network = try Sample.network(
      cities: [Sample.city("a"), Sample.city("b")], links: [Sample.ended("a", "b")])
    let questions = OpenQuestion.all(network, register: try GapRegister(network))
    #expect(!questions.contains { $0.question == "link_status" })
    let open = try Sample.network(cities: [Sample.city("a"), Sample.city("b")], links: [Sample.link("a", "b")])
    #expect(OpenQuestion.all(open, register: try GapRegister(open)).contains { $0.question == "link_status" })
  }
}
