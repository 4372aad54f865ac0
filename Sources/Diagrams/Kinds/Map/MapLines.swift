import Foundation

/// The lines of a map: one for each pair of linked cities, or, where these would hide the map, one for all pairs between
/// the same two neighbourhoods.
///
/// A neighbourhood is a field of the globe, all about as large; a line runs between the middles of the linked cities of
/// two fields. Fields grow by a quarter until there are at most ``most`` lines, so the lines of a given network are always the
/// same.
struct MapLines: Sendable {
  struct Line: Sendable {
    /// The best linked city at each end, as a place among the cities.
    let from: Int
    let to: Int
    let start: GeoPoint
    let end: GeoPoint
    /// How many pairs of cities it stands for.
    let pairCount: Int
    let linkCount: Int
    /// Whether the newest evidence of all these links is old.
    let isOld: Bool
  }

  /// More lines than this hide the map.
  static let most = 3_000

  /// From west to east by their ends' cities, in the order of the pairs.
  let lines: [Line]
  /// Pairs of two cities of one neighbourhood, which have no line.
  let pairsWithin: Int
  /// How wide a neighbourhood is, in kilometres; nil where each pair has its own line.
  let width: Double?

  private static let kilometersPerDegree = 111.2

  /// - Complexity: O((*n* + *m*) · log(*most fields*)).
  init(_ pairs: [MapPlan.Pair], places: [GeoPoint], partners: [Int]) {
    guard pairs.count > Self.most else {
      lines = pairs.map { pair in
        Line(
          from: pair.from, to: pair.to, start: places[pair.from], end: places[pair.to], pairCount: 1,
          linkCount: pair.linkCount, isOld: pair.isOld)
      }
      pairsWithin = 0
      width = nil
      return
    }
    var degrees = 1.0
    var folded = Self.folded(pairs, places, partners, degrees)
    while folded.lines.count > Self.most, degrees < 40 {
      degrees *= 1.25
      folded = Self.folded(pairs, places, partners, degrees)
    }
    lines = folded.lines
    pairsWithin = folded.within
    width = degrees * Self.kilometersPerDegree
  }

  private static func folded(
    _ pairs: [MapPlan.Pair], _ places: [GeoPoint], _ partners: [Int], _ degrees: Double
  ) -> (lines: [Line], within: Int) {
    let fields = places.map { field(of: $0, degrees) }
    // The middle of a field's cities, each as often as it has a pair that leaves the field.
    var middles: [Int: SIMD3<Double>] = [:]
    var best: [Int: Int] = [:]
    var counts: [[Int]: (pairs: Int, links: Int, isOld: Bool)] = [:]
    var within = 0
    for pair in pairs {
      let ends = [fields[pair.from], fields[pair.to]]
      guard ends[0] != ends[1] else {
        within += 1
        continue
      }
      for (field, city) in zip(ends, [pair.from, pair.to]) {
        middles[field, default: SIMD3()] += places[city].vector
        let rival = best[field] ?? city
        best[field] =
          partners[city] != partners[rival] ? (partners[city] > partners[rival] ? city : rival) : min(city, rival)
      }
      let (old, key) = (counts[ends.sorted()], ends.sorted())
      counts[key] = (
        (old?.pairs ?? 0) + 1, (old?.links ?? 0) + pair.linkCount, (old?.isOld ?? true) && pair.isOld
      )
    }
    let lines = counts.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.compactMap { key -> Line? in
      guard let from = best[key[0]], let to = best[key[1]], let start = middles[key[0]], let end = middles[key[1]],
        let count = counts[key]
      else { return nil }
      return Line(
        from: from, to: to, start: GeoPoint(start), end: GeoPoint(end), pairCount: count.pairs, linkCount: count.links,
        isOld: count.isOld)
    }
    return (lines, within)
  }

  /// The number of the field that a place lies in: bands of latitude, each cut into fields about as wide as high.
  private static func field(of place: GeoPoint, _ degrees: Double) -> Int {
    let bands = Int((180 / degrees).rounded(.up))
    let band = min(bands - 1, max(0, Int((place.latitude + 90) / degrees)))
    let middle = (Double(band) + 0.5) * degrees - 90
    let columns = max(1, Int((360 * cos(min(89, max(-89, middle)) * .pi / 180) / degrees).rounded()))
    let column = min(columns - 1, max(0, Int((place.longitude + 180) / 360 * Double(columns))))
    return band * 1_000 + column
  }
}
