import CityNetwork
import Graphs

/// The network of present links as losses see it: cities, agencies and programmes are vertices, and each edge knows which
/// links it stands for and through whom they run.
struct LossGraph {
  let network: CityNetwork
  let situations: CitySituations
  /// The graph of all recorded links, with the same vertices.
  let cityGraph: CityGraph
  let entities: [EntityID]
  let graph: Graph
  /// For each edge, the positions of its present links.
  let linksOfEdges: [[Int]]
  /// 1 for a city, 0 for an agency or programme.
  let weights: [Int]
  /// For each vertex, the edges that go with it although they do not end at it: every link of them runs under it or is
  /// paid by it.
  let carriedEdges: [Int: [Int]]
  /// For each vertex, the edges that go with it and others together: it carries some links of them, others carry the rest.
  let sharedEdges: [Int: [Int]]
  /// For each vertex, the positions of the present links lost with it.
  let linksLost: [[Int]]
  /// The pieces as they are: which one each vertex is in, and how many cities each has.
  let whole: (ids: [Int], cities: [Int])

  init(_ study: Study) throws(RunInterruption) {
    let (network, situations, cityGraph) = (study.network, try study.situations, study.graph(.twoMode))
    var edges: [(Int, Int)] = []
    var links: [[Int]] = []
    for edge in 0..<cityGraph.graph.edgeCount {
      let kept = cityGraph.linksOfEdges[edge].filter { situations.isPresent[$0] }
      guard !kept.isEmpty else { continue }
      let (source, target) = cityGraph.graph.edge(edge)
      edges.append((source, target))
      links.append(kept)
    }
    if study.running.isCancelled?() == true { throw .cancelled }
    var lost = [[Int]](repeating: [], count: cityGraph.entities.count)
    var (carried, shared): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
    for (edge, (source, target)) in edges.enumerated() {
      var (common, any, isHeld): (Set<Int>?, Set<Int>, Bool) = (nil, [], false)
      for position in links[edge] {
        let ends = network.ends(ofLinkAt: position)
        var bodies = Set([ends.programme, ends.funder].compactMap { $0.flatMap(cityGraph.vertex(at:)) })
        for vertex in bodies.union([source, target]) { lost[vertex].append(position) }
        bodies.remove(source)
        bodies.remove(target)
        if bodies.isEmpty { isHeld = true }
        if links[edge].count > 1 { any.formUnion(bodies) }
        common = common?.intersection(bodies) ?? bodies
      }
      let alone = common ?? []
      for vertex in alone { carried[vertex, default: []].append(edge) }
      // A link that nobody carries holds the edge, whoever else is lost.
      if !isHeld { for vertex in any where !alone.contains(vertex) { shared[vertex, default: []].append(edge) } }
    }
    self.network = network
    self.situations = situations
    self.cityGraph = cityGraph
    entities = cityGraph.entities
    graph = Graph(vertexCount: entities.count, edges: edges)
    linksOfEdges = links
    weights = cityGraph.entityIndices.map { network.isCity(at: $0) ? 1 : 0 }
    (carriedEdges, sharedEdges) = (carried, shared)
    linksLost = lost.map { $0.sorted() }
    whole = Self.pieces(of: graph, weights: weights, without: [], [])
  }

  /// The vertex of a city, agency or programme; nil where it is none of the network.
  func vertex(of id: EntityID) -> Int? { cityGraph.vertex(of: id) }

  /// Which piece each vertex is in after losses, and how many cities each piece has; lost vertices are in none, −1.
  func pieces(without lost: Set<Int>) -> (ids: [Int], cities: [Int]) {
    pieces(without: lost, edgesGone(with: lost))
  }

  /// The vertices that take along links of others, alone or together.
  var carriers: Set<Int> { Set(carriedEdges.keys).union(sharedEdges.keys) }

  /// The edges that go with losses although they do not end at any of them: every link of them is carried by one who is lost.
  func edgesGone(with lost: Set<Int>) -> [Int] {
    lost.flatMap { vertex in
      (carriedEdges[vertex] ?? [])
        + (sharedEdges[vertex] ?? []).filter { edge in
          linksOfEdges[edge].allSatisfy { !carriers(ofLinkAt: $0).isDisjoint(with: lost) }
        }
    }
  }

  /// For each vertex, the edges that would go with it alone after earlier losses.
  func carriedEdges(after lost: Set<Int>) -> [Int: [Int]] {
    var carried = carriedEdges
    for edge in Set(lost.flatMap { sharedEdges[$0] ?? [] }).sorted() {
      let left = linksOfEdges[edge].map(carriers(ofLinkAt:)).filter { $0.isDisjoint(with: lost) }
      guard var common = left.first else { continue }
      for others in left.dropFirst() { common.formIntersection(others) }
      for vertex in common where sharedEdges[vertex]?.contains(edge) == true {
        carried[vertex, default: []].append(edge)
      }
    }
    return carried
  }

  private func carriers(ofLinkAt position: Int) -> Set<Int> {
    let ends = network.ends(ofLinkAt: position)
    return Set([ends.programme, ends.funder].compactMap { $0.flatMap(cityGraph.vertex(at:)) })
  }

  /// What is left of the graph after losses; the vertices keep their places.
  func graph(without lost: Set<Int>) -> Graph {
    guard !lost.isEmpty else { return graph }
    let gone = Set(edgesGone(with: lost))
    let edges = (0..<graph.edgeCount).compactMap { edge -> (Int, Int)? in
      let (source, target) = graph.edge(edge)
      return gone.contains(edge) || lost.contains(source) || lost.contains(target) ? nil : (source, target)
    }
    return Graph(vertexCount: graph.vertexCount, edges: edges)
  }

  /// What each vertex counts after losses.
  func weights(without lost: Set<Int>) -> [Int] {
    var weights = weights
    for vertex in lost { weights[vertex] = 0 }
    return weights
  }

  /// How many cities each piece has after the end of links.
  ///
  /// - Parameter isGone: For each link of the network, whether it has ended.
  func pieces(withoutLinks isGone: [Bool]) -> [Int] {
    pieces(without: [], linksOfEdges.indices.filter { linksOfEdges[$0].allSatisfy { isGone[$0] } }).cities
  }

  /// Pieces are numbered by their first vertex.
  private func pieces(without lost: Set<Int>, _ lostEdges: [Int]) -> (ids: [Int], cities: [Int]) {
    Self.pieces(of: graph, weights: weights, without: lost, lostEdges)
  }

  private static func pieces(
    of graph: Graph, weights: [Int], without lost: Set<Int>, _ lostEdges: [Int]
  ) -> (ids: [Int], cities: [Int]) {
    let components = graph.components(without: lost, edges: lostEdges)
    var numbers = [Int](repeating: -1, count: components.count)
    var ids = [Int](repeating: -1, count: graph.vertexCount)
    var cities: [Int] = []
    cities.reserveCapacity(components.count)
    for vertex in graph.vertices {
      guard let component = components.id(of: vertex) else { continue }
      if numbers[component] < 0 {
        numbers[component] = cities.count
        cities.append(0)
      }
      ids[vertex] = numbers[component]
      cities[ids[vertex]] += weights[vertex]
    }
    return (ids, cities)
  }

  /// The pairs of cities within pieces of the given sizes.
  static func pairs(_ sizes: some Sequence<Int>) -> Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  /// The share of pairs of cities that no way joins; nil with fewer than two cities.
  static func fragmentation(pairs: Int, cities: Int) -> Double? {
    guard cities > 1 else { return nil }
    let all = cities * (cities - 1) / 2
    return Double(all - pairs) / Double(all)
  }
}
