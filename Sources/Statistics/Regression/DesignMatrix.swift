/// What a regression explains with: named columns of numbers, one row an observation.
///
/// There is no constant column unless one is given.
///
///     DesignMatrix(columns: [("constant", [1, 1, 1]), ("size", [0.5, 1.2, 3])])
package struct DesignMatrix: Sendable, Hashable {
  /// The names, in order.
  package let names: [String]
  /// The number of observations.
  package let rowCount: Int
  /// The numbers that are not 0, row after row: indicators of groups are 0 nearly everywhere.
  private let values: [Double]
  /// The column of each of them, rising within a row.
  private let columns: [Int32]
  /// Where each row begins among them, and where the last one ends.
  private let starts: [Int]

  /// The number of columns.
  package var columnCount: Int { names.count }

  /// A matrix from its columns, all equally long and finite.
  package init(columns: [(name: String, values: [Double])]) {
    names = columns.map(\.name)
    rowCount = columns.first?.values.count ?? 0
    precondition(columns.allSatisfy { $0.values.count == columns[0].values.count }, "columns are equally long")
    precondition(columns.allSatisfy { $0.values.allSatisfy(\.isFinite) }, "the numbers of a column are finite")
    var (values, places, starts): ([Double], [Int32], [Int]) = ([], [], [0])
    starts.reserveCapacity(rowCount + 1)
    for row in 0..<rowCount {
      for (column, contents) in columns.enumerated() where contents.values[row] != 0 {
        values.append(contents.values[row])
        places.append(Int32(column))
      }
      starts.append(values.count)
    }
    (self.values, self.columns, self.starts) = (values, places, starts)
  }

  /// One number.
  ///
  /// - Complexity: O(numbers of the row that are not 0).
  package subscript(row: Int, column: Int) -> Double {
    entries(of: row).first { columns[$0] == column }.map { values[$0] } ?? 0
  }

  /// The numbers of a row that are not 0, with their columns.
  func row(_ row: Int) -> [(column: Int, value: Double)] { entries(of: row).map { (Int(columns[$0]), values[$0]) } }

  private func entries(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// The matrix with some of its columns only, in rising order.
  func keeping(only kept: [Int]) -> DesignMatrix {
    if kept.count == columnCount { return self }
    var contents = kept.map { (names[$0], [Double](repeating: 0, count: rowCount)) }
    var places = [Int?](repeating: nil, count: columnCount)
    for (place, column) in kept.enumerated() { places[column] = place }
    for row in 0..<rowCount {
      for entry in entries(of: row) {
        if let place = places[Int(columns[entry])] { contents[place].1[row] = values[entry] }
      }
    }
    return DesignMatrix(columns: contents)
  }

  /// The sum over rows of weight × (row times its own transpose), lower half, row after row of the result.
  ///
  /// - Complexity: O(*n k*²) for *k* numbers of a row that are not 0.
  func gram(weights: [Double]) -> SymmetricMatrix {
    let width = columnCount
    var sums = [Double](repeating: 0, count: width * width)
    for row in 0..<rowCount {
      for i in entries(of: row) {
        let scaled = weights[row] * values[i]
        let start = Int(columns[i]) * width
        for j in starts[row]...i { sums[start + Int(columns[j])] += scaled * values[j] }
      }
    }
    return SymmetricMatrix(count: width, lowerHalf: sums)
  }

  /// The sum over rows of factor × row.
  func weightedSum(_ factors: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: columnCount)
    for row in 0..<rowCount {
      for entry in entries(of: row) { sums[Int(columns[entry])] += factors[row] * values[entry] }
    }
    return sums
  }

  /// Each row times the coefficients.
  func times(_ coefficients: [Double]) -> [Double] {
    (0..<rowCount).map { row in
      var sum = 0.0
      for entry in entries(of: row) { sum += values[entry] * coefficients[Int(columns[entry])] }
      return sum
    }
  }
}
