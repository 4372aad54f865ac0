public import CityNetwork
import Graphs

/// The measures of a network as a whole. A value that is not defined for it is nil.
public struct NetworkSummary: Sendable, Hashable, Codable {
  /// The network's entries.
  public struct Counts: Sendable, Hashable, Codable {
    /// Cities.
    public var cities: Int
    /// The number of different countries.
    public var countries: Int
    /// Agencies and networks of cities.
    public var agencies: Int
    /// Programmes.
    public var programmes: Int
    /// Recorded links, ended ones included.
    public var links: Int
    /// Links between two different cities.
    public var cityToCityLinks: Int
    /// Links of something with itself, which count in no measure.
    public var selfLinks: Int
    /// Recorded practices.
    public var practices: Int
    /// Practices that tell what went wrong.
    public var practicesWithMistakes: Int
    /// Stated needs.
    public var needs: Int
    /// Stated offers.
    public var offers: Int
    /// Links that say neither that they are alive nor that they have ended, nor until when they run.
    public var linksOfUnknownStatus: Int
    /// Links without a first year.
    public var linksWithoutFirstYear: Int
  }

  /// The network's entries.
  public var counts: Counts
  /// How the network was turned into a graph.
  public var projection: Projection
  /// Pairs of cities with at least one link.
  public var linkedPairs: Int
  /// Cities linked with at least one other city.
  public var linkedCities: Int
  /// See ``DefinedMeasure``, `density`; nil with fewer than two cities.
  public var density: Double?
  /// Components of at least two cities.
  public var components: Int
  /// The number of cities in the largest component.
  public var largestComponent: Int
  /// The largest distance between two cities that can reach each other; nil where no two can.
  public var diameter: Int?
  /// The mean distance over pairs that can reach each other; nil where no two can.
  public var meanDistance: Double?
  /// The share of pairs of cities that can reach each other.
  public var reachableShare: Double?
  /// How many pairs of cities lie at each distance, from 1 on.
  public var pairsByDistance: [Int]
  /// See ``DefinedMeasure``, `transitivity`; nil where not defined.
  public var transitivity: Double?
  /// See ``DefinedMeasure``, `reciprocity`: the share of pairs of known direction that go both ways; nil without such.
  public var reciprocity: Double?
  /// The share of linked pairs of which a direction is known, the ground of ``reciprocity``; nil without linked pairs.
  public var directedShare: Double?
  /// Links left out of the reciprocity because their direction is not known.
  public var linksOfUnknownDirection: Int
  /// See ``DefinedMeasure``, `degree_assortativity`; nil where not defined.
  public var degreeAssortativity: Double?
  /// See ``DefinedMeasure``, `country_assortativity`; nil where not defined.
  public var countryAssortativity: Double?
  /// The cities without which the network falls apart, ordered by id.
  public var articulationPoints: [EntityID]
  /// The pairs of cities whose only connection is a bridge.
  public var bridges: [[EntityID]]
  /// The groups of pairwise linked cities, but for those with more than half of their pairs in larger ones.
  public var cliques: [ProgrammeClique]
  /// How many groups there are with those.
  public var allCliques: Int

  /// Measures a network as a whole.
  ///
  /// - Throws: ``RunInterruption`` when cancelled or too large.
  /// - Complexity: O(*n m*) time.
  init(_ study: Study, projection: Projection) throws(RunInterruption) {
    let (network, options) = (study.network, study.running)
    var undirected = projection
    undirected.isDirected = false
    let cityGraph = study.graph(undirected)
    let graph = cityGraph.graph
    let components = try graph.weakComponents(options: options)
    let distances = try graph.distanceStatistics(options: options)
    let blocks = try graph.blockStructure(options: options)
    let countries = Array(Set(network.cities.compactMap(\.knownCountry))).sorted()
    let countryIndex = Dictionary(uniqueKeysWithValues: countries.enumerated().map { ($1, $0) })
    let groups = cityGraph.entities.map { network.city($0).flatMap { countryIndex[$0.country] } }
    var directed = projection
    directed.isDirected = true
    let directedGraph = study.graph(directed)

    counts = Counts(network, countries: countries.count)
    self.projection = undirected
    linkedPairs = graph.edgeCount
    linkedCities = graph.degrees().count { $0 > 0 }
    density = graph.density
    self.components = components.sizes.count { $0 > 1 }
    largestComponent = components.sizes.first ?? 0
    diameter = distances.diameter
    meanDistance = distances.meanDistance
    reachableShare = distances.reachableShare
    pairsByDistance = distances.histogram.map(\.pairCount)
    transitivity = try graph.transitivity(options: options)
    // Two steps that return each other are one pair.
    let returned = try directedGraph.graph.reciprocity(options: options)
    reciprocity = returned.map { $0 / (2 - $0) }
    let directedPairs = Double(directedGraph.graph.edgeCount) * (1 - (returned ?? 0) / 2)
    directedShare = graph.edgeCount > 0 ? directedPairs / Double(graph.edgeCount) : nil
    linksOfUnknownDirection = directedGraph.omissions.ofUnknownDirection
    degreeAssortativity = try graph.degreeAssortativity(options: options)
    countryAssortativity = try graph.nominalAssortativity(of: groups, options: options)
    articulationPoints = blocks.articulationPoints.map { cityGraph.entities[$0] }
    bridges = blocks.bridges.map { edge in
      let (source, target) = graph.edge(edge)
      return [cityGraph.entities[source], cityGraph.entities[target]]
    }
    (cliques, allCliques) = try ProgrammeClique.found(in: cityGraph, network: network, options: options)
  }
}

extension NetworkSummary.Counts {
  init(_ network: CityNetwork, countries: Int) {
    self.init(
      cities: network.cities.count, countries: countries, agencies: network.agencies.count,
      programmes: network.programmes.count, links: network.links.count,
      cityToCityLinks: network.links.count(where: network.isCityToCity),
      selfLinks: network.links.count(where: \.isSelfLink), practices: network.practices.count,
      practicesWithMistakes: network.practices.count { $0.mistakes != nil },
      needs: network.needs.count { $0.kind == .need }, offers: network.needs.count { $0.kind == .offer },
      linksOfUnknownStatus: network.links.count { $0.status == .unknown && $0.years.to == nil },
      linksWithoutFirstYear: network.links.count { $0.years.from == nil })
  }
}
