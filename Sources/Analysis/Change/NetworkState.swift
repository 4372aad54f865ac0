public import CityNetwork
import Graphs

/// What a network is like at one time: the figures that are held against those of another time, or of a scenario.
public struct NetworkState: Sendable, Codable {
  /// The figures of the network as a whole.
  public struct Totals: Sendable, Hashable, Codable {
    /// The number of cities.
    public var cities: Int
    /// The present links, whatever their ends.
    public var links: Int
    /// Present links that neither years nor status vouch for.
    public var presumedLinks: Int
    /// Pairs of cities with a present link.
    public var linkedPairs: Int
    /// Cities without any present link.
    public var withoutLink: Int
    /// Pairs of cities that reach each other over present links of every kind, through cities, agencies and programmes.
    public var joinedPairs: Int
    /// The cities of the largest group joined by links between cities.
    public var largestGroup: Int
    /// The share of pairs of cities that no way over links between cities joins; nil with fewer than two cities.
    public var fragmentation: Double?
    /// The mean of harmonic centrality; nil without cities.
    public var meanHarmonic: Double?
  }

  /// The figures of one city.
  public struct City: Sendable, Hashable, Codable, Identifiable {
    /// The id.
    public var id: EntityID
    /// The name to show.
    public var name: String
    /// The country, as two letters of ISO 3166-1.
    public var country: String
    /// The present links, whatever their other ends.
    public var links: Int
    /// The distinct cities it has present links with.
    public var cityPartners: Int
    /// The agencies and programmes it has present links with.
    public var bodies: Int
    /// The cities it reaches over links between cities.
    public var reach: Int
    /// See ``DefinedMeasure``, `harmonic`.
    public var harmonic: Double
    /// See ``DefinedMeasure``, `betweenness`; nil where it was not taken.
    public var betweenness: Double?
    /// The classes of gaps that hold.
    public var classes: [Standing]
    /// How urgent its gaps are, 0…100.
    public var priority: Double
    /// The place by city partners, 1 being the first; equal cities share the middle of their places.
    public var rank: Double
  }

  /// The figures of the network as a whole.
  public let totals: Totals
  /// The cities, by id.
  public let cities: [City]
  /// The groups of cities that reach each other through cities, agencies and programmes; in the order of the cities.
  let groups: CityGroups
  /// The present links, by id.
  let links: [Link]
  /// The year at which links are judged.
  public let year: Int?

  /// The state of a network.
  ///
  /// - Parameters:
  ///   - study: The facts.
  ///   - year: The year of judgement. Only links present then count, in every figure.
  ///   - withBetweenness: Whether to look at the paths of all pairs, which takes long on large networks.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n m*) for *n* cities and *m* linked pairs.
  init(_ study: Study, year: Int?, withBetweenness: Bool) throws(RunInterruption) {
    let options = study.running
    let then = study.present(in: year)
    let present = then.network
    let graph = then.graph().graph
    let harmonic = try graph.distanceSummary(options: options).harmonicCentrality
    let betweenness = withBetweenness ? try graph.betweennessCentrality(normalized: false, options: options) : nil
    let components = try graph.weakComponents(options: options)
    // What the gap register says of them, without its ways in.
    let judged = study.judged(in: year)
    let known = try judged.situations
    let (situations, inWhole, settings) = (known.all, known.inWhole, study.settings)
    let sizes = RelativeSize.all(in: judged.network, thresholds: settings.thresholds)
    let degrees = graph.degrees()
    let ranks = Self.ranks(degrees)
    let cities = present.cities
    self.cities = cities.indices.map { vertex in
      let situation = judged.network.cityIndex(of: cities[vertex].id).map { situations[$0] }
      let priority = situation.map {
        GapPriority(
          $0, signsFrom: inWhole?[$0.index], relativeSize: sizes[$0.index], thresholds: settings.thresholds,
          weights: settings.weights)
      }
      return City(
        id: cities[vertex].id, name: cities[vertex].name, country: cities[vertex].country,
        links: present.linkPlaces(at: vertex).count { !present.ends(ofLinkAt: $0).isSelfLink },
        cityPartners: degrees[vertex], bodies: situation?.bodyIndices.count ?? 0,
        reach: components.sizes[components.ids[vertex]] - 1, harmonic: harmonic[vertex],
        betweenness: betweenness?[vertex], classes: situation.map(Standing.gaps) ?? [],
        priority: priority?.score ?? 0, rank: ranks[vertex])
    }
    let places = present.links.indices.filter { !present.ends(ofLinkAt: $0).isSelfLink }
    links = places.count == present.links.count ? present.links : places.map { present.links[$0] }
    groups = CityGroups(present)
    let sizesOfGroups = components.sizes
    let pairs = sizesOfGroups.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    totals = Totals(
      cities: cities.count, links: links.count, presumedLinks: known.presumed.count,
      linkedPairs: graph.edgeCount, withoutLink: self.cities.count { $0.links == 0 }, joinedPairs: groups.pairs,
      largestGroup: sizesOfGroups.first ?? 0,
      fragmentation: LossGraph.fragmentation(pairs: pairs, cities: cities.count),
      meanHarmonic: cities.isEmpty ? nil : harmonic.reduce(0, +) / Double(cities.count))
    self.year = year
  }

  /// Places by falling number of partners; equal ones share the middle.
  private static func ranks(_ degrees: [Int]) -> [Double] {
    var counts: [Int: Int] = [:]
    for degree in degrees { counts[degree, default: 0] += 1 }
    var place: [Int: Double] = [:]
    var above = 0
    for (degree, count) in counts.sorted(by: { $0.key > $1.key }) {
      place[degree] = Double(above) + Double(count + 1) / 2
      above += count
    }
    return degrees.map { place[$0] ?? 0 }
  }
}
