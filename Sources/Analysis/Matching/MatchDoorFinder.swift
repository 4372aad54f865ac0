import CityNetwork
import Graphs

/// Finds who could bring two cities together.
///
/// A door of recent evidence goes before one of undated links, and that before one of old links, of which the newer goes first
/// (``LastEvidence/rank``); a door is as new as the weakest link that it needs. Of doors with like evidence, in this order: an
/// agency or programme that both are linked with, one on a needed theme first, then the one with the fewest cities; a city linked
/// with both, one with an international department first, then the one with the fewest partners; an agency or programme that is
/// linked with the helper and with most cities of the asker's country, or the other way round; a partner linked with a partner of
/// the helper. Ties go by id.
struct MatchDoorFinder: Sendable {
  private let facts: MatchFacts
  private let evidence: LinkEvidence
  /// For each agency or programme, how many of its cities are in each country, and the newest evidence of that.
  private let reach: [[String: Reach]]
  /// For each city whether any link with another city has recent evidence: without one no way over cities is recent.
  private let hasRecentPartner: [Bool]

  /// The cities of one country that a body works with.
  private struct Reach {
    private(set) var cities = 0
    private var newest: (city: Int, last: LastEvidence)?
    private var second: LastEvidence?

    mutating func add(_ city: Int, _ last: LastEvidence) {
      cities += 1
      if let old = newest, old.last.newer(last) == old.last {
        second = second.map { $0.newer(last) } ?? last
      } else {
        (newest, second) = ((city, last), newest?.last)
      }
    }

    /// The newest evidence with any of them but one.
    func last(without city: Int) -> LastEvidence {
      (newest.map { $0.city == city ? second : $0.last } ?? nil) ?? .undated
    }
  }

  init(_ facts: MatchFacts, evidence: LinkEvidence) {
    (self.facts, self.evidence) = (facts, evidence)
    let cities = facts.network.cities
    reach = facts.bodyNames.indices.map { body in
      var reach: [String: Reach] = [:]
      for member in facts.members[body].map({ Int($0) }) {
        guard let country = cities[member].knownCountry else { continue }
        let last = evidence.last(ofLinksAt: facts.linkPlaces(of: member, with: facts.bodyNames[body]))
        reach[country, default: Reach()].add(member, last)
      }
      return reach
    }
    var hasRecentPartner = [Bool](repeating: false, count: cities.count)
    for (edge, places) in facts.linksOfEdges.enumerated() where evidence.last(ofLinksAt: places).age == .recent {
      let (source, target) = facts.graph.edge(edge)
      (hasRecentPartner[source], hasRecentPartner[target]) = (true, true)
    }
    self.hasRecentPartner = hasRecentPartner
  }

  func door(from asker: Int, to helper: Int) -> MatchDoor? {
    var best: MatchDoor?
    for sort in Sort.allCases {
      // Over cities, which are many, nothing is looked for that could not go before what there is.
      if sort.leadsOverCities, best?.last.age == .undated, !hasRecentPartner[asker] { continue }
      guard let door = door(sort, asker, helper) else { continue }
      if door.last.age == .recent { return door }
      if best.map({ door.last.rank < $0.last.rank }) ?? true { best = door }
    }
    return best
  }

  /// The sorts of doors, in the order in which those with like evidence go.
  private enum Sort: CaseIterable {
    case sharedBody, commonPartner, bodyOfHelper, bodyOfAsker, chain

    var leadsOverCities: Bool { self == .commonPartner || self == .chain }
  }

  private func door(_ sort: Sort, _ asker: Int, _ helper: Int) -> MatchDoor? {
    switch sort {
    case .sharedBody: sharedBody(asker, helper)
    case .commonPartner: commonPartner(asker, helper)
    case .bodyOfHelper: bodyOfOne(helper, reachingCountryOf: asker)
    case .bodyOfAsker: bodyOfOne(asker, reachingCountryOf: helper)
    case .chain: chain(asker, helper)
    }
  }

  private func city(_ position: Int) -> City { facts.network.cities[position] }

