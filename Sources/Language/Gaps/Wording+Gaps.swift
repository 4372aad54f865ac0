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
    if entry.evidence.isEmpty, !entry.rowsSetAside.isEmpty { return say("gaps.aside.only") }
    return sentences([
      sentencesInPart(clause(entry.onRecord), whole: entry.inWhole.map(clause)),
      entry.classes.contains(.noLink) ? elsewhere() : nil,
    ])
  }

  /// How a city stands by its links, without capital letter or full stop.
  package func clause(_ record: LinksOnRecord) -> String {
    if record.classes.contains(.noLink) { return say("isolation.no_link.clause") }
    if record.classes.contains(.dormant) { return say("isolation.dormant.clause", count: record.links) }
    let isMember = record.classes.contains(.memberOnly)
    if let partner = record.onlyPartner {
      return isMember
        ? say("gaps.reason.partner.membership", ["partner": name(of: partner)])
        : say("gaps.reason.partner", ["partner": name(of: partner)])
    }
    var clauses = [
      say("gaps.reason.partners", count: record.bodies, ["cities": countOrNo(record.cityPartners, .cityPartner)])
    ]
    if !record.sharedBodies.isEmpty {
      let bodies = list(record.sharedBodies.map(name(of:)), limit: 3)
      clauses.append(say("gaps.reason.shared", ["bodies": bodies]))
    }
    if isMember { clauses.append(say("gaps.reason.member")) }
    if record.classes.contains(.fragment) { clauses.append(say("gaps.reason.fragment")) }
    return row(clauses)
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
