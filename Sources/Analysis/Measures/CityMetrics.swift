public import CityNetwork
import Graphs

/// The measures of one city. A value that is not defined for it is nil.
public struct CityMetrics: Sendable, Hashable, Codable, Identifiable {
  /// The id.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// The country, as two letters of ISO 3166-1.
  public var country: String
  /// The part of the world; nil where not given.
  public var region: String?
  /// How many people live there; nil where not known.
  public var population: Int?
  /// How large it is.
  public var sizeClass: SizeClass
  /// Whether it has a department for international affairs.
  public var internationalDepartment: Answer
  /// Distinct cities it is linked with.
  public var degree: Int
  /// Distinct cities that provide something to it; mutual links count.
  public var inDegree: Int
  /// Distinct cities that it provides something to; mutual links count.
  public var outDegree: Int
  /// Distinct partners of any sort over bilateral links.
  public var degreeBilateral: Int
  /// Distinct partners of any sort over programmatic links.
  public var degreeProgrammatic: Int
  /// Distinct partners of any sort over memberships.
  public var degreeMembership: Int
  /// Distinct partners of any sort over public–private links.
  public var degreePublicPrivate: Int
  /// Distinct agencies and programmes it is linked with.
  public var agencies: Int
  /// Links with other cities, repeated ones included.
  public var strength: Double
  /// See ``MeasureDefinition``, `harmonic`.
  public var harmonic: Double
  /// See ``MeasureDefinition``, `closeness_wf`; nil where paths were sampled.
  public var closenessWf: Double?
  /// Pairs of cities whose shortest paths run through it, in pairs.
  public var betweenness: Double
  /// ``betweenness`` as a share of all pairs of other cities of the network.
  public var betweennessNorm: Double
  /// ``betweenness`` as a share of all pairs of other cities of its own component; nil in a component of one or two.
  public var betweennessInComponent: Double?
  /// See ``MeasureDefinition``, `eigenvector`; nil where the iteration did not settle.
  public var eigenvector: Double?
  /// See ``MeasureDefinition``, `pagerank`.
  public var pagerank: Double
  /// See ``MeasureDefinition``, `core_number`.
  public var coreNumber: Int
  /// See ``MeasureDefinition``, `clustering`; nil with fewer than two partners.
  public var clustering: Double?
  /// The component's number, 0 being the largest.
  public var componentID: Int
  /// The number of cities in its component, itself included.
  public var componentSize: Int
  /// Whether the network falls apart without it.
  public var isArticulationPoint: Bool
  /// Bridges that end at it: links between two cities without which the network falls apart.
  public var bridges: Int
}

/// The measures of every city of a network, and the projections they were taken from.
public struct MetricsTable: Sendable {
  /// One row a city, ordered by id.
  public let rows: [CityMetrics]
  /// The projection of every measure but the ones named below.
  public let projection: Projection
  /// The projection of in- and out-degree.
  public let directedProjection: Projection
  /// The projection of degree by layer and of the number of agencies.
  public let twoModeProjection: Projection
  /// False when the eigenvector or PageRank did not settle within its tolerance.
  public let isConverged: Bool
  /// How harmonic centrality and betweenness were sampled; nil where they are exact.
  public let sampling: PathSampling?

