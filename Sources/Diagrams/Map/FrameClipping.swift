package import Graphviz

/// Cuts polygons and lines off at the edges of a box.
package struct FrameClipping {
  let box: Box

  package init(box: Box) { self.box = box }

  /// What of a polygon lies within (Sutherland and Hodgman, 1974); fewer than three points where nothing does.
  package func polygon(_ points: [Point]) -> [Point] {
    var points = points
    for side in Side.allCases {
      guard points.count > 2 else { return [] }
      var kept: [Point] = []
      var previous = points[points.count - 1]
      for point in points {
        let (before, now) = (inside(previous, side), inside(point, side))
        if before != now { kept.append(crossing(previous, point, side)) }
        if now { kept.append(point) }
        previous = point
      }
      points = kept
    }
    return points.count > 2 ? points : []
  }

  /// The pieces of a line that lie within.
  package func line(_ points: [Point]) -> [[Point]] {
    var pieces: [[Point]] = []
    var piece: [Point] = []
    func end() {
      if piece.count > 1 { pieces.append(piece) }
      piece = []
    }
    for (start, finish) in zip(points, points.dropFirst()) {
      guard let (from, to) = segment(start, finish) else {
        end()
        continue
      }
      if piece.last != from {
        end()
        piece = [from]
      }
      piece.append(to)
      if to != finish { end() }
    }
    end()
    return pieces
  }

  /// The pieces of a line that lie outside.
  package func lineOutside(_ points: [Point]) -> [[Point]] {
    var pieces: [[Point]] = []
    var piece: [Point] = []
    func end() {
      if piece.count > 1 { pieces.append(piece) }
      piece = []
    }
    for (start, finish) in zip(points, points.dropFirst()) {
      if piece.isEmpty { piece = [start] }
      guard let (from, to) = segment(start, finish) else {
        piece.append(finish)
        continue
      }
      if from == start { piece = [] } else { piece.append(from) }
      end()
      if to != finish { piece = [to, finish] }
    }
    end()
    return pieces
  }

  private enum Side: CaseIterable {
    case left, right, bottom, top
  }

  private func inside(_ point: Point, _ side: Side) -> Bool {
    switch side {
    case .left: point.x >= box.minX
    case .right: point.x <= box.maxX
    case .bottom: point.y >= box.minY
    case .top: point.y <= box.maxY
    }
  }

  private func crossing(_ a: Point, _ b: Point, _ side: Side) -> Point {
    func at(x: Double) -> Point { Point(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)) }
    func at(y: Double) -> Point { Point(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y) }
    return switch side {
    case .left: at(x: box.minX)
    case .right: at(x: box.maxX)
    case .bottom: at(y: box.minY)
    case .top: at(y: box.maxY)
    }
  }

  private func segment(_ start: Point, _ finish: Point) -> (Point, Point)? {
    var (a, b) = (start, finish)
    for side in Side.allCases {
      let (first, second) = (inside(a, side), inside(b, side))
      if !first, !second { return nil }
      if !first { a = crossing(a, b, side) } else if !second { b = crossing(a, b, side) }
    }
    return (a, b)
  }
}
