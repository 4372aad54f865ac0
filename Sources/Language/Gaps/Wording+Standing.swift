public import Analysis

// How a city stands.
extension Wording {
  /// A standing in plain words; in a part of the facts it says of which, where it rests on links.
  package func title(of standing: Standing) -> String {
    guard standing.restsOnLinks, let part else { return say("gaps.\(standing.rawValue).title") }
    return say("gaps.\(standing.rawValue).title.part", ["part": part])
  }

  /// The same as ``title(of:)`` within a sentence.
  public func name(of standing: Standing) -> String {
    guard standing.restsOnLinks, let part else { return say("gaps.\(standing.rawValue).name") }
    return say("gaps.\(standing.rawValue).name.part", ["part": part])
  }

  /// The exact rule of a standing, in one sentence without a capital letter or full stop.
  public func rule(of standing: Standing) -> String {
    let rule = say("gaps.\(standing.rawValue).rule")
    guard standing.restsOnLinks, let part else { return rule }
    return say("scope.clause", ["part": part, "clause": rule])
  }

  /// The rule as a sentence of its own.
  package func ruleSentence(of standing: Standing) -> String { fullSentence(rule(of: standing)) }
}
