package import Graphviz

/// Puts marks where an earlier diagram had them, and new ones near their partners.
package struct AnchoredPlaces {
  /// A mark to be placed.
  package struct Mark {
    /// What it is called in the drawing.
    package var name: String
    /// What it is called in SVG, and so in the earlier diagram.
    package var elementID: String
    package var size: Size
    /// Where the layout put it, for marks that nothing earlier is linked with.
    package var found: Point
    /// The places in the list of those it is linked with.
    package var partners: [Int]

    package init(name: String, elementID: String, size: Size, found: Point, partners: [Int]) {
      (self.name, self.elementID, self.size) = (name, elementID, size)
      (self.found, self.partners) = (found, partners)
    }
  }

  /// The height of one line more of a caption, and a little.
  private static let grownCaption = 14.0

  private let anchor: DiagramPlaces
  private let area: Box
  private let page: Size

  /// - Parameters:
  ///   - anchor: The earlier diagram.
  ///   - page: The page of this one; on another than the earlier one, places are moved in proportion.
  ///   - area: Where marks may stand.
  package init(_ anchor: DiagramPlaces, page: Size, area: Box) {
    self.anchor = anchor
    self.page = page
    self.area = area
  }

  /// The centres of the marks, in their order.
  ///
  /// Known marks keep their places. Each new one then goes as near as there is room to the middle of its partners that
  /// have a place, those with the most such partners first and otherwise in their order; what is linked with nobody
  /// known starts where the layout put it. Complexity: O(*n* log *n*) steps and some tries for each new mark.
  package func settle(_ marks: [Mark]) -> [Point] {
    var points = marks.map { mark in anchor.places[mark.elementID].map(moved) }
    var free = FreePlaces(area: area, clearance: 4)
    for (mark, point) in zip(marks, points) { if let point { free.occupy(point, mark.size) } }
    var waiting = marks.indices.filter { points[$0] == nil }
    while !waiting.isEmpty {
      let counts = waiting.map { index in marks[index].partners.count { points[$0] != nil } }
      var turn = waiting.indices.filter { counts[$0] > 0 }
      // A group that nothing is known of: its best linked mark first, the others follow it.
      if turn.isEmpty,
        let first = waiting.indices.max(by: { a, b in
          let (x, y) = (marks[waiting[a]].partners.count, marks[waiting[b]].partners.count)
          return x != y ? x < y : a > b
        })
      {
        turn = [first]
      }
      turn.sort { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
      // All of a turn look at those placed before it, so that the order within it matters little.
      let targets = turn.map { place -> Point in
        let mark = marks[waiting[place]]
        let near = mark.partners.compactMap { points[$0] }
        guard !near.isEmpty else { return mark.found }
        return Point(
          x: near.map(\.x).reduce(0, +) / Double(near.count), y: near.map(\.y).reduce(0, +) / Double(near.count))
      }
      for (place, target) in zip(turn, targets) {
        let index = waiting[place]
        let size = marks[index].size
        let point = free.take(near: target, size) ?? area.nearest(to: target, fitting: size)
        points[index] = point
      }
      waiting.removeAll { points[$0] != nil }
    }
    return points.map { $0 ?? area.center }
  }

  /// Kept places may reach into the margin around the area: a caption may have grown by a line since.
  private func moved(_ point: Point) -> Point {
    let (x, y) = (page.width / anchor.page.width, page.height / anchor.page.height)
    let area = Box(minX: area.minX, minY: area.minY - Self.grownCaption, maxX: area.maxX, maxY: area.maxY)
    return area.nearest(to: Point(x: point.x * x, y: point.y * y), fitting: Size(width: 2, height: 2))
  }
}
