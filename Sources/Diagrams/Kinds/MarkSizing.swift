/// How large the mark of a city is, by the number of its city partners.
///
/// The area grows with the number. In an overview even the least linked city has many partners, so sizes start from the
/// smallest number drawn.
struct MarkSizing: Sendable {
  private let least: Int
  private let most: Int
  private let isOverview: Bool

  init(partners: [Int], isOverview: Bool) {
    least = partners.min() ?? 0
    most = max(partners.max() ?? 1, least + 1)
    self.isOverview = isOverview
  }

  /// The diameter in points, before the picture is fitted to its page.
  func diameter(partners: Int) -> Double {
    guard isOverview else { return 5 + 3.2 * Double(partners).squareRoot() }
    let share = Double(partners - least) / Double(most - least)
    return 5 + 17 * max(0, share).squareRoot()
  }

  /// The numbers that a legend shows.
  var examples: [Int] { isOverview ? Array(Set([least, (least + most) / 2, most])).sorted() : [1, 9] }
}
