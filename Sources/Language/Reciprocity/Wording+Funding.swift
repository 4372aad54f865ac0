public import Analysis
public import CityNetwork

// Whose money it is.
extension Wording {
  /// Of how many links it is known whose money it is, how many cities live on donors' alone, and who pays for most.
  package func fundingLead(of report: ReciprocityReport) -> String {
    let links = count(report.funding.total, .link)
    guard let share = report.funding.knownShare else {
      return say("reciprocity.funding.unknown", ["links": links])
    }
    let payers = report.funders.prefix(3).map {
      say("reciprocity.funding.payer", ["payer": name(of: $0.id), "links": count($0.links, .link)])
    }
    return sentences([
      say(
        "reciprocity.funding.known",
        ["known": number(report.funding.known), "links": links, "share": percent(share)]),
      say("reciprocity.funding.dependent", count: report.donorDependentCities),
      payers.isEmpty ? nil : say("reciprocity.funding.payers", ["payers": list(payers)]),
    ])
  }

  /// Whose money it is, in a word; nil stands for unknown.
  public func name(of source: Link.Financing?) -> String {
    source.map { source in say("reciprocity.source.\(source.rawValue)") } ?? say("reciprocity.source.unknown")
  }

  /// A sum of money, and of how many links it is.
  public func statement(of sum: ReciprocityReport.Sum) -> String {
    say(
      "reciprocity.funding.sum",
      [
        // So much money there is not; a whole number holds no more.
        "amount": number(Int(min(sum.value, 1e15).rounded())), "currency": sum.currency,
        "links": count(sum.links, .link),
      ])
  }
}
