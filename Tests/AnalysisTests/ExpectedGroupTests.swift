import Analysis
import CityNetwork
import Foundation
import Language
import NetworkSamples
import TestSupport
import Testing

/// Who is held against whom in the model of expected numbers.
@Suite("Groups of cities in the model of expected numbers")
struct ExpectedGroupTests {
  /// Cities of two large countries, of small ones in two parts of the world, of three levels, and of known and unknown status;
  /// linked at random.
  private func network(seed: UInt64) throws -> CityNetwork {
    var random = SplitMix64(seed: seed)
    let countries = ["VN", "JP", "KE", "KE", "TZ", "TZ", "PE", "CL"]
    let regions = ["VN": "Asia", "JP": "Asia", "KE": "Africa", "TZ": "Africa"]
    var cities: [City] = []
    for index in 0..<Int.random(in: 58...84, using: &random) {
      let country =
        index < 50 ? countries[index % 2] : countries[Int.random(in: 2..<countries.count, using: &random)]
      cities.append(
        Sample.city(EntityID("c\(index + 100)")) {
          $0.country = country
          $0.region = regions[country]
          $0.level = [.city, .city, .city, .town, .unknown, .district][Int.random(in: 0..<6, using: &random)]
          $0.capital = index % 5 == 0 ? .yes : index % 5 == 1 ? .unknown : .no
          $0.population = .init(count: Int.random(in: 10_000...3_000_000, using: &random))
          $0.coordinate = .init(
            latitudeDegrees: Double.random(in: -30...50, using: &random),
            longitudeDegrees: Double.random(in: 0...140, using: &random))
        })
    }
    var links: [EntityID: Link] = [:]
    for _ in 0..<Int.random(in: 50...120, using: &random) {
      let (a, b) = (
        cities[Int.random(in: 0..<cities.count, using: &random)].id,
        cities[Int.random(in: 0..<cities.count, using: &random)].id
      )
      if a < b { links[EntityID("\(a)~\(b)")] = Sample.link(a, b) }
    }
    return try Sample.network(cities: cities, links: links.sorted { $0.key < $1.key }.map(\.value))
  }

  /// The groups of the documents, found anew: large ones by name, the rest under `others`.
  private func groups(
    _ entries: [ExpectedLinks.Entry], named name: (ExpectedLinks.Entry) -> String?, others: String = "others"
  ) -> [String: [ExpectedLinks.Entry]] {
    let named = Dictionary(grouping: entries) { name($0) ?? others }
    let isLarge = named.mapValues { $0.count >= 10 && $0.contains { $0.recorded > 0 } }
    return Dictionary(grouping: entries) { entry in
      let own = name(entry) ?? others
      return own != others && isLarge[own] == true ? own : others
    }
  }

  /// By maximum likelihood the weighed residuals of every group that has an effect, and of that which it is held against, sum
  /// up to nothing: what no fit with two groups thrown together gives.
  @Test("Every country, region, level and status is fitted by itself, the rest of them too, on 200 random networks")
  func scoreEquations() throws {
    var (fits, others) = (0, 0)
    for seed in 0..<200 as Range<UInt64> {
      let network = try network(seed: seed)
      let report = try ExpectedLinks(network)
      guard let model = report.model else { continue }
      fits += 1
      let judged = report.entries.filter { $0.expectation != nil }
      func cities(_ entry: ExpectedLinks.Entry) -> City? { network.city(entry.id) }
      let byCountry = groups(judged, named: \.country, others: "")
      let rest = groups(byCountry[""] ?? [], named: { cities($0)?.region })
      let levels = groups(judged, named: { cities($0)?.level.rawValue })
      let parts =
        byCountry.filter { $0.key != "" }.map(\.value) + rest.map(\.value) + levels.map(\.value)
        + Dictionary(grouping: judged, by: \.capital).map { model.capitalEffect == nil ? judged : $0.value }
      for part in parts {
        let residual = part.reduce(0) { sum, entry in
          let mean = entry.expectation?.expected ?? .nan
          return sum + (Double(entry.recorded) - mean) / (1 + model.overdispersion * mean)
        }
        #expect(abs(residual) < 1e-4, "seed \(seed): \(residual) over \(part.count) cities such as \(part[0].id)")
      }
      if let few = rest["others"], few.count < 10 { others += 1 }
    }
    // The networks do ask the question: models with fewer than ten cities of all other countries.
    #expect(fits > 100 && others > 50, "\(fits) fits, \(others) with few other countries")
  }

  @Test("A few cities of one small country, linked much, do not become cities of the large country")
  func smallCountry() throws {
    // 48 cities of Vietnam with one partner each, 4 of Peru with three each, all alike otherwise and in one place.
    let ids = (0..<52).map { EntityID("c\($0 + 10)") }
    var links = stride(from: 0, to: 48, by: 2).map { Sample.link(ids[$0], ids[$0 + 1]) }
    for a in 48..<52 { for b in (a + 1)..<52 { links.append(Sample.link(ids[a], ids[b])) } }
    let network = try Sample.network(
      cities: ids.enumerated().map { index, id in
        Sample.city(id) {
          $0.country = index < 48 ? "VN" : "PE"
          $0.population = .init(count: 50_000)
          $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 106)
        }
      }, links: links)
    let report = try ExpectedLinks(network)
    let model = try #require(report.model)
    #expect(model.reference.contains(.country("VN")) && model.effects.map(\.term).contains(.otherCountries))
    for entry in report.entries {
      #expect(agree(entry.expectation?.expected ?? -1, entry.country == "VN" ? 1 : 3, relative: 1e-6), "\(entry.id)")
    }
  }

  @Test("A few cities of a level, or of other countries, without any partner are left out and counted")
  func nothingToGoBy() throws {
    let ids = (0..<66).map { EntityID("c\($0 + 10)") }
    let network = try Sample.network(
      cities: ids.enumerated().map { index, id in
        Sample.city(id) {
          $0.country = index < 60 ? "VN" : index < 63 ? "PE" : "CL"
          $0.level = index == 59 ? .village : .city
          $0.population = .init(count: 50_000)
          $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 106)
        }
      }, links: stride(from: 0, to: 40, by: 2).map { Sample.link(ids[$0], ids[$0 + 1]) })
    let report = try ExpectedLinks(network)
    let model = try #require(report.model)
    // The village and the six of Peru and Chile; of the 59 left, 40 have one partner.
    #expect(model.withoutLike == 7 && model.cities == 59)
    let out = report.entries.filter { $0.omission == .fewAlike }.map(\.id)
    #expect(out == [ids[59]] + ids[60...] && report.entries.filter { $0.expectation == nil }.map(\.id) == out)
    #expect(agree(report.entries[0].expectation?.expected ?? -1, 40.0 / 59, relative: 1e-6))
    let words = Wording(of: Study(network))
    let last = try #require(report.entries.last)
    #expect(words.reason(of: last).contains("few cities share its country, level or capital status"))
  }
}
