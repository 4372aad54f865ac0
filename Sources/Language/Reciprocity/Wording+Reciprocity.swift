public import Analysis

// Who gives and who receives.
extension Wording {
  /// What a city does in its links.
  public func name(of role: GivingRole) -> String { say("reciprocity.role.\(role.rawValue)") }

  /// How many cities give, receive, and do both, and in how many pairs one only gives.
  package func lead(of report: ReciprocityReport) -> String {
    guard !report.cities.isEmpty, report.links > 0 else { return say("reciprocity.lead.none") }
    func have(_ role: GivingRole) -> String { number(report.count(role)) }
    let roles = say(
      "reciprocity.lead.roles",
      [
        "cities": count(report.cities.count, .city), "donors": have(.donor), "recipients": have(.recipient),
        "both": have(.both), "unknown": have(.unknownDirection), "nothing": have(.noExchange),
      ])
    return sentences([roles] + pairs(report.pairs))
  }

  private func pairs(_ pairs: ReciprocityReport.Pairs) -> [String] {
    guard let share = pairs.oneWayShare else {
      return pairs.total > 0 ? [say("reciprocity.lead.noPairs", ["pairs": count(pairs.total, .pair)])] : []
    }
    let oneWay = say(
      "reciprocity.lead.pairs",
      [
        "oneWay": number(pairs.oneWay), "pairs": count(pairs.known, .pair), "share": percent(share),
      ])
    return pairs.unknown > 0
      ? [oneWay, say("reciprocity.lead.unknownPairs", ["pairs": count(pairs.unknown, .pair)])] : [oneWay]
  }

  /// How to read it: whether reciprocity may be chance, of which the answer is given, what counts, and what sources
  /// leave out.
  package func remarks(on report: ReciprocityReport, chance: String) -> [String] {
    let tested = say("reciprocity.chance", ["answer": chance])
    let networks = say(
      "reciprocity.chance.networks", ["samples": number(report.samples), "seed": "\(report.seed)"])
    return [
      sentences([tested, report.chance.result == nil ? nil : networks]),
      say("reciprocity.remark.memberships", count: report.memberships), say("reciprocity.remark.sources"),
    ]
  }
}
