/// What a regression explains with: named columns of numbers, one row an observation.
///
/// There is no constant column unless one is given.
///
///     DesignMatrix(columns: [("constant", [1, 1, 1]), ("size", [0.5, 1.2, 3])])
public struct DesignMatrix: Sendable, Hashable {
  /// The names, in order.
  public let names: [String]
  /// The number of observations.
  public let rowCount: Int
  /// The numbers, row after row.
  let values: [Double]

  /// The number of columns.
  public var columnCount: Int { names.count }

  /// A matrix from its columns, all equally long and finite.
  public init(columns: [(name: String, values: [Double])]) {
    names = columns.map(\.name)
    rowCount = columns.first?.values.count ?? 0
    precondition(columns.allSatisfy { $0.values.count == columns[0].values.count }, "columns are equally long")
    precondition(columns.allSatisfy { $0.values.allSatisfy(\.isFinite) }, "the numbers of a column are finite")
    var values: [Double] = []
    values.reserveCapacity(rowCount * columns.count)
    for row in 0..<rowCount {
      for column in columns { values.append(column.values[row]) }
    }
    self.values = values
  }

  /// One number.
  public subscript(row: Int, column: Int) -> Double { values[row * names.count + column] }

  /// The matrix with some of its columns only.
  func keeping(_ columns: [Int]) -> DesignMatrix {
    DesignMatrix(columns: columns.map { column in (names[column], (0..<rowCount).map { self[$0, column] }) })
  }

  /// The sum over rows of weight × (row times its own transpose), lower half, row after row of the result.
  ///
  /// - Complexity: O(*n p*²).
  func gram(weights: [Double]) -> SymmetricMatrix {
    let width = columnCount
    var sums = [Double](repeating: 0, count: width * width)
    values.withUnsafeBufferPointer { values in
      sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<rowCount {
          let start = row * width
          for i in 0..<width {
            let scaled = weights[row] * values[start + i]
            // Indicators of groups are mostly zero.
            if scaled == 0 { continue }
            for j in 0...i { sums[i * width + j] += scaled * values[start + j] }
          }
        }
      }
    }
    return SymmetricMatrix(count: width, lowerHalf: sums)
  }

  /// The sum over rows of factor × row.
  func weightedSum(_ factors: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: columnCount)
    for row in 0..<rowCount {
      for column in 0..<columnCount { sums[column] += factors[row] * self[row, column] }
    }
    return sums
  }

  /// Each row times the coefficients.
  func times(_ coefficients: [Double]) -> [Double] {
    (0..<rowCount).map { row in
      var sum = 0.0
      for column in 0..<columnCount { sum += self[row, column] * coefficients[column] }
      return sum
    }
  }
}
