extension GapPriority.Weights {
  /// Why weights are refused.
  public enum Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// A weight is no number between 0 and ``greatest``.
    case outOfRange(GapPriority.Part)
    /// All weights are 0.
    case allZero

    /// The refusal in one sentence.
    public var description: String {
      switch self {
      case .outOfRange(let part): "the weight of “\(part.rawValue)” is no number from 0 to 1,000,000"
      case .allZero: "all weights are 0, so that nothing would count"
      }
    }
  }
}
