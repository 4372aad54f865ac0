public import Analysis
import CityNetwork

// What a city lacks.
extension Wording {
  /// A city of the register with why it stands there, the way in, and what would settle what is not known.
  public func summary(of entry: GapEntry) -> String {
    let sentences = sentences([
      reason(of: entry), entry.wayIn.map { say("gaps.entry.way", ["way": sentence(of: $0)]) },
      enquiry(of: entry).map { say("gaps.entry.settle", ["enquiry": $0]) },
    ])
    return say("gaps.entry", ["name": entry.name, "sentences": sentences])
  }

  /// What would settle whether a city has an international department; nil where that is known.
  package func enquiry(of entry: GapEntry) -> String? {
    entry.wouldSettle.map { sentence(of: $0, about: entry.name) }
  }

  /// Why a city stands in the register where it does.
  public func reason(of entry: GapEntry) -> String {
    sentences(
      [who(entry), links(of: entry)] + sentences(on: entry.rowsSetAside) + [
        say("gaps.reason.department.\(entry.internationalDepartment.rawValue)"), needs(of: entry),
      ])
  }

  private func who(_ entry: GapEntry) -> String {
    let (level, country) = (name(of: entry.level), country(entry.country))
    guard let people = entry.population else {
      return say("gaps.reason.who.uncounted", ["level": level, "country": country])
    }
    return say(
      "gaps.reason.who",
      ["size": name(of: entry.sizeClass), "level": level, "country": country, "people": number(people)])
  }

  private func links(of entry: GapEntry) -> String {
    if entry.classes.contains(.noLink) { return sentences([say("gaps.reason.unlinked"), elsewhere()]) }
    if entry.evidence.isEmpty, !entry.rowsSetAside.isEmpty { return say("gaps.aside.only") }
    if entry.classes.contains(.dormant) {
      return say("gaps.reason.ended", count: entry.evidence.count)
    }
    let isMember = entry.classes.contains(.memberOnly)
    if let partner = entry.onlyPartner {
      return isMember
        ? say("gaps.reason.partner.membership", ["partner": name(of: partner)])
        : say("gaps.reason.partner", ["partner": name(of: partner)])
    }
    var clauses = [
      say("gaps.reason.partners", count: entry.bodies, ["cities": countOrNo(entry.cityPartners, .cityPartner)])
    ]
    if !entry.sharedBodies.isEmpty {
      let bodies = list(entry.sharedBodies.map(name(of:)), limit: 3)
      clauses.append(say("gaps.reason.shared", ["bodies": bodies]))
    }
    if isMember { clauses.append(say("gaps.reason.member")) }
    if entry.classes.contains(.fragment) { clauses.append(say("gaps.reason.fragment")) }
    return fullSentence(row(clauses))
  }

  private func needs(of entry: GapEntry) -> String? {
    guard !entry.unmetNeeds.isEmpty else { return nil }
    let (needs, isDenied) = (entry.unmetNeeds.count, entry.isNeedDenied)
    guard !entry.needThemes.isEmpty else {
      return isDenied
        ? say("gaps.reason.need.denied", count: needs) : say("gaps.reason.need.unlinked", count: needs)
    }
    let themes = list(entry.needThemes.map(name(of:)), limit: 3)
    return isDenied
      ? say("gaps.reason.need.denied.on", count: needs, ["themes": themes])
      : say("gaps.reason.need.unlinked.on", count: needs, ["themes": themes])
  }
}
