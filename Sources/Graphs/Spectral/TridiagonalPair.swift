/// The greatest eigenvalue of a symmetric tridiagonal matrix, and its eigenvector.
struct TridiagonalPair {
  let value: Double
  /// Of norm 1, with positive entries.
  let vector: [Double]

  /// - Parameters:
  ///   - diagonal: At least one number.
  ///   - side: The positive numbers beside the diagonal, one fewer; more are ignored.
  init(diagonal: [Double], side: [Double]) {
    value = TridiagonalPair.greatestValue(diagonal, side)
    vector = TridiagonalPair.vector(of: value, diagonal, side)
  }

  /// Halves an interval for as long as numbers lie inside: above the greatest eigenvalue, and only there, every pivot of
  /// *θ* − *T* is positive.
  private static func greatestValue(_ diagonal: [Double], _ side: [Double]) -> Double {
    let count = diagonal.count
    var low = diagonal[0]
    var high = diagonal[0]
    for index in 0..<count {
      let reach = (index > 0 ? side[index - 1] : 0) + (index + 1 < count ? side[index] : 0)
      low = max(low, diagonal[index])
      high = max(high, diagonal[index] + reach)
    }
    while true {
      let middle = low + (high - low) / 2
      guard middle > low && middle < high else { return high }
      var pivot = middle - diagonal[0]
      var index = 1
      while pivot > 0 && index < count {
        pivot = middle - diagonal[index] - side[index - 1] * side[index - 1] / pivot
        index += 1
      }
      if pivot > 0 { high = middle } else { low = middle }
    }
  }

  /// Eliminates from both ends and begins where they meet best, so that no entry loses bits to cancellation.
  ///
  /// - SeeAlso: I. S. Dhillon, B. N. Parlett, *Linear Algebra Appl.* 387:1–28, 2004. doi:10.1016/j.laa.2003.12.028
  private static func vector(of value: Double, _ diagonal: [Double], _ side: [Double]) -> [Double] {
    let count = diagonal.count
    // At the eigenvalue itself a pivot may round to 0; the smallest number in its place changes nothing else.
    let least = Double.leastNormalMagnitude
    var down = diagonal.map { value - $0 }
    var up = down
    for index in 1..<max(1, count) {
      down[index] = max(least, down[index] - side[index - 1] * side[index - 1] / max(least, down[index - 1]))
    }
    for index in (0..<(count - 1)).reversed() {
      up[index] = max(least, up[index] - side[index] * side[index] / max(least, up[index + 1]))
    }
    var twist = 0
    var best = Double.infinity
    for index in 0..<count {
      let meeting = abs(down[index] + up[index] - (value - diagonal[index]))
      if meeting < best { (twist, best) = (index, meeting) }
    }
    var vector = [Double](repeating: 1, count: count)
    for index in (0..<twist).reversed() { vector[index] = side[index] * vector[index + 1] / max(least, down[index]) }
    for index in (twist + 1)..<max(twist + 1, count) {
      vector[index] = side[index - 1] * vector[index - 1] / max(least, up[index])
    }
    let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return vector.map { $0 / norm }
  }
}
