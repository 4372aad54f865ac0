import Graphviz

/// Places for boxes side by side, from left to right in as many rows as they need, so that none is left out.
struct RowPlaces {
  /// The centres, counted upwards from the lower edge of the lowest row.
  let centers: [Point]
  let height: Double

  init(_ sizes: [Size], left: Double, right: Double, gap: Double) {
    var rows: [[Int]] = [[]]
    var x = left
    for (index, size) in sizes.enumerated() {
      if x > left, x + size.width > right {
        rows.append([])
        x = left
      }
      rows[rows.count - 1].append(index)
      x += size.width + gap
    }
    let heights = rows.map { row in (row.map { sizes[$0].height }.max() ?? 0) }
    height = sizes.isEmpty ? 0 : heights.reduce(0, +) + gap * Double(rows.count - 1)
    var centers = Array(repeating: Point(x: left, y: 0), count: sizes.count)
    var top = height
    for (row, height) in zip(rows, heights) {
      var x = left
      for index in row {
        centers[index] = Point(x: x + sizes[index].width / 2, y: top - height / 2)
        x += sizes[index].width + gap
      }
      top -= height + gap
    }
    self.centers = centers
  }
}
