extension Provenance {
  /// The year that the source bears: that of the page, report or letter; nil where none can be told.
  ///
  /// In words, such as *report 2008*, it is the newest number of four digits that stands alone. In a web address numbers are
  /// mostly ids, so only these count: a folder that is a year, such as `/2013/` of `example.org/2013/12/news`, and a date
  /// such as `2013-12-05` or `20131205`. What stands before the address's first `/` or after its `?` or `#` never counts.
  ///
  /// - Parameter limit: The latest year that counts; what is later is no year of the source.
  /// - Complexity: O(length of the source).
  public func sourceYear(until limit: Int) -> Int? {
    guard let source, Self.mayHoldYear(source) else { return nil }
    let bounds = Self.earliestSource...max(Self.earliestSource, min(limit, YearSpan.plausibleYears.upperBound))
    return source.split(separator: " ").compactMap { word -> Int? in
      guard let scheme = Self.schemeEnd(word) else { return Self.yearOfWords(word, within: bounds) }
      return Self.yearOfAddress(word[scheme...], within: bounds)
    }.max()
  }

  /// Nothing that is cited is older; smaller numbers are something else.
  private static let earliestSource = 1900

  /// Whether four digits stand together anywhere: of most sources that is all that need be looked at.
  private static func mayHoldYear(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = isDigit(byte) ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func schemeEnd(_ word: Substring) -> Substring.Index? {
    word.firstRange(of: "://").map(\.upperBound)
  }

  private static func yearOfWords(_ word: Substring, within bounds: ClosedRange<Int>) -> Int? {
    runs(word).compactMap { date($0, within: bounds) ?? ($0.count == 4 ? year($0, within: bounds) : nil) }.max()
  }

  private static func yearOfAddress(_ address: Substring, within bounds: ClosedRange<Int>) -> Int? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
    var years: [Int] = []
    for (place, part) in parts.enumerated() {
      let numbers = runs(part)
      // As a folder, which the last part of the address is not.
      if numbers.first?.count == part.count, part.count == 4, place < parts.count - 1 {
        years += [year(part, within: bounds)].compactMap { $0 }
      }
      years += numbers.compactMap { date($0, within: bounds) }
      for (first, second) in zip(numbers, numbers.dropFirst())
      where first.count == 4 && second.count == 2 && part.distance(from: first.endIndex, to: second.startIndex) == 1 {
        if let month = Int(second), (1...12).contains(month) {
          years += [year(first, within: bounds)].compactMap { $0 }
        }
      }
    }
    return years.max()
  }

  /// The numbers of a text: digits that stand together, as long as they go.
  private static func runs(_ text: Substring) -> [Substring] {
    text.split { !($0.isASCII && $0.isWholeNumber) }
  }

  private static func year(_ digits: Substring, within bounds: ClosedRange<Int>) -> Int? {
    Int(digits).flatMap { bounds.contains($0) ? $0 : nil }
  }

  /// The year of a date of eight digits.
  private static func date(_ digits: Substring, within bounds: ClosedRange<Int>) -> Int? {
    guard digits.count == 8, let month = Int(digits.dropFirst(4).prefix(2)), let day = Int(digits.suffix(2)),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return year(digits.prefix(4), within: bounds)
  }
}
