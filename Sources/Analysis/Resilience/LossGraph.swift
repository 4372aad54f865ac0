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
  /// For each vertex, the positions of the present links lost with it.
  let linksLost: [[Int]]
  private let sources: [UInt32]
  private let targets: [UInt32]

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
    var carried: [Int: [Int]] = [:]
    for (edge, (source, target)) in edges.enumerated() {
      var common: Set<Int>?
      for position in links[edge] {
        let ends = network.ends(ofLinkAt: position)
        let bodies = Set([ends.programme, ends.funder].compactMap { $0.flatMap(cityGraph.vertex(at:)) })
        for vertex in bodies.union([source, target]) { lost[vertex].append(position) }
        common = common?.intersection(bodies) ?? bodies
      }
      for vertex in common ?? [] where vertex != source && vertex != target {
        carried[vertex, default: []].append(edge)
      }
    }
    sources = edges.map { UInt32($0.0) }
    targets = edges.map { UInt32($0.1) }
    self.network = network
    self.situations = situations
    self.cityGraph = cityGraph
    entities = cityGraph.entities
    graph = Graph(vertexCount: entities.count, edges: edges)
    linksOfEdges = links
    weights = cityGraph.entityIndices.map { network.isCity(at: $0) ? 1 : 0 }
    carriedEdges = carried
    linksLost = lost.map { $0.sorted() }
  }

  /// The vertex of a city, agency or programme; nil where it is none of the network.
  func vertex(of id: EntityID) -> Int? { cityGraph.vertex(of: id) }

  /// Which piece each vertex is in after losses, and how many cities each piece has; lost vertices are in none, −1.
  func pieces(without lost: Set<Int>) -> (ids: [Int], cities: [Int]) {
    var isGone = [Bool](repeating: false, count: graph.edgeCount)
    for vertex in lost { for edge in carriedEdges[vertex] ?? [] { isGone[edge] = true } }
    return pieces(without: lost, isGone)
  }

  /// How many cities each piece has after the end of links.
  ///
  /// - Parameter isGone: For each link of the network, whether it has ended.
  func pieces(withoutLinks isGone: [Bool]) -> [Int] {
    pieces(without: [], linksOfEdges.map { $0.allSatisfy { isGone[$0] } }).cities
  }

  private func pieces(without lost: Set<Int>, _ isGone: [Bool]) -> (ids: [Int], cities: [Int]) {
    var isLost = [Bool](repeating: false, count: graph.vertexCount)
    for vertex in lost { isLost[vertex] = true }
    var parents = Array(0..<UInt32(graph.vertexCount))
    parents.withUnsafeMutableBufferPointer { parents in
      for edge in sources.indices where !isGone[edge] {
        var (a, b) = (sources[edge], targets[edge])
        guard !isLost[Int(a)], !isLost[Int(b)] else { continue }
        // Pointers lead to smaller vertices only, and are shortened on the way.
        while parents[Int(a)] != parents[Int(b)] {
          if parents[Int(a)] < parents[Int(b)] { swap(&a, &b) }
          let above = parents[Int(a)]
          parents[Int(a)] = parents[Int(b)]
          if above == a { break }
          a = above
        }
      }
      // Smaller vertices are done before those that point to them.
      for vertex in parents.indices { parents[vertex] = parents[Int(parents[vertex])] }
    }
    var ids = [Int](repeating: -1, count: graph.vertexCount)
    var cities: [Int] = []
    for vertex in 0..<graph.vertexCount where !isLost[vertex] {
      let top = Int(parents[vertex])
      // The root is the smallest vertex of its piece, and so has its number already.
      if top == vertex {
        ids[vertex] = cities.count
        cities.append(0)
      } else {
        ids[vertex] = ids[top]
      }
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
