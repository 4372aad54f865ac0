import Foundation
package import Graphviz

extension MapFrame {
  /// The shortest way between two places on the globe, as the path of an edge; nil where nothing of it is seen.
  ///
  /// A way that lies within the frame is a smooth curve through points on the great circle with the directions it has
  /// there; one that is cut by the edge of the map or of the frame, or that jumps on the map, as over a pole, is a chain of
  /// short straight lines. So every point of a path lies within the frame or within the padding round it.
  ///
  /// - Parameter hidden: Boxes on the page that lie above the map, such as insets.
  package func way(from start: GeoPoint, to end: GeoPoint, behind hidden: [Box] = []) -> [[Point]]? {
    let lines = projection.lines(start.greatCircle(to: end, step: 2)).map { $0.map(onPage) }
    let isWhole =
      lines.count == 1
      && lines[0].allSatisfy { point in area.holds(point) && !hidden.contains { $0.holds(point) } }
    if isWhole, let curve = curve(from: start, to: end) { return [curve] }
    var pieces = lines.flatMap(FrameClipping(box: area).line)
    for box in hidden { pieces = pieces.flatMap(FrameClipping(box: box).lineOutside) }
    return pieces.isEmpty ? nil : pieces.map { Drawing.Edge.straight($0) }
  }

  /// A smooth curve; nil where the map has none, because the way jumps on it.
  private func curve(from start: GeoPoint, to end: GeoPoint) -> [Point]? {
    let angle = start.angle(to: end)
    // Curves of ten degrees differ from the great circle by far less than the width of a line.
    let count = max(1, Int((angle / 10).rounded(.up)))
    guard angle > 0.01 else { return Drawing.Edge.straight([place(start), place(end)]) }
    guard angle < GeoPoint.opposite else { return nil }
    let (a, b, radians) = (start.vector, end.vector, angle * .pi / 180)
    func at(_ share: Double) -> Point {
      place(GeoPoint(a * sin((1 - share) * radians) + b * sin(share * radians)))
    }
    let step = 1e-3 / Double(count)
    func handle(_ share: Double) -> Point {
      let (before, after) = (at(share - step), at(share + step))
      let factor = 1 / (2 * step) / (3 * Double(count))
      return Point(x: (after.x - before.x) * factor, y: (after.y - before.y) * factor)
    }
    var piece = [place(start)]
    for index in 0..<count {
      let (low, high) = (Double(index) / Double(count), Double(index + 1) / Double(count))
      let (from, to) = (piece[piece.count - 1], index == count - 1 ? place(end) : at(high))
      let (out, into) = (handle(low), handle(high))
      let handles = [Point(x: from.x + out.x, y: from.y + out.y), Point(x: to.x - into.x, y: to.y - into.y)]
      // A way that jumps between two near points has a direction without measure there.
      guard handles.allSatisfy(area.inset(by: -Self.padding).holds) else { return nil }
      piece += handles + [to]
    }
    return piece
  }
}

extension Box {
  func holds(_ point: Point) -> Bool { minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY }
}
