/// What the findings of a study depend on besides its facts and its scope.
public struct StudySettings: Sendable {
  /// How much the parts of the gap register's priority count.
  public var weights: GapPriority.Weights
  /// Where one size class ends and the next begins.
  public var thresholds: SizeThresholds
  /// How much each attribute counts when two cities are held against each other.
  public var matchWeights: MatchWeights
  /// How many years after the last evidence something is old: told in the past, and after whatever has newer evidence. Above 0.
  public var staleAfter: Int

  /// Settings; the usual ones where nothing else is said.
  public init(
    weights: GapPriority.Weights = .init(), thresholds: SizeThresholds = .init(), matchWeights: MatchWeights = .frozen,
    staleAfter: Int = StudySettings.usualStaleAfter
  ) {
    self.weights = weights
    self.thresholds = thresholds
    self.matchWeights = matchWeights
    self.staleAfter = staleAfter
  }

  /// Evidence is old after so many years where nothing else is said.
  public static let usualStaleAfter = 10
}
