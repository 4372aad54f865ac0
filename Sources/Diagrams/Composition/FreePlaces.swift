import Foundation
import Graphviz

/// Finds room for marks one after the other, each as near as may be to where it should stand.
struct FreePlaces {
  private var grid = BoxGrid(cell: 40)
  private let area: Box
  /// The room kept round everything, in points.
  private let clearance: Double

  /// - Parameters:
  ///   - area: Where marks may stand.
  ///   - clearance: The room kept round everything, in points.
  init(area: Box, clearance: Double) {
    self.area = area
    self.clearance = clearance
  }

  /// Says that something stands at a place, whatever else is there.
  mutating func occupy(_ center: Point, _ size: Size) { grid.insert(grown(center, size)) }

  /// Takes the nearest free place to a point; nil where some thousand tries find none, and then nothing is taken.
  ///
  /// Places are tried along a spiral that covers the plane evenly (Vogel 1979, doi:10.1016/0025-5564(79)90080-4).
  mutating func take(near target: Point, _ size: Size) -> Point? {
    let turn = Double.pi * (3 - 5.0.squareRoot())
    let start = area.nearest(to: target, fitting: size)
    for step in 0..<6_000 {
      let (radius, angle) = (5 * Double(step).squareRoot(), turn * Double(step))
      let point = Point(x: start.x + radius * cos(angle), y: start.y + radius * sin(angle))
      guard area.contains(Box(center: point, size: size)), grid.isFree(grown(point, size)) else { continue }
      grid.insert(grown(point, size))
      return point
    }
    return nil
  }

  private func grown(_ center: Point, _ size: Size) -> Box {
    Box(center: center, size: Size(width: size.width + clearance, height: size.height + clearance))
  }
}
