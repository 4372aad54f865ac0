public import CityNetwork
import Graphs
import Statistics

/// What of a network's shape chance alone would give, and what not.
///
/// Two ways to let chance work. *Links swap ends*: every city keeps its number of partners, and who is linked with whom is
/// drawn anew. *Cities swap places*: the network stays, and which city stands where is drawn anew (QAP). All the answers
/// are corrected together for their number. See <doc:Doubt>.
public struct ChanceReport: Sendable, Hashable, Codable {
  /// The fewest linked pairs, or one-way links, of which anything is told.
  public static let minimumLinks = 20
  /// The fewest cities with a partner of which anything is told.
  public static let minimumCities = 10
  /// How many times cities swap places at least.
  public static let minimumPermutations = 1000

  /// How many random networks to draw unless asked otherwise: 1,000, and half of that for large networks. Half are enough
  /// for nine tests to rule chance out at 5 %.
  public static func usualSamples(_ network: CityNetwork) -> Int {
    network.links.count(where: network.isCityToCity) > 10_000 ? 500 : 1000
  }

  /// The tests, in the order of their questions.
  public let tests: [ChanceTest]
  /// How many random networks were drawn.
  public let samples: Int
  /// How many times cities swapped places.
  public let permutations: Int
  /// Picks them.
  public let seed: UInt64
  /// How the network was turned into a graph.
  public let projection: Projection
  /// The cities with a city partner, which alone swap places.
  public let cities: Int
  /// The cities without one.
  public let withoutPartner: Int
  /// Links between two cities.
  public let links: Int
  /// Those of them that go one way: from one city to the other.
  public let oneWayLinks: Int
  /// What single groups that are linked all with all do to the network.
  public let cliques: CliqueEffects

  /// Compares a network with chance.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - samples: How many random networks, at least 1; nil for ``usualSamples(_:)``. Cities swap places as often, but at
  ///     least ``minimumPermutations`` times.
  ///   - seed: Picks them.
  ///   - cliqueMeasures: By what to rank the cities with and without groups that are linked all with all.
  ///   - options: How to run.
  /// - Throws: ``RunInterruption`` when cancelled or too large.
  /// - Complexity: O(samples · *m*) time besides triangles; O(*n*²) for the mean distance; the cliques as
  ///   ``CliqueEffects`` says.
  /// - Note: The same bits on every run and for every number of threads.
  init(
    _ study: Study, samples: Int?, seed: UInt64, cliqueMeasures: [RankingMeasure]
  ) throws(RunInterruption) {
    let (network, thresholds, options) = (study.network, study.settings.thresholds, study.running)
    precondition(samples.map { $0 >= 1 } ?? true, "there is at least one sample to compare with")
    let samples = samples ?? Self.usualSamples(network)
    let permutations = max(samples, Self.minimumPermutations)
    let quiet = RunOptions(threads: options.threads, isCancelled: options.isCancelled)
    let cityGraph = study.graph()
    let linked = LinkedCities(network, cityGraph, thresholds: thresholds)
    let runs = ChanceRuns(samples: samples, permutations: permutations, seed: seed, options: quiet)
    var tests = try runs.overDegrees(linked)
    tests += try runs.overSizes(linked)
    tests.append(try runs.overDirections(study))
    tests += try runs.overPlaces(linked)
    self.tests = Self.corrected(tests).sorted { a, b in
      let order = ChanceTest.Question.allCases
      return (order.firstIndex(of: a.question) ?? 0) < (order.firstIndex(of: b.question) ?? 0)
    }
    self.samples = samples
    self.permutations = permutations
    self.seed = seed
    projection = cityGraph.projection
    cities = linked.graph.vertexCount
    withoutPartner = cityGraph.graph.vertexCount - linked.graph.vertexCount
    let between = network.links.filter(network.isCityToCity)
    links = between.count
    oneWayLinks = between.count { $0.direction == .providerToRecipient }
    cliques = try CliqueEffects(network, cityGraph, measures: cliqueMeasures, options: quiet)
    options.progress?(1)
  }

  /// How many tests were made, and corrected for.
  public var testsMade: Int { tests.count { $0.result != nil } }

  /// Whether the samples are too few for any test to rule chance out.
  public var isBlunt: Bool { 2 / Double(samples + 1) * Double(max(1, testsMade)) >= 0.05 }

  private static func corrected(_ tests: [ChanceTest]) -> [ChanceTest] {
    let made = tests.indices.filter { tests[$0].result != nil }
    let values = MultipleTesting.holm(made.compactMap { tests[$0].result?.pValue })
    var result = tests
    for (index, value) in zip(made, values) { result[index].result?.correctedPValue = value }
    return result
  }
}

/// The cities that have a city partner, as a graph without weights, with what is known of them.
struct LinkedCities {
  let graph: Graph
  let cities: [City?]
  /// Of each vertex, a number for its country; nil where it is no city.
  let countries: [Int?]
  /// Of each vertex, a number for its size class; nil where that is not known.
  let sizes: [Int?]
  /// Of each vertex, the numbers of the agencies and programmes it is linked with itself, ascending.
  let bodies: [[Int]]

  init(_ network: CityNetwork, _ cityGraph: CityGraph, thresholds: SizeThresholds) {
    let all = cityGraph.graph
    let part = all.inducedSubgraph(on: all.degrees().enumerated().filter { $0.element > 0 }.map(\.offset))
    // Without weights, which would be dealt out anew for nothing.
    graph = Graph(
      vertexCount: part.graph.vertexCount,
      edges: (0..<part.graph.edgeCount).map { (part.graph.edge($0).source, part.graph.edge($0).target) })
    let ids = part.vertices.map { cityGraph.entities[$0] }
    cities = ids.map(network.city)
    let codes = Set(cities.compactMap { $0?.knownCountry }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    countries = cities.map { city in city.flatMap { numbers[$0.country] } }
    sizes = cities.map { city in
      guard let city else { return nil }
      let size = thresholds.sizeClass(of: city)
      return size == .unknown ? nil : SizeClass.allCases.firstIndex(of: size)
    }
    bodies = part.vertices.map { vertex in
      let index = cityGraph.entityIndices[vertex]
      let ends = network.linkPlaces(at: index).map { network.ends(ofLinkAt: $0).end(otherThan: index) }
      return Set(ends.filter { !network.isCity(at: $0) }).sorted()
    }
  }

  /// The part of the network on the cities of which something is known.
  func part(_ isKnown: (Int) -> Bool) -> Subgraph {
    graph.inducedSubgraph(on: (0..<graph.vertexCount).filter(isKnown))
  }
}
