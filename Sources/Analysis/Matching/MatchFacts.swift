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
    /// Whether the themes stated for a city count: they may sum up its links, hidden ones included.
    var countsStatedThemes = true
  }

  let network: CityNetwork
  let positions: [EntityID: Int]
  /// City–city links, merged by pair.
  let graph: Graph
  let degrees: [Int]
  /// The links behind each edge of the graph, ordered by id.
  let linksOfEdges: [[EntityID]]
  /// The links that count, whatever their ends.
  let linkIDs: Set<EntityID>
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
  let needsOfCities: [EntityID: [Need]]
  let practicesOfCities: [EntityID: [Practice]]
  /// The links of a city with each agency or programme, and of the city–city links that name one.
  let bodyLinks: [EntityID: [EntityID: [EntityID]]]

  /// - Complexity: O(*k* log *k*) for *k* entries.
  init(_ network: CityNetwork, admitting admission: Admission) {
    self.network = network
    let cities = network.cities
    let positions = Dictionary(uniqueKeysWithValues: cities.enumerated().map { ($1.id, $0) })
    var collected = Collector(cityCount: cities.count)
    var linkIDs: Set<EntityID> = []
    for link in network.links where !link.isSelfLink && admission.link(link) {
      linkIDs.insert(link.id)
      collected.add(link, positions[link.from], positions[link.to])
    }
    for need in network.needs where admission.need(need) {
      if let city = positions[need.city] { collected.add(need, city) }
    }
    for practice in network.practices where admission.practice(practice) {
      if let city = positions[practice.city] { collected.add(practice, city) }
    }
    if admission.countsStatedThemes {
      for (position, city) in cities.enumerated() { collected.themes[position].formUnion(city.themes ?? []) }
    }
    let pairs = collected.pairs.sorted { ($0.key.low, $0.key.high) < ($1.key.low, $1.key.high) }
    graph = Graph(vertexCount: cities.count, edges: pairs.map { ($0.key.low, $0.key.high) })
    linksOfEdges = pairs.map { $0.value.sorted() }
    degrees = cities.indices.map { [graph] in graph.neighbors(of: $0).count }
    let themeNames = Set(
      [collected.themes, collected.needs, collected.gives, collected.provides].flatMap { $0.flatMap { $0 } }
    ).subtracting(["general"]).sorted()
    let themePositions = Dictionary(uniqueKeysWithValues: themeNames.enumerated().map { ($1, $0) })
    func rows(_ sets: [Set<Theme>]) -> MatchRows {
      MatchRows(sets.map { $0.compactMap { themePositions[$0] }.sorted() })
    }
    self.themeNames = themeNames
    themes = rows(collected.themes)
    needs = rows(collected.needs)
    gives = rows(collected.gives)
    provides = rows(collected.provides)
    let bodyNames = Set(collected.bodyLinks.values.flatMap(\.keys)).sorted()
    let bodyPositions = Dictionary(uniqueKeysWithValues: bodyNames.enumerated().map { ($1, $0) })
    self.bodyNames = bodyNames
    bodies = MatchRows(
      cities.map { (collected.bodyLinks[$0.id] ?? [:]).keys.compactMap { bodyPositions[$0] }.sorted() })
    members = bodies.inverted(count: bodyNames.count)
    places = MatchPlaces(cities, graph: graph)
    needsOfCities = collected.needRows.mapValues { $0.sorted { $0.id < $1.id } }
    practicesOfCities = collected.practiceRows.mapValues { $0.sorted { $0.id < $1.id } }
    bodyLinks = collected.bodyLinks.mapValues { $0.mapValues { $0.sorted() } }
    self.positions = positions
    self.linkIDs = linkIDs
  }

  /// The links between two cities, ordered by id.
  func links(between first: Int, and second: Int) -> [EntityID] {
    graph.edgeID(from: first, to: second).map { linksOfEdges[$0] } ?? []
  }

  /// The links through which a city works with an agency or programme.
  func links(of city: EntityID, with body: EntityID) -> [EntityID] { bodyLinks[city]?[body] ?? [] }
}

/// What the rows say of each city.
private struct Collector {
  struct Pair: Hashable {
    var low: Int
    var high: Int
  }

  var pairs: [Pair: [EntityID]] = [:]
  var themes: [Set<Theme>]
  var needs: [Set<Theme>]
  var gives: [Set<Theme>]
  var provides: [Set<Theme>]
  var needRows: [EntityID: [Need]] = [:]
  var practiceRows: [EntityID: [Practice]] = [:]
  var bodyLinks: [EntityID: [EntityID: [EntityID]]] = [:]

  init(cityCount: Int) {
    let none = [Set<Theme>](repeating: [], count: cityCount)
    (themes, needs, gives, provides) = (none, none, none, none)
  }

  mutating func add(_ link: Link, _ from: Int?, _ to: Int?) {
    for end in [from, to].compactMap({ $0 }) { themes[end].formUnion(link.themes) }
    if let from, let to {
      pairs[Pair(low: min(from, to), high: max(from, to)), default: []].append(link.id)
      if link.direction != .unknown { provides[from].formUnion(link.themes) }
      if link.direction == .mutual { provides[to].formUnion(link.themes) }
      for body in Set([link.programme].compactMap { $0 }) {
        bodyLinks[link.from, default: [:]][body, default: []].append(link.id)
        bodyLinks[link.to, default: [:]][body, default: []].append(link.id)
      }
    } else if from != nil {
      bodyLinks[link.from, default: [:]][link.to, default: []].append(link.id)
    } else if to != nil {
      bodyLinks[link.to, default: [:]][link.from, default: []].append(link.id)
    }
  }

  mutating func add(_ need: Need, _ city: Int) {
    themes[city].formUnion(need.themes)
    needRows[need.city, default: []].append(need)
    switch need.kind {
    case .need: if need.met != .yes { needs[city].formUnion(need.themes) }
    case .offer: gives[city].formUnion(need.themes)
    }
  }

  mutating func add(_ practice: Practice, _ city: Int) {
    themes[city].formUnion(practice.themes)
    gives[city].formUnion(practice.themes)
    practiceRows[practice.city, default: []].append(practice)
  }
}
