import Graphviz

/// Moves boxes apart, and out of the way of the lines between the others.
///
/// A layout places boxes by their partners; scaled into a page, some of them touch, and lines run behind boxes that they
/// do not lead to. Boxes are pushed apart first, then each is tried at places around it and moved where fewer lines and
/// boxes are in each other's way.
struct BoxArrangement {
  private(set) var centers: [Point]
  private let sizes: [Size]
  private let area: Box
  private let lines: [(Int, Int)]
  private let linesOfBox: [[Int]]
  private static let gap = 7.0

  /// - Parameters:
  ///   - centers: Where the boxes are wished to be.
  ///   - sizes: How large they are.
  ///   - lines: The lines between the centres of two boxes.
  ///   - area: Where they must stand.
  init(centers: [Point], sizes: [Size], lines: [(Int, Int)], area: Box) {
    self.centers = zip(centers, sizes).map { area.nearest(to: $0, fitting: $1) }
    self.sizes = sizes
    self.lines = lines
    self.area = area
    var linesOfBox: [[Int]] = Array(repeating: [], count: centers.count)
    for (line, ends) in lines.enumerated() {
      linesOfBox[ends.0].append(line)
      linesOfBox[ends.1].append(line)
    }
    self.linesOfBox = linesOfBox
  }

  /// Arranges everything.
  mutating func arrange() {
    pushApart()
    settle()
    for _ in 0..<6 where !clearLines() { break }
  }

  /// The box with the room around it, if it stood at a place.
  private func box(_ index: Int, at center: Point) -> Box {
    Box(center: center, size: Size(width: sizes[index].width + Self.gap, height: sizes[index].height + Self.gap))
  }

  private mutating func pushApart() {
    for _ in 0..<300 {
      var hasMoved = false
      for a in centers.indices {
        for b in (a + 1)..<max(a + 1, centers.count) {
          let (first, second) = (box(a, at: centers[a]), box(b, at: centers[b]))
          guard first.overlaps(second) else { continue }
          hasMoved = true
          let x = min(first.maxX, second.maxX) - max(first.minX, second.minX)
          let y = min(first.maxY, second.maxY) - max(first.minY, second.minY)
          if x < y {
            let step = (x / 2 + 0.1) * (centers[a].x <= centers[b].x ? -1 : 1)
            (centers[a].x, centers[b].x) = (centers[a].x + step, centers[b].x - step)
          } else {
            let step = (y / 2 + 0.1) * (centers[a].y <= centers[b].y ? -1 : 1)
            (centers[a].y, centers[b].y) = (centers[a].y + step, centers[b].y - step)
          }
          centers[a] = area.nearest(to: centers[a], fitting: sizes[a])
          centers[b] = area.nearest(to: centers[b], fitting: sizes[b])
        }
      }
      if !hasMoved { return }
    }
  }

  /// Puts boxes that still touch another at the nearest free place, the small ones first.
  private mutating func settle() {
    let order = centers.indices.sorted { a, b in
      let (x, y) = (sizes[a].width * sizes[a].height, sizes[b].width * sizes[b].height)
      return x != y ? x < y : a < b
    }
    for index in order where !isFree(index, at: centers[index]) {
      search: for ring in 1...80 {
        for place in Self.ring(around: centers[index], radius: Double(ring) * 6) {
          guard fits(index, at: place), isFree(index, at: place) else { continue }
          centers[index] = place
          break search
        }
      }
    }
  }

  /// Tries places around each box; false when none was better.
  private mutating func clearLines() -> Bool {
    var hasMoved = false
    for index in centers.indices {
      var (best, place) = (cost(index, at: centers[index]), centers[index])
      if best == 0 { continue }
      for ring in 1...8 {
        for candidate in Self.ring(around: centers[index], radius: Double(ring) * 9) {
          guard fits(index, at: candidate), isFree(index, at: candidate) else { continue }
          // Far moves tear a box from its partners, so they must be worth it.
          let cost = cost(index, at: candidate) + Double(ring) * 0.04
          if cost < best - 1e-9 { (best, place) = (cost, candidate) }
        }
      }
      if place.x != centers[index].x || place.y != centers[index].y {
        centers[index] = place
        hasMoved = true
      }
    }
    return hasMoved
  }

  private func fits(_ index: Int, at center: Point) -> Bool {
    area.contains(Box(center: center, size: sizes[index]))
  }

  private func isFree(_ index: Int, at center: Point) -> Bool {
    let wanted = box(index, at: center)
    return centers.indices.allSatisfy { $0 == index || !wanted.overlaps(box($0, at: centers[$0])) }
  }

  /// How many foreign lines run behind a box, and its own lines behind others.
  private func cost(_ index: Int, at center: Point) -> Double {
    let own = box(index, at: center)
    var cost = 0.0
    for (from, to) in lines where from != index && to != index && own.meets(centers[from], centers[to]) { cost += 1 }
    for line in linesOfBox[index] {
      let other = lines[line].0 == index ? lines[line].1 : lines[line].0
      for between in centers.indices where between != index && between != other {
        if Box(center: centers[between], size: sizes[between]).meets(center, centers[other]) { cost += 1 }
      }
    }
    return cost
  }

  private static func ring(around center: Point, radius: Double) -> [Point] {
    let directions: [(Double, Double)] = [
      (1, 0), (-1, 0), (0, 1), (0, -1), (0.71, 0.71), (-0.71, 0.71), (0.71, -0.71), (-0.71, -0.71), (0.92, 0.38),
      (-0.92, 0.38), (0.92, -0.38), (-0.92, -0.38), (0.38, 0.92), (-0.38, 0.92), (0.38, -0.92), (-0.38, -0.92),
    ]
    return directions.map { Point(x: center.x + $0.0 * radius, y: center.y + $0.1 * radius) }
  }
}

extension Box {
  /// Whether a straight line between two points runs through the box.
  func meets(_ from: Point, _ to: Point) -> Bool {
    // Clipped side by side (Liang and Barsky, doi:10.1145/357332.357333): what is left lies inside.
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    var (start, end) = (0.0, 1.0)
    for (step, distance) in [
      (-dx, from.x - minX), (dx, maxX - from.x), (-dy, from.y - minY), (dy, maxY - from.y),
    ] {
      if step == 0 {
        if distance < 0 { return false }
      } else if step < 0 {
        start = max(start, distance / step)
      } else {
        end = min(end, distance / step)
      }
    }
    return start < end
  }
}
