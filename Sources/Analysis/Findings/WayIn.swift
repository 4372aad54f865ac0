public import CityNetwork
import Graphs

/// The nearest door through which a city could be reached: who stands close to it, or works next door.
public struct WayIn: Sendable, Hashable, Codable {
  /// Who stands at the end of the way.
  public enum End: Sendable, Hashable, Codable {
    /// A city with many partners, reached along present links.
    case hub
    /// A body that works with cities of the country.
    case bodyInCountry(String)
    /// A body that works with cities of the region, and with none of the country.
    case bodyInRegion(String, country: String)
  }

  /// The chain from the city's own partner to the one who could help; one entry where that is the same.
  public var through: [EntityID]
  /// Who the last of the chain is.
  public var end: End
  /// How many city partners the hub at the end has, or how many cities of the country or region the body works with.
  public var cities: Int

  /// True when the body works with cities of the region and with none of the country.
  public var isRegional: Bool { if case .bodyInRegion = end { true } else { false } }
}

/// Finds the nearest way in to any city of a network.
///
/// A city with present links is reached along them: first the hub city that is fewest steps away, where a hub is a city
/// with at least ``hubDegree`` city partners; among equally near ones the hub with the most partners. A city without
/// present links is reached through the agency or programme that works with most cities of its country, or failing that
/// of its region. Ties are decided by id.
struct WayInFinder {
  private let network: CityNetwork
  private let graph: CityGraph
  /// The number of present city partners of each vertex; 0 for agencies and programmes.
  private let cityDegrees: [Int]
  private let helpersByCountry: [String: [(id: EntityID, cities: Int)]]
  private let helpersByRegion: [String: [(id: EntityID, cities: Int)]]
  private let isHub: [Bool]
  /// For each vertex, where its present neighbours begin in the list of all, and after the last, where they end.
  private let starts: [Int]
  private let presentNeighbors: [Int]
  private let judgement: Judgement
  /// The number of city partners from which a city is a hub.
  let hubDegree: Int

  /// - Parameter graph: The graph of all recorded links of cities, agencies and programmes.
  init(_ network: CityNetwork, graph: CityGraph, situations: CitySituations) {
    Construction.note(.introducers)
    self.network = network
    self.graph = graph
    cityDegrees = graph.entityIndices.map { index in
      network.isCity(at: index) ? situations.all[index].cityPartnerIndices.count : 0
    }
    // A hub stands out: among the top twentieth of the cities that have partners at all, and never with fewer than three.
    let degrees = situations.all.map(\.cityPartnerIndices.count).filter { $0 > 0 }.sorted(by: >)
    let hubDegree = max(3, degrees.isEmpty ? 3 : degrees[degrees.count / 20])
    self.hubDegree = hubDegree
    isHub = cityDegrees.map { $0 >= hubDegree }
    judgement = situations.judgement
    let isPresentEdge = graph.linksOfEdges.map { $0.contains { situations.isPresent[$0] } }
    var (starts, neighbors): ([Int], [Int]) = ([0], [])
    for vertex in graph.entityIndices.indices {
      let row = zip(graph.graph.neighbors(of: vertex), graph.graph.incidentEdges(of: vertex))
      for (neighbor, edge) in row where isPresentEdge[edge] { neighbors.append(neighbor) }
      starts.append(neighbors.count)
    }
    (self.starts, presentNeighbors) = (starts, neighbors)
    helpersByCountry = Self.helpers(situations) { $0.knownCountry }
    helpersByRegion = Self.helpers(situations) { $0.region }
  }

  /// Whether a link of the network is there in the year of judgement.
  func isPresent(_ link: Link) -> Bool { !link.isSelfLink && judgement.isPresent(link) }

  /// Room for searches; one serves any number of cities, one after the other.
  func search() -> WayInSearch { WayInSearch(vertexCount: cityDegrees.count) }

  /// The nearest way in to a city; nil where there is none.
  ///
  /// - Parameter search: The room for the search.
  func wayIn(to situation: CitySituation, by search: inout WayInSearch) -> WayIn? {
    situation.presentLinkPlaces.isEmpty ? nextDoor(to: situation) : alongLinks(from: situation, &search)
  }

  /// Breadth-first from the city, over present links, until the first hub.
  private func alongLinks(from situation: CitySituation, _ search: inout WayInSearch) -> WayIn? {
    guard let start = graph.vertex(at: situation.index) else { return nil }
    search.begin(at: start)
    var frontier = [start]
    while !frontier.isEmpty {
      var next: [Int] = []
      for vertex in frontier {
        for place in starts[vertex]..<starts[vertex + 1]
        where search.reach(presentNeighbors[place], from: vertex) {
          next.append(presentNeighbors[place])
        }
      }
      if let hub = best(of: next.filter { isHub[$0] }) { return path(to: hub, from: start, search) }
      frontier = next.sorted()
    }
    return nextDoor(to: situation)
  }

  private func best(of vertices: [Int]) -> Int? {
    vertices.min { a, b in
      let (x, y) = (cityDegrees[a], cityDegrees[b])
      return x != y ? x > y : a < b
    }
  }

  private func path(to hub: Int, from start: Int, _ search: WayInSearch) -> WayIn {
    var vertices: [Int] = []
    var vertex = hub
    while vertex != start {
      vertices.append(vertex)
      vertex = search.parents[vertex]
    }
    return WayIn(through: vertices.reversed().map { graph.entities[$0] }, end: .hub, cities: cityDegrees[hub])
  }

  private func nextDoor(to situation: CitySituation) -> WayIn? {
    let country = network.cities[situation.index].country
    if let helper = helpersByCountry[country]?.first {
      return WayIn(through: [helper.id], end: .bodyInCountry(country), cities: helper.cities)
    }
    if let region = network.cities[situation.index].region, let helper = helpersByRegion[region]?.first {
      return WayIn(through: [helper.id], end: .bodyInRegion(region, country: country), cities: helper.cities)
    }
    return nil
  }

  /// For each group of cities, the agencies and programmes linked with most of them, by their number and then by id.
  private static func helpers(
    _ situations: CitySituations, by key: (City) -> String?
  ) -> [String: [(id: EntityID, cities: Int)]] {
    var counts: [String: [Int: Int]] = [:]
    // By place: situations and cities are large, and most cities have no link with a body.
    let all = situations.all
    for place in all.indices where !all[place].bodyIndices.isEmpty {
      guard let group = key(all[place].city) else { continue }
      for helper in all[place].bodyIndices { counts[group, default: [:]][helper, default: 0] += 1 }
    }
    guard let network = all.first?.network else { return [:] }
    return counts.mapValues { counts in
      counts.map { (id: network.id(at: $0.key), cities: $0.value) }.sorted {
        $0.cities != $1.cities ? $0.cities > $1.cities : $0.id < $1.id
      }
    }
  }
}
