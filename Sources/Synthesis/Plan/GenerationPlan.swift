/// What a made-up network is to be like.
///
/// The same plan gives the same network, and the same bytes in its files.
package struct GenerationPlan: Sendable, Hashable {
  /// The number of cities, 1…1,000,000.
  package let cityCount: Int
  /// Picks the network.
  package let seed: UInt64
  /// The number of agencies, 0…100,000.
  package let agencyCount: Int
  /// The mean number of links of a city with other cities, before cliques are planted, 0…100.
  package let meanDegree: Double
  /// The sizes of the cliques to plant, each 3…500.
  package let cliqueSizes: [Int]
  /// The chance that a fact which may be unknown is unknown, 0…1.
  package let unknownShare: Double
  /// The share of cities without any link, 0…1; nil leaves it to chance.
  package let isolatedShare: Double?
  /// The year of the data, 1980…2100.
  package let year: Int

  /// A plan.
  ///
  /// - Parameters:
  ///   - cityCount: The number of cities, 1…1,000,000.
  ///   - seed: Picks the network.
  ///   - agencyCount: The number of agencies, 0…100,000; by default about 2.5 √`cityCount`, as in the bundled data.
  ///   - meanDegree: The mean number of links of a city with other cities, 0…100; 2.9 by default.
  ///   - cliqueSizes: The sizes of cliques to plant, each 3…500; their members are all different.
  ///   - unknownShare: The chance that a fact which may be unknown is unknown, 0…1; 0.3 by default.
  ///   - isolatedShare: The share of cities without any link, 0…1; by default as chance has it.
  ///   - year: The year of the data, 1980…2100; 2026 by default.
  /// - Throws: ``Refusal`` for the first number out of its range.
  package init(
    cityCount: Int, seed: UInt64, agencyCount: Int? = nil, meanDegree: Double = 2.9, cliqueSizes: [Int] = [],
    unknownShare: Double = 0.3, isolatedShare: Double? = nil, year: Int = 2026
  ) throws(Refusal) {
    func require(_ condition: Bool, _ refusal: Refusal) throws(Refusal) { if !condition { throw refusal } }
    try require((1...1_000_000).contains(cityCount), .cityCount)
    let agencies = agencyCount ?? Int((Double(cityCount) * 6.25).squareRoot())
    try require((0...100_000).contains(agencies), .agencyCount)
    try require((0...100).contains(meanDegree), .meanDegree)
    try require(cliqueSizes.allSatisfy((3...500).contains), .cliqueSize)
    try require((0...1).contains(unknownShare), .unknownShare)
    try require((0...1).contains(isolatedShare ?? 0), .isolatedShare)
    try require((1980...2100).contains(year), .year)
    self.cityCount = cityCount
    self.seed = seed
    self.agencyCount = agencies
    self.meanDegree = meanDegree
    self.cliqueSizes = cliqueSizes
    self.unknownShare = unknownShare
    self.isolatedShare = isolatedShare
    self.year = year
    // Sizes are within bounds by now, but there may be any number of them.
    let members = cliqueSizes.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    guard members <= linkableCount else { throw .cliquesTooLarge(members: members, cities: linkableCount) }
  }

  /// The number of cities that are kept free of links.
  package var isolatedCount: Int { Int((Double(cityCount) * (isolatedShare ?? 0)).rounded()) }

  /// The number of cities that may have links.
  package var linkableCount: Int { cityCount - isolatedCount }

  /// What stands in the source column of every row.
  package var source: String { "synthetic, seed \(seed)" }
}
