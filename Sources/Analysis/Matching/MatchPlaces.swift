import CityNetwork
import Foundation
import Graphs

/// Where the cities lie and how large they are, ready to be compared many times.
struct MatchPlaces: Sendable {
  /// Common logarithms of the populations; nil where not known.
  let logPopulations: [Double?]
  /// Points on the unit sphere; nil where not known.
  let points: [SIMD4<Double>?]
  /// The country of each city, as a position among the countries.
  let countries: [Int]
  let countryCount: Int
  /// For each two countries how near their cities stand to one another by recorded pairs; nil where not known.
  private let affinities: [Double?]
  /// How many pairs of cities of each two countries are on record.
  private let pairCounts: [Int]
  /// The level of each city, as a position among the levels; nil where not known.
  let levels: [Int?]
  /// ln (1 + partners) of each city, as a share of the largest.
  let experience: [Double]
  /// 1 with an international department, 0 without; nil where not known.
  let departments: [Double?]

  init(_ cities: [City], graph: Graph) {
    logPopulations = cities.map { city in
      city.population.flatMap { $0.count > 0 ? log10(Double($0.count)) : nil }
    }
    points = cities.map { $0.coordinate.map(Self.point) }
    let names = Set(cities.map(\.country)).sorted()
    let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let countries = cities.map { positions[$0.country] ?? 0 }
    self.countries = countries
    let count = names.count
    countryCount = count
    var (pairs, ends) = ([Int](repeating: 0, count: count * count), [Int](repeating: 0, count: count))
    for edge in 0..<graph.edgeCount {
      let (source, target) = graph.edge(edge)
      let (first, second) = (countries[source], countries[target])
      ends[first] += 1
      ends[second] += 1
      pairs[first * count + second] += 1
      if first != second { pairs[second * count + first] += 1 }
    }
    let edgeCount = graph.edgeCount
    affinities = (0..<count * count).map { cell in
      let (first, second) = (cell / max(1, count), cell % max(1, count))
      guard ends[first] > 0, ends[second] > 0 else { return nil }
      let product = Double(ends[first]) * Double(ends[second])
      let expected = product / Double((first == second ? 4 : 2) * edgeCount)
      // One pair more on both sides, so that little data makes little difference.
      let lift = log2((Double(pairs[cell]) + 1) / (expected + 1))
      return min(1, max(0, 0.5 + lift / 6))
    }
    pairCounts = pairs
    levels = cities.map { $0.level == .unknown ? nil : City.Level.allCases.firstIndex(of: $0.level) }
    let degrees = cities.indices.map { graph.neighbors(of: $0).count }
    let most = log(1 + Double(max(1, degrees.max() ?? 0)))
    experience = degrees.map { log(1 + Double($0)) / most }
    departments = cities.map { city in
      switch city.internationalDepartment.value {
      case .yes: 1
      case .no: 0
      case .unknown: nil
      }
    }
  }

  /// How near two cities are in size, 0…1; nil where a population is not known.
  func sizeLikeness(_ first: Int, _ second: Int) -> Double? {
    guard let a = logPopulations[first], let b = logPopulations[second] else { return nil }
    return max(0, 1 - abs(a - b) / 2)
  }

  /// 1 within a kilometer, 0 at the far side; nil without coordinates.
  func nearness(_ first: Int, _ second: Int) -> Double? {
    guard let a = points[first], let b = points[second] else { return nil }
    return max(0, 1 - log10(max(1, Self.kilometers(a, b))) / log10(Self.halfWayRound))
  }

  /// The great circle between two cities in kilometers; nil without coordinates.
  func kilometers(_ first: Int, _ second: Int) -> Double? {
    guard let a = points[first], let b = points[second] else { return nil }
    return Self.kilometers(a, b)
  }

  func affinity(_ first: Int, _ second: Int) -> Double? {
    affinities[countries[first] * countryCount + countries[second]]
  }

  /// How many pairs of cities of the two cities' countries are on record.
  func pairs(_ first: Int, _ second: Int) -> Int { pairCounts[countries[first] * countryCount + countries[second]] }

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
