import Foundation

/// What a map should keep right.
public enum MapAim: String, Sendable, Hashable, CaseIterable {
  /// Areas keep their size.
  case equalArea = "equal-area"
  /// Shapes of small things are right.
  case conformal
}

extension MapProjection {
  /// The projection for places: about their middle where they lie on one side of the Earth, else of the whole Earth, cut
  /// where the widest strip of longitudes without a place lies.
  init(for places: [GeoPoint], aim: MapAim) {
    let (center, radius) = Self.cap(around: places)
    if radius <= Self.widestPart {
      self = aim == .equalArea ? .azimuthalEqualArea(center: center) : .stereographic(center: center)
    } else {
      let meridian = Self.meridian(of: places)
      self = aim == .equalArea ? .equalEarth(meridian: meridian) : .mercator(meridian: meridian)
    }
  }

  /// Beyond this angle from the center a map of a part is too distorted to read.
  private static let widestPart = 70.0

  /// A middle of all places, to whole degrees, and the angle to the farthest.
  ///
  /// By steps toward whoever is farthest, which come close to the smallest circle around all (Bădoiu and Clarkson, 2003).
  private static func cap(around places: [GeoPoint]) -> (center: GeoPoint, radius: Double) {
    guard let first = places.first else { return (GeoPoint(longitude: 0, latitude: 0), 0) }
    var middle = first
    for step in 1...200 {
      guard let farthest = places.max(by: { middle.angle(to: $0) < middle.angle(to: $1) }) else { break }
      let vector = middle.vector + (farthest.vector - middle.vector) / Double(step + 1)
      guard (vector * vector).sum() > 1e-12 else { break }
      middle = GeoPoint(vector)
    }
    let center = GeoPoint(longitude: middle.longitude.rounded(), latitude: middle.latitude.rounded())
    return (center, places.map { center.angle(to: $0) }.max() ?? 0)
  }

  /// The meridian opposite the middle of the widest gap between the places, to five degrees.
  private static func meridian(of places: [GeoPoint]) -> Double {
    let sorted = places.map(\.longitude).sorted()
    guard let first = sorted.first else { return 0 }
    let gaps = zip(sorted, sorted.dropFirst() + [first + 360]).map { (start: $0, width: $1 - $0) }
    guard let widest = gaps.max(by: { $0.width < $1.width }) else { return 0 }
    let cut = ((widest.start + widest.width / 2) / 5).rounded() * 5
    return wrapped(cut + 180)
  }
}
