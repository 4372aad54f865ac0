import CityNetwork
import Foundation
import Graphs

/// Where the cities lie and how large they are, ready to be compared many times.
struct MatchPlaces: Sendable {
  /// What is compared of a city: read together for one pair after the other, so that it stands together.
  private struct Figures {
    /// The point on the unit sphere; not a number where not known.
    var point: SIMD4<Double>
    /// The common logarithm of the population; not a number where not known.
    var logPopulation: Double
    /// ln (1 + partners), as a share of the largest.
    var experience: Double
    /// 1 with an international department, 0 without; not a number where not known.
    var department: Double
    /// The country, as a position among the countries; below 0 where not known.
    var country: Int32
    /// The level, as a position among the levels; below 0 where not known.
    var level: Int32
  }

  private let cities: [Figures]
  private let countryCount: Int
  /// For each two countries how near their cities stand to one another by recorded pairs; nil where not known.
  private let affinities: [Double?]
  /// For each two countries the recorded pairs of cities over those expected, with one pair more on both sides.
  private let ratios: [Double]
  /// How many pairs of cities of each two countries are on record.
  private let pairCounts: [Int]

  init(_ cities: [City], graph: Graph, admitting admission: MatchFacts.Admission) {
    let names = Set(cities.compactMap(\.knownCountry)).sorted()
    let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let countries = cities.map { positions[$0.country] ?? -1 }
    let count = names.count
    countryCount = count
    var (pairs, ends) = ([Int](repeating: 0, count: count * count), [Int](repeating: 0, count: count))
    for edge in 0..<graph.edgeCount {
      let (source, target) = graph.edge(edge)
      let (first, second) = (countries[source], countries[target])
      guard first >= 0, second >= 0 else { continue }
      ends[first] += 1
      ends[second] += 1
      pairs[first * count + second] += 1
      if first != second { pairs[second * count + first] += 1 }
    }
    let edgeCount = graph.edgeCount
    let ratios = (0..<count * count).map { cell -> Double in
      let (first, second) = (cell / max(1, count), cell % max(1, count))
      let product = Double(ends[first]) * Double(ends[second])
      let expected = edgeCount > 0 ? product / Double((first == second ? 4 : 2) * edgeCount) : 0
      // One pair more on both sides, so that little data makes little difference.
      return (Double(pairs[cell]) + 1) / (expected + 1)
    }
    self.ratios = ratios
    affinities = (0..<count * count).map { cell in
      guard ends[cell / max(1, count)] > 0, ends[cell % max(1, count)] > 0 else { return nil }
      return min(1, max(0, 0.5 + log2(ratios[cell]) / 6))
    }
    pairCounts = pairs
    let degrees = cities.indices.map { graph.neighbors(of: $0).count }
    let most = log(1 + Double(max(1, degrees.max() ?? 0)))
    self.cities = cities.indices.map { place in
      let city = cities[place]
      let level = city.level == .unknown ? nil : City.Level.allCases.firstIndex(of: city.level)
      return Figures(
        point: city.coordinate.map(Self.point) ?? SIMD4(repeating: .nan),
        logPopulation: city.population.flatMap { $0.count > 0 ? log10(Double($0.count)) : nil } ?? .nan,
        experience: log(1 + Double(degrees[place])) / most,
        department: Self.department(of: city, admission),
        country: Int32(countries[place]), level: Int32(level ?? -1))
    }
  }

  /// How near two cities are in size, 0…1; nil where a population is not known.
  func sizeLikeness(_ first: Int, _ second: Int) -> Double? {
    let (a, b) = (cities[first].logPopulation, cities[second].logPopulation)
    return a.isNaN || b.isNaN ? nil : max(0, 1 - abs(a - b) / 2)
  }

  /// 1 within a kilometer, 0 at the far side; nil without coordinates.
  func nearness(_ first: Int, _ second: Int) -> Double? {
    kilometers(first, second).map { max(0, 1 - log10(max(1, $0)) / log10(Self.halfWayRound)) }
  }

  /// The great circle between two cities in kilometers; nil without coordinates.
  func kilometers(_ first: Int, _ second: Int) -> Double? {
    let (a, b) = (cities[first].point, cities[second].point)
    return a.x.isNaN || b.x.isNaN ? nil : Self.kilometers(a, b)
  }

  func affinity(_ first: Int, _ second: Int) -> Double? {
    cell(first, second).flatMap { affinities[$0] }
  }

  /// The recorded pairs of cities of the two cities' countries over those that countries with as many link ends would have
  /// by chance, with one pair more on both sides; 1 where a country has none or is not known.
  func countryRatio(_ first: Int, _ second: Int) -> Double { cell(first, second).map { ratios[$0] } ?? 1 }

  /// How many pairs of cities of the two cities' countries are on record.
  func pairs(_ first: Int, _ second: Int) -> Int { cell(first, second).map { pairCounts[$0] } ?? 0 }

  /// Where the figures of two cities' countries stand; nil where one is not known.
  private func cell(_ first: Int, _ second: Int) -> Int? {
    let (a, b) = (Int(cities[first].country), Int(cities[second].country))
    return a < 0 || b < 0 ? nil : a * countryCount + b
  }

  /// Whether two cities are known to lie in one country.
  func shareCountry(_ first: Int, _ second: Int) -> Bool {
    cities[first].country >= 0 && cities[first].country == cities[second].country
  }

  /// 1 at the same level of government, 0 at different ones; nil where one is not known.
  func levelLikeness(_ first: Int, _ second: Int) -> Double? {
    let (a, b) = (cities[first].level, cities[second].level)
    return a < 0 || b < 0 ? nil : a == b ? 1 : 0
  }

  /// The common logarithm of the population; nil where not known.
  func logPopulation(of city: Int) -> Double? {
    let value = cities[city].logPopulation
    return value.isNaN ? nil : value
  }

  /// ln (1 + partners) of a city, as a share of the largest.
  func experience(of city: Int) -> Double { cities[city].experience }

  /// 1 with an international department, 0 without; nil where not known.
  func department(of city: Int) -> Double? {
    let value = cities[city].department
    return value.isNaN ? nil : value
  }

  private static func department(of city: City, _ admission: MatchFacts.Admission) -> Double {
    let answer = city.internationalDepartment
    guard answer.value != .unknown, admission.statement(city, answer.source) else { return .nan }
    return answer.value == .yes ? 1 : 0
  }

  private static let halfWayRound = 20_015.0

  private static func kilometers(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> Double {
    let difference = a - b
    let chord = (difference * difference).sum().squareRoot()
    return 2 * 6_371 * asin(min(1, chord / 2))
  }

  private static func point(_ coordinate: City.Coordinate) -> SIMD4<Double> {
    let (latitude, longitude) = (coordinate.latitudeDegrees * .pi / 180, coordinate.longitudeDegrees * .pi / 180)
    return SIMD4(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude), 0)
  }
}
