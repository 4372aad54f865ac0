import Graphviz

/// An upright rectangle, for finding out what covers what.
package struct Box: Sendable {
  package var minX: Double
  package var minY: Double
  package var maxX: Double
  package var maxY: Double

  init(center: Point, size: Size) {
    minX = center.x - size.width / 2
    maxX = center.x + size.width / 2
    minY = center.y - size.height / 2
    maxY = center.y + size.height / 2
  }

  package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
  }

  var center: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }
  var width: Double { maxX - minX }
  var height: Double { maxY - minY }

  func overlaps(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func contains(_ other: Box) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }

  /// The nearest place to a point at which something of a size stands within the box; the middle where it is too large.
  func nearest(to point: Point, fitting size: Size) -> Point {
    func limited(_ value: Double, _ low: Double, _ high: Double, _ extent: Double) -> Double {
      extent >= high - low ? (low + high) / 2 : min(max(value, low + extent / 2), high - extent / 2)
    }
    return Point(x: limited(point.x, minX, maxX, size.width), y: limited(point.y, minY, maxY, size.height))
  }

  func inset(by distance: Double) -> Box {
    Box(minX: minX + distance, minY: minY + distance, maxX: maxX - distance, maxY: maxY - distance)
  }
}

/// Boxes sorted into squares of a grid, so that only near ones are compared.
struct BoxGrid {
  private let cell: Double
  private var boxes: [Box] = []
  private var squares: [Square: [Int]] = [:]

  private struct Square: Hashable {
    let x: Int
    let y: Int
  }

  /// - Parameter cell: The side of a square; about the size of the larger boxes.
  init(cell: Double) { self.cell = cell }

  mutating func insert(_ box: Box) {
    for square in squares(of: box) { squares[square, default: []].append(boxes.count) }
    boxes.append(box)
  }

  func isFree(_ box: Box) -> Bool {
    squares(of: box).allSatisfy { square in
      (squares[square] ?? []).allSatisfy { !boxes[$0].overlaps(box) }
    }
  }

  private func squares(of box: Box) -> [Square] {
    let columns = Int((box.minX / cell).rounded(.down))...Int((box.maxX / cell).rounded(.down))
    let rows = Int((box.minY / cell).rounded(.down))...Int((box.maxY / cell).rounded(.down))
    return columns.flatMap { x in rows.map { Square(x: x, y: $0) } }
  }
}
