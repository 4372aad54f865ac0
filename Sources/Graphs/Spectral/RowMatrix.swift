/// A sparse matrix with no number below 0, row by row; where there are no values, each is 1.
struct RowMatrix {
  let offsets: [UInt32]
  let columns: [UInt32]
  let values: [Double]?
  /// Whether the matrix is its own transpose.
  let isSymmetric: Bool

  /// For the rows of a range, the sum over the row of value times the number at its column.
  func multiply(_ range: Range<Int>, _ vector: UnsafePointer<Double>, into products: UnsafeMutablePointer<Double>) {
    offsets.withUnsafeBufferPointer { offsets in
      columns.withUnsafeBufferPointer { columns in
        if let values {
          values.withUnsafeBufferPointer { values in
            for row in range {
              var sum = 0.0
              for arc in Int(offsets[row])..<Int(offsets[row + 1]) { sum += values[arc] * vector[Int(columns[arc])] }
              products[row] = sum
            }
          }
        } else {
          for row in range {
            products[row] = sumOfRow(columns, Int(offsets[row]), Int(offsets[row + 1]), vector)
          }
        }
      }
    }
  }

  /// The sum over one row of value times the number at its column.
  @inline(__always)
  func product(_ row: Int, _ vector: UnsafeMutableBufferPointer<Double>) -> Double {
    var sum = 0.0
    for arc in Int(offsets[row])..<Int(offsets[row + 1]) { sum += (values?[arc] ?? 1) * vector[Int(columns[arc])] }
    return sum
  }

  /// The sum of the values of one row.
  func rowSum(_ row: Int) -> Double {
    let arcs = Int(offsets[row])..<Int(offsets[row + 1])
    return values.map { $0[arcs].reduce(0, +) } ?? Double(arcs.count)
  }
}

/// The sum of the numbers at some columns, in four sums side by side where the row is long.
@inline(__always)
func sumOfRow(
  _ columns: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int, _ vector: UnsafePointer<Double>
) -> Double {
  var arc = start
  var sum = 0.0
  while end &- arc >= 8 {
    // Stretches are added up by themselves: a hub's million equal neighbors would otherwise round alike.
    let stretchEnd = min(end, arc &+ 1024)
    var sums = SIMD4<Double>()
    while arc &+ 4 <= stretchEnd {
      sums += SIMD4(
        vector[Int(columns[arc])], vector[Int(columns[arc &+ 1])], vector[Int(columns[arc &+ 2])],
        vector[Int(columns[arc &+ 3])])
      arc &+= 4
    }
    sum += sums.sum()
  }
  while arc < end {
    sum += vector[Int(columns[arc])]
    arc &+= 1
  }
  return sum
}
