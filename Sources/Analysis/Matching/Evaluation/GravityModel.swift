import CityNetwork
import Foundation
import Graphs
import Statistics

/// What size, distance and a common country say of the chance of a link, as a Poisson regression of known pairs weighs it.
///
/// Fitted to all known pairs of cities with populations and coordinates, and five times as many others drawn at random.
struct GravityModel: Sendable {
  private static let minimumPairs = 20
  private let population: Double
  private let distance: Double
  private let country: Double
  private let places: MatchPlaces

  /// Nil where fewer than twenty known pairs can be used, or the regression finds nothing.
  init?(_ facts: MatchFacts, seed: UInt64) {
    let places = facts.places
    let cityCount = facts.network.cities.count
    var rows: [(population: Double, distance: Double, country: Double, linked: Int)] = []
    func add(_ a: Int, _ b: Int, linked: Int) {
      guard let first = places.logPopulation(of: a), let second = places.logPopulation(of: b),
        let kilometers = places.kilometers(a, b)
      else { return }
      let same = places.shareCountry(a, b) ? 1.0 : 0
      rows.append((first + second, Foundation.log10(max(1, kilometers)), same, linked))
    }
    for edge in 0..<facts.graph.edgeCount {
      let (a, b) = facts.graph.edge(edge)
      add(a, b, linked: 1)
    }
    let linked = rows.count
    guard linked >= Self.minimumPairs else { return nil }
    var random = RandomStream(seed: seed, number: 1)
    for _ in 0..<20 * linked where rows.count < 6 * linked {
      let (a, b) = (random.whole(below: cityCount), random.whole(below: cityCount))
      if a != b, facts.graph.edgeID(from: a, to: b) == nil { add(a, b, linked: 0) }
    }
    let design = DesignMatrix(columns: [
      ("constant", rows.map { _ in 1 }), ("population", rows.map(\.population)), ("distance", rows.map(\.distance)),
      ("country", rows.map(\.country)),
    ])
    guard let fit = try? CountRegression.poisson(design, counts: rows.map(\.linked)) else { return nil }
    let values = Dictionary(uniqueKeysWithValues: fit.coefficients.map { ($0.name, $0.value) })
    population = values["population"] ?? 0
    distance = values["distance"] ?? 0
    country = values["country"] ?? 0
    self.places = places
  }

  /// The logarithm of the expected number of links, but for what is the same for all helpers; nil where size or place is
  /// not known.
  func score(_ asker: Int, _ helper: Int) -> Double? {
    guard let people = places.logPopulation(of: helper), let kilometers = places.kilometers(asker, helper) else {
      return nil
    }
    let same = places.shareCountry(asker, helper) ? 1.0 : 0
    return population * people + distance * Foundation.log10(max(1, kilometers)) + country * same
  }
}
