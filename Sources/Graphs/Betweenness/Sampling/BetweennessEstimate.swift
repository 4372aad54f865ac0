/// Betweenness from a sample of shortest paths, with how far it may be off.
public struct BetweennessEstimate: Sendable, Equatable {
  /// By vertex: normalized betweenness, as ``Graph/betweennessCentrality(normalized:lengths:options:)`` gives it, estimated.
  public let values: [Double]
  /// The most by which any value is off, with the stated confidence.
  public let maximumError: Double
  /// The chance that all intervals hold at the same time.
  public let confidence: Double
  /// The number of shortest paths drawn after the pilot; 0 if sizes of parts told everything.
  public let sampleCount: Int

  let sampling: Sampling

  /// What the intervals are made of.
  struct Sampling: Sendable, Equatable {
    /// By vertex: how many drawn paths it lay inside.
    let counts: [UInt32]
    /// By vertex: the logarithm of how seldom one side of its interval may fail.
    let budgets: [Double]
    /// By vertex: the part that is exact.
    let exact: [Double]
    /// What a share of 1 of the sampled pairs makes.
    let scale: Double
  }

  /// Where the true betweenness of a vertex lies; the intervals of all vertices hold together with the stated confidence.
  ///
  /// Narrower than ``maximumError`` for most vertices. Two vertices whose intervals do not meet are in the right order.
  ///
  /// - Complexity: O(1).
  public func interval(of vertex: Int) -> ClosedRange<Double> {
    guard sampleCount > 0, sampling.scale > 0 else { return values[vertex]...values[vertex] }
    let share = Double(sampling.counts[vertex]) / Double(sampleCount)
    let allowed = sampling.budgets[vertex] / Double(sampleCount)
    let low = edge(from: share, towards: 0, allowed: allowed)
    let high = edge(from: share, towards: 1, allowed: allowed)
    return (sampling.exact[vertex] + sampling.scale * low)...min(1, sampling.exact[vertex] + sampling.scale * high)
  }

  /// The share furthest from `share` that is still likely enough, a hair outside rather than inside.
  private func edge(from share: Double, towards end: Double, allowed: Double) -> Double {
    guard share != end else { return end }
    var (inside, outside) = (share, end)
    for _ in 0..<60 {
      let middle = (inside + outside) / 2
      if middle != end && ErrorBudget.relativeEntropy(share, middle) <= allowed {
        inside = middle
      } else {
        outside = middle
      }
    }
    return outside
  }
}
