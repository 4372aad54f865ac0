import Graphviz

/// Finds places for labels so that none covers another label or a node.
///
/// Labels are placed in the order of their importance. Each tries the places around its node, from the best one on, then
/// places farther away, which are joined to the node by a thin line. A label that finds no place is left out, and that
/// is counted.
struct LabelPlacer {
  /// A label to be placed.
  struct Request {
    /// The node it belongs to.
    var node: String
    var sample: TextSample
    var anchor: Box
    /// Whether it may stand apart, with a line.
    var mayUseLeader: Bool
  }

  /// A label with its place.
  struct Placement {
    var request: Request
    var box: Box
    /// True when it stands apart.
    var needsLeader: Bool
  }

  private var grid: BoxGrid
  private let area: Box
  private static let gap = 1.5

  /// - Parameters:
  ///   - area: Where labels may stand.
  ///   - obstacles: What they may not cover.
  init(area: Box, obstacles: [Box]) {
    self.area = area
    grid = BoxGrid(cell: 40)
    for box in obstacles { grid.insert(box) }
  }

  /// Places as many labels as there is room for, and says how many found none.
  mutating func place(_ requests: [Request], sizes: TextSizes) -> (placed: [Placement], leftOut: [Request]) {
    var placed: [Placement] = []
    var leftOut: [Request] = []
    for request in requests {
      let size = sizes.size(request.sample)
      if let placement = place(request, size) {
        grid.insert(Self.withRoom(placement.box))
        placed.append(placement)
      } else {
        leftOut.append(request)
      }
    }
    return (placed, leftOut)
  }

  private func place(_ request: Request, _ size: Size) -> Placement? {
    for box in Self.neighbouringPlaces(around: request.anchor, size: size) where isFree(box) {
      return Placement(request: request, box: box, needsLeader: false)
    }
    guard request.mayUseLeader else { return nil }
    for ring in 1...14 {
      let distance = 9.0 + Double(ring) * 8
      for box in Self.ring(around: request.anchor, size: size, distance: distance) where isFree(box) {
        return Placement(request: request, box: box, needsLeader: true)
      }
    }
    return nil
  }

  /// Widths are measured for the screen; letters on paper may be a little wider, and two names need a space between them.
  private static func withRoom(_ box: Box) -> Box {
    Box(minX: box.minX - 2, minY: box.minY, maxX: box.maxX + 2, maxY: box.maxY)
  }

  private func isFree(_ box: Box) -> Bool { area.contains(box) && grid.isFree(box) }

  /// Right, left, above, below, then the corners: the order that map makers prefer.
  private static func neighbouringPlaces(around anchor: Box, size: Size) -> [Box] {
    let center = anchor.center
    let (x, y) = (anchor.width / 2 + gap + size.width / 2, anchor.height / 2 + gap + size.height / 2)
    let offsets: [(Double, Double)] = [
      (x, 0), (-x, 0), (0, y), (0, -y), (x, y * 0.7), (-x, y * 0.7), (x, -y * 0.7), (-x, -y * 0.7), (size.width / 3, y),
      (-size.width / 3, y), (size.width / 3, -y), (-size.width / 3, -y),
    ]
    return offsets.map { Box(center: Point(x: center.x + $0.0, y: center.y + $0.1), size: size) }
  }

  /// Sixteen places at a distance, counted from the edge of the label to the edge of the node.
  private static func ring(around anchor: Box, size: Size, distance: Double) -> [Box] {
    let center = anchor.center
    let directions: [(Double, Double)] = [
      (1, 0), (-1, 0), (0, 1), (0, -1), (0.71, 0.71), (-0.71, 0.71), (0.71, -0.71), (-0.71, -0.71), (0.92, 0.38),
      (-0.92, 0.38), (0.92, -0.38), (-0.92, -0.38), (0.38, 0.92), (-0.38, 0.92), (0.38, -0.92), (-0.38, -0.92),
    ]
    return directions.map { dx, dy in
      let x = center.x + dx * (anchor.width / 2 + distance + size.width / 2)
      let y = center.y + dy * (anchor.height / 2 + distance + size.height / 2)
      return Box(center: Point(x: x, y: y), size: size)
    }
  }
}
