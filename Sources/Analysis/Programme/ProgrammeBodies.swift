import CityNetwork

/// Which agencies and programmes work near a city: in its country, failing that in its region.
///
/// Those with recent evidence of such work come first, then those whose rows are not dated, then those with old evidence, the
/// newer before the older (``LastEvidence/rank``); of like ones those with the most cities of recent evidence, then those with the
/// most cities, then by id.
struct ProgrammeBodies {
  /// An agency or programme near a city.
  struct Body {
    /// Its position among the bodies.
    let body: Int
    /// Its work there.
    fileprivate(set) var work = BodyWork()

    fileprivate var rank: [Int] { work.rank + [body] }
  }

  private let facts: MatchFacts
  private let countries: [String: [Body]]
  private let regions: [String: [Body]]

  init(_ facts: MatchFacts, request: ProgrammeRequest, year: Int?, evidence: LinkEvidence) {
    self.facts = facts
    let cities = facts.network.cities
    let open = facts.bodyNames.indices.filter { body in
      guard request.capacity(of: facts.bodyNames[body]) > 0 else { return false }
      guard let year, case .programme(let programme) = facts.network.entity(facts.bodyNames[body]) else { return true }
      return programme.years.to.map { $0 >= year } ?? true
    }
    func near(_ key: (City) -> String?) -> [String: [Body]] {
      var found: [String: [Body]] = [:]
      for body in open {
        var groups: [String: Body] = [:]
        for member in facts.members[body].map({ Int($0) }) {
          guard let group = key(cities[member]) else { continue }
          groups[group, default: Body(body: body)].work.add(
            evidence.last(ofLinksAt: facts.linkPlaces(of: member, with: facts.bodyNames[body])))
        }
        for (group, entry) in groups { found[group, default: []].append(entry) }
      }
      return found.mapValues { bodies in
        bodies.map { (body: $0, rank: $0.rank) }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.body)
      }
    }
    countries = near { $0.knownCountry }
    regions = near { $0.region }
  }

  /// The bodies that work with cities near one, itself not counted, and not with it.
  func near(_ position: Int, limit: Int) -> [Body] {
    let city = facts.network.cities[position]
    let own = Set(facts.bodies[position].map { Int($0) })
    func others(_ bodies: [Body]?) -> [Body] {
      Array((bodies ?? []).lazy.filter { !own.contains($0.body) }.prefix(limit))
    }
    let home = others(countries[city.country])
    guard home.allSatisfy({ $0.work.last.age == .old }), let region = city.region else { return home }
    // Whoever works in the region now goes before those who worked in the country long ago; who did both is judged there.
    let elsewhere = Set(home.map(\.body)).union((countries[city.country] ?? []).map(\.body))
    let near = others(regions[region]?.filter { !elsewhere.contains($0.body) })
    guard !home.isEmpty else { return near }
    return Array((near.filter { $0.work.last.rank < home[0].work.last.rank } + home).prefix(limit))
  }
}
