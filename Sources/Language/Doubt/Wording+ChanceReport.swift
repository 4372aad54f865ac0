package import Analysis

// What of a network's shape chance alone would give.
extension Wording {
  /// How links swap ends.
  package func linksLead(of report: ChanceReport) -> String {
    say("chance.links.lead", ["samples": number(report.samples)])
  }

  /// How cities swap places.
  package func placesLead(of report: ChanceReport) -> String {
    say("chance.places.lead", ["times": number(report.permutations)])
  }

  /// How many answers there are.
  package func summary(of report: ChanceReport) -> String {
    say(
      "chance.summary",
      [
        "questions": count(report.tests.count, .question),
        "beyond": say("chance.summary.beyond", count: report.testsBeyondChance),
        "mayBe": number(report.testsWithinChance),
        "unanswered": say("writing.number", count: report.testsNotMade),
      ])
  }

  /// How to read the tests.
  package func rules(of report: ChanceReport) -> [String] {
    var rules = [
      say("chance.rule.p", ["tests": count(report.testsMade, .test)]), say("chance.rule.cause"),
    ]
    if report.isBlunt { rules.append(say("chance.rule.blunt", ["samples": number(report.samples)])) }
    if let direction = direction(report) { rules.append(direction) }
    return rules + [say("chance.rule.bodies"), say("chance.rule.distance"), made(report)]
  }

  /// How far directions are known; nil where all are.
  private func direction(_ report: ChanceReport) -> String? {
    guard let share = report.oneWayShare, share < 1 else { return nil }
    guard share > 0 else { return say("chance.rule.direction.none") }
    return say("chance.rule.direction.part", ["share": percent(share), "links": count(report.links, .link)])
  }

  /// Who takes no part, and how it was made.
  private func made(_ report: ChanceReport) -> String {
    let made = say(
      "chance.rule.made", ["seed": String(report.seed), "projection": statement(of: report.projection)])
    guard report.withoutPartner > 0 else { return made }
    return sentences([say("chance.rule.apart", ["count": number(report.withoutPartner)]), made])
  }
}
