extension MatchEvaluation {
  /// How the match does beside other ways, by one figure.
  public enum Verdict: String, Sendable, Hashable, Codable {
    /// Better than the other.
    case better
    /// Worse than the other.
    case worse
    /// No better and no worse, as far as the cities asked about can tell.
    case alike
  }

  /// How the match does by one figure beside all simpler ways that say enough, and beside which of them most.
  ///
  /// *Better* is better than each of them, *worse* is worse than one of them. So both together err in at most one of twenty
  /// evaluations, over all figures and ways: each comparison is corrected for all of them (``Figure/chance``).
  ///
  /// - Parameters:
  ///   - figure: The figure of a way.
  ///   - difference: The difference of that figure.
  /// - Returns: The verdict; beside the best of the ways that are better than the match, or else the best of all. nil where
  ///   no other way says enough.
  public func verdict(
    by figure: (Row) -> Figure, difference: (Row.Differences) -> Figure
  ) -> (verdict: Verdict, other: Row)? {
    func best(_ rows: [Row]) -> Row? { rows.max { figure($0).value < figure($1).value } }
    guard let first = best(comparedWays) else { return nil }
    let verdicts = comparedWays.map { ($0, $0.verdict(by: difference)) }
    if let better = best(verdicts.filter { $0.1 == .worse }.map(\.0)) { return (.worse, better) }
    return (verdicts.allSatisfy { $0.1 == .better } ? .better : .alike, first)
  }

  /// The simpler ways that say something of at least ``leastCoverage`` of the hidden partners.
  public var comparedWays: [Row] { rows.filter(\.isCompared) }
}

extension MatchEvaluation.Row {
  /// Whether it is a simpler way that says enough to be compared with.
  var isCompared: Bool {
    MatchMethod.baselines.contains(method) && coverage >= MatchEvaluation.leastCoverage
  }

  /// How the match does beside this way by one figure; nil where the differences are not known.
  ///
  /// The differences are this way's figures less those of the match, so that the match is better where one lies below 0.
  public func verdict(by figure: (Differences) -> MatchEvaluation.Figure) -> MatchEvaluation.Verdict? {
    differences.map { differences in
      let difference = figure(differences)
      guard let chance = difference.chance, chance < 0.05 else { return .alike }
      return difference.value < 0 ? .better : .worse
    }
  }
}
