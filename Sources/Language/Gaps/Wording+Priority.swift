public import Analysis

// How urgent gaps are, and by which weights.
extension Wording {
  /// The weights in use, and by how much each part can raise the score.
  public func sentence(of weights: GapPriority.Weights) -> String {
    let parts = list(
      GapPriority.Part.allCases.map { part in
        say(
          "gaps.weights.part",
          [
            "part": part.rawValue, "weight": plain(weights[part]), "share": percent(weights.share(of: part)),
          ])
      })
    guard let origin = weights.origin else { return say("gaps.weights.usual", ["parts": parts]) }
    return say("gaps.weights.from", ["origin": origin, "parts": parts])
  }
}
