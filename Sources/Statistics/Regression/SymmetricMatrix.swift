/// A small symmetric matrix, and equations with it.
///
/// Ours, because a regression needs a dozen lines of Cholesky's method on a few dozen columns, for which a numeric library
/// with a foreign interface would be the heavier part.
struct SymmetricMatrix {
  let count: Int
  /// Row after row; only entries on and below the diagonal are read.
  var lowerHalf: [Double]

  subscript(row: Int, column: Int) -> Double {
    get { row >= column ? lowerHalf[row * count + column] : lowerHalf[column * count + row] }
    set { lowerHalf[max(row, column) * count + min(row, column)] = newValue }
  }

  /// The matrix with one more row and column, the last.
  func bordered(by border: [Double], corner: Double) -> SymmetricMatrix {
    var result = SymmetricMatrix(
      count: count + 1, lowerHalf: [Double](repeating: 0, count: (count + 1) * (count + 1)))
    for row in 0..<count {
      for column in 0...row { result[row, column] = self[row, column] }
      result[count, row] = border[row]
    }
    result[count, count] = corner
    return result
  }

  /// The columns that earlier ones do not already say, judged by what is left of a column's sum of squares.
  func independentColumns(tolerance: Double = 1e-10) -> [Int] {
    var kept: [Int] = []
    var factor: [[Double]] = []
    for column in 0..<count {
      var row: [Double] = []
      for (position, earlier) in kept.enumerated() {
        var sum = self[column, earlier]
        for step in 0..<position { sum -= row[step] * factor[position][step] }
        row.append(sum / factor[position][position])
      }
      let rest = self[column, column] - row.reduce(0) { $0 + $1 * $1 }
      guard rest > tolerance * self[column, column], rest > 0 else { continue }
      factor.append(row + [rest.squareRoot()])
      kept.append(column)
    }
    return kept
  }

  /// The lower factor of Cholesky; nil when the matrix is not positive definite.
  func choleskyFactor() -> SymmetricMatrix? {
    var factor = SymmetricMatrix(count: count, lowerHalf: [Double](repeating: 0, count: count * count))
    for row in 0..<count {
      for column in 0...row {
        var sum = self[row, column]
        for step in 0..<column {
          sum -= factor.lowerHalf[row * count + step] * factor.lowerHalf[column * count + step]
        }
        if row == column {
          guard sum > 0, sum.isFinite else { return nil }
          factor.lowerHalf[row * count + row] = sum.squareRoot()
        } else {
          factor.lowerHalf[row * count + column] = sum / factor.lowerHalf[column * count + column]
        }
      }
    }
    return factor
  }

  /// The solution of (this factor times its transpose) *x* = `values`.
  func solvingAsFactor(_ values: [Double]) -> [Double] {
    var result = values
    for row in 0..<count {
      for step in 0..<row { result[row] -= lowerHalf[row * count + step] * result[step] }
      result[row] /= lowerHalf[row * count + row]
    }
    for row in (0..<count).reversed() {
      for step in (row + 1)..<max(count, row + 1) { result[row] -= lowerHalf[step * count + row] * result[step] }
      result[row] /= lowerHalf[row * count + row]
    }
    return result
  }

  /// The inverse; nil when the matrix is not positive definite.
  func inverse() -> SymmetricMatrix? {
    guard let factor = choleskyFactor() else { return nil }
    var inverse = SymmetricMatrix(count: count, lowerHalf: [Double](repeating: 0, count: count * count))
    for row in 0..<count {
      var unit = [Double](repeating: 0, count: count)
      unit[row] = 1
      let solution = factor.solvingAsFactor(unit)
      for column in 0...row { inverse[row, column] = solution[column] }
    }
    return inverse
  }

  /// The diagonal of the inverse; nil when the matrix is not positive definite.
  func inverseDiagonal() -> [Double]? {
    guard let factor = choleskyFactor() else { return nil }
    return (0..<count).map { index in
      var unit = [Double](repeating: 0, count: count)
      unit[index] = 1
      return factor.solvingAsFactor(unit)[index]
    }
  }
}
