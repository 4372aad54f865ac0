import Analysis
import Graphviz

extension GapsPlan {
  /// A box as the legend shows it.
  static func sample(fill: Color, _ palette: Palette) -> Drawing.Node {
    var node = Drawing.Node("")
    node.shape = .roundedBox
    node.fillColor = fill
    node.strokeColor = palette[.cityLink]
    node.strokeWidth = 0.7
    node.hasFixedSize = true
    node.width = 16
    node.height = 9
    return node
  }

  /// Tints that text stays readable on. They are too many to be told apart by colour alone, so each has a number too.
  static func role(of gapClass: Standing) -> Palette.Role {
    switch gapClass {
    case .noLink: .gapNoLink
    case .dormant: .gapDormant
    case .noPresentLink: .noPresentLink  // No class of gaps: cities of it are dormant, or in another one.
    case .noInternationalDepartment: .gapNoDepartment
    case .needUnmet: .gapNeedUnmet
    case .oneBody: .gapOneBody
    case .oneLink: .gapOneLink
    case .onePartner: .gapOnePartner
    case .memberOnly: .gapMemberOnly
    case .noCityPartner: .gapNoCityPartner
    case .fragment: .gapFragment
    }
  }

  /// Draws the ways from the right edge of one box to the left edge of another, leaving and arriving level: a line to the
  /// middle of a box would hide its arrow behind the box above or below.
  func addWays(to page: inout PageComposer) {
    let boxes = Dictionary(
      page.drawing.nodes.map { ($0.name, NodeStyle.box(of: $0)) }, uniquingKeysWith: { first, _ in first })
    for way in ways {
      guard let from = boxes[way.from], let to = boxes[way.to] else { continue }
      var edge = Drawing.Edge(from: way.from, to: way.to)
      let (start, end) = (Point(x: from.maxX, y: from.center.y), Point(x: to.minX, y: to.center.y))
      let bend = max(6, abs(end.x - start.x) * 0.45)
      edge.path = [[start, Point(x: start.x + bend, y: start.y), Point(x: end.x - bend, y: end.y), end]]
      edge.color = context.palette[way.isRecorded ? .cityLink : .wayOn]
      edge.style = way.isRecorded ? .solid : .dashed
      edge.direction = way.isRecorded ? Drawing.ArrowDirection.none : .forward
      edge.arrowSize = 0.6
      edge.width = 1
      page.add(edge)
    }
  }

  /// Puts the boxes of all cities into one column at the right, below one another, their left edges in line.
  ///
  /// Layers leave a city without a way in, or with a short one, farther left, where it would look like a hub.
  /// Where that would put them onto a hub or agency, all stay where they are.
  func alignCities(_ points: inout [String: Point], _ sizes: TextSizes, in area: Box) {
    let names = entries.indices.map { "n\($0)" }.filter { points[$0] != nil }
    let widths = entries.map { (lines(of: $0).map { sizes.size($0).width }.max() ?? 20) + 10 + Self.numberWidth }
    let widest = widths.max() ?? 0
    let right = min(area.maxX, (names.compactMap { points[$0]?.x }.max() ?? area.maxX) + widest / 2)
    let edges = doors.compactMap { door in
      points[door.name].map { $0.x + (sizes.size(doorSample(door.id)).width + 10) / 2 }
    }
    guard (edges.max() ?? -.infinity) < right - widest - 6 else { return }
    let height = entries.isEmpty || lines(of: entries[0]).count > 1 ? 26.0 : 15.5
    let order = names.sorted { a, b in
      let (x, y) = (points[a]?.y ?? 0, points[b]?.y ?? 0)
      return x != y ? x > y : (Int(a.dropFirst()) ?? 0) < (Int(b.dropFirst()) ?? 0)
    }
    var rows: [Double] = []
    for name in order { rows.append(min(points[name]?.y ?? 0, (rows.last ?? .infinity) - height)) }
    var floor = area.minY + height / 2
    for index in rows.indices.reversed() {
      rows[index] = max(rows[index], floor)
      floor = rows[index] + height
    }
    for (name, row) in zip(order, rows) {
      let width = Int(name.dropFirst()).map { widths[$0] } ?? widest
      points[name] = Point(x: right - widest + width / 2, y: row)
    }
  }
}
