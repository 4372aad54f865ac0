import CityNetwork
import Foundation
import Statistics

/// The columns of the model: size, distance, level, capital status, and country or the part of the world.
struct ExpectationColumns {
  typealias Term = ExpectationModel.Term

  private let sample: ExpectationSample
  /// For each city the place that gives it an effect; nil for the reference.
  private let places: [Term?]
  private let levels: [Term?]
  private let capitals: [Term?]
  /// The groups that cities of the reference belong to: of a place, a level, and a status where that has an effect.
  let reference: [Term]

  init(_ sample: ExpectationSample) {
    self.sample = sample
    let countries = Self.groups(sample.rows.map { ($0.city.country, $0.partners) }).subtracting([""])
    // Countries with few cities share the effect of their part of the world, and where that is small too, one effect.
    let regional = sample.rows.map { row -> (String, Int) in
      countries.contains(row.city.country) ? ("", 0) : (row.city.region ?? "", row.partners)
    }
    let regions = Self.groups(regional).subtracting([""])
    let partners = sample.rows.map(\.partners)
    let (placeEffects, mainPlace) = Self.effects(
      sample.rows.map { Self.place(of: $0.city, countries, regions) }, partners)
    let (levelEffects, mainLevel) = Self.effects(sample.rows.map { .level($0.city.level) }, partners)
    let (capitalEffects, mainStatus) = Self.effects(sample.rows.map { .capital($0.city.capital) }, partners)
    (places, levels, capitals) = (placeEffects, levelEffects, capitalEffects)
    let status = capitals.contains { $0 != nil } ? mainStatus : nil
    reference = [mainPlace, mainLevel, status].compactMap(\.self)
  }

  private static func place(of city: City, _ countries: Set<String>, _ regions: Set<String>) -> Term {
    if countries.contains(city.country) { return .country(city.country) }
    if let region = city.region, regions.contains(region) { return .restOfRegion(region) }
    return .otherCountries
  }

  /// What the columns of the design stand for, in their order; nil for the constant.
  func terms(withCountries: Bool) -> [Term?] {
    [nil, .people, .distance] + grouped(withCountries).map(\.term)
  }

  /// Why there is no model, where the regression failed.
  func abstention(for failure: RegressionFailure) -> ExpectationModel.Abstention {
    switch failure {
    case .tooFewRows(let rows, let columns): .manyTerms(cities: rows, numbers: columns)
    case .noCounts: .noPartners
    case .separated(let column):
      // The constant is 0 nowhere, so that it stands apart only where every count is 0.
      terms(withCountries: true).compactMap(\.self).first { $0.id == column }.map { .separated($0) } ?? .noPartners
    case .notSettled(let steps): .notSettled(steps: steps)
    }
  }

  func design(withCountries: Bool) -> DesignMatrix {
    let rows = sample.rows
    let mean = rows.map(\.logPopulation).reduce(0, +) / Double(rows.count)
    let values: [[Double]] = [
      rows.map { _ in 1 }, rows.map { ($0.logPopulation - mean) / log(2) }, rows.map(\.remoteness),
    ]
    let indicators = grouped(withCountries).map { term, groups in groups.map { $0 == term ? 1.0 : 0 } }
    let names = terms(withCountries: withCountries).map { $0?.id ?? "constant" }
    return DesignMatrix(columns: Array(zip(names, values + indicators)).map { (name: $0, values: $1) })
  }

  /// The groups with an effect of their own, each beside the groups of all cities among which it stands.
  private func grouped(_ withCountries: Bool) -> [(term: Term, groups: [Term?])] {
    (withCountries ? [capitals, levels, places] : [capitals, levels]).flatMap { groups in
      Set(groups.compactMap { $0 }).sorted { $0.place < $1.place }.map { ($0, groups) }
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
  private static func effects(_ terms: [Term], _ partners: [Int]) -> (effects: [Term?], main: Term?) {
    let large = groups(Array(zip(terms, partners)).map { (group: $0, partners: $1) })
    let sizes = Dictionary(terms.map { ($0, 1) }, uniquingKeysWith: +)
    let main = (large.isEmpty ? Set(terms) : large).min { a, b in
      (-(sizes[a] ?? 0), a.place.0, a.place.1) < (-(sizes[b] ?? 0), b.place.0, b.place.1)
    }
    return (terms.map { $0 != main && large.contains($0) ? $0 : nil }, main)
  }
}

/// The exponential, for the model's factors.
func exponential(_ value: Double) -> Double { exp(value) }
