/// The quantiles of a sample.
///
/// Between two neighbouring values the quantile is interpolated linearly: definition 7 of Hyndman and Fan, which is what
/// R, NumPy and spreadsheets (`PERCENTILE.INC`) give by default.
///
///     Quantiles([4, 1, 3, 2]).median          // 2.5
///     Quantiles([4, 1, 3, 2]).value(at: 0.25) // 1.75
///
/// - SeeAlso: R. J. Hyndman, Y. Fan, *The American Statistician* 50(4):361–365, 1996. doi:10.1080/00031305.1996.10473566
package struct Quantiles: Sendable, Hashable {
  /// The values in rising order.
  package let sorted: [Double]

  /// The quantiles of a sample of finite values.
  ///
  /// - Complexity: O(*n* log *n*).
  package init(_ values: some Sequence<Double>) {
    // An array of numbers is sorted by code made for it, any other sequence by way of closures.
    sorted = Array(values).sorted()
    precondition(sorted.allSatisfy(\.isFinite), "quantiles are taken of finite values")
  }

  /// The quantile at a share of the sample; nil when the sample is empty.
  ///
  /// - Parameter share: From 0, the least value, to 1, the greatest.
  package func value(at share: Double) -> Double? {
    precondition((0...1).contains(share), "a share lies between 0 and 1")
    guard let last = sorted.last else { return nil }
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    guard below + 1 < sorted.count else { return last }
    let fraction = position - Double(below)
    return sorted[below] + fraction * (sorted[below + 1] - sorted[below])
  }

  /// The quantile of the sample without one of its values; nil when nothing else is in it.
  ///
  ///     Quantiles([1, 2, 3, 40]).value(at: 0.5, leavingOut: 3)   // 2
  ///
  /// - Parameter position: The place of the value in ``sorted``.
  /// - Complexity: O(1).
  package func value(at share: Double, leavingOut position: Int) -> Double? {
    precondition((0...1).contains(share), "a share lies between 0 and 1")
    precondition(sorted.indices.contains(position), "what is left out is in the sample")
    guard sorted.count > 1 else { return nil }
    func rest(_ index: Int) -> Double { sorted[index < position ? index : index + 1] }
    let place = share * Double(sorted.count - 2)
    let below = Int(place)
    guard below + 1 < sorted.count - 1 else { return rest(sorted.count - 2) }
    return rest(below) + (place - Double(below)) * (rest(below + 1) - rest(below))
  }

  /// The place of a value in ``sorted``; nil when it is not in the sample.
  ///
  /// - Complexity: O(log *n*).
  package func position(of value: Double) -> Int? {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == value ? low : nil
  }

  /// The middle of the sample; nil when it is empty.
  package var median: Double? { value(at: 0.5) }

  /// The distance between the quartiles; nil when the sample is empty.
  package var interquartileRange: Double? {
    guard let lower = value(at: 0.25), let upper = value(at: 0.75) else { return nil }
    return upper - lower
  }
}
