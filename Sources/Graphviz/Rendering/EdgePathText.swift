import Foundation

extension Drawing.Edge {
  /// A path as Graphviz reads it: pieces with semicolons between, each with the tips of its arrow heads before its points.
  func pathText(_ path: [[Point]], in drawing: Drawing) -> String {
    let direction = self.direction ?? (drawing.isDirected ? .forward : .none)
    return path.enumerated().map { index, piece in
      var points = piece
      var tips: [String] = []
      if index == 0, direction == .back || direction == .both, let tip = points.first {
        tips.append("s,\(text(tip))")
        points[0] = drawnBack(tip, from: points[1...])
      }
      if index == path.count - 1, direction == .forward || direction == .both, let tip = points.last {
        tips.append("e,\(text(tip))")
        points[points.count - 1] = drawnBack(tip, from: points.dropLast().reversed()[...])
      }
      return (tips + points.map(text)).joined(separator: " ")
    }.joined(separator: ";")
  }

  /// Where the line ends, so that the arrow head has room up to the tip.
  private func drawnBack(_ tip: Point, from others: ArraySlice<Point>) -> Point {
    // A control point may lie on the tip itself and then gives no direction.
    guard let other = others.first(where: { $0 != tip }) else { return tip }
    let distance = hypot(tip.x - other.x, tip.y - other.y)
    let room = min(10 * arrowSize, distance)
    return Point(x: tip.x + (other.x - tip.x) * room / distance, y: tip.y + (other.y - tip.y) * room / distance)
  }

  private func text(_ point: Point) -> String { number(point.x) + "," + number(point.y) }
}
