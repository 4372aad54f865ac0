import Foundation
package import Graphviz

/// How places on the Earth become places on a map; lengths are in radii of the Earth.
///
/// Formulas for a sphere: J. P. Snyder, *Map Projections: A Working Manual*, 1987, doi:10.3133/pp1395, §§ 7, 21, 24; Equal
/// Earth: B. Šavrič, T. Patterson, B. Jenny, 2018, doi:10.1080/13658816.2018.1504949.
package enum MapProjection: Hashable, Sendable {
  /// Lambert's: areas keep their size; for parts of the Earth.
  case azimuthalEqualArea(center: GeoPoint)
  /// Shapes of small things are right; for parts of the Earth.
  case stereographic(center: GeoPoint)
  /// Areas keep their size; for the whole Earth.
  case equalEarth(meridian: Double)
  /// Shapes of small things are right, areas grow with latitude; for the whole Earth without the poles.
  case mercator(meridian: Double)

  /// Where a place lies on the map.
  package func point(_ place: GeoPoint) -> Point {
    switch self {
    case .azimuthalEqualArea(let center), .stereographic(let center):
      let (angle, azimuth) = Self.polar(place, from: center)
      return point(angle: angle, azimuth: azimuth)
    case .equalEarth(let meridian), .mercator(let meridian):
      return point(relativeLongitude: Self.wrapped(place.longitude - meridian), latitude: place.latitude)
    }
  }

  /// The center of a map of a part of the Earth; nil for maps of the whole.
  var center: GeoPoint? {
    switch self {
    case .azimuthalEqualArea(let center), .stereographic(let center): center
    case .equalEarth, .mercator: nil
    }
  }

  /// The meridian in the middle of a map of the whole Earth; nil for others.
  var meridian: Double? {
    switch self {
    case .azimuthalEqualArea, .stereographic: nil
    case .equalEarth(let meridian), .mercator(let meridian): meridian
    }
  }

  /// The place at an angle (degrees from the center) in a direction (radians from north, clockwise).
  func point(angle: Double, azimuth: Double) -> Point {
    let half = angle * .pi / 360
    let radius = if case .stereographic = self { 2 * tan(half) } else { 2 * sin(half) }
    return Point(x: radius * sin(azimuth), y: radius * cos(azimuth))
  }

  /// The angle from the center, in degrees, at which a distance on the map is reached.
  func angle(atRadius radius: Double) -> Double {
    if case .stereographic = self { return atan(radius / 2) * 360 / .pi }
    return asin(min(1, radius / 2)) * 360 / .pi
  }

  /// The place of a longitude counted from the middle of the map, −180…180.
  func point(relativeLongitude: Double, latitude: Double) -> Point {
    let x = relativeLongitude * .pi / 180
    if case .mercator = self {
      let y = min(Self.mercatorLimit, max(-Self.mercatorLimit, latitude)) * .pi / 180
      return Point(x: x, y: log(tan(.pi / 4 + y / 2)))
    }
    let t = asin(3.0.squareRoot() / 2 * sin(latitude * .pi / 180))
    let (square, sixth) = (t * t, t * t * t * t * t * t)
    let (a, b, c, d) = (1.340264, -0.081106, 0.000893, 0.003796)
    let slope = a + 3 * b * square + sixth * (7 * c + 9 * d * square)
    return Point(
      x: 2 * 3.0.squareRoot() * x * cos(t) / (3 * slope), y: t * (a + b * square + sixth * (c + d * square)))
  }

  /// Mercator's map never ends; it is cut here.
  static let mercatorLimit = 82.0

  /// The angle from a center, in degrees, and the direction seen from it, in radians from north.
  static func polar(_ place: GeoPoint, from center: GeoPoint) -> (angle: Double, azimuth: Double) {
    let (latitude, middle) = (place.latitude * .pi / 180, center.latitude * .pi / 180)
    let difference = (place.longitude - center.longitude) * .pi / 180
    let azimuth = atan2(
      cos(latitude) * sin(difference),
      cos(middle) * sin(latitude) - sin(middle) * cos(latitude) * cos(difference))
    return (center.angle(to: place), azimuth)
  }

  /// A difference of longitudes as −180…180.
  static func wrapped(_ degrees: Double) -> Double {
    let rest = degrees.truncatingRemainder(dividingBy: 360)
    return rest > 180 ? rest - 360 : rest < -180 ? rest + 360 : rest
  }
}
