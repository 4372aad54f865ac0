import Foundation

/// A place on the Earth, taken for a sphere, in degrees.
package struct GeoPoint: Hashable, Sendable {
  /// Degrees to the east, −180…180.
  package var longitude: Double
  /// Degrees to the north, −90…90.
  package var latitude: Double

  /// The place as a point on the unit sphere.
  var vector: SIMD3<Double> {
    let (x, y) = (longitude * .pi / 180, latitude * .pi / 180)
    return SIMD3(cos(y) * cos(x), cos(y) * sin(x), sin(y))
  }

  package init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// The place in the direction of a vector, of any length but 0.
  init(_ vector: SIMD3<Double>) {
    longitude = atan2(vector.y, vector.x) * 180 / .pi
    latitude = atan2(vector.z, (vector.x * vector.x + vector.y * vector.y).squareRoot()) * 180 / .pi
  }

  /// The angle between two places as seen from the middle of the Earth, in degrees, 0…180.
  package func angle(to other: GeoPoint) -> Double {
    let difference = vector - other.vector
    let chord = (difference * difference).sum().squareRoot()
    return 2 * asin(min(1, chord / 2)) * 180 / .pi
  }

  /// Beyond this angle two places are taken for opposite ones: the shortest way between them can no longer be told.
  static let opposite = 179.9
  /// Beyond this latitude, north or south, the way over the north pole is no way between opposite places, in degrees.
  private static let polarLatitude = 89.0

  /// Places along the shortest way to another, both ends included, no two farther apart than a step.
  ///
  /// Between two places on opposite sides of the Earth every way is as short; it then runs over the pole, or, from pole to
  /// pole, along the meridian of the end.
  package func greatCircle(to other: GeoPoint, step: Double) -> [GeoPoint] {
    let angle = angle(to: other)
    let count = max(1, Int((angle / step).rounded(.up)))
    guard count > 1 else { return [self, other] }
    if angle > Self.opposite {
      // Neither half of the way may lead to the opposite side in its turn, as it would from a pole over the pole.
      let isAtPole = abs(latitude) > Self.polarLatitude
      let half =
        isAtPole ? GeoPoint(longitude: other.longitude, latitude: 0) : GeoPoint(longitude: longitude, latitude: 90)
      return greatCircle(to: half, step: step) + half.greatCircle(to: other, step: step).dropFirst()
    }
    let (start, end, radians) = (vector, other.vector, angle * .pi / 180)
    let between = (1..<count).map { index -> GeoPoint in
      let share = Double(index) / Double(count)
      return GeoPoint(start * sin((1 - share) * radians) + end * sin(share * radians))
    }
    return [self] + between + [other]
  }
}
