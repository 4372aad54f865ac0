import CityNetwork
import Foundation
import Statistics

/// The columns of the model: size, distance, level, capital status, and country or the part of the world.
struct ExpectationColumns {
  private let sample: ExpectationSample
  /// For each city the place that gives it an effect; nil for the reference.
  private let places: [String?]
  private let levels: [String?]
  private let capitals: [String?]
  let reference: String

  init(_ sample: ExpectationSample) {
    self.sample = sample
    let countries = Self.groups(sample.rows.map { ($0.city.country, $0.partners) })
    // Countries with few cities share the effect of their part of the world, and where that is small too, one effect.
    let regional = sample.rows.map { row -> (String, Int) in
      countries.contains(row.city.country) ? ("", 0) : (row.city.region ?? "", row.partners)
    }
    let regions = Self.groups(regional).subtracting([""])
    let named = sample.rows.map { row -> String in
      if countries.contains(row.city.country) { return "in \(Country.name(of: row.city.country))" }
      if let region = row.city.region, regions.contains(region) { return "in the rest of \(region)" }
      return "in other countries"
    }
    let (placeEffects, mainPlace) = Self.effects(named, sample.rows.map(\.partners))
    let (levelEffects, mainLevel) = Self.effects(
      sample.rows.map { $0.city.level == .unknown ? "of a level not known" : "of level “\($0.city.level.rawValue)”" },
      sample.rows.map(\.partners))
    let (capitalEffects, mainStatus) = Self.effects(
      sample.rows.map { Self.statuses[$0.city.capital] ?? "" }, sample.rows.map(\.partners))
    (places, levels, capitals) = (placeEffects, levelEffects, capitalEffects)
    let status = capitals.contains { $0 != nil } ? ", \(mainStatus)" : ""
    reference = "cities \(mainPlace), \(mainLevel)\(status)"
  }

  private static let statuses: [Answer: String] = [
    .yes: ExpectationModel.capitalName, .no: "not the national capital",
    .unknown: "not known whether the national capital",
  ]

  func design(withCountries: Bool) -> DesignMatrix {
    let rows = sample.rows
    let mean = rows.map(\.logPopulation).reduce(0, +) / Double(rows.count)
    var columns: [(name: String, values: [Double])] = [
      ("constant", rows.map { _ in 1 }),
      ("twice as many people", rows.map { ($0.logPopulation - mean) / log(2) }),
      (ExpectationModel.distanceName, rows.map(\.remoteness)),
    ]
    for groups in withCountries ? [capitals, levels, places] : [capitals, levels] {
      for group in Set(groups.compactMap { $0 }).sorted() {
        columns.append((group, groups.map { $0 == group ? 1 : 0 }))
      }
    }
    return DesignMatrix(columns: columns)
  }

  /// The groups that are large enough for an effect of their own, and have any partner at all.
  private static func groups(_ members: [(name: String, partners: Int)]) -> Set<String> {
    var sums: [String: (cities: Int, partners: Int)] = [:]
    for member in members {
      let sum = sums[member.name] ?? (0, 0)
      sums[member.name] = (sum.cities + 1, sum.partners + member.partners)
    }
    return Set(sums.filter { $0.value.cities >= ExpectationModel.minimumGroup && $0.value.partners > 0 }.keys)
  }

  /// The effect of each city's group; nil for the largest group, and for those that are too small, which join it.
  private static func effects(_ names: [String], _ partners: [Int]) -> (effects: [String?], main: String) {
    let large = groups(Array(zip(names, partners)))
    let sizes = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let main = (large.isEmpty ? Set(names) : large).min { a, b in
      (-(sizes[a] ?? 0), a) < (-(sizes[b] ?? 0), b)
    }
    return (names.map { $0 != main && large.contains($0) ? $0 : nil }, main ?? "")
  }
}

/// The exponential, for the model's factors.
func exponential(_ value: Double) -> Double { exp(value) }
