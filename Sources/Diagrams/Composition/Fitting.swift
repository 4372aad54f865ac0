import Graphviz

/// Moves and scales the places that a layout found into the area they are to fill.
struct Fitting {
  let scale: Double
  private let stretchX: Double
  private let stretchY: Double
  private let from: Box
  private let to: Box
  /// Whether left and right become bottom and top.
  private let isTurned: Bool

  /// - Parameters:
  ///   - geometry: What the layout found.
  ///   - area: Where it is to stand.
  ///   - maximumScale: How much small layouts may be enlarged.
  ///   - stretch: How much one direction may be stretched more than the other, to fill the area.
  ///   - mayTurn: Whether a layout that lies is set upright in an area that stands.
  init(
    _ geometry: LayoutGeometry, into area: Box, maximumScale: Double = 1.6, stretch: Double = 1.35,
    mayTurn: Bool = false
  ) {
    let lying = geometry.nodes.map { Box(center: $0.center, size: $0.size) }
    let width = (lying.map(\.maxX).max() ?? 1) - (lying.map(\.minX).min() ?? 0)
    let height = (lying.map(\.maxY).max() ?? 1) - (lying.map(\.minY).min() ?? 0)
    let isTurned = mayTurn && width > height && area.width < area.height
    self.isTurned = isTurned
    let boxes =
      isTurned
      ? geometry.nodes.map { Box(center: Point(x: $0.center.y, y: $0.center.x), size: $0.size) } : lying
    from = Box(
      minX: boxes.map(\.minX).min() ?? 0, minY: boxes.map(\.minY).min() ?? 0, maxX: boxes.map(\.maxX).max() ?? 1,
      maxY: boxes.map(\.maxY).max() ?? 1)
    to = area
    let fitX = area.width / max(1, from.width)
    let fitY = area.height / max(1, from.height)
    scale = min(fitX, fitY, maximumScale)
    stretchX = min(fitX, scale * stretch, maximumScale)
    stretchY = min(fitY, scale * stretch, maximumScale)
  }

  /// How much a layout with so many marks may be enlarged, so that few of them fill the page.
  static func maximumScale(marks count: Int) -> Double { count <= 90 ? 2.5 : 1.2 }

  func place(_ found: Point) -> Point {
    let point = isTurned ? Point(x: found.y, y: found.x) : found
    return Point(
      x: to.center.x + (point.x - from.center.x) * stretchX, y: to.center.y + (point.y - from.center.y) * stretchY)
  }
}
