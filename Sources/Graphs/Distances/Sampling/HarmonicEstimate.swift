/// Harmonic centrality from a sample of vertices, with how far it may be off.
public struct HarmonicEstimate: Sendable, Equatable {
  /// By vertex: harmonic centrality, as ``Graph/harmonicCentrality(direction:lengths:options:)`` gives it, estimated.
  public let values: [Double]
  /// The most by which any value is off, with the stated confidence; 0 if all were counted.
  public let maximumError: Double
  /// The chance that all intervals hold at the same time.
  public let confidence: Double
  /// The number of vertices drawn, from which distances were measured; 0 if all were counted.
  public let sampleCount: Int

  /// By vertex: how far its value may be off; 0 where all was counted.
  let halfWidths: [Double]
  /// By vertex: the least and the greatest value that its number of neighbors allows.
  let limits: [ClosedRange<Double>]

  /// Where the true value of a vertex lies; the intervals of all vertices hold together with the stated confidence.
  ///
  /// Two vertices whose intervals do not meet are in the right order.
  ///
  /// - Complexity: O(1).
  public func interval(of vertex: Int) -> ClosedRange<Double> {
    let (value, width, limits) = (values[vertex], halfWidths[vertex], limits[vertex])
    return max(limits.lowerBound, value - width)...max(limits.lowerBound, min(limits.upperBound, value + width))
  }
}
