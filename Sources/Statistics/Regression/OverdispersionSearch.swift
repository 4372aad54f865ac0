#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the overdispersion *α* of greatest likelihood for given expected counts.
///
/// Written with log(1 + *α j*) summed over *j* below the count, so that nothing cancels as *α* nears 0.
struct OverdispersionSearch {
  let counts: [Int]
  let means: [Double]

  /// The first and second derivative of the logarithm of the likelihood.
  func derivatives(at alpha: Double) -> (first: Double, second: Double) {
    var (first, second) = (0.0, 0.0)
    for (count, mean) in zip(counts, means) {
      for step in 0..<count {
        let share = Double(step) / (1 + alpha * Double(step))
        first += share
        second -= share * share
      }
      let x = alpha * mean
      let parts = Self.parts(x)
      let scaled = mean / (1 + x)
      first += mean * mean * parts.first - Double(count) * scaled
      second += mean * mean * mean * parts.second + Double(count) * scaled * scaled
    }
    return (first, second)
  }

  /// The best *α*; 0 where the counts are not wider than Poisson.
  func best(from start: Double) -> Double {
    guard derivatives(at: 0).first > 0 else { return 0 }
    // The slope is positive at 0 and negative far out: narrow the bracket, by Newton's step where it stays inside.
    var (low, high) = (0.0, max(1, 2 * start))
    while derivatives(at: high).first > 0, high < 1e12 { (low, high) = (high, high * 4) }
    var alpha = start > low && start < high ? start : (low + high) / 2
    for _ in 0..<200 {
      let slope = derivatives(at: alpha)
      if slope.first > 0 { low = alpha } else { high = alpha }
      let newton = slope.second < 0 ? alpha - slope.first / slope.second : alpha
      let next = newton > low && newton < high ? newton : (low + high) / 2
      let isSettled = abs(next - alpha) <= 1e-14 * alpha
      alpha = next
      if isSettled { break }
    }
    return alpha
  }

  /// (log(1 + x) − x/(1 + x)) / x² and (2x/(1 + x) + x²/(1 + x)² − 2 log(1 + x)) / x³, by their series near 0.
  private static func parts(_ x: Double) -> (first: Double, second: Double) {
    guard x < 0.02 else {
      let share = x / (1 + x)
      return ((log1p(x) - share) / (x * x), (2 * share + share * share - 2 * log1p(x)) / (x * x * x))
    }
    var (first, second, power) = (0.0, 0.0, 1.0)
    for k in 2..<14 {
      let (order, sign) = (Double(k), k.isMultiple(of: 2) ? 1.0 : -1.0)
      first += sign * (order - 1) / order * power
      second += -sign * order * (order - 1) / (order + 1) * power
      power *= x
    }
    return (first, second)
  }
}
