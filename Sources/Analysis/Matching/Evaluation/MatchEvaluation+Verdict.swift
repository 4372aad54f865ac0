extension MatchEvaluation {
  /// How the match does beside another way, by one figure.
  public enum Verdict: String, Sendable, Hashable, Codable {
    /// Better than the other.
    case better
    /// Worse than the other.
    case worse
    /// No better and no worse, as far as the cities asked about can tell.
    case alike
  }
}

extension MatchEvaluation.Row {
  /// How the match does beside this way by one figure; nil where the differences are not known.
  ///
  /// The differences are this way's figures less those of the match, so that the match is better where the whole interval
  /// lies below 0.
  public func verdict(by figure: (Differences) -> MatchEvaluation.Figure) -> MatchEvaluation.Verdict? {
    differences.map { differences in
      let difference = figure(differences)
      return difference.upper < 0 ? .better : difference.lower > 0 ? .worse : .alike
    }
  }
}
