/// For each city (or theme, or body) a short ascending list of numbers, all in one array.
struct MatchRows: Sendable {
  private let starts: [Int32]
  private let items: [Int32]

  /// Rows of distinct numbers, in ascending order.
  init(_ rows: [[Int]]) {
    var (starts, items): ([Int32], [Int32]) = ([0], [])
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      items += row.map { Int32(truncatingIfNeeded: $0) }
      starts.append(Int32(truncatingIfNeeded: items.count))
    }
    (self.starts, self.items) = (starts, items)
  }

  var count: Int { starts.count - 1 }

  subscript(row: Int) -> ArraySlice<Int32> { items[Int(starts[row])..<Int(starts[row + 1])] }

  func count(of row: Int) -> Int { Int(starts[row + 1] - starts[row]) }

  /// For each number the rows that hold it.
  func inverted(count: Int) -> MatchRows {
    var rows = [[Int]](repeating: [], count: count)
    for row in 0..<self.count {
      for item in self[row] { rows[Int(item)].append(row) }
    }
    return MatchRows(rows)
  }
}
