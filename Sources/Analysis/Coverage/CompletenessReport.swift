public import CityNetwork

/// How much of what is said to exist the data set holds: the words that stand beside every finding.
public struct CompletenessReport: Sendable, Codable {
  /// The statements of the data set, the least complete first; those that cannot be judged last.
  public let statements: [Completeness]

  /// The completeness of a network.
  public init(_ network: CityNetwork) {
    statements = network.completeness.sorted { a, b in
      switch (a.share, b.share) {
      case (let x?, let y?) where x != y: x < y
      case (nil, _?): false
      case (_?, nil): true
      default: a.id < b.id
      }
    }
  }

  /// One sentence on what the data cannot say, for the foot of a finding.
  public var caveat: String {
    let judged = statements.filter { $0.share != nil }
    let partial = judged.filter { ($0.share ?? 1) < 1 }
    let base = "Nothing recorded is not the same as nothing there."
    guard !judged.isEmpty else { return "\(base) The data set does not say how complete it is." }
    guard !partial.isEmpty else {
      return
        "\(base) Of \(Wording.count(judged.count, "programme or list", "programmes and lists")) whose size is known, all are held in full."
    }
    let examples = partial.prefix(3).map { statement in
      let said = statement.saidMaximum ?? statement.saidMinimum ?? 0
      return "\(statement.subject) (\(Wording.number(statement.captured ?? 0)) of \(Wording.number(said)))"
    }
    return
      "\(base) Of \(Wording.count(judged.count, "programme or list", "programmes and lists")) whose size is known, "
      + "\(partial.count) \(partial.count == 1 ? "is" : "are") held only in part, such as \(Wording.list(Array(examples)))."
  }
}
