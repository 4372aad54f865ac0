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
  private let sampling: PathSampling?

  /// The links between cities without their direction.
  private(set) lazy var undirected = CityGraph(network, projection: undirectedProjection)
  /// The links between cities with their direction.
  private(set) lazy var directed = CityGraph(network, projection: directedProjection)
  private var madePaths: PathMeasures?
  private var madeEigenvector: EigenvectorScores?
  private var madePageRank: PageRankScores?
  private var madeComponents: Components?
  private var madeBlocks: BlockStructure?

  init(_ network: CityNetwork, projection: Projection, sampling: PathSampling?, options: RunOptions) {
    (self.network, self.sampling, self.options) = (network, sampling, options)
    var (undirected, directed) = (projection, projection)
    undirected.isDirected = false
    directed.isDirected = true
    var twoMode = undirected
    twoMode.intermediaries = .vertices
    (undirectedProjection, directedProjection, twoModeProjection) = (undirected, directed, twoMode)
  }

  /// The graph that most measures are of.
  var graph: Graph { undirected.graph }

  private lazy var cityVertices = vertices(of: undirected)
  private lazy var directedCityVertices = vertices(of: directed)

  /// The vertex of each city, looked up once for all measures.
  private func vertices(of cityGraph: CityGraph) -> [Int?] { network.cities.map { cityGraph.vertex(of: $0.id) } }

  /// Of the values of the vertices of ``graph`` those of the cities, in the order of the network.
  func ofCities(_ values: [Double?]) -> [Double?] { cityVertices.map { $0.flatMap { values[$0] } } }

  /// Of the values of the vertices of ``directed`` those of the cities, in the order of the network.
  func ofCities(directed values: [Double?]) -> [Double?] { directedCityVertices.map { $0.flatMap { values[$0] } } }

  /// No value for any city.
  var undefined: [Double?] { network.cities.map { _ in nil } }

  /// The distinct partners of any sort over links of one kind; 0 where the projection leaves the kind out.
  func degrees(overLinksOf kind: Link.Kind) -> [Int] {
    guard twoModeProjection.layers.contains(kind) else { return network.cities.map { _ in 0 } }
    var layer = twoModeProjection
    layer.layers = [kind]
    let cityGraph = CityGraph(network, projection: layer)
    let degrees = cityGraph.graph.degrees()
    return network.cities.map { city in cityGraph.vertex(of: city.id).map { degrees[$0] } ?? 0 }
  }

  /// The distinct agencies and programmes.
  func agencyDegrees() -> [Int] {
    let everything = CityGraph(network, projection: twoModeProjection)
    return network.cities.map { city in
      everything.vertex(of: city.id).map { vertex in
        everything.graph.neighbors(of: vertex).count { !network.isCity(everything.entities[$0]) }
      } ?? 0
    }
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
