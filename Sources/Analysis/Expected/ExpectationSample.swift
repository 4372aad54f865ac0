import CityNetwork
import Foundation
import Statistics

/// The cities of which enough is known to expect something of them.
struct ExpectationSample: Sendable {
  struct Row: Sendable {
    let city: City
    let logPopulation: Double
    /// In thousands of kilometers.
    let remoteness: Double
    let partners: Int
  }

  /// Ordered by id.
  let rows: [Row]
  /// The groups that they belong to.
  let groups: ExpectationGroups
  /// Those that belong to groups without any partner; see ``ExpectationGroups``.
  let withoutLike: Set<EntityID>
  let withoutPopulation: Int
  let withoutCoordinate: Int

  init(_ situations: CitySituations) {
    // Each city once: it is large to copy.
    let places = situations.all
    var known: [(city: City, partners: Int)] = []
    var (withoutPopulation, withoutCoordinate) = (0, 0)
    for place in places.indices {
      let city = places[place].city
      guard let omission = Self.omission(of: city) else {
        known.append((city, places[place].cityPartnerIndices.count))
        continue
      }
      if omission == .unknownPopulation { withoutPopulation += 1 } else { withoutCoordinate += 1 }
    }
    let points = known.compactMap { $0.city.coordinate.map(Self.point) }
    let distances = Self.remoteness(points)
    let all = zip(known, distances).map { known, distance in
      Row(
        city: known.city, logPopulation: log(Double(known.city.population?.count ?? 1)), remoteness: distance,
        partners: known.partners)
    }
    let groups = ExpectationGroups(all)
    self.groups = groups
    rows = groups.kept.map { all[$0] }
    let isKept = Set(groups.kept)
    withoutLike = Set(all.indices.lazy.filter { !isKept.contains($0) }.map { all[$0].city.id })
    (self.withoutPopulation, self.withoutCoordinate) = (withoutPopulation, withoutCoordinate)
  }

  /// Why nothing can be expected of a city; nil where something can, if there is a model.
  func omission(of city: City) -> ExpectedLinks.Omission? {
    Self.omission(of: city) ?? (withoutLike.contains(city.id) ? .fewAlike : nil)
  }

  private static func omission(of city: City) -> ExpectedLinks.Omission? {
    guard let people = city.population?.count, people > 0 else { return .unknownPopulation }
    return city.coordinate == nil ? .unknownPlace : nil
  }

  /// How far each point lies from all the others: the root of the mean squared straight line through the Earth.
  ///
  /// Straight lines, because their squares add up to something that needs no look at every pair.
  private static func remoteness(_ points: [(x: Double, y: Double, z: Double)]) -> [Double] {
    let radius = 6.371
    let count = Double(points.count)
    guard count > 1 else { return points.map { _ in 0 } }
    var (x, y, z) = (0.0, 0.0, 0.0)
    for point in points { (x, y, z) = (x + point.x, y + point.y, z + point.z) }
    return points.map { point in
      // The sum over others of |a − b|² is 2 (n − 1) − 2 a · (sum of all − a), and a · a is 1.
      let dot = point.x * x + point.y * y + point.z * z - 1
      // To the nearest ten meters, so that rounding does not make places differ that are one.
      return (radius * max(0, 2 - 2 * dot / (count - 1)).squareRoot() * 1e5).rounded() / 1e5
    }
  }

  private static func point(_ coordinate: City.Coordinate) -> (x: Double, y: Double, z: Double) {
    let (latitude, longitude) = (
      coordinate.latitudeDegrees * .pi / 180, coordinate.longitudeDegrees * .pi / 180
    )
    return (cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
  }
}
