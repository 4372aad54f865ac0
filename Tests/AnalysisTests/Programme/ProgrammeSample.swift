import Analysis
import CityNetwork
import Graphs
import NetworkSamples

/// Networks of helpers in a ring, and of cities that are cut off from it.
enum ProgrammeSample {
  /// A city whose level and place are known, so that it can be compared with any other such city.
  static func city(_ id: EntityID, people: Int?, _ change: (inout City) -> Void = { _ in }) -> City {
    Sample.city(id) {
      $0.population = people.map { .init(count: $0) }
      $0.level = .city
      $0.coordinate = .init(latitudeDegrees: 15 + Double(id.rawValue.utf8.first ?? 0) / 50, longitudeDegrees: 105)
      change(&$0)
    }
  }

  /// A ring h1–h2–h3–h4 in which nobody has a gap; the group a–b–c, the pair d–e, and f and g alone. The agency x works with
  /// h1 and h2.
  ///
  /// People: 10,000 in each of a, b and c; 40,000 in d; not known in e; 100,000 in f; 25,000 in g.
  static func islands(_ change: (inout [City], inout [Link]) -> Void = { _, _ in }) throws -> CityNetwork {
    var cities = ["h1", "h2", "h3", "h4"].map { city($0, people: 300_000) }
    cities += ["a", "b", "c"].map { city($0, people: 10_000) }
    cities += [
      city("d", people: 40_000), city("e", people: nil), city("f", people: 100_000), city("g", people: 25_000),
    ]
    var links = ["h1-h2", "h2-h3", "h3-h4", "h4-h1", "a-b", "b-c", "d-e", "x-h1", "x-h2"].map { pair in
      let ends = pair.split(separator: "-").map { EntityID(String($0)) }
      return Sample.link(ends[0], ends[1])
    }
    change(&cities, &links)
    return try Sample.network(cities: cities, agencies: [Agency(id: "x", name: "Agency X")], links: links)
  }

  static func plan(
    _ network: CityNetwork, _ count: Int, _ change: (inout ProgrammeRequest) -> Void = { _ in }
  ) throws -> ProgrammePlan {
    try basis(network, count, change).plan()
  }

  static func basis(
    _ network: CityNetwork, _ count: Int, _ change: (inout ProgrammeRequest) -> Void = { _ in }
  ) throws -> ProgrammeBasis {
    var request = ProgrammeRequest()
    request.count = count
    request.minimumScore = -1_000
    request.draws = 200
    change(&request)
    return try ProgrammeBasis(network, request: request)
  }
}
