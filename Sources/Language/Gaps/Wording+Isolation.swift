public import Analysis

// Cities that are cut off or hang by a thread.
extension Wording {
  /// Why a city is listed.
  public func reason(of city: IsolatedCity) -> String {
    let clauses = city.kinds.compactMap { clause($0, of: city) }
    let other = city.kinds.contains(.noLink) ? elsewhere() : nil
    return sentences(
      [sentencesInPart(joined(clauses), whole: city.inWhole.map(clause)), other] + sentences(on: city.rowsSetAside))
  }

  private func clause(_ kind: Standing, of city: IsolatedCity) -> String? {
    switch kind {
    case .noLink: return say("isolation.no_link.clause")
    case .noCityPartner: return city.kinds.contains(.dormant) ? nil : say("isolation.no_city_partner.clause")
    case .dormant:
      return say("isolation.dormant.clause", count: city.evidence.count)
    case .fragment: return say("isolation.fragment.clause", ["cities": count(city.groupSize, .city)])
    case .onePartner:
      return say("isolation.one_partner.clause", ["partner": city.onlyPartner.map(name(of:)) ?? ""])
    case .oneBody:
      // A city whose only partner is a body hangs on it as a matter of course.
      if city.kinds.contains(.onePartner), city.onlyPartner.map(city.sharedBodies.contains) ?? false {
        return nil
      }
      return say(
        "isolation.one_intermediary.clause", ["bodies": list(city.sharedBodies.map(name(of:)), limit: 3)])
    default: return nil  // Not in this list.
    }
  }
}
