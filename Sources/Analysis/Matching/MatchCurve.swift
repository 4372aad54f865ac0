import Foundation

/// How sums without an upper bound become values between 0 and 1.
enum MatchCurve {
  private static let scale = 1 / Foundation.log(21.0)

  /// ln (1 + 20 *s*) / ln 21, at most 1: the first common partner counts most.
  static func flattened(_ sum: Double) -> Double { sum == 0 ? 0 : min(1, Foundation.log(1 + 20 * sum) * scale) }

  static func log(_ value: Double) -> Double { Foundation.log(value) }
}
