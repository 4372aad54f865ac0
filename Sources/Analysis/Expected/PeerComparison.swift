public import CityNetwork
import Statistics

/// How many city partners cities like this one have, in the middle.
public struct PeerComparison: Sendable, Hashable, Codable {
  /// The fewest peers, the city itself left out, from which a middle is told.
  public static let minimumPeers = 5

  /// Whom a city is held against: all cities that share this with it.
  public struct Group: Sendable, Hashable, Codable {
    /// How large they are.
    public let size: SizeClass
    /// Whether they are capitals or other cities; unknown where both are among them.
    public let capital: Answer
    /// Their level of government; nil where every level is among them.
    public let level: City.Level?
    /// Their country, as two letters of ISO 3166-1; nil where they lie in several.
    public let country: String?
    /// Their part of the world; nil where they lie in one country, or anywhere.
    public let region: String?
  }

  /// Why a city has no peers.
  public enum Abstention: Error, Sendable, Hashable, Codable {
    /// Its population is not known.
    case unknownPopulation
    /// The data has so many other cities of its size, fewer than ``minimumPeers``.
    case few(others: Int, size: SizeClass)
  }

  /// Who the peers are.
  public var group: Group
  /// How many they are.
  public var peers: Int
  /// Half of them have fewer city partners than this, or as many.
  public var median: Double
  /// A quarter of them has fewer, or as many.
  public var lowerQuartile: Double
  /// A quarter of them has more, or as many.
  public var upperQuartile: Double
}

/// Groups of cities alike, the narrowest first.
struct PeerGroups {
  private typealias Key = PeerComparison.Group

  private let partners: [Key: Quantiles]
  private let thresholds: SizeThresholds

  init(_ situations: CitySituations, thresholds: SizeThresholds) {
    var partners: [Key: [Double]] = [:]
    for situation in situations.all {
      for key in Self.keys(of: situation.city, thresholds) {
        partners[key, default: []].append(Double(situation.cityPartnerIndices.count))
      }
    }
    self.partners = partners.mapValues { Quantiles($0) }
    self.thresholds = thresholds
  }

  /// The first group with enough peers.
  ///
  /// - Throws: Where the size is not known or no group is large enough.
  func comparison(for situation: CitySituation) throws(PeerComparison.Abstention) -> PeerComparison {
    let keys = Self.keys(of: situation.city, thresholds)
    for key in keys {
      guard let members = partners[key], members.sorted.count > PeerComparison.minimumPeers,
        let own = members.position(of: Double(situation.cityPartnerIndices.count)),
        let median = members.value(at: 0.5, leavingOut: own),
        let lower = members.value(at: 0.25, leavingOut: own), let upper = members.value(at: 0.75, leavingOut: own)
      else { continue }
      return PeerComparison(
        group: key, peers: members.sorted.count - 1, median: median, lowerQuartile: lower,
        upperQuartile: upper)
    }
    guard let widest = keys.last else { throw .unknownPopulation }
    let others = (partners[widest]?.sorted.count ?? 1) - 1
    throw .few(others: others, size: widest.size)
  }

  /// The groups of a city, the narrowest first; none where its size is not known.
  ///
  /// Capitals stay among capitals as long as there are enough of them: a capital is unlike other cities, so that its
  /// status is given up last. One capital among other cities hardly moves their middle, so that there it is given up
  /// first. Where the status is not known, it plays no part.
  private static func keys(of city: City, _ thresholds: SizeThresholds) -> [Key] {
    let size = thresholds.sizeClass(of: city)
    guard size != .unknown else { return [] }
    let groups = places(of: city)
    func key(_ group: Place, _ capital: Answer) -> Key {
      Key(size: size, capital: capital, level: group.level, country: group.country, region: group.region)
    }
    return switch city.capital {
    case .yes: groups.map { key($0, .yes) } + groups.map { key($0, .unknown) }
    case .no: groups.flatMap { [key($0, .no), key($0, .unknown)] }
    case .unknown: groups.map { key($0, .unknown) }
    }
  }

  private typealias Place = (level: City.Level?, country: String?, region: String?)

  private static func places(of city: City) -> [Place] {
    let levels = city.level == .unknown ? [nil] : [city.level, nil]
    var places: [Place] = city.knownCountry.map { country in levels.map { ($0, country, nil) } } ?? []
    if let region = city.region { places += levels.map { ($0, nil, region) } }
    return places + levels.map { ($0, nil, nil) }
  }
}
