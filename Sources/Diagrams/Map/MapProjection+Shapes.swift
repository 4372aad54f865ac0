import Foundation
import Graphviz

extension MapProjection {
  /// A line on the Earth as lines on the map: more than one where the map is cut.
  func lines(_ places: [GeoPoint]) -> [[Point]] {
    guard let meridian else { return [places.map(point)] }
    var pieces: [[Point]] = []
    var piece: [Point] = []
    var previous: (longitude: Double, latitude: Double)?
    for place in places {
      let longitude = Self.wrapped(place.longitude - meridian)
      if let last = previous, abs(longitude - last.longitude) > 180 {
        // The nearer way runs over the edge of the map: to its one side and on from the other.
        let side = last.longitude > 0 ? 180.0 : -180.0
        let whole = 360 - abs(longitude - last.longitude)
        let share = whole == 0 ? 0 : (180 - abs(last.longitude)) / whole
        let latitude = last.latitude + (place.latitude - last.latitude) * share
        pieces.append(piece + [point(relativeLongitude: side, latitude: latitude)])
        piece = [point(relativeLongitude: -side, latitude: latitude)]
      }
      piece.append(point(relativeLongitude: longitude, latitude: place.latitude))
      previous = (longitude, place.latitude)
    }
    return (pieces + [piece]).filter { $0.count > 1 }
  }

  /// An area on the Earth as polygons on the map, cut where the map is. Their parts within a frame are right; what lies
  /// outside may be pushed to the side.
  ///
  /// - Parameters:
  ///   - ring: The outline, closed, not crossing the meridian of 180°.
  ///   - angle: For maps of a part: the angle from the center beyond which nothing is seen.
  func polygons(_ ring: [GeoPoint], within angle: Double) -> [[Point]] {
    let ring = Self.densified(ring)
    if let center { return polygon(ring, about: center, within: angle).map { [$0] } ?? [] }
    return [-360.0, 0, 360].compactMap { shift in
      let box = FrameClipping(box: Box(minX: -180, minY: -90, maxX: 180, maxY: 90))
      let turned = ring.map { Point(x: $0.longitude - (meridian ?? 0) + shift, y: $0.latitude) }
      let cut = box.polygon(turned)
      return cut.isEmpty ? nil : cut.map { point(relativeLongitude: $0.x, latitude: $0.y) }
    }
  }

  /// Points beyond the angle are drawn in to it, so that they stay outside the frame and nothing folds over.
  private func polygon(_ ring: [GeoPoint], about center: GeoPoint, within limit: Double) -> [Point]? {
    let places = ring.map { Self.polar($0, from: center) }
    guard places.contains(where: { $0.angle < limit }) else {
      // An outline that is nowhere seen may still enclose all that is.
      return Self.encloses(ring, center) ? circle(limit, clockwise: true, from: 0) : nil
    }
    var points: [Point] = []
    var turned = 0.0
    var start: (index: Int, azimuth: Double)?
    for (index, place) in places.enumerated() {
      if index > 0 {
        let last = places[index - 1]
        let turn = (place.azimuth - last.azimuth).remainder(dividingBy: 2 * .pi)
        turned += turn
        // Where both are out of sight the line follows the circle: straight it might cross what is seen.
        if place.angle >= limit, last.angle >= limit {
          let count = Int((abs(turn) * 180 / .pi / 3).rounded(.up))
          for step in stride(from: 1, to: count, by: 1) {
            points.append(point(angle: limit, azimuth: last.azimuth + turn * Double(step) / Double(count)))
          }
        }
      }
      if start == nil, place.angle >= limit { start = (points.count, place.azimuth) }
      points.append(point(angle: min(place.angle, limit), azimuth: place.azimuth))
    }
    // It runs once round the center without enclosing it: so it encloses the far side, and the outside is land.
    if abs(turned) > .pi, !Self.encloses(ring, center), let start {
      let loop = circle(limit, clockwise: turned < 0, from: start.azimuth)
      points.insert(contentsOf: loop + [loop[0]], at: start.index)
    }
    return points
  }

  private func circle(_ angle: Double, clockwise: Bool, from start: Double) -> [Point] {
    (0..<180).map { step in
      let turn = Double(step) * 2 * .pi / 180
      return point(angle: angle, azimuth: start + (clockwise ? turn : -turn))
    }
  }

  /// Whether a place lies within an outline, on the plane of longitude and latitude.
  private static func encloses(_ ring: [GeoPoint], _ place: GeoPoint) -> Bool {
    var isInside = false
    for (a, b) in zip(ring, ring.dropFirst()) where (a.latitude > place.latitude) != (b.latitude > place.latitude) {
      let share = (place.latitude - a.latitude) / (b.latitude - a.latitude)
      if place.longitude < a.longitude + share * (b.longitude - a.longitude) { isInside.toggle() }
    }
    return isInside
  }

  /// No two points farther apart than two degrees: straight lines of the source are curves on the map.
  private static func densified(_ ring: [GeoPoint]) -> [GeoPoint] {
    guard let first = ring.first else { return [] }
    var points = [first]
    for (a, b) in zip(ring, ring.dropFirst()) {
      let span = max(abs(b.longitude - a.longitude), abs(b.latitude - a.latitude))
      let count = max(1, Int((span / 2).rounded(.up)))
      for index in 1...count {
        let share = Double(index) / Double(count)
        points.append(
          GeoPoint(
            longitude: a.longitude + (b.longitude - a.longitude) * share,
            latitude: a.latitude + (b.latitude - a.latitude) * share))
      }
    }
    return points
  }
}
