public import Analysis

// How a city stands.
extension Wording {
  /// A standing in plain words.
  public func title(of standing: Standing) -> String { say("gaps.\(standing.rawValue).title") }

  /// The exact rule of a standing, in one sentence without a capital letter or full stop.
  public func rule(of standing: Standing) -> String { say("gaps.\(standing.rawValue).rule") }
}
