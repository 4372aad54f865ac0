import Foundation
package import Graphviz

extension MapFrame {
  /// Sea, land and lakes within the frame, and border lines where they are wanted, from the lowest up.
  package func ground(_ palette: Palette, showsBorders: Bool) -> [Drawing.BackgroundShape] {
    var shapes: [Drawing.BackgroundShape] = []
    func add(_ polygon: [Point], _ role: Palette.Role) {
      guard polygon.count > 2 else { return }
      shapes.append(
        Drawing.BackgroundShape(points: polygon, isClosed: true, fillColor: palette[role], strokeColor: palette[role]))
      // Without a line of its own colour, hair cracks show where an area was cut.
      shapes[shapes.count - 1].strokeWidth = 0.1
    }
    add(sea, .water)
    let clipping = FrameClipping(box: area)
    for shape in LandOutline.world.shapes where shape.kind != .border {
      for polygon in projection.polygons(shape.points, within: sight) {
        add(clipping.polygon(polygon.map(onPage)), shape.kind == .land ? .land : .water)
      }
    }
    for shape in LandOutline.world.shapes where shape.kind != .border || showsBorders {
      let isBorder = shape.kind == .border
      let lines = projection.lines(shape.points, within: sight).flatMap { clipping.line($0.map(onPage)) }
      shapes += lines.map {
        Drawing.BackgroundShape(
          points: $0, isClosed: false, strokeColor: isBorder ? palette.transparent(.coast, 0.75) : palette[.coast],
          strokeWidth: isBorder ? 0.4 : 0.5)
      }
    }
    return shapes
  }

  /// What is sea before any land is drawn: the frame, or the part of it that shows the Earth.
  private var sea: [Point] {
    guard projection.meridian != nil else { return area.corners }
    return FrameClipping(box: area).polygon(projection.outline.map(onPage))
  }

  /// The angle from the center of a map of a part beyond which nothing is seen.
  private var sight: Double {
    let corner = window.corners.map { hypot($0.x, $0.y) }.max() ?? 0
    return min(175, projection.angle(atRadius: corner) + 2)
  }
}

extension MapProjection {
  /// The edge of a map of the whole Earth.
  var outline: [Point] {
    let limit = if case .mercator = self { Self.mercatorLimit } else { 90.0 }
    let latitudes = stride(from: -limit, through: limit, by: 1)
    return latitudes.map { point(relativeLongitude: 180, latitude: $0) }
      + latitudes.reversed().map { point(relativeLongitude: -180, latitude: $0) }
  }

  /// The coasts of an outline as lines on the map, without the seams at which the source cuts the Earth open.
  ///
  /// - Parameter angle: For maps of a part: the angle from the center beyond which nothing is seen.
  func lines(_ outline: [GeoPoint], within angle: Double) -> [[Point]] {
    var pieces: [[GeoPoint]] = []
    var piece: [GeoPoint] = []
    for (a, b) in zip(outline, outline.dropFirst()) {
      if isSeam(a, b) || isUnseen(a, b, within: angle) {
        if piece.count > 1 { pieces.append(piece) }
        piece = []
      } else {
        if piece.isEmpty { piece = [a] }
        piece.append(b)
      }
    }
    if piece.count > 1 { pieces.append(piece) }
    return pieces.flatMap { lines($0) }
  }

  private func isSeam(_ a: GeoPoint, _ b: GeoPoint) -> Bool {
    (abs(a.longitude) > 179.99 && abs(b.longitude) > 179.99) || (a.latitude < -89 || b.latitude < -89)
  }

  private func isUnseen(_ a: GeoPoint, _ b: GeoPoint, within angle: Double) -> Bool {
    guard let center else { return false }
    return center.angle(to: a) > angle && center.angle(to: b) > angle
  }
}
