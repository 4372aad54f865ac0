/// The way of an edge as Graphviz reads it under `nop2`, with room for its arrow heads.
///
/// Graphviz draws the curve as far as its last point and the arrow head from there to a tip that is named apart, so the
/// curve has to end where the arrow head begins.
struct EdgeWay {
  private var pieces: [[Point]]
  private var startTip: Point?
  private var endTip: Point?

  /// The length of an arrow head of size 1, in points.
  private static let arrowLength = 10.0

  /// - Parameters:
  ///   - pieces: Valid pieces of a path: 1 + 3*k* points each.
  ///   - direction: Which ends bear arrow heads.
  ///   - arrowSize: The size of the arrow heads.
  init(_ pieces: [[Point]], direction: Drawing.ArrowDirection, arrowSize: Double) {
    self.pieces = pieces
    let length = Self.arrowLength * arrowSize
    guard length > 0, let first = pieces.first?.first, let last = pieces.last?.last else { return }
    if direction == .forward || direction == .both {
      endTip = last
      self.pieces[pieces.count - 1] = Self.shortened(pieces[pieces.count - 1], by: length)
    }
    if direction == .back || direction == .both {
      startTip = first
      self.pieces[0] = Self.shortened(self.pieces[0].reversed(), by: length).reversed()
    }
  }

  /// The text of the attribute `pos`: tips, then points; pieces are divided by semicolons.
  var attribute: String {
    pieces.enumerated().map { index, piece in
      var words: [String] = []
      if index == 0, let startTip { words.append("s," + Self.text(startTip)) }
      if index == pieces.count - 1, let endTip { words.append("e," + Self.text(endTip)) }
      return (words + piece.map(Self.text)).joined(separator: " ")
    }.joined(separator: ";")
  }

  private static func text(_ point: Point) -> String { number(point.x) + "," + number(point.y) }

  /// The piece up to where it comes within a distance of its end for good; of a piece that is nowhere farther away, next
  /// to nothing remains, at its start.
  private static func shortened(_ piece: [Point], by length: Double) -> [Point] {
    guard let tip = piece.last, let start = piece.first else { return piece }
    func isFar(_ point: Point) -> Bool {
      let (dx, dy) = (point.x - tip.x, point.y - tip.y)
      return dx * dx + dy * dy > length * length
    }
    var rest = piece
    while rest.count > 4, !isFar(rest[rest.count - 4]) { rest.removeLast(3) }
    let curve = Array(rest.suffix(4))
    guard isFar(curve[0]) else {
      let near = Point(x: start.x + (tip.x - start.x) / 100, y: start.y + (tip.y - start.y) / 100)
      return Drawing.Edge.straight([start, near])
    }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if isFar(beginning(of: curve, to: middle)[3]) { low = middle } else { high = middle }
    }
    return rest.dropLast(3) + beginning(of: curve, to: low).dropFirst()
  }

  /// The first part of a cubic curve, after de Casteljau.
  private static func beginning(of curve: [Point], to share: Double) -> [Point] {
    func between(_ a: Point, _ b: Point) -> Point {
      Point(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
    }
    var (row, first) = (curve, [curve[0]])
    while row.count > 1 {
      row = zip(row, row.dropFirst()).map(between)
      first.append(row[0])
    }
    return first
  }
}
