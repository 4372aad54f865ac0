public import CityNetwork
import Graphs

/// What each single new link would do for one city: how much nearer to all others it would be.
public struct SingleLinks: Sendable, Codable {
  /// One possible partner.
  public struct Candidate: Sendable, Hashable, Codable, Identifiable {
    /// The id.
    public var id: EntityID
    /// The name to show.
    public var name: String
    /// The country, as two letters of ISO 3166-1.
    public var country: String
    /// How many city partners it has.
    public var cityPartners: Int
    /// What the link would add to the city's harmonic centrality.
    public var gain: Double
    /// How many cities the city would reach then.
    public var reach: Int
  }

  /// The id of the city.
  public let city: EntityID
  /// The name to show.
  public let name: String
  /// Its harmonic centrality now.
  public let harmonic: Double
  /// How many cities it reaches now.
  public let reach: Int
  /// The cities that it is not linked with, by falling gain, then by id.
  public let candidates: [Candidate]

  /// All single new links of a city.
  ///
  /// Counted are the links between cities that are present in the year of judgement.
  ///
  /// Nil where the id names no city.
  ///
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n m*) at worst, see ``Graphs/Graph/harmonicGains(ofEdgesFrom:options:)``.
  init?(_ study: Study, of city: EntityID) throws(RunInterruption) {
    let (network, options) = (study.network, study.running)
    let graph = study.present().graph().graph
    guard let source = network.cityIndex(of: city) else { return nil }
    let gains = try graph.harmonicGains(ofEdgesFrom: source, options: options)
    let components = try graph.weakComponents(options: options)
    let others = Double(max(1, graph.vertexCount - 1))
    let now = try graph.harmonicCentrality(of: source, options: options)
    let own = components.sizes[components.ids[source]] - 1
    let linked = Set(graph.neighbors(of: source)).union(try study.partnersInWhole(ofCityAt: source))
    self.city = city
    name = network.cities[source].name
    harmonic = now
    reach = own
    candidates = network.cities.enumerated().compactMap { vertex, candidate -> Candidate? in
      guard vertex != source, !linked.contains(vertex) else { return nil }
      let isNew = components.ids[vertex] != components.ids[source]
      return Candidate(
        id: candidate.id, name: candidate.name, country: candidate.country,
        cityPartners: graph.neighbors(of: vertex).count, gain: gains[vertex] / others,
        reach: own + (isNew ? components.sizes[components.ids[vertex]] : 0))
    }.sorted { $0.gain != $1.gain ? $0.gain > $1.gain : $0.id < $1.id }
  }
}
