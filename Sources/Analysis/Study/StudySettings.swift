/// What the findings of a study depend on besides its facts and its scope.
public struct StudySettings: Sendable {
  /// How much the parts of the gap register's priority count.
  public var weights: GapPriority.Weights
  /// Where one size class ends and the next begins.
  public var thresholds: SizeThresholds
  /// How much each attribute counts when two cities are held against each other.
  public var matchWeights: MatchWeights

  /// Settings; the usual ones where nothing else is said.
  public init(
    weights: GapPriority.Weights = .init(), thresholds: SizeThresholds = .init(), matchWeights: MatchWeights = .frozen
  ) {
    self.weights = weights
    self.thresholds = thresholds
    self.matchWeights = matchWeights
  }
}
