#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The chance of each edge when only the expected degrees of both modes are kept: *xy* / (1 + *xy*).
///
/// Vertices of one degree share one *x*, so the work is that of a small table of different degrees.
struct EdgeChances {
  /// By class of the first mode and class of the second.
  private var chances: [[Double]]
  /// The number of vertices of each class of the second mode.
  private let columnCounts: [Int]
  private var rowClasses: [Int: Int] = [:]

  init(_ graph: TwoModeGraph, options: RunOptions) throws(RunInterruption) {
    let checkpoint = try Checkpoint(options)
    let rows = DegreeClasses(graph.degrees())
    let columns = DegreeClasses(
      (graph.firstCount..<graph.firstCount + graph.secondCount).map { graph.graph.outgoing.degree(of: $0) })
    columnCounts = columns.counts
    for (index, degree) in rows.degrees.enumerated() { rowClasses[degree] = index }
    chances = rows.degrees.map { _ in columns.degrees.map { _ in 0 } }
    // A vertex with all edges or none has no free chance; what is left of the others may have none then, and so on.
    var (openRows, openColumns) = (Array(rows.degrees.indices), Array(columns.degrees.indices))
    var rowRest = rows.degrees
    var columnRest = columns.degrees
    var isSettled = false
    while !isSettled {
      let width = openColumns.reduce(0) { $0 + columns.counts[$1] }
      let height = openRows.reduce(0) { $0 + rows.counts[$1] }
      let settledRows = openRows.filter { rowRest[$0] == 0 || rowRest[$0] == width }
      let settledColumns = openColumns.filter { columnRest[$0] == 0 || columnRest[$0] == height }
      isSettled = settledRows.isEmpty && settledColumns.isEmpty
      if let row = settledRows.first {
        let chance = rowRest[row] == 0 ? 0 : 1
        for column in openColumns {
          chances[row][column] = Double(chance)
          columnRest[column] -= chance * rows.counts[row]
        }
        openRows.removeAll { $0 == row }
      } else if let column = settledColumns.first {
        let chance = columnRest[column] == 0 ? 0 : 1
        for row in openRows {
          chances[row][column] = Double(chance)
          rowRest[row] -= chance * columns.counts[column]
        }
        openColumns.removeAll { $0 == column }
      }
    }
    guard !openRows.isEmpty, !openColumns.isEmpty else { return }
    // Both in logarithms: x = exp(rowPotentials), y = exp(columnPotentials).
    var rowPotentials = openRows.map { log(Double(rowRest[$0])) }
    var columnPotentials = openColumns.map { log(Double(columnRest[$0])) - log(Double(graph.graph.edgeCount)) }
    let (rowCounts, colCounts) = (openRows.map { rows.counts[$0] }, openColumns.map { columns.counts[$0] })
    for _ in 0..<EdgeChances.maximumRounds {
      try checkpoint.ask()
      for (index, row) in openRows.enumerated() {
        EdgeChances.solve(&rowPotentials[index], wanted: Double(rowRest[row]), against: columnPotentials, colCounts)
      }
      var worst = 0.0
      for (index, column) in openColumns.enumerated() {
        let before = EdgeChances.expected(columnPotentials[index], against: rowPotentials, rowCounts).sum
        worst = max(worst, abs(before - Double(columnRest[column])))
        EdgeChances.solve(
          &columnPotentials[index], wanted: Double(columnRest[column]), against: rowPotentials, rowCounts)
      }
      if worst < EdgeChances.tolerance { break }
    }
    for (index, row) in openRows.enumerated() {
      for (place, column) in openColumns.enumerated() {
        chances[row][column] = EdgeChances.chance(rowPotentials[index] + columnPotentials[place])
      }
    }
  }

  /// The chance that two rows share at least so many columns.
  ///
  /// Adds up chances only, from an absorbing state for "enough": nothing cancels, however small the tail.
  func sharedTail(from shared: Int, rowDegrees: (Int, Int)) -> Double {
    guard shared > 0 else { return 1 }
    guard let first = rowClasses[rowDegrees.0], let second = rowClasses[rowDegrees.1] else { return 0 }
    var states = [Double](repeating: 0, count: shared)
    states[0] = 1
    var enough = 0.0
    for (column, count) in columnCounts.enumerated() {
      let both = chances[first][column] * chances[second][column]
      guard both > 0 else { continue }
      for _ in 0..<count {
        enough += states[shared - 1] * both
        for state in stride(from: shared - 1, to: 0, by: -1) {
          states[state] = states[state] * (1 - both) + states[state - 1] * both
        }
        states[0] *= 1 - both
      }
    }
    return min(1, enough)
  }

  /// The greatest difference between expected and wanted degrees.
  private static let tolerance = 1e-11
  private static let maximumRounds = 100_000

  private static func chance(_ potential: Double) -> Double { 1 / (1 + exp(-potential)) }

  /// The expected degree at a potential, and how fast it grows.
  private static func expected(
    _ potential: Double, against others: [Double], _ counts: [Int]
  ) -> (sum: Double, slope: Double) {
    var (sum, slope) = (0.0, 0.0)
    for (other, count) in zip(others, counts) {
      let chance = chance(potential + other)
      sum += Double(count) * chance
      slope += Double(count) * chance * (1 - chance)
    }
    return (sum, slope)
  }

  /// Newton's method for one potential: the expected degree grows with it, by a logistic curve.
  private static func solve(_ potential: inout Double, wanted: Double, against others: [Double], _ counts: [Int]) {
    for _ in 0..<50 {
      let (sum, slope) = expected(potential, against: others, counts)
      guard slope > 0 else { return }
      // Far from the root the curve is flat: no step longer than that.
      let step = max(-2, min(2, (wanted - sum) / slope))
      potential += step
      if abs(step) < 1e-14 * max(1, abs(potential)) { return }
    }
  }
}

/// The different degrees that occur, ascending, and how many vertices have each.
private struct DegreeClasses {
  let degrees: [Int]
  let counts: [Int]

  init(_ all: [Int]) {
    let tally = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    degrees = tally.map(\.key)
    counts = tally.map(\.value)
  }
}

/// Logarithms of factorials, for chances of draws without replacement.
struct LogFactorials {
  private let values: [Double]

  init(upTo maximum: Int) {
    var values = [0.0]
    // Sums of many logarithms lose digits; what each addition drops is carried on (Kahan).
    var dropped = 0.0
    for number in stride(from: 1, through: maximum, by: 1) {
      let term = log(Double(number)) - dropped
      let sum = values[number - 1] + term
      dropped = (sum - values[number - 1]) - term
      values.append(sum)
    }
    self.values = values
  }

  private func choose(_ total: Int, _ part: Int) -> Double { values[total] - values[part] - values[total - part] }

  /// The chance that two random sets of `first` and `second` things out of `all` share at least `shared`.
  func hypergeometricTail(from shared: Int, of all: Int, _ first: Int, _ second: Int) -> Double {
    let whole = choose(all, second)
    var sum = 0.0
    // The smallest terms first: the tail falls towards its end, as far as it matters for digits.
    for count in stride(from: min(first, second), through: max(shared, first + second - all, 0), by: -1) {
      sum += exp(choose(first, count) + choose(all - first, second - count) - whole)
    }
    return min(1, sum)
  }
}
