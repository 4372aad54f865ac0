import CityNetwork
import Statistics

/// How many city partners cities like this one have, in the middle.
public struct PeerComparison: Sendable, Hashable, Codable {
  /// The fewest peers, the city itself left out, from which a middle is told.
  public static let minimumPeers = 5

  /// Who the peers are, such as `small cities of Viet Nam`.
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
  private struct Key: Hashable {
    let size: SizeClass
    let level: City.Level?
    let country: String?
    let region: String?
  }

  private let partners: [Key: [Double]]
  private let thresholds: SizeThresholds

  init(_ situations: CitySituations, thresholds: SizeThresholds) {
    var partners: [Key: [Double]] = [:]
    for situation in situations.all {
      for key in Self.keys(of: situation.city, thresholds) {
        partners[key, default: []].append(Double(situation.cityPartners.count))
      }
    }
    self.partners = partners.mapValues { $0.sorted() }
    self.thresholds = thresholds
  }

  /// The first group with enough peers; nil where the size is not known or no group is large enough.
  func comparison(for situation: CitySituation) -> PeerComparison? {
    for key in Self.keys(of: situation.city, thresholds) {
      guard var others = partners[key], others.count > PeerComparison.minimumPeers else { continue }
      if let own = others.firstIndex(of: Double(situation.cityPartners.count)) { others.remove(at: own) }
      let quantiles = Quantiles(others)
      guard let median = quantiles.median, let lower = quantiles.value(at: 0.25), let upper = quantiles.value(at: 0.75)
      else { continue }
      return PeerComparison(
        group: Self.statement(of: key), peers: others.count, median: median, lowerQuartile: lower,
        upperQuartile: upper)
    }
    return nil
  }

  /// The groups of a city; none where its size is not known.
  private static func keys(of city: City, _ thresholds: SizeThresholds) -> [Key] {
    let size = thresholds.sizeClass(of: city)
    guard size != .unknown else { return [] }
    let level = city.level == .unknown ? nil : city.level
    var keys: [Key] = []
    func add(_ level: City.Level?, _ country: String?, _ region: String?) {
      let key = Key(size: size, level: level, country: country, region: region)
      if !keys.contains(key) { keys.append(key) }
    }
    if level != nil { add(level, city.country, nil) }
    add(nil, city.country, nil)
    if let region = city.region {
      if level != nil { add(level, nil, region) }
      add(nil, nil, region)
    }
    if level != nil { add(level, nil, nil) }
    add(nil, nil, nil)
    return keys
  }

  private static func statement(of key: Key) -> String {
    let level = key.level.map { " of level “\($0.rawValue)”" } ?? ""
    let place = key.country.map { " in \(Country.name(of: $0))" } ?? key.region.map { " in \($0)" } ?? " anywhere"
    return "\(key.size.displayName) cities\(level)\(place)"
  }
}