  /// Measures every city.
  ///
  /// - Parameter sampling: How to sample the paths, for networks whose paths are too many to look at all of them; nil, the
  ///   default, looks at all.
  /// - Throws: ``RunInterruption`` when cancelled or too large.
  /// - Complexity: O(*n m*) time, O(*n* + *m*) memory.
  init(_ study: Study, projection: Projection, sampling: PathSampling?) throws(RunInterruption) {
    let (network, thresholds, options) = (study.network, study.settings.thresholds, study.running)
    var undirected = projection
    undirected.isDirected = false
    var directed = projection
    directed.isDirected = true
    var twoMode = undirected
    twoMode.intermediaries = .vertices
    let cityGraph = study.graph(undirected)
    let graph = cityGraph.graph
    let directedGraph = study.graph(directed)
    let everything = study.graph(twoMode)
    let (inDegrees, outDegrees) = (directedGraph.graph.degrees(.incoming), directedGraph.graph.degrees(.outgoing))
    let layerDegrees = Self.layerDegrees(network, twoMode)
    let agencyDegrees = Self.agencyDegrees(network, everything)

    let paths = try PathMeasures(graph, sampling: sampling, options: options)
    let (harmonic, betweenness) = (paths.harmonic, paths.betweenness)
    let eigenvector = try graph.eigenvectorCentrality(options: options)
    let pageRank = try graph.pageRank(options: options)
    let cores = try graph.coreNumbers(options: options)
    let clustering = try graph.localClusteringCoefficients(options: options)
    let components = try graph.weakComponents(options: options)
    let blocks = try graph.blockStructure(options: options)
    let articulationPoints = Set(blocks.articulationPoints)
    var bridgeCounts = [Int](repeating: 0, count: graph.vertexCount)
    for edge in blocks.bridges {
      bridgeCounts[graph.edge(edge).source] += 1
      bridgeCounts[graph.edge(edge).target] += 1
    }
    let (degrees, strengths) = (graph.degrees(), graph.strengths())

    rows = network.cities.compactMap { city -> CityMetrics? in
      guard let vertex = cityGraph.vertex(of: city.id), let arcs = directedGraph.vertex(of: city.id) else { return nil }
      let size = components.sizes[components.ids[vertex]]
      return CityMetrics(
        id: city.id, name: city.name, country: city.country, region: city.region,
        population: city.population?.count, sizeClass: thresholds.sizeClass(of: city),
        internationalDepartment: city.internationalDepartment.value, degree: degrees[vertex],
        inDegree: inDegrees[arcs], outDegree: outDegrees[arcs],
        degreeBilateral: layerDegrees[.bilateral]?[city.id] ?? 0,
        degreeProgrammatic: layerDegrees[.programmatic]?[city.id] ?? 0,
        degreeMembership: layerDegrees[.membership]?[city.id] ?? 0,
        degreePublicPrivate: layerDegrees[.publicPrivate]?[city.id] ?? 0,
        agencies: agencyDegrees[city.id] ?? 0, strength: strengths[vertex], harmonic: harmonic[vertex],
        closenessWf: paths.closeness?[vertex], betweenness: betweenness[vertex],
        betweennessNorm: Self.normalized(betweenness[vertex], among: graph.vertexCount) ?? 0,
        betweennessInComponent: Self.normalized(betweenness[vertex], among: size),
        eigenvector: eigenvector.values[vertex], pagerank: pageRank.values[vertex], coreNumber: cores[vertex],
        clustering: clustering[vertex], componentID: components.ids[vertex], componentSize: size,
        isArticulationPoint: articulationPoints.contains(vertex), bridges: bridgeCounts[vertex])
    }
    self.projection = undirected
    directedProjection = directed
    twoModeProjection = twoMode
    self.sampling = sampling
    isConverged = eigenvector.convergence.isConverged && pageRank.convergence.isConverged
  }

  /// A number of pairs as a share of the pairs among all but one of *n* vertices.
  private static func normalized(_ pairs: Double, among count: Int) -> Double? {
    guard count > 2 else { return nil }
    return pairs / (Double(count - 1) * Double(count - 2) / 2)
  }

  private static func layerDegrees(
    _ network: CityNetwork, _ projection: Projection
  ) -> [Link.Kind: [EntityID: Int]] {
    var result: [Link.Kind: [EntityID: Int]] = [:]
    for kind in Link.Kind.allCases where projection.layers.contains(kind) {
      var layer = projection
      layer.layers = [kind]
      let graph = CityGraph(network, projection: layer)
      result[kind] = Dictionary(uniqueKeysWithValues: zip(graph.entities, graph.graph.degrees()))
    }
    return result
  }

  private static func agencyDegrees(_ network: CityNetwork, _ everything: CityGraph) -> [EntityID: Int] {
    var result: [EntityID: Int] = [:]
    for (vertex, id) in everything.entities.enumerated() {
      result[id] = everything.graph.neighbors(of: vertex).count { !network.isCity(everything.entities[$0]) }
    }
    return result
  }
}
