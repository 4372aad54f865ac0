import Foundation
import Graphviz

/// A crowded part of a map that is shown again, enlarged; or all of what is linked, smaller, where the map shows a part.
struct MapInset: Sendable {
  /// A letter that stands at both, or words for the whole.
  let title: String
  /// The part, on the page; nil for the whole.
  let region: Box?
  /// Where it is shown, in the same proportions.
  let box: Box
  /// The cities that lie in it.
  let members: [Int]
  let frame: MapFrame

  /// How much larger marks are than on the map.
  var enlargement: Double {
    guard let region else { return 0.6 }
    return min(2, max(1, box.width / region.width / 2))
  }
}

/// Finds the most crowded parts of a map and free places to show them enlarged.
struct MapInsetSearch {
  /// Where the map and its insets may stand.
  let area: Box
  let frame: MapFrame
  /// The marks of the map, and the city that each stands for.
  let marks: [Box]
  let cities: [Int]
  /// What else may not be hidden, such as the scale.
  let reserved: [Box]
  /// Points along the links; an inset goes where it hides few of them.
  let crossings: [Point]

  private static let most = 3
  /// A part with fewer marks is no crowd.
  private static let fewest = 8
  static let letters = ["A", "B", "C"]

  /// A free place for a box with given proportions, as large as there is room for; nil where there is none.
  func room(for size: Size, beside insets: [MapInset] = []) -> Box? {
    place(Box(center: area.center, size: size), covers: [], largest: 1, smallest: 0.5, beside: insets)
  }

  /// The insets, the most crowded part first.
  func found(beside first: [MapInset]) -> [MapInset] {
    var insets = first
    var remaining = Set(marks.indices)
    var tries = 0
    while insets.count < first.count + Self.most, tries < 8, let members = crowd(among: remaining) {
      tries += 1
      remaining.subtract(members)
      let region = region(of: members)
      let inside = marks.indices.filter { region.holds(marks[$0].center) }
      guard !insets.contains(where: { $0.region?.overlaps(region) == true || $0.box.overlaps(region) }) else {
        continue
      }
      remaining.subtract(inside)
      let largest = min(6, 0.42 * area.width / region.width, 0.46 * area.height / region.height)
      guard let box = place(region, covers: [region], largest: largest, smallest: 1.8, beside: insets) else { continue }
      insets.append(
        MapInset(
          title: Self.letters[insets.count - first.count], region: region, box: box, members: inside.map { cities[$0] },
          frame: frame.enlarged(region, in: box)))
    }
    return insets
  }

  /// The members of the window with the most marks that cover others or stand close to them; nil where there is no crowd.
  private func crowd(among remaining: Set<Int>) -> [Int]? {
    let (columns, rows) = (40, 30)
    let (width, height) = (area.width / Double(columns), area.height / Double(rows))
    var cells = Array(repeating: [Int](), count: columns * rows)
    for index in remaining.sorted() {
      let point = marks[index].center
      let (x, y) = (Int((point.x - area.minX) / width), Int((point.y - area.minY) / height))
      cells[min(max(y, 0), rows - 1) * columns + min(max(x, 0), columns - 1)].append(index)
    }
    // A window is four cells wide and high, about a tenth of the map.
    let side = 4
    var best: (count: Int, x: Int, y: Int)?
    for y in 0...(rows - side) {
      for x in 0...(columns - side) {
        var count = 0
        for row in y..<y + side { for column in x..<x + side { count += cells[row * columns + column].count } }
        if count >= Self.fewest, count > best?.count ?? 0 { best = (count, x, y) }
      }
    }
    guard let best else { return nil }
    var members: [Int] = []
    for row in best.y..<best.y + side {
      for column in best.x..<best.x + side { members += cells[row * columns + column] }
    }
    return isCrowded(members) ? members.sorted() : nil
  }

  /// Whether most marks stand so close to another that there is no room for a name between them.
  private func isCrowded(_ members: [Int]) -> Bool {
    let sample = members.prefix(400)
    let close = sample.count { index in
      let room = marks[index].inset(by: -8)
      return sample.contains { $0 != index && marks[$0].overlaps(room) }
    }
    return close * 2 >= sample.count
  }

  private func region(of members: [Int]) -> Box {
    let boxes = members.map { marks[$0] }
    let tight = Box(
      minX: boxes.map(\.minX).min() ?? 0, minY: boxes.map(\.minY).min() ?? 0, maxX: boxes.map(\.maxX).max() ?? 0,
      maxY: boxes.map(\.maxY).max() ?? 0
    ).inset(by: -4)
    return Box(
      minX: max(tight.minX, area.minX), minY: max(tight.minY, area.minY), maxX: min(tight.maxX, area.maxX),
      maxY: min(tight.maxY, area.maxY))
  }

  /// The place that hides no mark and the fewest links, as large as there is room for.
  private func place(
    _ shape: Box, covers: [Box], largest: Double, smallest: Double, beside insets: [MapInset]
  ) -> Box? {
    var magnification = largest
    let regions = covers + insets.compactMap(\.region) + reserved
    let boxes = insets.map(\.box)
    while magnification >= smallest {
      let size = Size(width: shape.width * magnification, height: shape.height * magnification)
      let room = area.inset(by: 6)
      var best: (hidden: Int, box: Box)?
      for y in 0...12 {
        for x in 0...16 {
          let box = Box(
            center: Point(
              x: room.minX + size.width / 2 + (room.width - size.width) * Double(x) / 16,
              y: room.minY + size.height / 2 + (room.height - size.height) * Double(y) / 12), size: size)
          let ground = box.inset(by: -5)
          guard !regions.contains(where: ground.overlaps), !boxes.contains(where: ground.overlaps),
            !marks.contains(where: ground.overlaps)
          else { continue }
          let hidden = crossings.count { box.holds($0) }
          if hidden < best?.hidden ?? .max { best = (hidden, box) }
        }
      }
      if let best { return best.box }
      magnification *= 0.92
    }
    return nil
  }
}
