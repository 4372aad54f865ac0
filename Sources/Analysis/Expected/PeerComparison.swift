import CityNetwork
import Statistics

/// How many city partners cities like this one have, in the middle.
public struct PeerComparison: Sendable, Hashable, Codable {
  /// The fewest peers, the city itself left out, from which a middle is told.
  public static let minimumPeers = 5

  /// Who the peers are, such as `small cities in Viet Nam`.
  public var group: String
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
  /// Why a city has no peers, as the end of a sentence.
  struct Abstention: Error {
    let reason: String
  }

  private struct Key: Hashable {
    let size: SizeClass
    /// Unknown in groups that capitals and other cities share.
    let capital: Answer
    let level: City.Level?
    let country: String?
    let region: String?
  }

  private let partners: [Key: Quantiles]
  private let thresholds: SizeThresholds

  init(_ situations: CitySituations, thresholds: SizeThresholds) {
    var partners: [Key: [Double]] = [:]
    for situation in situations.all {
      for key in Self.keys(of: situation.city, thresholds) {
        partners[key, default: []].append(Double(situation.cityPartners.count))
      }
    }
    self.partners = partners.mapValues { Quantiles($0) }
    self.thresholds = thresholds
  }

  /// The first group with enough peers.
  ///
  /// - Throws: Where the size is not known or no group is large enough.
  func comparison(for situation: CitySituation) throws(Abstention) -> PeerComparison {
    let keys = Self.keys(of: situation.city, thresholds)
    for key in keys {
      guard let members = partners[key], members.sorted.count > PeerComparison.minimumPeers,
        let own = members.position(of: Double(situation.cityPartners.count)),
        let median = members.value(at: 0.5, leavingOut: own),
        let lower = members.value(at: 0.25, leavingOut: own), let upper = members.value(at: 0.75, leavingOut: own)
      else { continue }
      return PeerComparison(
        group: Self.statement(of: key), peers: members.sorted.count - 1, median: median, lowerQuartile: lower,
        upperQuartile: upper)
    }
    guard let widest = keys.last else { throw Abstention(reason: "its population is not known") }
    let others = (partners[widest]?.sorted.count ?? 1) - 1
    throw Abstention(
      reason:
        "the data has \(English.countOrNo(others, "other \(widest.size.displayName) city", "other \(widest.size.displayName) cities")), "
        + "and fewer than \(PeerComparison.minimumPeers) tell nothing")
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
    var places: [Place] = levels.map { ($0, city.country, nil) }
    if let region = city.region { places += levels.map { ($0, nil, region) } }
    return places + levels.map { ($0, nil, nil) }
  }

  private static func statement(of key: Key) -> String {
    let level = key.level.map { " of level “\($0.rawValue)”" } ?? ""
    let place = key.country.map { " in \(Country.name(of: $0))" } ?? key.region.map { " in \($0)" } ?? " anywhere"
    let cities = key.capital == .yes ? "capitals" : "cities"
    let rest = key.capital == .no ? ", \(key.country == nil ? "capitals" : "the capital") left out" : ""
    return "\(key.size.displayName) \(cities)\(level)\(place)\(rest)"
  }
}
