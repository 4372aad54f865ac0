public import CityNetwork
import Graphs
import Statistics

/// How many city partners each city would have if it were like others of its size, level, country and place; and how
/// many are recorded.
public struct ExpectedLinks: Sendable, Codable {
  /// One city.
  public struct Entry: Sendable, Hashable, Codable, Identifiable {
    /// The id.
    public var id: EntityID
    /// The name to show.
    public var name: String
    /// The country, as two letters of ISO 3166-1.
    public var country: String
    /// How many people live there; nil where not known.
    public var population: Int?
    /// How large it is.
    public var sizeClass: SizeClass
    /// The distinct cities it has present links with.
    public var recorded: Int
    /// The peers; nil where there is no basis for a comparison.
    public var peers: PeerComparison?
    /// Why there is no basis for a comparison with peers; nil where there is one.
    public var noPeers: PeerComparison.Abstention?
    /// Whether it is the national capital of its country.
    public var capital: Answer
    /// What the model expects; nil where there is no basis.
    public var expectation: Expectation?
    /// What the model lacks of the city; nil where enough is known, even if there is no model.
    public var omission: Omission?
    /// The ids of the present links with other cities.
    public var evidence: [EntityID]
  }

  /// What is not known of a city, so that nothing can be expected of it.
  public enum Omission: String, Sendable, Hashable, Codable {
    /// How many people live there.
    case unknownPopulation = "unknown_population"
    /// Where on the globe it lies.
    case unknownPlace = "unknown_place"
    /// Whether others of its country, level or capital status have partners: there are few of them, and none has any.
    case fewAlike = "few_alike"
  }

  /// What the model says of one city.
  public struct Expectation: Sendable, Hashable, Codable {
    /// The expected number of city partners.
    public var expected: Double
    /// The expected number if the city's own row were left out of the fit, to a first step; nil where the fit leans on
    /// that row alone.
    public var expectedWithoutItself: Double?
    /// Nine of ten such cities would have at least so many…
    public var lower: Int
    /// …and at most so many.
    public var upper: Int
    /// The chance of so few partners as recorded, or fewer, if the model were right.
    public var chanceOfSoFew: Double
    /// The place among all cities that the model can judge, 1 being the most unusual lack.
    public var rank: Int
    /// Whether the model tells capitals from other cities; size, level, country and place it always looks at.
    public var usesCapitalStatus: Bool

    /// Fewer recorded than nine of ten such cities would have.
    public var isUnusuallyFew: Bool { chanceOfSoFew < 0.05 }
  }

  /// The cities of which a number is expected.
  public var judged: Int { entries.count { $0.expectation != nil } }
  /// Those of them that have unusually few partners.
  public var unusuallyFew: Int { entries.count { $0.expectation?.isUnusuallyFew == true } }

  /// One entry a city: judged ones by rank, then the others by id.
  public let entries: [Entry]
  /// The model and how well it fits; nil where there was no basis, see ``abstention``.
  public let model: ExpectationModel?
  /// Why there is no model; nil where there is one.
  public let abstention: ExpectationModel.Abstention?
  /// How many cities are known to be national capitals.
  public let capitals: Int
  /// Of how many cities it is known whether they are national capitals; at 0 that plays no part.
  public let knownCapitalStatuses: Int
  /// The year at which links are judged to be there or ended.
  public let year: Int?
  /// The present links that neither years nor status vouch for.
  public let presumed: PresumedLinks

  /// What cities of a network would have.
  ///
  /// - Complexity: O(*n p*²) for *n* cities and *p* columns of the model, and a few dozen steps.
  init(_ study: Study) throws(RunInterruption) {
    let (network, thresholds) = (study.network, study.settings.thresholds)
    let situations = try study.situations
    let peers = PeerGroups(situations, thresholds: thresholds)
    let fit = try study.expectationFit
    let sample = fit.sample
    let expectations = fit.model?.expectations(of: sample) ?? [:]
    (model, abstention) = (fit.model, fit.abstention)
    self.year = situations.year
    presumed = situations.presumed
    capitals = network.cities.count { $0.capital == .yes }
    knownCapitalStatuses = network.cities.count { $0.capital != .unknown }
    entries = situations.all.map { situation in
      // Once: a city is large to copy.
      let city = situation.city
      var (comparison, noPeers): (PeerComparison?, PeerComparison.Abstention?) = (nil, nil)
      do throws(PeerComparison.Abstention) {
        comparison = try peers.comparison(for: situation)
      } catch {
        noPeers = error
      }
      return Entry(
        id: city.id, name: city.name, country: city.country, population: city.population?.count,
        sizeClass: thresholds.sizeClass(of: city),
        recorded: situation.cityPartnerIndices.count, peers: comparison, noPeers: noPeers,
        capital: city.capital, expectation: expectations[city.id], omission: sample.omission(of: city),
        evidence: situation.presentLinkPlaces.filter {
          network.isCity(at: network.ends(ofLinkAt: $0).end(otherThan: situation.index))
        }.map { network.links[$0].id })
    }.sorted { a, b in
      switch (a.expectation?.rank, b.expectation?.rank) {
      case (let x?, let y?): x < y
      case (nil, _?): false
      case (_?, nil): true
      default: a.id < b.id
      }
    }
  }
}
