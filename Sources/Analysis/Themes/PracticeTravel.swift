public import CityNetwork
import Graphs

/// How far a practice could travel along recorded links, and who is in the way.
public struct PracticeTravel: Sendable, Hashable {
  /// The practice.
  public let practice: Practice
  /// The cities that could hear of it in 1, 2 … steps from city to city, all that are within so many counted.
  public let cities: [Int]
  /// The people of these, as far as their number is recorded.
  public let people: [Int]
  /// How many of the cities within the last step have no recorded population.
  public let peopleNotRecorded: Int
  /// The city whose loss would cut most others off within these steps; nil where no city is the only way to another.
  public let gatekeeper: EntityID?
  /// How many cities are reached through it only.
  public let behindGatekeeper: Int
  /// Cities in reach that state an unmet need on one of the practice's themes, by id.
  public let wanting: [EntityID]
  /// Cities with a practice on one of its themes that is dated later and linked with its city: it may have been copied
  /// there. No source says so.
  public let possibleCopies: [EntityID]

  /// How far each practice of a network could travel.
  ///
  /// Steps run along present links between two cities. Of two shortest ways through different neighbours neither is the only
  /// one, so a gatekeeper is a neighbour, or a city behind one, through which *every* shortest way to the others runs.
  ///
  /// - Parameters:
  ///   - steps: At least 1.
  /// - Complexity: O(*p* (*n* + *m*)) for *p* practices.
  public static func all(
    _ network: CityNetwork, situations: CitySituations, steps: Int = 3
  ) -> [PracticeTravel] {
    precondition(steps >= 1, "A practice travels at least one step.")
    var partners: [EntityID: [EntityID]] = [:]
    for situation in situations.all { partners[situation.city.id] = situation.cityPartners }
    let needs = network.needs.filter { $0.kind == .need && $0.met != .yes }
    return network.practices.map { practice in
      let search = Search(from: practice.city, steps: steps, partners: partners)
      let within = (1...steps).map { step in search.distances.values.count { $0 > 0 && $0 <= step } }
      func population(_ id: EntityID) -> Int? { network.city(id)?.population?.count }
      let people = (1...steps).map { step in
        search.distances.reduce(0) { sum, entry in
          entry.value > 0 && entry.value <= step ? sum + (population(entry.key) ?? 0) : sum
        }
      }
      let reached = search.distances.keys.filter { $0 != practice.city }.sorted()
      let themes = Set(practice.themes)
      let gate = search.gatekeeper
      return PracticeTravel(
        practice: practice, cities: within, people: people,
        peopleNotRecorded: reached.count { population($0) == nil }, gatekeeper: gate?.city,
        behindGatekeeper: gate?.behind ?? 0,
        wanting: Set(
          needs.filter { search.distances[$0.city] != nil && !themes.isDisjoint(with: $0.themes) }.map(\.city)
        )
        .subtracting([practice.city]).sorted(),
        possibleCopies: copies(of: practice, in: network, partners: Set(partners[practice.city] ?? [])))
    }
  }

  private static func copies(of practice: Practice, in network: CityNetwork, partners: Set<EntityID>) -> [EntityID] {
    guard let year = practice.year else { return [] }
    let themes = Set(practice.themes)
    return Set(
      network.practices.filter { other in
        guard let later = other.year else { return false }
        return later > year && partners.contains(other.city) && !themes.isDisjoint(with: other.themes)
      }.map(\.city)
    ).sorted()
  }

  /// Breadth first, with the one city, if any, through which every shortest way to a city runs.
  private struct Search {
    private(set) var distances: [EntityID: Int]
    private var counts: [EntityID: Int] = [:]

    init(from start: EntityID, steps: Int, partners: [EntityID: [EntityID]]) {
      distances = [start: 0]
      var previous: [EntityID: [EntityID]] = [:]
      var frontier = [start]
      var order: [EntityID] = []
      for step in stride(from: 1, through: steps, by: 1) {
        var next: [EntityID] = []
        for city in frontier {
          for partner in partners[city] ?? [] {
            if distances[partner] == nil {
              distances[partner] = step
              next.append(partner)
            }
            if distances[partner] == step { previous[partner, default: []].append(city) }
          }
        }
        frontier = next.sorted()
        order += frontier
      }
      // The cities that lie on every shortest way to each: itself, and what its predecessors have in common.
      var dominators: [EntityID: Set<EntityID>] = [start: []]
      for city in order {
        let ways = (previous[city] ?? []).map { dominators[$0] ?? [] }
        let common = ways.dropFirst().reduce(ways.first ?? []) { $0.intersection($1) }
        for gate in common { counts[gate, default: 0] += 1 }
        dominators[city] = common.union([city])
      }
    }

    var gatekeeper: (city: EntityID, behind: Int)? {
      counts.min { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }.map { ($0.key, $0.value) }
    }
  }
}
