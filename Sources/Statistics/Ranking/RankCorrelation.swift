/// How far two rankings agree.
package enum RankCorrelation {
  /// Kendall's τ_b: of two items drawn at random, how much likelier they stand in the same order than in opposite ones.
  ///
  /// (concordant − discordant pairs) / √((pairs not tied in the first) (pairs not tied in the second)). 1 means the same
  /// order, 0 none in common, −1 the reverse.
  ///
  ///     RankCorrelation.kendallTau([1, 2, 3, 4], [1, 2, 4, 3])   // 2/3
  ///
  /// - Parameters:
  ///   - first: One number an item; only their order matters.
  ///   - second: As many numbers.
  /// - Returns: A number in −1…1; nil where all numbers of one side are equal, or with fewer than two.
  /// - Complexity: O(*n* log *n*) time, O(*n*) memory.
  /// - SeeAlso: M. G. Kendall, *Biometrika* 33(3):239–251, 1945. doi:10.1093/biomet/33.3.239; W. R. Knight, *J. Am. Stat.
  ///   Assoc.* 61:436–439, 1966. doi:10.1080/01621459.1966.10480879
  package static func kendallTau(_ first: [Int], _ second: [Int]) -> Double? {
    precondition(first.count == second.count, "there are as many numbers on either side")
    let pairs = zip(first, second).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let all = pairs.count * (pairs.count - 1) / 2
    let tiedInFirst = tiedPairs(pairs) { $0.0 == $1.0 }
    let tiedInBoth = tiedPairs(pairs) { $0 == $1 }
    var sorted = pairs.map(\.1)
    let discordant = exchanges(sorting: &sorted)
    let tiedInSecond = tiedPairs(sorted) { $0 == $1 }
    let (untiedFirst, untiedSecond) = (all - tiedInFirst, all - tiedInSecond)
    guard untiedFirst > 0, untiedSecond > 0 else { return nil }
    let surplus = all - tiedInFirst - tiedInSecond + tiedInBoth - 2 * discordant
    // Two roots rather than that of the product, which may not be a whole number that a Double holds; equal ones exactly.
    if untiedFirst == untiedSecond { return Double(surplus) / Double(untiedFirst) }
    let tau = Double(surplus) / (Double(untiedFirst).squareRoot() * Double(untiedSecond).squareRoot())
    return min(1, max(-1, tau))
  }

  private static func tiedPairs<Element>(_ sorted: [Element], _ areTied: (Element, Element) -> Bool) -> Int {
    var (pairs, run) = (0, 0)
    for index in sorted.indices.dropFirst() {
      run = areTied(sorted[index - 1], sorted[index]) ? run + 1 : 0
      pairs += run
    }
    return pairs
  }

  /// Sorts, and counts the pairs that stood in falling order; merges runs of doubling length.
  private static func exchanges(sorting values: inout [Int]) -> Int {
    var merged = values
    var (count, width) = (0, 1)
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        for slot in start..<end {
          if right == end || (left < middle && values[left] <= values[right]) {
            merged[slot] = values[left]
            left += 1
          } else {
            merged[slot] = values[right]
            right += 1
            count += middle - left
          }
        }
      }
      swap(&values, &merged)
      width *= 2
    }
    return count
  }
}
