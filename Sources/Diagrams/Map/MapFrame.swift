import Foundation
package import Graphviz

/// A window on a map, and where on the page it stands.
package struct MapFrame: Sendable {
  package let projection: MapProjection
  /// Where it stands on the page.
  package let area: Box
  /// Points on the page for one radius of the Earth.
  package let scale: Double
  /// What lies in the middle of the area, on the map.
  private let middle: Point

  /// The radius of the Earth taken for a sphere, in km (that of equal area, IUGG).
  static let earthRadius = 6371.0072
  /// No frame shows less than this many kilometres from top to bottom: the coasts are too coarse for more.
  private static let leastKilometers = 700.0
  /// Room between the outermost place and the edge, in points.
  static let padding = 30.0
  /// Beyond this distance from the middle of a map of a part, in radii, the edge of the Earth comes into view.
  private static let farthestCorner = 1.75

  /// The frame that shows all places and lines, in a projection made for them.
  package init(places: [GeoPoint], lines: [[GeoPoint]], aim: MapAim, area: Box) {
    let part = MapProjection(for: places, aim: aim)
    let frame = MapFrame(part, showing: places, lines, area: area)
    let corner = frame.window.corners.map { hypot($0.x, $0.y) }.max() ?? 0
    if part.center != nil, corner > Self.farthestCorner {
      self.init(MapProjection(ofWholeEarthFor: places, aim: aim), showing: places, lines, area: area)
    } else {
      self = frame
    }
  }

  private init(_ projection: MapProjection, showing places: [GeoPoint], _ lines: [[GeoPoint]], area: Box) {
    let points = places.map(projection.point) + lines.flatMap { projection.lines($0) }.flatMap(\.self)
    let (minX, maxX) = (points.map(\.x).min() ?? -1, points.map(\.x).max() ?? 1)
    let (minY, maxY) = (points.map(\.y).min() ?? -1, points.map(\.y).max() ?? 1)
    let padding = min(Self.padding, area.height / 12)
    let room = area.inset(by: padding)
    let closest = area.height / (Self.leastKilometers / Self.earthRadius)
    self.projection = projection
    scale = min(closest, room.width / max(1e-9, maxX - minX), room.height / max(1e-9, maxY - minY))
    middle = Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2)
    // The whole Earth is wider than high; what is left of the page below has room for insets.
    let height = projection.meridian == nil ? area.height : min(area.height, (maxY - minY) * scale + 2 * padding)
    self.area = Box(minX: area.minX, minY: area.maxY - height, maxX: area.maxX, maxY: area.maxY)
  }

  private init(projection: MapProjection, area: Box, scale: Double, middle: Point) {
    self.projection = projection
    self.area = area
    self.scale = scale
    self.middle = middle
  }

  /// A part of this frame, enlarged.
  ///
  /// - Parameters:
  ///   - region: The part, on the page.
  ///   - area: Where it is shown, in the same proportions.
  func enlarged(_ region: Box, in area: Box) -> MapFrame {
    MapFrame(
      projection: projection, area: area, scale: scale * area.width / region.width, middle: onMap(region.center))
  }

  /// What is seen, on the map.
  var window: Box {
    let (low, high) = (onMap(Point(x: area.minX, y: area.minY)), onMap(Point(x: area.maxX, y: area.maxY)))
    return Box(minX: low.x, minY: low.y, maxX: high.x, maxY: high.y)
  }

  /// Kilometres for one point on the page, where the projection keeps lengths.
  var kilometersPerPoint: Double { Self.earthRadius / scale }

  package func place(_ place: GeoPoint) -> Point { onPage(projection.point(place)) }

  func onPage(_ point: Point) -> Point {
    Point(x: area.center.x + (point.x - middle.x) * scale, y: area.center.y + (point.y - middle.y) * scale)
  }

  private func onMap(_ point: Point) -> Point {
    Point(x: middle.x + (point.x - area.center.x) / scale, y: middle.y + (point.y - area.center.y) / scale)
  }
}

extension Box {
  var corners: [Point] {
    [Point(x: minX, y: minY), Point(x: maxX, y: minY), Point(x: maxX, y: maxY), Point(x: minX, y: maxY)]
  }
}
