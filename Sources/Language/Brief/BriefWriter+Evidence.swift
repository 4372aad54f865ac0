import Analysis
import CityNetwork

// How what rests on evidence of some year is said: each phrase has one form for each age, and only the form for recent
// evidence speaks in the present tense.
extension BriefWriter {
  /// The values of a phrase with the year of the last evidence, where it has one.
  func dated(_ values: [String: String], _ last: LastEvidence) -> [String: String] {
    guard let year = last.year else { return values }
    return values.merging(["year": String(year)]) { given, _ in given }
  }

  /// How many partners were last recorded when.
  func ages() -> String? {
    let partners = brief.cityPartners + brief.bodies
    guard !partners.isEmpty else { return nil }
    guard let since = brief.recentSince, partners.contains(where: { $0.last.year != nil }) else {
      return phrases.say("short.ages.undated")
    }
    func count(_ age: LastEvidence.Age) -> String { phrases.number(partners.count { $0.last.age == age }) }
    return phrases.say(
      "short.ages",
      ["year": String(since), "recent": count(.recent), "old": count(.old), "undated": count(.undated)])
  }

  /// Since when a partner is on record, and in which year last: in a column.
  func years(_ partner: BriefPartner) -> String {
    switch (partner.since, partner.last.year) {
    case (let since?, let last?) where last > since:
      phrases.say("since.years", ["year": String(since), "last": String(last)])
    case (let since?, _): String(since)
    case (nil, let last?): phrases.say("since.last", ["year": String(last)])
    case (nil, nil): phrases.say("since.unknown")
    }
  }

  /// The same in a running sentence; nil where no year is known.
  func runningYears(_ partner: BriefPartner) -> String? {
    if let until = partner.until { return phrases.say("partners.until", ["year": String(until)]) }
    switch (partner.since, partner.standing.isPresent ? partner.last.year : nil) {
    case (let since?, let last?) where last > since:
      return phrases.say("partners.years", ["year": String(since), "last": String(last)])
    case (let since?, let last?) where last == since:
      return phrases.say("partners.last", ["year": String(last)])
    case (let since?, _): return phrases.say("partners.since", ["year": String(since)])
    case (nil, let last?): return phrases.say("partners.last", ["year": String(last)])
    case (nil, nil): return nil
    }
  }

  /// Whoever stands between two cities by evidence of the best age that there is, each with its year.
  func tied(_ ties: [RecordedTie]) -> (names: String, age: LastEvidence.Age) {
    let age = ties.map(\.last.age).min() ?? .undated
    let names = ties.filter { $0.last.age == age }.map { tie in
      tie.last.year.map { phrases.say("reason.name", ["name": name(tie.id), "year": String($0)]) } ?? name(tie.id)
    }
    return (phrases.list(names, limit: 3), age)
  }

  /// What to ask first of an agency or programme that no recent row attests; nil for others.
  func doubt(_ step: BriefStep) -> String? {
    guard let recipient = step.recipient, let last = step.recipientLast else { return nil }
    switch last.age {
    case .recent: return nil
    case .undated: return phrases.say("step.recipient.undated", ["place": name(recipient)])
    case .old: return phrases.say("step.recipient.old", dated(["place": name(recipient)], last))
    }
  }
}
