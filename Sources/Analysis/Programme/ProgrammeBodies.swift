import CityNetwork

/// Which agencies and programmes work near a city: in its country, failing that in its region.
struct ProgrammeBodies {
  private let facts: MatchFacts
  private let countries: [String: [(body: Int, cities: Int)]]
  private let regions: [String: [(body: Int, cities: Int)]]

  init(_ facts: MatchFacts, request: ProgrammeRequest, year: Int?) {
    self.facts = facts
    let cities = facts.network.cities
    let open = facts.bodyNames.indices.filter { body in
      guard request.capacity(of: facts.bodyNames[body]) > 0 else { return false }
      guard let year, case .programme(let programme) = facts.network.entity(facts.bodyNames[body]) else { return true }
      return programme.years.to.map { $0 >= year } ?? true
    }
    func near(_ key: (City) -> String?) -> [String: [(body: Int, cities: Int)]] {
      var found: [String: [(body: Int, cities: Int)]] = [:]
      for body in open {
        let groups = facts.members[body].compactMap { key(cities[Int($0)]) }
        for (group, count) in Dictionary(groups.map { ($0, 1) }, uniquingKeysWith: +) {
          found[group, default: []].append((body, count))
        }
      }
      return found.mapValues { $0.sorted { (-$0.cities, $0.body) < (-$1.cities, $1.body) } }
    }
    countries = near { $0.knownCountry }
    regions = near { $0.region }
  }

  /// The bodies that work with most cities near one, itself not counted, and not with it.
  func near(_ position: Int, limit: Int) -> [(body: Int, cities: Int)] {
    let city = facts.network.cities[position]
    let own = Set(facts.bodies[position].map { Int($0) })
    func others(_ bodies: [(body: Int, cities: Int)]?) -> [(body: Int, cities: Int)] {
      Array((bodies ?? []).lazy.filter { !own.contains($0.body) }.prefix(limit))
    }
    let home = others(countries[city.country])
    return home.isEmpty ? others(city.region.flatMap { regions[$0] }) : home
  }
}
