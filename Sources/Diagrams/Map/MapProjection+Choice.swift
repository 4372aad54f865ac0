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
  package init(for places: [GeoPoint], aim: MapAim) {
    let (center, radius) = Self.cap(around: places)
    if radius <= Self.widestPart {
      self = aim == .equalArea ? .azimuthalEqualArea(center: center) : .stereographic(center: center)
    } else {
      self.init(ofWholeEarthFor: places, aim: aim)
    }
  }

  /// The projection of the whole Earth for places, cut where the widest strip of longitudes without a place lies.
  init(ofWholeEarthFor places: [GeoPoint], aim: MapAim) {
    let meridian = Self.meridian(of: places)
    self = aim == .equalArea ? .equalEarth(meridian: meridian) : .mercator(meridian: meridian)
  }

  /// The places of the part of the Earth in which most lie, where the rest lies so far off that one map of all would be
  /// of little use; nil where there is no such part, or nothing beyond it.
  package static func core(of places: [GeoPoint]) -> [GeoPoint]? {
    guard cap(around: places).radius > widestPart else { return nil }
    var middle = places.reduce(SIMD3<Double>.zero) { $0 + $1.vector }
    var core: [GeoPoint] = []
    for _ in 0..<4 {
      guard (middle * middle).sum() > 1e-9 else { return nil }
      let center = GeoPoint(middle)
      core = places.filter { center.angle(to: $0) <= coreAngle }
      middle = core.reduce(SIMD3<Double>.zero) { $0 + $1.vector }
    }
    let share = Double(core.count) / Double(max(1, places.count))
    return share >= coreShare && core.count < places.count ? core : nil
  }

  /// A part of the Earth is this many degrees wide, from its middle to its edge.
  private static let coreAngle = 45.0
  /// Less than this share of all places is not most of them.
  private static let coreShare = 0.8

  /// Beyond this angle from the center a map of a part is too distorted to read.
  private static let widestPart = 70.0

  /// A middle of all places, to whole degrees, and the angle to the farthest.
  ///
  /// By steps toward whoever is farthest, which come close to the smallest circle around all (Bădoiu and Clarkson, 2003).
  private static func cap(around places: [GeoPoint]) -> (center: GeoPoint, radius: Double) {
    let vectors = places.map(\.vector)
    guard var middle = vectors.first else { return (GeoPoint(longitude: 0, latitude: 0), 0) }
    for step in 1...200 {
      var (farthest, least) = (0, Double.infinity)
      for (index, vector) in vectors.enumerated() {
        let nearness = (middle * vector).sum()
        if nearness < least { (farthest, least) = (index, nearness) }
      }
      let moved = middle + (vectors[farthest] - middle) / Double(step + 1)
      let length = (moved * moved).sum().squareRoot()
      guard length > 1e-6 else { break }
      middle = moved / length
    }
    let found = GeoPoint(middle)
    let center = GeoPoint(longitude: found.longitude.rounded(), latitude: found.latitude.rounded())
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
