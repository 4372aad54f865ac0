import Analysis
import CityNetwork
import NetworkSamples
import Testing

/// Networks in which two cities can be judged, whatever the test is about.
enum MatchSample {
  /// A city of which size, level, place, policies and industries are known: five attributes that can be compared, so that a
  /// test may take some away.
  static func city(_ id: EntityID, _ change: (inout City) -> Void = { _ in }) -> City {
    Sample.city(id) { city in
      city.population = .init(count: 100_000)
      city.level = .city
      city.coordinate = .init(latitudeDegrees: 0, longitudeDegrees: 0)
      city.policies = .init(["Water"])
      city.industries = .init(["fishing"])
      change(&city)
    }
  }

  /// Such cities, one a letter.
  static func cities(_ ids: String) -> [City] { ids.map { city(EntityID(String($0))) } }

  static func statement(
    _ id: EntityID, of city: EntityID, _ kind: Need.Kind, on themes: [Theme], met: Answer = .unknown
  ) -> Need {
    var need = Need(id: id, city: city, kind: kind)
    (need.themes, need.met) = (themes, met)
    return need
  }

  static func practice(
    _ id: EntityID, of city: EntityID, on themes: [Theme], year: Int? = nil, mistakes: String? = nil
  ) -> Practice {
    var practice = Practice(id: id, city: city, title: id.rawValue)
    (practice.themes, practice.year, practice.mistakes) = (themes, year, mistakes)
    return practice
  }

  /// The part of an attribute when `helper` is held against `asker`.
  static func part(
    _ attribute: MatchAttribute, asker: EntityID = "a", helper: EntityID = "b", in network: CityNetwork
  ) throws -> PartnerCandidate.Part {
    let found = try #require(try PartnerMatches(network).candidates(for: asker, limit: 100))
    let candidate = try #require(found.candidates.first { $0.id == helper })
    return try #require(candidate.parts.first { $0.attribute == attribute })
  }

  static func value(
    _ attribute: MatchAttribute, asker: EntityID = "a", helper: EntityID = "b", in network: CityNetwork
  ) throws -> Double? {
    try part(attribute, asker: asker, helper: helper, in: network).value
  }
}
