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
  /// The places of the links of a city with an agency or programme, and of the city–city links that name one, in order.
  private let bodyLinks: [BodyPair: [Int]]

  /// A city, as its place in the network's list, and an agency or programme, as its index in the network.
  fileprivate struct BodyPair: Hashable {
    var city: Int
    var body: Int
  }

  /// - Complexity: O(*k* log *k*) for *k* entries.
  init(_ network: CityNetwork, admitting admission: Admission) {
    Construction.note(.matchFacts)
    self.network = network
    let cities = network.cities
    var collected = Collector(network)
    isAdmitted = network.links.map { !$0.isSelfLink && admission.link($0) }
    for place in network.links.indices where isAdmitted[place] { collected.add(linkAt: place) }
    for need in network.needs where admission.need(need) {
      if let city = network.cityIndex(of: need.city) { collected.add(need, city) }
    }
    for practice in network.practices where admission.practice(practice) {
      if let city = network.cityIndex(of: practice.city) { collected.add(practice, city) }
    }
    if admission.countsStatedThemes {
      for (position, city) in cities.enumerated() { collected.themes[position].formUnion(city.themes ?? []) }
    }
    let pairs = collected.pairs.sorted { ($0.key.low, $0.key.high) < ($1.key.low, $1.key.high) }
    graph = Graph(vertexCount: cities.count, edges: pairs.map { ($0.key.low, $0.key.high) })
    linksOfEdges = pairs.map(\.value)
    degrees = cities.indices.map { [graph] in graph.neighbors(of: $0).count }
    let themeNames = Set(
      [collected.themes, collected.needs, collected.gives, collected.provides].flatMap { $0.flatMap { $0 } }
    ).filter(\.isSpecific).sorted()
    let themePositions = Dictionary(uniqueKeysWithValues: themeNames.enumerated().map { ($1, $0) })
    func rows(_ sets: [Set<Theme>]) -> MatchRows {
      MatchRows(sets.map { $0.compactMap { themePositions[$0] }.sorted() })
    }
    self.themeNames = themeNames
    themes = rows(collected.themes)
    needs = rows(collected.needs)
    gives = rows(collected.gives)
    provides = rows(collected.provides)
    let bodyIndices = network.sortedByID(Set(collected.bodyLinks.keys.map(\.body)))
    bodyNames = bodyIndices.map(network.id(at:))
    var bodyPositions = [Int](repeating: 0, count: network.entityCount)
    for (position, index) in bodyIndices.enumerated() { bodyPositions[index] = position }
    var bodiesOfCities = [[Int]](repeating: [], count: cities.count)
    for pair in collected.bodyLinks.keys { bodiesOfCities[pair.city].append(bodyPositions[pair.body]) }
    bodies = MatchRows(bodiesOfCities.map { $0.sorted() })
    members = bodies.inverted(count: bodyNames.count)
    places = MatchPlaces(cities, graph: graph)
    needsOfCities = collected.needRows
    practicesOfCities = collected.practiceRows
    bodyLinks = collected.bodyLinks
  }

  /// The links between two cities, ordered by id.
  func links(between first: Int, and second: Int) -> [EntityID] {
    graph.edgeID(from: first, to: second).map { linksOfEdges[$0].map { network.links[$0].id } } ?? []
  }

  /// The links through which a city works with an agency or programme, ordered by id.
  func links(of city: Int, with body: EntityID) -> [EntityID] {
    let found = network.entityIndex(of: body).flatMap { bodyLinks[BodyPair(city: city, body: $0)] } ?? []
    return found.map { network.links[$0].id }
  }
}

/// What the rows say of each city.
private struct Collector {
  struct Pair: Hashable {
    var low: Int
    var high: Int
  }

  private let network: CityNetwork
  private(set) var pairs: [Pair: [Int]] = [:]
  var themes: [Set<Theme>]
  private(set) var needs: [Set<Theme>]
  private(set) var gives: [Set<Theme>]
  private(set) var provides: [Set<Theme>]
  private(set) var needRows: [[Need]]
  private(set) var practiceRows: [[Practice]]
  private(set) var bodyLinks: [MatchFacts.BodyPair: [Int]] = [:]

  init(_ network: CityNetwork) {
    self.network = network
    let none = [Set<Theme>](repeating: [], count: network.cities.count)
    (themes, needs, gives, provides) = (none, none, none, none)
    needRows = Array(repeating: [], count: none.count)
    practiceRows = Array(repeating: [], count: none.count)
  }

  mutating func add(linkAt place: Int) {
    let (link, ends) = (network.links[place], network.ends(ofLinkAt: place))
    let (isFrom, isTo) = (network.isCity(at: ends.from), network.isCity(at: ends.to))
    for end in [ends.from, ends.to] where network.isCity(at: end) { themes[end].formUnion(link.themes) }
    if isFrom, isTo {
      pairs[Pair(low: min(ends.from, ends.to), high: max(ends.from, ends.to)), default: []].append(place)
      if link.direction != .unknown { provides[ends.from].formUnion(link.themes) }
      if link.direction == .mutual { provides[ends.to].formUnion(link.themes) }
      if let programme = ends.programme {
        for end in [ends.from, ends.to] { bodyLinks[.init(city: end, body: programme), default: []].append(place) }
      }
    } else if isFrom {
      bodyLinks[.init(city: ends.from, body: ends.to), default: []].append(place)
    } else if isTo {
      bodyLinks[.init(city: ends.to, body: ends.from), default: []].append(place)
    }
  }

  mutating func add(_ need: Need, _ city: Int) {
    themes[city].formUnion(need.themes)
    needRows[city].append(need)
    switch need.kind {
    case .need: if need.met != .yes { needs[city].formUnion(need.themes) }
    case .offer: gives[city].formUnion(need.themes)
    }
  }

  mutating func add(_ practice: Practice, _ city: Int) {
    themes[city].formUnion(practice.themes)
    gives[city].formUnion(practice.themes)
    practiceRows[city].append(practice)
  }
}
