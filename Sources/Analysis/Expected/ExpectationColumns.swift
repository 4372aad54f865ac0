import CityNetwork
import Foundation
import Statistics

/// The columns of the model: size, distance, level, capital status, and country or the part of the world.
struct ExpectationColumns {
  typealias Term = ExpectationModel.Term

  private let sample: ExpectationSample
  private let groups: ExpectationGroups
  /// What the effects of groups are held against: of a place, a level, and a status where that has an effect.
  let reference: [Term]

  init(_ sample: ExpectationSample, _ groups: ExpectationGroups) {
    (self.sample, self.groups) = (sample, groups)
    reference = [groups.places, groups.levels, groups.capitals].compactMap { Self.main(of: $0) }
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
  private func grouped(_ withCountries: Bool) -> [(term: Term, groups: [Term])] {
    let parts = [groups.capitals, groups.levels] + (withCountries ? [groups.places] : [])
    return parts.flatMap { groups in
      let main = Self.main(of: groups)
      return Set(groups).filter { $0 != main }.sorted { $0.place < $1.place }.map { ($0, groups) }
    }
  }

  /// The largest group, against which the others are held; nil where there are no groups.
  private static func main(of groups: [Term]) -> Term? {
    Dictionary(groups.map { ($0, 1) }, uniquingKeysWith: +).min { a, b in
      (-a.value, a.key.place.0, a.key.place.1) < (-b.value, b.key.place.0, b.key.place.1)
    }?.key
  }
}

/// The exponential, for the model's factors.
func exponential(_ value: Double) -> Double { exp(value) }
