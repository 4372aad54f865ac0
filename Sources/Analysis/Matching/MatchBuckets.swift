import CityNetwork

/// Which cities are held against a city when all are asked at once: for networks in which all pairs are too many.
///
/// Whoever is within three links; the cities of its agencies and programmes, where these have at most ``largestBody``; the
/// most experienced cities that give on a theme it needs; the most experienced of its country, its region and its size
/// class, and of all.
struct MatchBuckets: Sendable {
  /// Up to so many cities everybody is held against everybody.
  static let smallNetwork = 2_000
  static let largestBody = 300
  static let bucketSize = 50

  private let givers: [[Int]]
  private let groups: [String: [Int]]
  private let best: [Int]
  private let keys: [[String]]
  private let facts: MatchFacts

  init(_ facts: MatchFacts, thresholds: SizeThresholds) {
    self.facts = facts
    let cities = facts.network.cities
    let ranked = cities.indices.sorted { (-facts.degrees[$0], $0) < (-facts.degrees[$1], $1) }
    var givers = [[Int]](repeating: [], count: facts.themeNames.count)
    var groups: [String: [Int]] = [:]
    let keys = cities.map { city in
      let size = thresholds.sizeClass(of: city)
      return (city.knownCountry.map { ["c\($0)"] } ?? []) + ["r\(city.region ?? "")"]
        + (size == .unknown ? [] : ["s\(size.rawValue)"])
    }
    for city in ranked {
      for theme in Set(facts.gives[city]).union(facts.provides[city])
      where givers[Int(theme)].count < Self.bucketSize { givers[Int(theme)].append(city) }
      for key in keys[city] where groups[key, default: []].count < Self.bucketSize {
        groups[key, default: []].append(city)
      }
    }
    (self.givers, self.groups, self.keys) = (givers, groups, keys)
    best = Array(ranked.prefix(Self.bucketSize))
  }

  /// The cities to look at for the one that is seated at a desk, in ascending order.
  func helpers(at desk: MatchDesk) -> [Int] {
    var found = desk.nearby + best
    for theme in facts.needs[desk.asker] { found += givers[Int(theme)] }
    for body in facts.bodies[desk.asker] where facts.members.count(of: Int(body)) <= Self.largestBody {
      found += facts.members[Int(body)].map { Int($0) }
    }
    for key in keys[desk.asker] { found += groups[key] ?? [] }
    found.sort()
    var unique: [Int] = []
    unique.reserveCapacity(found.count)
    for city in found where unique.last != city { unique.append(city) }
    return unique
  }

  /// What it looks at, for those who read what was found.
  static let looked = LikelyPairs(largestBody: largestBody, bestLinked: bucketSize)
}

/// Which pairs were looked at where all pairs are too many.
///
/// For each city: whoever is within three links; the cities of its agencies and programmes, where these have not too many;
/// and the best linked of those that give on a theme it needs, of its country, its region and its size class, and of all.
public struct LikelyPairs: Sendable, Hashable, Codable {
  /// The most cities of an agency or programme all of which are looked at.
  public var largestBody: Int
  /// How many of the best linked are looked at.
  public var bestLinked: Int
}