  private func last(of city: Int, with body: Int) -> LastEvidence {
    evidence.last(ofLinksAt: facts.linkPlaces(of: city, with: facts.bodyNames[body]))
  }

  private func last(between city: Int, and other: Int) -> LastEvidence {
    evidence.last(ofLinksAt: facts.linkPlaces(between: city, and: other))
  }

  /// The link of some that bears the newest year.
  private func newest(_ places: [Int]) -> EntityID? {
    facts.newest(places, by: evidence).map { facts.network.links[$0].id }
  }

  private func sharedBody(_ asker: Int, _ helper: Int) -> MatchDoor? {
    let others = Set(facts.bodies[helper])
    let needed = Set(facts.needs[asker].map { facts.themeNames[Int($0)] })
    let shared = facts.bodies[asker].filter(others.contains).map { body in
      let body = Int(body)
      let last = LastEvidence.weaker(self.last(of: asker, with: body), self.last(of: helper, with: body))
      let rank = [last.rank, isOn(needed, body) ? 0 : 1, facts.members.count(of: body), body]
      return (body: body, last: last, rank: rank)
    }
    guard let best = shared.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) }) else { return nil }
    let body = facts.bodyNames[best.body]
    return MatchDoor(
      way: .sharedBody(
        body, cities: facts.members.count(of: best.body), isOnNeededTheme: isOn(needed, best.body)),
      evidence: [asker, helper].compactMap { newest(facts.linkPlaces(of: $0, with: body)) }, last: best.last)
  }

  private func isOn(_ themes: Set<Theme>, _ body: Int) -> Bool {
    guard case .programme(let programme) = facts.network.entity(facts.bodyNames[body]) else { return false }
    return !themes.isDisjoint(with: programme.themes)
  }

  private func commonPartner(_ asker: Int, _ helper: Int) -> MatchDoor? {
    let common = facts.graph.neighbors(of: asker).filter { facts.graph.edgeID(from: $0, to: helper) != nil }.map {
      city in
      let last = LastEvidence.weaker(self.last(between: asker, and: city), self.last(between: city, and: helper))
      return (city: city, last: last, rank: [last.rank, hasDepartment(city) ? 0 : 1, facts.degrees[city], city])
    }
    guard let best = common.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) }) else { return nil }
    return MatchDoor(
      way: .commonPartner(city(best.city).id, hasDepartment: hasDepartment(best.city)),
      evidence: facts.links(along: [asker, best.city, helper], by: evidence), last: best.last)
  }

  private func hasDepartment(_ position: Int) -> Bool { city(position).internationalDepartment.value == .yes }

  private func bodyOfOne(_ one: Int, reachingCountryOf other: Int) -> MatchDoor? {
    guard let country = city(other).knownCountry else { return nil }
    let isHome = city(one).country == country
    let found = facts.bodies[one].compactMap { body -> (body: Int, cities: Int, last: LastEvidence, rank: [Int])? in
      let body = Int(body)
      // In one country it would be linked with cities there for the sake of the one city alone.
      guard let reach = reach[body][country], reach.cities - (isHome ? 1 : 0) > 0 else { return nil }
      let cities = reach.cities - (isHome ? 1 : 0)
      let last = LastEvidence.weaker(self.last(of: one, with: body), reach.last(without: one))
      return (body, cities, last, [last.rank, -cities, body])
    }
    guard let best = found.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) }) else { return nil }
    let body = facts.bodyNames[best.body]
    return MatchDoor(
      way: .bodyOfOne(body, of: city(one).id, cities: best.cities, country: country),
      evidence: [newest(facts.linkPlaces(of: one, with: body))].compactMap { $0 }, last: best.last)
  }

  private func chain(_ asker: Int, _ helper: Int) -> MatchDoor? {
    guard let (first, second) = facts.chain(from: asker, to: helper, by: evidence) else { return nil }
    let way = [asker, first, second, helper]
    return MatchDoor(
      way: .chain(first: city(first).id, second: city(second).id, helper: city(helper).id),
      evidence: facts.links(along: way, by: evidence), last: facts.last(along: way, by: evidence))
  }
}
