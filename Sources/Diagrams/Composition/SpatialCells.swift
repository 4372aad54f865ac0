import Graphviz

/// Divides a box among items, each with room for its weight, near the place where a layout put it.
enum SpatialCells {
  /// Something that wants room.
  struct Item {
    /// How much room, in any unit; more than 0.
    var weight: Double
    /// Where it would stand.
    var place: Point
  }

  /// The cells of the items, in their order; they fill the box and do not overlap.
  ///
  /// A box is cut across its longer side into two with about half of the weight each, and so on. Equal places are told
  /// apart by the order of the items. Complexity: O(*n* log² *n*) for usual weights.
  static func divide(_ area: Box, among items: [Item]) -> [Box] {
    var cells = [Box](repeating: area, count: items.count)
    var waiting: [(box: Box, items: [Int])] = items.isEmpty ? [] : [(area, Array(items.indices))]
    while let (box, members) = waiting.popLast() {
      guard members.count > 1 else {
        cells[members[0]] = box
        continue
      }
      let isWide = box.width >= box.height
      // What lies above comes first, as y grows upwards.
      let order = members.sorted { a, b in
        let (x, y) = (items[a].place, items[b].place)
        if isWide { return x.x != y.x ? x.x < y.x : a < b }
        return x.y != y.y ? x.y > y.y : a < b
      }
      let total = order.reduce(0) { $0 + items[$1].weight }
      var first = items[order[0]].weight
      var count = 1
      while count < order.count - 1, abs(first + items[order[count]].weight - total / 2) < abs(first - total / 2) {
        first += items[order[count]].weight
        count += 1
      }
      var (one, other) = (box, box)
      if isWide {
        one.maxX = box.minX + box.width * first / total
        other.minX = one.maxX
      } else {
        one.minY = box.maxY - box.height * first / total
        other.maxY = one.minY
      }
      waiting.append((one, Array(order[..<count])))
      waiting.append((other, Array(order[count...])))
    }
    return cells
  }
}
