import CityNetwork
import Graphs

/// Finds who could bring two cities together.
///
/// In this order: an agency or programme that both are linked with, one on a needed theme first, then the one with the
/// fewest cities; a city linked with both, one with an international department first, then the one with the fewest
/// partners; an agency or programme that is linked with the helper and with most cities of the asker's country, or the
/// other way round; a partner linked with a partner of the helper. Ties go by id.
struct MatchDoorFinder: Sendable {
  private let facts: MatchFacts
  /// For each agency or programme, how many of its cities are in each country.
  private let reach: [[String: Int]]

  init(_ facts: MatchFacts) {
    self.facts = facts
    let cities = facts.network.cities
    reach = facts.bodyNames.indices.map { body in
      Dictionary(facts.members[body].compactMap { cities[Int($0)].knownCountry.map { ($0, 1) } }, uniquingKeysWith: +)
    }
  }

  func door(from asker: Int, to helper: Int) -> MatchDoor? {
    sharedBody(asker, helper) ?? commonPartner(asker, helper)
      ?? bodyOfOne(helper, reachingCountryOf: asker, asker: asker)
      ?? bodyOfOne(asker, reachingCountryOf: helper, asker: asker) ?? chain(asker, helper)
  }

  private func city(_ position: Int) -> City { facts.network.cities[position] }

  private func sharedBody(_ asker: Int, _ helper: Int) -> MatchDoor? {
    let others = Set(facts.bodies[helper])
    let shared = facts.bodies[asker].filter(others.contains).map { Int($0) }
    let needed = Set(facts.needs[asker].map { facts.themeNames[Int($0)] })
    let best = shared.min { a, b in
      let (x, y) = (isOn(needed, a) ? 0 : 1, isOn(needed, b) ? 0 : 1)
      return (x, facts.members.count(of: a), a) < (y, facts.members.count(of: b), b)
    }
    guard let best else { return nil }
    let body = facts.bodyNames[best]
    return MatchDoor(
      way: .sharedBody(body, cities: facts.members.count(of: best), isOnNeededTheme: isOn(needed, best)),
      evidence: [
        facts.links(of: asker, with: body).first, facts.links(of: helper, with: body).first,
      ].compactMap { $0 })
  }

  private func isOn(_ themes: Set<Theme>, _ body: Int) -> Bool {
    guard case .programme(let programme) = facts.network.entity(facts.bodyNames[body]) else { return false }
    return !themes.isDisjoint(with: programme.themes)
  }

  private func commonPartner(_ asker: Int, _ helper: Int) -> MatchDoor? {
    let common = facts.graph.neighbors(of: asker).filter { facts.graph.edgeID(from: $0, to: helper) != nil }
    let best = common.min { a, b in
      let (x, y) = (hasDepartment(a) ? 0 : 1, hasDepartment(b) ? 0 : 1)
      return (x, facts.degrees[a], a) < (y, facts.degrees[b], b)
    }
    guard let best else { return nil }
    return MatchDoor(
      way: .commonPartner(city(best).id, hasDepartment: hasDepartment(best)),
      evidence: [facts.links(between: asker, and: best).first, facts.links(between: best, and: helper).first]
        .compactMap { $0 })
  }

  private func hasDepartment(_ position: Int) -> Bool { city(position).internationalDepartment.value == .yes }

  private func bodyOfOne(_ one: Int, reachingCountryOf other: Int, asker: Int) -> MatchDoor? {
    guard let country = city(other).knownCountry else { return nil }
    // In one country it would be linked with cities there for the sake of the one city alone.
    func cities(_ body: Int) -> Int { (reach[body][country] ?? 0) - (city(one).country == country ? 1 : 0) }
    let best = facts.bodies[one].map { Int($0) }.filter { cities($0) > 0 }.min { a, b in
      (-cities(a), a) < (-cities(b), b)
    }
    guard let best else { return nil }
    let body = facts.bodyNames[best]
    return MatchDoor(
      way: .bodyOfOne(body, of: city(one).id, cities: cities(best), country: country),
      evidence: facts.links(of: one, with: body).prefix(1).map { $0 })
  }

  private func chain(_ asker: Int, _ helper: Int) -> MatchDoor? {
    guard let (first, second) = facts.chain(from: asker, to: helper) else { return nil }
    return MatchDoor(
      way: .chain(first: city(first).id, second: city(second).id, helper: city(helper).id),
      evidence: facts.links(along: [asker, first, second, helper]))
  }
}
