import Graphviz

/// Divides a box into cells whose areas are in proportion to weights.
enum TreemapCells {
  /// Cells as nearly square as may be, in the order of the weights, which are best given in falling order.
  ///
  /// Weights of 0 get cells without extent. Complexity: O(*n*) for *n* weights.
  ///
  /// - SeeAlso: M. Bruls, K. Huizing, J. J. van Wijk, *Squarified treemaps*, 2000. doi:10.1007/978-3-7091-6783-0_4
  static func squares(_ area: Box, _ weights: [Double]) -> [Box] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.map { _ in Box(center: area.center, size: Size(width: 0, height: 0)) } }
    let unit = area.width * area.height / total
    var cells: [Box] = []
    var rest = area
    var start = 0
    while start < weights.count {
      let side = max(1e-9, min(rest.width, rest.height))
      var (sum, end) = (weights[start] * unit, start + 1)
      var (least, most) = (sum, sum)
      var worst = ratio(sum, least, most, side)
      while end < weights.count {
        let next = weights[end] * unit
        let (low, high) = (min(least, next), max(most, next))
        let nextWorst = ratio(sum + next, low, high, side)
        guard nextWorst <= worst else { break }
        (sum, least, most, worst, end) = (sum + next, low, high, nextWorst, end + 1)
      }
      let depth = sum / side
      let isWide = rest.width >= rest.height
      var offset = 0.0
      for index in start..<end {
        let extent = depth > 0 ? weights[index] * unit / depth : 0
        cells.append(
          isWide
            ? Box(minX: rest.minX, minY: rest.maxY - offset - extent, maxX: rest.minX + depth, maxY: rest.maxY - offset)
            : Box(minX: rest.minX + offset, minY: rest.maxY - depth, maxX: rest.minX + offset + extent, maxY: rest.maxY)
        )
        offset += extent
      }
      if isWide { rest.minX = min(rest.maxX, rest.minX + depth) } else { rest.maxY = max(rest.minY, rest.maxY - depth) }
      start = end
    }
    return cells
  }

  /// Slices side by side along the longer side, so that shares can be compared.
  static func slices(_ area: Box, _ weights: [Double]) -> [Box] {
    let total = max(1e-12, weights.reduce(0, +))
    var done = 0.0
    return weights.map { weight in
      let (from, to) = (done / total, (done + weight) / total)
      done += weight
      return area.width >= area.height
        ? Box(
          minX: area.minX + area.width * from, minY: area.minY, maxX: area.minX + area.width * to, maxY: area.maxY)
        : Box(
          minX: area.minX, minY: area.maxY - area.height * to, maxX: area.maxX, maxY: area.maxY - area.height * from)
    }
  }

  /// How far the worst cell of a row is from a square: its longer side over its shorter one.
  private static func ratio(_ sum: Double, _ least: Double, _ most: Double, _ side: Double) -> Double {
    guard least > 0 else { return .greatestFiniteMagnitude }
    let (square, row) = (side * side, sum * sum)
    return max(square * most / row, row / (square * least))
  }
}
