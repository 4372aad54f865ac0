import CityNetwork
import Graphs

/// What the matcher knows of each city, by the city's position in the network's list.
///
/// Only links, needs, offers and practices that are let in count. The evaluation keeps out what it hides, and everything
/// here is made from the rest, so that nothing derived from a hidden row can lead back to it.
struct MatchFacts: Sendable {
  /// What is let in.
  struct Admission {
    /// Whether a link counts.
    var link: (Link) -> Bool
    /// Whether a need or offer counts.
    var need: (Need) -> Bool = { _ in true }
    /// Whether a practice counts.
    var practice: (Practice) -> Bool = { _ in true }
    /// Whether what a city's row says of its department, policies or industries counts, by the source that says it.
    var statement: (_ city: City, _ source: String?) -> Bool = { _, _ in true }
    /// Whether the themes stated for a city count: they may sum up its links, hidden ones included.
    var countsStatedThemes = true
  }

  let network: CityNetwork
  /// City–city links, merged by pair.
  let graph: Graph
  let degrees: [Int]
  /// The places in the network's list of the links behind each edge of the graph, in order.
  let linksOfEdges: [[Int]]
  /// For each link of the network, by its place, whether it counts, whatever its ends.
  let isAdmitted: [Bool]
  /// The themes that occur, in alphabetical order.
  let themeNames: [Theme]
  /// What each city works on.
  let themes: MatchRows
  /// What it states to need and is not known to have.
  let needs: MatchRows
  /// What it states to offer, or tells a practice of.
  let gives: MatchRows
  /// What it gives in recorded links, without stating it.
  let provides: MatchRows
  /// The agencies and programmes that any city is linked with, ordered by id.
  let bodyNames: [EntityID]
  let bodies: MatchRows
  let members: MatchRows
  let places: MatchPlaces
  /// The needs, offers and practices of each city that count, ordered by id.
  let needsOfCities: [[Need]]
  let practicesOfCities: [[Practice]]
  /// For each city, its partners by links that are not looked at, who are no candidates either; empty where all are.
  var partnersLeftOut: [[Int]] = []
  /// The places of the links of a city with an agency or programme, and of the city–city links that name one, in order.
  private let bodyLinks: [BodyPair: [Int]]

  /// A city, as its place in the network's list, and an agency or programme, as its index in the network.
  struct BodyPair: Hashable {
    var city: Int
    var body: Int
  }

  /// - Complexity: O(*k* log *k*) for *k* entries.
  init(_ network: CityNetwork, admitting admission: Admission) {
    Construction.note(.matchFacts)
    self.network = network
    let cities = network.cities
    var collected = MatchFactsCollector(network)
    isAdmitted = network.links.map { !$0.isSelfLink && admission.link($0) }
    for place in network.links.indices where isAdmitted[place] { collected.add(linkAt: place) }
    for need in network.needs where admission.need(need) {
      if let city = network.cityIndex(of: need.city) { collected.add(need, city) }
    }
    for practice in network.practices where admission.practice(practice) {
      if let city = network.cityIndex(of: practice.city) { collected.add(practice, city) }
    }
    if admission.countsStatedThemes {
      for city in cities.indices { collected.add(cities[city].themes ?? [], city) }
    }
    let (pairs, linksOfEdges) = collected.linkedPairs
    graph = Graph(vertexCount: cities.count, edges: pairs)
    self.linksOfEdges = linksOfEdges
    degrees = cities.indices.map { [graph] in graph.neighbors(of: $0).count }
    let numbers = collected.themeNumbers.filter { $0.key.isSpecific }.sorted { $0.key < $1.key }
    themeNames = numbers.map(\.key)
    var positions = [Int](repeating: -1, count: collected.themeNumbers.count)
    for (position, entry) in numbers.enumerated() { positions[entry.value] = position }
    themes = Self.rows(collected.themes, positions)
    needs = Self.rows(collected.needs, positions)
    gives = Self.rows(collected.gives, positions)
    provides = Self.rows(collected.provides, positions)
    let bodyIndices = network.sortedByID(Set(collected.bodyLinks.keys.map(\.body)))
    bodyNames = bodyIndices.map(network.id(at:))
    var bodyPositions = [Int](repeating: 0, count: network.entityCount)
    for (position, index) in bodyIndices.enumerated() { bodyPositions[index] = position }
    var bodiesOfCities = [[Int]](repeating: [], count: cities.count)
    for pair in collected.bodyLinks.keys { bodiesOfCities[pair.city].append(bodyPositions[pair.body]) }
    bodies = MatchRows(bodiesOfCities.map { $0.sorted() })
    members = bodies.inverted(count: bodyNames.count)
    places = MatchPlaces(cities, graph: graph, admitting: admission)
    needsOfCities = collected.needRows
    practicesOfCities = collected.practiceRows
    bodyLinks = collected.bodyLinks
  }

  /// The positions of the numbered themes of each city, in order and each once; those that have none are left out.
  private static func rows(_ lists: [[Int]], _ positions: [Int]) -> MatchRows {
    MatchRows(
      lists.map { numbers in
        var row: [Int] = []
        for position in numbers.map({ positions[$0] }).sorted() where position >= 0 && position != row.last {
          row.append(position)
        }
        return row
      })
  }

  /// The places of the links between two cities, in order.
  func linkPlaces(between first: Int, and second: Int) -> [Int] {
    graph.edgeID(from: first, to: second).map { linksOfEdges[$0] } ?? []
  }

  /// The places of the links through which a city works with an agency or programme, in order.
  func linkPlaces(of city: Int, with body: EntityID) -> [Int] {
    network.entityIndex(of: body).flatMap { bodyLinks[BodyPair(city: city, body: $0)] } ?? []
  }

  /// The links between two cities, ordered by id.
  func links(between first: Int, and second: Int) -> [EntityID] {
    linkPlaces(between: first, and: second).map { network.links[$0].id }
  }

  /// The links through which a city works with an agency or programme, ordered by id.
  func links(of city: Int, with body: EntityID) -> [EntityID] {
    linkPlaces(of: city, with: body).map { network.links[$0].id }
  }
}
