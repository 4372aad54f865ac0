// What the entries of a report come to, taken together.
extension ReciprocityReport {
  /// The cities of which every link whose money is known runs on a donor's.
  public var donorDependentCities: Int { cities.count { $0.funding.isDonorOnly } }

  /// How many pairs have their possible return on so firm a ground.
  public func returns(on ground: PossibleReturn.Ground) -> Int { returns.count { $0.ground == ground } }
}

extension ReciprocityReport.Pairs {
  /// Pairs of which a direction is known.
  public var known: Int { oneWay + bothWays }
  /// The share of them in which one only gives; nil where no direction is known.
  public var oneWayShare: Double? { known > 0 ? Double(oneWay) / Double(known) : nil }
}

extension FundingCounts {
  /// The share of links whose money is known; nil where it is known of none.
  public var knownShare: Double? { known > 0 ? Double(known) / Double(total) : nil }
}
