/// What has been chosen so far, for a value that grows with each choice, and by less the more is chosen.
///
/// The value must be monotone and submodular, and what cannot be added must stay impossible: greedy choices, their
/// guarantees and the bounds all rest on that.
protocol SelectionState: Sendable {
  /// The value of what has been chosen.
  var value: Double { get }
  /// What a candidate would add, 0 or more; nil where it cannot be chosen any more.
  func gain(of candidate: Int) -> Double?
  /// Chooses a candidate that can be chosen.
  mutating func add(_ candidate: Int)
}
