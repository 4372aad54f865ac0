import Analysis
import CityNetwork
import Foundation
import NetworkSamples

/// Networks whose hidden links are those of 2020.
enum Dated {
  static func link(_ from: EntityID, _ to: EntityID, _ year: Int?, _ change: (inout Link) -> Void = { _ in }) -> Link {
    Sample.link(from, to) {
      $0.years.from = year
      change(&$0)
    }
  }

  static func city(_ id: EntityID, _ people: Double) -> City {
    MatchSample.city(id) {
      ($0.population, $0.policies, $0.industries) = (.init(count: Int(people.rounded())), nil, nil)
    }
  }

  static let bySize = MatchWeights([.init(.size, weight: 1, usual: 0)])

  /// Twenty pairs p–q of hidden links, each of its own size, p of 1 and q of 1.2 times as much; the first pair with
  /// eleven others of a size between, the next nine with one such.
  static func sized(twins: Double = 1.1) throws -> CityNetwork {
    var (cities, links): ([City], [Link]) = ([], [])
    for index in 0..<20 {
      let size = 1_000 * pow(2, Double(index))
      let (p, q) = (EntityID("p\(index)"), EntityID("q\(index)"))
      cities += [city(p, size), city(q, size * 1.2)]
      links.append(link(p, q, 2020))
      let others = index == 0 ? 11 : index < 10 ? 1 : 0
      cities += (0..<others).map { city(EntityID("r\(index)-\($0)"), size * twins) }
    }
    return try Sample.network(date: "2021-01-01", cities: cities, links: links)
  }
}
