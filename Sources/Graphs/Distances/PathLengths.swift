/// Turns strengths into lengths that paths can add up exactly.
///
/// Floating-point lengths split equal lengths wrongly: 0.1 + 0.2 and 0.15 + 0.15 differ in the last bit. Whole numbers
/// do not.
public enum PathLengths {
  /// Why there are no lengths.
  public enum Failure: Error, Sendable, Equatable {
    /// The weight of edge `edge` is not a whole number of at least 1.
    case notAPositiveWholeNumber(edge: Int, weight: Double)
    /// The common multiple no longer fits in 64 bits when the weight of edge `edge` joins in.
    case commonMultipleTooBig(edge: Int)
  }

  /// The length of each edge as its inverse strength: *L* / *w*, where *L* is the least common multiple of the weights.
  ///
  /// Twice the strength is half the length, exactly. A city's strong edges then count as short paths.
  ///
  ///     try PathLengths.inverse(of: [1, 2, 3])   // [6, 3, 2]
  ///
  /// - Parameter weights: One strength per edge: whole numbers of at least 1.
  /// - Returns: One length per edge, 1 or more, without a common divisor; all 1 when the weights are equal.
  /// - Throws: ``Failure`` if a weight is not whole, or if *L* does not fit in 64 bits.
  /// - Complexity: O(*m* log *w*) time, O(*m*) memory.
  public static func inverse(of weights: [Double]) throws(Failure) -> [Int] {
    var whole: [Int] = []
    whole.reserveCapacity(weights.count)
    for (edge, weight) in weights.enumerated() {
      guard let value = Int(exactly: weight), value >= 1 else {
        throw .notAPositiveWholeNumber(edge: edge, weight: weight)
      }
      whole.append(value)
    }
    var multiple = 1
    for (edge, value) in whole.enumerated() where !multiple.isMultiple(of: value) {
      let product = multiple.multipliedReportingOverflow(by: value / greatestCommonDivisor(multiple, value))
      guard !product.overflow else { throw .commonMultipleTooBig(edge: edge) }
      multiple = product.partialValue
    }
    return whole.map { multiple / $0 }
  }

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    var (bigger, smaller) = (first, second)
    while smaller != 0 { (bigger, smaller) = (smaller, bigger % smaller) }
    return bigger
  }
}
