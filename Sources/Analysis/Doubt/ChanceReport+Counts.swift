// What the tests of a report come to, taken together.
extension ChanceReport {
  /// The tests in which chance is ruled out.
  public var testsBeyondChance: Int { tests.count { $0.result?.isBeyondChance == true } }
  /// The tests in which chance alone may have given the number.
  public var testsWithinChance: Int { testsMade - testsBeyondChance }
  /// The questions for which there was no basis.
  public var testsNotMade: Int { tests.count - testsMade }
  /// The share of links between cities that go one way; nil without links.
  public var oneWayShare: Double? { links > 0 ? Double(oneWayLinks) / Double(links) : nil }
}
