/// How an observed number compares with those of random samples.
///
/// *z* = (observed − mean) / standard deviation says how far off it is; the shares and chances say how often chance alone
/// does as much, whatever the shape of the distribution. A great *z* with a small chance above means that the network has
/// more of it than what the samples keep explains.
///
///     let graph = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 0), (3, 4)])
///     let one = RunOptions(threads: 1)
///     let samples = try graph.degreePreservingSamples(count: 999, seed: 1) { try $0.transitivity(options: one) }
///     NullComparison(of: 1, with: samples.compactMap { $0 }).chanceAbove
///
/// - SeeAlso: B. Phipson, G. K. Smyth, *Stat. Appl. Genet. Mol. Biol.* 9(1):39, 2010. doi:10.2202/1544-6115.1585
public struct NullComparison: Sendable, Equatable {
  /// The number that is compared.
  public let observed: Double
  /// The number of samples, *N*.
  public let sampleCount: Int
  /// The mean of the samples.
  public let mean: Double
  /// The standard deviation of the samples, with *N* − 1; `nil` for a single sample.
  public let standardDeviation: Double?
  /// How many samples are at least as great as the observed number.
  public let atLeastCount: Int
  /// How many samples are at most as great as the observed number.
  public let atMostCount: Int

  /// Compares a number with samples.
  ///
  /// - Parameters:
  ///   - observed: The number, finite.
  ///   - samples: What chance gave, at least one number, all finite.
  /// - Complexity: O(*N*) time.
  /// - Note: Sums follow the order of the samples, so the bits do too.
  public init(of observed: Double, with samples: [Double]) {
    precondition(!samples.isEmpty, "There is at least one sample to compare with.")
    precondition(observed.isFinite && samples.allSatisfy { $0.isFinite }, "Numbers to compare are finite.")
    self.observed = observed
    sampleCount = samples.count
    // A constant sample has exactly this mean and no deviation, which a rounded sum would hide.
    let first = samples[0]
    let mean = first + samples.reduce(0) { $0 + ($1 - first) } / Double(samples.count)
    self.mean = mean
    let squares = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardDeviation = samples.count > 1 ? (squares / Double(samples.count - 1)).squareRoot() : nil
    atLeastCount = samples.count { $0 >= observed }
    atMostCount = samples.count { $0 <= observed }
  }

  /// How many standard deviations the observed number lies above the mean; `nil` if the samples do not differ.
  public var zScore: Double? {
    guard let standardDeviation, standardDeviation > 0 else { return nil }
    return (observed - mean) / standardDeviation
  }

  /// The share of samples that are at least as great, 0…1.
  public var shareAtLeast: Double { Double(atLeastCount) / Double(sampleCount) }

  /// The share of samples that are at most as great, 0…1: the percentile of the observed number.
  public var shareAtMost: Double { Double(atMostCount) / Double(sampleCount) }

  /// The chance to see a number so great if the network were one of the samples: (at least as great + 1) / (*N* + 1).
  ///
  /// The network counts as a sample of its own, so the chance is never 0, and never understated.
  public var chanceAbove: Double { Double(atLeastCount + 1) / Double(sampleCount + 1) }

  /// The chance to see a number so small if the network were one of the samples: (at most as great + 1) / (*N* + 1).
  public var chanceBelow: Double { Double(atMostCount + 1) / Double(sampleCount + 1) }

  /// The chance to see a number so far off on either side: twice the smaller chance, at most 1.
  public var chanceTwoSided: Double { min(1, 2 * min(chanceAbove, chanceBelow)) }
}
