import CityNetwork
import Foundation
import Statistics

/// The columns of the model: size, distance, level, capital status, and country or the part of the world.
struct ExpectationColumns {
  /// What a column stands for.
  struct Term: Hashable {
    let property: ExpectationModel.Property?
    let name: String
  }

  private let sample: ExpectationSample
  /// For each city the place that gives it an effect; nil for the reference.
  private let places: [Term?]
  private let levels: [Term?]
  private let capitals: [Term?]
  let reference: String

  init(_ sample: ExpectationSample) {
    self.sample = sample
    let countries = Self.groups(sample.rows.map { ($0.city.country, $0.partners) })
    // Countries with few cities share the effect of their part of the world, and where that is small too, one effect.
    let regional = sample.rows.map { row -> (String, Int) in
      countries.contains(row.city.country) ? ("", 0) : (row.city.region ?? "", row.partners)
    }
    let regions = Self.groups(regional).subtracting([""])
    let partners = sample.rows.map(\.partners)
    let (placeEffects, mainPlace) = Self.effects(
      sample.rows.map { Term(property: .place, name: Self.place(of: $0.city, countries, regions)) }, partners)
    let (levelEffects, mainLevel) = Self.effects(sample.rows.map { Self.level($0.city.level) }, partners)
    let (capitalEffects, mainStatus) = Self.effects(sample.rows.map { Self.status($0.city.capital) }, partners)
    (places, levels, capitals) = (placeEffects, levelEffects, capitalEffects)
    let status = capitals.contains { $0 != nil } ? ", \(mainStatus)" : ""
    reference = "cities \(mainPlace), \(mainLevel)\(status)"
  }

  private static func place(of city: City, _ countries: Set<String>, _ regions: Set<String>) -> String {
    if countries.contains(city.country) { return "in \(Country.name(of: city.country))" }
    if let region = city.region, regions.contains(region) { return "in the rest of \(region)" }
    return "in other countries"
  }

  private static func level(_ level: City.Level) -> Term {
    Term(property: .level, name: level == .unknown ? "of a level not known" : "of level “\(level.rawValue)”")
  }

  private static func status(_ isCapital: Answer) -> Term {
    switch isCapital {
    case .yes: Term(property: .capital, name: "national capital")
    case .no: Term(property: .otherCapitalStatus, name: "not the national capital")
    case .unknown: Term(property: .otherCapitalStatus, name: "not known whether the national capital")
    }
  }

  /// What the columns of the design stand for, in their order.
  func terms(withCountries: Bool) -> [Term] {
    [
      Term(property: nil, name: "constant"), Term(property: .people, name: "twice as many people"),
      Term(property: .distance, name: "1,000 km farther from the other cities"),
    ] + grouped(withCountries).map(\.term)
  }

  func design(withCountries: Bool) -> DesignMatrix {
    let rows = sample.rows
    let mean = rows.map(\.logPopulation).reduce(0, +) / Double(rows.count)
    let values: [[Double]] = [
      rows.map { _ in 1 }, rows.map { ($0.logPopulation - mean) / log(2) }, rows.map(\.remoteness),
    ]
    let indicators = grouped(withCountries).map { term, groups in groups.map { $0 == term ? 1.0 : 0 } }
    let names = terms(withCountries: withCountries).map(\.name)
    return DesignMatrix(columns: Array(zip(names, values + indicators)).map { (name: $0, values: $1) })
  }

  /// The groups with an effect of their own, each beside the groups of all cities among which it stands.
  private func grouped(_ withCountries: Bool) -> [(term: Term, groups: [Term?])] {
    (withCountries ? [capitals, levels, places] : [capitals, levels]).flatMap { groups in
      Set(groups.compactMap { $0 }).sorted { $0.name < $1.name }.map { ($0, groups) }
    }
  }

  /// The groups that are large enough for an effect of their own, and have any partner at all.
  private static func groups<Group: Hashable>(_ members: [(group: Group, partners: Int)]) -> Set<Group> {
    var sums: [Group: (cities: Int, partners: Int)] = [:]
    for member in members {
      let sum = sums[member.group] ?? (0, 0)
      sums[member.group] = (sum.cities + 1, sum.partners + member.partners)
    }
    return Set(sums.filter { $0.value.cities >= ExpectationModel.minimumGroup && $0.value.partners > 0 }.keys)
  }

  /// The effect of each city's group; nil for the largest group, and for those that are too small, which join it.
  private static func effects(_ terms: [Term], _ partners: [Int]) -> (effects: [Term?], main: String) {
    let large = groups(Array(zip(terms, partners)).map { (group: $0, partners: $1) })
    let sizes = Dictionary(terms.map { ($0, 1) }, uniquingKeysWith: +)
    let main = (large.isEmpty ? Set(terms) : large).min { a, b in
      (-(sizes[a] ?? 0), a.name) < (-(sizes[b] ?? 0), b.name)
    }
    return (terms.map { $0 != main && large.contains($0) ? $0 : nil }, main?.name ?? "")
  }
}

/// The exponential, for the model's factors.
func exponential(_ value: Double) -> Double { exp(value) }
