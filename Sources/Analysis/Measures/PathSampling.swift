import Graphs

/// How to estimate measures of paths from a sample, where looking at every path would take too long.
public struct PathSampling: Sendable, Hashable, Codable {
  /// How far off an estimate may be, on the scale of 0…1.
  public var maximumError: Double
  /// The chance that no city is off by more, for each of the two measures.
  public var confidence: Double
  /// Names the sample: the same seed gives the same numbers.
  public var seed: UInt64

  /// A way of sampling.
  ///
  /// - Parameters:
  ///   - maximumError: Above 0, below 1.
  ///   - confidence: Above 0, below 1; 0.95 by default.
  ///   - seed: Names the sample.
  public init(maximumError: Double, confidence: Double = 0.95, seed: UInt64 = 1) {
    precondition(maximumError > 0 && maximumError < 1, "An error lies between 0 and 1.")
    precondition(confidence > 0 && confidence < 1, "A confidence lies between 0 and 1.")
    self.maximumError = maximumError
    self.confidence = confidence
    self.seed = seed
  }
}

/// The measures of paths of every vertex, exact or sampled.
struct PathMeasures {
  let harmonic: [Double]
  /// In pairs.
  let betweenness: [Double]
  let closeness: [Double]?

  init(_ graph: Graph, sampling: PathSampling?, options: RunOptions) throws(RunInterruption) {
    guard let sampling else {
      // One pass tells both.
      let distances = try graph.distanceSummary(options: options)
      (harmonic, closeness) = (distances.harmonicCentrality, distances.closenessCentrality)
      betweenness = try graph.betweennessCentrality(normalized: false, options: options)
      return
    }
    harmonic = try graph.harmonicEstimate(
      maximumError: sampling.maximumError, confidence: sampling.confidence, seed: sampling.seed, options: options
    ).values
    let pairs = Double(graph.vertexCount - 1) * Double(graph.vertexCount - 2) / 2
    betweenness = try graph.betweennessEstimate(
      maximumError: sampling.maximumError, confidence: sampling.confidence, seed: sampling.seed, options: options
    ).values.map { $0 * max(0, pairs) }
    closeness = nil
  }
}
