import CityNetwork
import Graphs

/// What measures of cities are taken from: the graphs of a network, and the results that several measures share, each made
/// when it is first asked for, and once.
///
/// - Note: For one task at a time.
final class MeasureGround {
  let network: CityNetwork
  let options: RunOptions
  let undirectedProjection: Projection
  let directedProjection: Projection
  let twoModeProjection: Projection
  private let study: Study
  private let sampling: PathSampling?

  /// The links between cities without their direction.
  private(set) lazy var undirected = study.graph(undirectedProjection)
  /// The links between cities with their direction.
  private(set) lazy var directed = study.graph(directedProjection)
  /// The links of cities, agencies and programmes.
  private lazy var twoMode = study.graph(twoModeProjection)
  private var madePaths: PathMeasures?
  private var madeEigenvector: EigenvectorScores?
  private var madePageRank: PageRankScores?
  private var madeComponents: Components?
  private var madeBlocks: BlockStructure?

  init(_ study: Study, projection: Projection, sampling: PathSampling?) {
    (self.study, network, self.sampling, options) = (study, study.network, sampling, study.running)
    var (undirected, directed) = (projection, projection)
    undirected.isDirected = false
    directed.isDirected = true
    var twoMode = undirected
    twoMode.bodies = .vertices
    (undirectedProjection, directedProjection, twoModeProjection) = (undirected, directed, twoMode)
  }

  /// The graph that most measures are of.
  var graph: Graph { undirected.graph }

  /// Of the values of the vertices of ``graph`` those of the cities, in the order of the network.
  func ofCities(_ values: [Double?]) -> [Double?] { ofCities(values, in: undirected) }

  /// Of the values of the vertices of ``directed`` those of the cities, in the order of the network.
  func ofCities(directed values: [Double?]) -> [Double?] { ofCities(values, in: directed) }

  private func ofCities(_ values: [Double?], in graph: CityGraph) -> [Double?] {
    network.cities.indices.map { graph.vertex(at: $0).flatMap { values[$0] } }
  }

  /// No value for any city.
  var undefined: [Double?] { network.cities.map { _ in nil } }

  /// The distinct partners of any sort over links of one kind; 0 where the projection leaves the kind out.
  func degrees(overLinksOf kind: Link.Kind) -> [Int] {
    degrees { edge, _ in twoMode.linksOfEdges[edge].contains { network.links[$0].kind == kind } }
  }

  /// The distinct agencies and programmes.
  func agencyDegrees() -> [Int] { degrees { _, other in !network.isCity(at: other) } }

  /// How many edges of ``twoMode`` each city has of those that count.
  ///
  /// - Parameter counts: Whether an edge counts, seen from one end: its number, and the entity at the other.
  private func degrees(_ counts: (Int, Int) -> Bool) -> [Int] {
    var degrees = [Int](repeating: 0, count: network.cities.count)
    for edge in 0..<twoMode.graph.edgeCount {
      let (source, target) = twoMode.graph.edge(edge)
      let (one, other) = (twoMode.entityIndices[source], twoMode.entityIndices[target])
      if network.isCity(at: one), counts(edge, other) { degrees[one] += 1 }
      if network.isCity(at: other), counts(edge, one) { degrees[other] += 1 }
    }
    return degrees
  }

  func paths() throws(RunInterruption) -> PathMeasures {
    if let madePaths { return madePaths }
    let made = try PathMeasures(graph, sampling: sampling, options: options)
    madePaths = made
    return made
  }

  func eigenvector() throws(RunInterruption) -> EigenvectorScores {
    if let madeEigenvector { return madeEigenvector }
    let made = try graph.eigenvectorCentrality(options: options)
    madeEigenvector = made
    return made
  }

  func pageRank() throws(RunInterruption) -> PageRankScores {
    if let madePageRank { return madePageRank }
    let made = try graph.pageRank(options: options)
    madePageRank = made
    return made
  }

  func components() throws(RunInterruption) -> Components {
    if let madeComponents { return madeComponents }
    let made = try graph.weakComponents(options: options)
    madeComponents = made
    return made
  }

  /// The number of each vertex's component, and how many cities each component has; 0 has most of them.
  ///
  /// Where agencies and programmes are vertices they belong to components, and are no cities of them.
  func cityGroups() throws(RunInterruption) -> (ids: [Int], sizes: [Int]) {
    let components = try components()
    guard undirectedProjection.bodies == .vertices else { return (components.ids, components.sizes) }
    var cities = [Int](repeating: 0, count: components.sizes.count)
    for (vertex, index) in undirected.entityIndices.enumerated() where network.isCity(at: index) {
      cities[components.ids[vertex]] += 1
    }
    let order = cities.indices.sorted { cities[$0] != cities[$1] ? cities[$0] > cities[$1] : $0 < $1 }
    var places = order
    for (place, component) in order.enumerated() { places[component] = place }
    return (components.ids.map { places[$0] }, order.map { cities[$0] })
  }

  /// The number of vertices in each vertex's component.
  func componentSizes() throws(RunInterruption) -> [Double] {
    let components = try components()
    return components.ids.map { Double(components.sizes[$0]) }
  }

  func blocks() throws(RunInterruption) -> BlockStructure {
    if let madeBlocks { return madeBlocks }
    let made = try graph.blockStructure(options: options)
    madeBlocks = made
    return made
  }
}
