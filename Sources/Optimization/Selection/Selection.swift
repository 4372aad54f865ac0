/// Candidates that were chosen, what they are worth, and how much better any other choice could be.
package struct Selection: Sendable, Hashable {
  /// The candidates, in the order in which they were chosen.
  package let chosen: [Int]
  /// What each added to the value when it was chosen.
  package let gains: [Double]
  /// The value of all together.
  package let value: Double
  /// What they cost together.
  package let cost: Double
  /// A number that no choice within the limits exceeds: never below ``value``.
  package let upperBound: Double
  /// The share of the best possible value that the way of choosing is known to reach on any instance; nil where nothing is
  /// known. 1 for a choice that is proven best. The bound often says more about the instance at hand.
  package let guarantee: Double?

  /// Whether no choice is better, as far as rounding lets tell.
  package var isOptimal: Bool { upperBound - value <= Self.tolerance * max(1, abs(upperBound)) }

  /// How far the best possible value may lie above this one, as a share of the bound; 0…1, 0 where the bound is 0.
  package var gap: Double { isOptimal || upperBound <= 0 ? 0 : (upperBound - value) / upperBound }

  /// Differences below this share of a value are rounding.
  static let tolerance = 1e-9
}
