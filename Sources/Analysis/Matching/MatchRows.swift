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

  /// Whether a row holds a number that is marked.
  func holds(_ row: Int, marked: [Bool]) -> Bool { places(of: row).contains { marked[Int(items[$0])] } }

  /// How many marked numbers a row holds.
  func count(of row: Int, marked: [Bool]) -> Int { places(of: row).count { marked[Int(items[$0])] } }

  /// The largest value of the numbers of a row; 0 where none is larger.
  func largest(of row: Int, values: [Double]) -> Double {
    places(of: row).reduce(0) { max($0, values[Int(items[$1])]) }
  }

  /// The sum of the values of the numbers of a row, in their order.
  func sum(of row: Int, values: [Double]) -> Double { places(of: row).reduce(0) { $0 + values[Int(items[$1])] } }

  /// Where the numbers of a row stand. The innermost loops go through these: a slice would be held and let go each time.
  private func places(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// For each number the rows that hold it.
  func inverted(count: Int) -> MatchRows {
    var rows = [[Int]](repeating: [], count: count)
    for row in 0..<self.count {
      for item in self[row] { rows[Int(item)].append(row) }
    }
    return MatchRows(rows)
  }
}
