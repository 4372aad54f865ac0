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
  /// With how many of these cities the body has recent evidence; 0 for a hub.
  public var recentCities = 0
  /// The last evidence that it rests on: of a chain that of its weakest step, of a body the newest with any of these cities.
  public var last: LastEvidence

  /// True when the body works with cities of the region and with none of the country.
  public var isRegional: Bool { if case .bodyInRegion = end { true } else { false } }
}

/// Finds the nearest way in to any city of a network.
///
/// A city with present links is reached along them: over steps with recent evidence where these lead to a hub, otherwise over
/// undated ones too, otherwise over old ones, none older than needed (``LastEvidence/rank``). Over such steps it is the hub
/// city that is fewest steps away, where a hub is a city with at least ``hubDegree`` city partners; among equally near ones the
/// hub with the most partners. A city that no present link leads to a hub, or only an old one while somebody works nearby by
/// recent evidence, is reached through an agency or programme: the one with recent evidence first, then the undated ones, then
/// the old ones, newer before older; of these one that works with cities of its country before one that works with cities of
/// its region only; then the one with most cities of recent evidence, and with most cities. Ties are decided by id.
struct WayInFinder {
  private let network: CityNetwork
  private let graph: CityGraph
  /// The number of present city partners of each vertex; 0 for agencies and programmes.
  private let cityDegrees: [Int]
  private let neighbors: NeighboringBodies
  private let isHub: [Bool]
  private let evidence: LinkEvidence
  private let isPresentLink: [Bool]
  /// For each vertex, where its present neighbours begin in the list of all, and after the last, where they end.
  private let starts: [Int]
  private let presentNeighbors: [Int]
  /// The rank of the last evidence of the step to each of them.
  private let steps: [Int]
  /// The rank of the weakest step that must be taken from each vertex to another hub; nil where none can be reached.
  private let weakestSteps: [Int?]
  private let judgement: Judgement
  /// The number of city partners from which a city is a hub.
  let hubDegree: Int

  /// - Parameter graph: The graph of all recorded links of cities, agencies and programmes.
  init(_ network: CityNetwork, graph: CityGraph, situations: CitySituations, evidence: LinkEvidence) {
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
    let isPresent = situations.isPresent
    let ranks = graph.linksOfEdges.map { places -> Int? in
      let present = places.lazy.filter { isPresent[$0] }
      return present.isEmpty ? nil : evidence.last(ofLinksAt: present).rank
    }
    var (starts, presentNeighbors, steps): ([Int], [Int], [Int]) = ([0], [], [])
    for vertex in graph.entityIndices.indices {
      let row = zip(graph.graph.neighbors(of: vertex), graph.graph.incidentEdges(of: vertex))
      for (neighbor, edge) in row {
        guard let rank = ranks[edge] else { continue }
        presentNeighbors.append(neighbor)
        steps.append(rank)
      }
      starts.append(presentNeighbors.count)
    }
    (self.starts, self.presentNeighbors, self.steps) = (starts, presentNeighbors, steps)
    (self.evidence, isPresentLink) = (evidence, isPresent)
    weakestSteps = WeakestSteps(graph.graph, ranks: ranks).toAnother(isHub)
    neighbors = NeighboringBodies(situations, evidence: evidence)
  }

  /// Whether a link of the network is there in the year of judgement.
  func isPresent(_ link: Link) -> Bool { !link.isSelfLink && judgement.isPresent(link) }

  /// Room for searches; one serves any number of cities, one after the other.
  func search() -> WayInSearch { WayInSearch(vertexCount: cityDegrees.count) }

  /// The nearest way in to a city; nil where there is none.
  ///
  /// - Parameter search: The room for the search.
  func wayIn(to situation: CitySituation, by search: inout WayInSearch) -> WayIn? {
    guard !situation.presentLinkPlaces.isEmpty, let chain = alongLinks(from: situation, &search) else {
      return neighbors.wayIn(to: situation)
    }
    guard chain.last.age == .old, let nextDoor = neighbors.wayIn(to: situation), nextDoor.last.age == .recent else {
      return chain
    }
    return nextDoor
  }

  /// Breadth-first from the city, over present links no older than needed, until the first hub.
  private func alongLinks(from situation: CitySituation, _ search: inout WayInSearch) -> WayIn? {
    guard let start = graph.vertex(at: situation.index), let weakest = weakestSteps[start] else { return nil }
    search.begin(at: start)
    var frontier = [start]
    while !frontier.isEmpty {
      var next: [Int] = []
      for vertex in frontier {
        for place in starts[vertex]..<starts[vertex + 1]
        where steps[place] <= weakest && search.reach(presentNeighbors[place], from: vertex) {
          next.append(presentNeighbors[place])
        }
      }
      if let hub = best(of: next.filter { isHub[$0] }) { return path(to: hub, from: start, search) }
      frontier = next.sorted()
    }
    return nil
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
    var last: LastEvidence?
    while vertex != start {
      vertices.append(vertex)
      let parent = search.parents[vertex]
      let step = self.last(from: parent, to: vertex)
      last = last.map { .weaker($0, step) } ?? step
      vertex = parent
    }
    return WayIn(
      through: vertices.reversed().map { graph.entities[$0] }, end: .hub, cities: cityDegrees[hub],
      last: last ?? .undated)
  }

  /// The last evidence of the present links between two vertices.
  private func last(from vertex: Int, to neighbor: Int) -> LastEvidence {
    guard let edge = graph.graph.edgeID(from: vertex, to: neighbor) else { return .undated }
    return evidence.last(ofLinksAt: graph.linksOfEdges[edge].lazy.filter { isPresentLink[$0] })
  }
}
