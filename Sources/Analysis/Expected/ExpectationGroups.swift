import CityNetwork

/// The groups that cities of the model belong to: each has an effect, but for the largest, against which it is held.
///
/// Nobody joins the largest for being few. Countries with fewer than ``ExpectationModel/minimumGroup`` cities, or without any
/// partner, share the effect of their part of the world, and where that is as small, one effect of all others; levels share
/// one of all other levels. Those of whom it is not known whether they are capitals are a group of their own; where fewer
/// than ten are known to be capitals, or not to be, the status plays no part.
///
/// A group without any partner tells nothing but that: by maximum likelihood its cities move no effect of others, and 0
/// would be expected of them. They are left out, so that no group is without a partner.
struct ExpectationGroups: Sendable {
  typealias Term = ExpectationModel.Term

  /// The rows of the sample that belong to groups with partners, in their order.
  let kept: [Int]
  /// For each of them its place.
  let places: [Term]
  /// For each of them its level.
  let levels: [Term]
  /// For each of them whether it is a capital; empty where that plays no part.
  let capitals: [Term]

  init(_ rows: [ExpectationSample.Row]) {
    var kept = Array(rows.indices)
    while true {
      let members = kept.map { rows[$0] }
      let partners = members.map(\.partners)
      let (places, levels) = (Self.places(members), Self.levels(members))
      let capitals = Self.capitals(members)
      let parts = [places, levels, capitals].map { Self.withoutPartners($0, partners) }
      let left = kept.indices.filter { row in
        !parts[0].contains(places[row]) && !parts[1].contains(levels[row])
          && (capitals.isEmpty || !parts[2].contains(capitals[row]))
      }
      // Where nobody has a partner there is no model, and nothing to leave out.
      if left.count == kept.count || left.isEmpty {
        (self.kept, self.places, self.levels, self.capitals) = (kept, places, levels, capitals)
        return
      }
      // Those that go may leave a group too small for an effect of its own.
      kept = left.map { kept[$0] }
    }
  }

  private static func places(_ rows: [ExpectationSample.Row]) -> [Term] {
    let countries = large(rows.map { ($0.city.country, $0.partners) })
    let regional = rows.filter { !countries.contains($0.city.country) }
    let regions = large(regional.compactMap { row in row.city.region.map { ($0, row.partners) } })
    return rows.map { row in
      if countries.contains(row.city.country) { return .country(row.city.country) }
      if let region = row.city.region, regions.contains(region) { return .restOfRegion(region) }
      return .otherCountries
    }
  }

  private static func levels(_ rows: [ExpectationSample.Row]) -> [Term] {
    let levels = large(rows.map { ($0.city.level, $0.partners) })
    return rows.map { levels.contains($0.city.level) ? .level($0.city.level) : .otherLevels }
  }

  private static func capitals(_ rows: [ExpectationSample.Row]) -> [Term] {
    let known = large(rows.map { ($0.city.capital, $0.partners) })
    return known.isSuperset(of: [.yes, .no]) ? rows.map { .capital($0.city.capital) } : []
  }

  /// The groups that are large enough for an effect of their own, and have any partner at all.
  private static func large<Group: Hashable>(_ members: [(group: Group, partners: Int)]) -> Set<Group> {
    var sums: [Group: (cities: Int, partners: Int)] = [:]
    for member in members {
      let sum = sums[member.group] ?? (0, 0)
      sums[member.group] = (sum.cities + 1, sum.partners + member.partners)
    }
    return Set(sums.filter { $0.value.cities >= ExpectationModel.minimumGroup && $0.value.partners > 0 }.keys)
  }

  private static func withoutPartners(_ groups: [Term], _ partners: [Int]) -> Set<Term> {
    Set(Dictionary(zip(groups, partners), uniquingKeysWith: +).filter { $0.value == 0 }.keys)
  }
}
