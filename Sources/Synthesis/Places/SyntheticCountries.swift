internal import CityNetwork
internal import Graphs

/// The real countries that made-up cities are put into.
///
/// Only countries whose box of settled places is known and tight, so that no city falls far outside its country.
struct SyntheticCountries {
  /// A country with its part of the cities and the people of its largest city.
  struct Share {
    let code: String
    let weight: Int
    let largestCity: Int
  }

  static let shares: [Share] = [
    Share(code: "ID", weight: 12, largestCity: 9_000_000), Share(code: "JP", weight: 10, largestCity: 9_500_000),
    Share(code: "CN", weight: 9, largestCity: 20_000_000), Share(code: "TH", weight: 8, largestCity: 8_000_000),
    Share(code: "IN", weight: 8, largestCity: 16_000_000), Share(code: "PH", weight: 8, largestCity: 6_000_000),
    Share(code: "VN", weight: 5, largestCity: 7_500_000), Share(code: "DE", weight: 4, largestCity: 3_600_000),
    Share(code: "MY", weight: 3, largestCity: 2_000_000), Share(code: "KH", weight: 3, largestCity: 2_000_000),
    Share(code: "KR", weight: 3, largestCity: 9_500_000), Share(code: "FR", weight: 3, largestCity: 2_200_000),
    Share(code: "IT", weight: 2, largestCity: 2_800_000), Share(code: "PL", weight: 2, largestCity: 1_800_000),
    Share(code: "LK", weight: 2, largestCity: 700_000), Share(code: "PK", weight: 2, largestCity: 14_000_000),
    Share(code: "BD", weight: 2, largestCity: 10_000_000), Share(code: "MM", weight: 1, largestCity: 5_000_000),
    Share(code: "LA", weight: 1, largestCity: 900_000), Share(code: "NP", weight: 1, largestCity: 1_000_000),
    Share(code: "NL", weight: 1, largestCity: 900_000), Share(code: "SE", weight: 1, largestCity: 1_000_000),
    Share(code: "MX", weight: 1, largestCity: 9_000_000), Share(code: "KE", weight: 1, largestCity: 4_400_000),
  ]

  /// The countries that are used, from the first on.
  let countries: [Country]
  /// Where the cities of each country begin, and where those of the last end.
  let starts: [Int]
  /// For each two countries, how readily their cities are linked: 1 or more.
  private let affinities: [UInt8]

  /// Deals out cities: few cities stay in few countries.
  init(cityCount: Int, seed: UInt64) {
    let used = min(Self.shares.count, max(2, cityCount / 12), cityCount)
    let shares = Self.shares.prefix(used)
    let total = shares.reduce(0) { $0 + $1.weight }
    var passed = 0
    var starts = [0]
    for share in shares {
      passed += share.weight
      starts.append(cityCount * passed / total)
    }
    countries = shares.compactMap { Country(code: $0.code) }
    self.starts = starts
    var random = DrawnStream.partners.stream(seed: seed)
    var affinities = [UInt8](repeating: 2, count: used * used)
    for first in 0..<used {
      for second in 0..<used {
        if countries[first].region == countries[second].region { affinities[first * used + second] = 3 }
        if first == second { affinities[first * used + second] = 1 }
      }
    }
    // Each country has two others that it is close to, as former agreements and languages make some.
    for first in 0..<used where used > 2 {
      for _ in 0..<2 {
        let second = (first + 1 + random.whole(below: used - 1)) % used
        affinities[first * used + second] = 16
        affinities[second * used + first] = 16
      }
    }
    self.affinities = affinities
  }

  /// How readily cities of two countries are linked, from 1 on.
  func affinity(_ first: Int, _ second: Int) -> Int { Int(affinities[first * countries.count + second]) }

  /// The country of a city.
  ///
  /// - Complexity: O(countries).
  func country(ofCity city: Int) -> Int { (starts.lastIndex { $0 <= city && $0 < starts[starts.count - 1] }) ?? 0 }
}
