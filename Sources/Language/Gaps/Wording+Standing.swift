public import Analysis

// How a city stands.
extension Wording {
  /// A standing in plain words.
  package func title(of standing: Standing) -> String { say("gaps.\(standing.rawValue).title") }

  /// The same within a sentence.
  public func name(of standing: Standing) -> String { say("gaps.\(standing.rawValue).name") }

  /// The exact rule of a standing, in one sentence without a capital letter or full stop.
  public func rule(of standing: Standing) -> String { say("gaps.\(standing.rawValue).rule") }

  /// The rule as a sentence of its own.
  package func ruleSentence(of standing: Standing) -> String { fullSentence(rule(of: standing)) }
}
