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
  package static func all(
    _ network: CityNetwork, situations: CitySituations, steps: Int = 3
  ) -> [PracticeTravel] {
    precondition(steps >= 1, "A practice travels at least one step.")
    let partners = situations.all.map(\.cityPartnerIndices)
    let needs = network.needs.filter { $0.kind == .need && $0.met != .yes }
    return network.practices.compactMap { practice -> PracticeTravel? in
      guard let home = network.cityIndex(of: practice.city) else { return nil }
      let search = Search(from: home, steps: steps, partners: partners)
      let populations = search.reached.map { network.cities[$0.city].population?.count }
      let within = (1...steps).map { step in search.reached.count { $0.step <= step } }
      let people = (1...steps).map { step in
        zip(search.reached, populations).reduce(0) { $1.0.step <= step ? $0 + ($1.1 ?? 0) : $0 }
      }
      let isNear = Set(search.reached.map(\.city))
      let themes = Set(practice.themes)
      let gate = search.gatekeeper
      let wanting = needs.filter { need in
        network.cityIndex(of: need.city).map(isNear.contains) == true && !themes.isDisjoint(with: need.themes)
      }
      return PracticeTravel(
        practice: practice, cities: within, people: people, peopleNotRecorded: populations.count { $0 == nil },
        gatekeeper: gate.map { network.id(at: $0.city) }, behindGatekeeper: gate?.behind ?? 0,
        wanting: Set(wanting.map(\.city)).sorted(),
        possibleCopies: copies(of: practice, in: network, partners: Set(partners[home])))
    }
  }

  private static func copies(of practice: Practice, in network: CityNetwork, partners: Set<Int>) -> [EntityID] {
    guard let year = practice.year else { return [] }
    let themes = Set(practice.themes)
    return Set(
      network.practices.filter { other in
        guard let later = other.year, let city = network.cityIndex(of: other.city) else { return false }
        return later > year && partners.contains(city) && !themes.isDisjoint(with: other.themes)
      }.map(\.city)
    ).sorted()
  }

  /// Breadth first, with the one city, if any, through which every shortest path to a city runs.
  private struct Search {
    /// The cities that are reached, by steps and then by place, the first one left out.
    private(set) var reached: [(city: Int, step: Int)] = []
    /// How many cities lie behind each city that lies on every shortest path to them.
    private var counts: [Int: Int] = [:]

    init(from start: Int, steps: Int, partners: [[Int]]) {
      var distances = [start: 0]
      var previous: [Int: [Int]] = [:]
      var frontier = [start]
      for step in stride(from: 1, through: steps, by: 1) {
        var next: [Int] = []
        for city in frontier {
          for partner in partners[city] {
            if distances[partner] == nil {
              distances[partner] = step
              next.append(partner)
            }
            if distances[partner] == step { previous[partner, default: []].append(city) }
          }
        }
        frontier = next.sorted()
        reached += frontier.map { ($0, step) }
      }
      // The cities that lie on every shortest path to each: itself, and what its predecessors have in common.
      var dominators: [Int: Set<Int>] = [start: []]
      for (city, _) in reached {
        let paths = (previous[city] ?? []).map { dominators[$0] ?? [] }
        let common = paths.dropFirst().reduce(paths.first ?? []) { $0.intersection($1) }
        for gate in common { counts[gate, default: 0] += 1 }
        dominators[city] = common.union([city])
      }
    }

    var gatekeeper: (city: Int, behind: Int)? {
      counts.min { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }.map { ($0.key, $0.value) }
    }
  }
}
