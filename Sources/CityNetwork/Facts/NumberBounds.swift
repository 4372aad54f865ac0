/// The greatest numbers that facts may have, so that no sum over a data set leaves what a number can hold.
///
/// A file is read up to 256 MiB and a row takes two bytes at least, so no list has more than 2²⁷ rows. Sums over all rows
/// of whole numbers up to ``whole`` stay below 2²⁷ · 10¹⁰ ≈ 1.4 · 10¹⁸, which fits into 63 bits; of amounts up to ``amount``
/// they stay below 1.4 · 10²³, which is finite by far. So sums are plain sums everywhere, and every fact is held to these
/// bounds when a network is made, wherever it comes from.
public enum NumberBounds {
  /// The greatest whole number, such as a population: ten thousand million, more than there are people.
  public static let whole = 10_000_000_000
  /// The greatest amount of money or staff; more than any link costs, in any currency.
  public static let amount = 1e15
  /// The most rows that a list can have.
  package static let rows = 1 << 27
}
