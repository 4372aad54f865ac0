public import Analysis
import CityNetwork

// What would break without somebody, and what would mend it.
extension Wording {
  /// What a loss would do.
  public func reason(of loss: Loss) -> String {
    guard loss.linksLost > 0 else { return say("resilience.loss.none") }
    let sentence = fullSentence(joined(clauses(of: loss)))
    guard !loss.programmesLed.isEmpty else { return sentence }
    let programmes = list(loss.programmesLed.map(name(of:)), limit: 3)
    return sentences([
      sentence, say("resilience.loss.leads", count: loss.programmesLed.count, ["programmes": programmes]),
    ])
  }

  private func clauses(of loss: Loss) -> [String] {
    let links = count(loss.linksLost, .link)
    var clauses = [
      loss.linksFunded > 0
        ? say("resilience.loss.links.paid", ["links": links, "paid": number(loss.linksFunded)])
        : say("resilience.loss.links", ["links": links])
    ]
    if !loss.newlyIsolated.isEmpty {
      let cities = list(loss.newlyIsolated.map(name(of:)), limit: 3)
      clauses.append(say("resilience.loss.isolated", ["cities": cities]))
    }
    let rest = loss.cutOffThoughLinked
    if rest > 0 {
      clauses.append(
        loss.newlyIsolated.isEmpty
          ? say("resilience.loss.cutOff", count: rest) : say("resilience.loss.cutOff.more", count: rest))
    }
    if loss.pairsLost == 0 { clauses.append(say("resilience.loss.open")) }
    return clauses
  }

  /// What speaks for a link that would mend a loss, and who could open the door to it.
  public func reason(of mend: Mend) -> String {
    let (city, partner) = (name(of: mend.contact), name(of: mend.partner))
    let themes = list(mend.sharedThemes.map(name(of:)), limit: 3)
    return sentences([
      mend.sharedThemes.isEmpty
        ? say("resilience.mend.noTheme", ["city": city, "partner": partner])
        : say("resilience.mend.themes", ["city": city, "partner": partner, "themes": themes]),
      door(mend) ?? say("resilience.mend.noDoor"),
    ])
  }

  private func door(_ mend: Mend) -> String? {
    guard let door = mend.door else { return nil }
    let last = mend.doorLast ?? .undated
    return say("resilience.mend.door.\(last.age.rawValue)", last, ["door": name(of: door)])
  }
}
