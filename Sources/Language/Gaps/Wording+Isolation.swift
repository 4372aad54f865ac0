public import Analysis

// Cities that are cut off or hang by a thread.
extension Wording {
  /// The heading of one kind of the list; that of the standing, but for one that is said otherwise here.
  package func isolationTitle(of kind: Standing) -> String {
    kind == .oneBody ? say("isolation.one_intermediary.title") : title(of: kind)
  }

  /// The rule of one kind, in one sentence, as this list says it.
  package func isolationRule(of kind: Standing) -> String {
    Standing.cutOffKinds.contains(kind) ? say("isolation.\(kind.rawValue).rule") : rule(of: kind)
  }

  /// The same as a sentence of its own.
  package func isolationRuleSentence(of kind: Standing) -> String { fullSentence(isolationRule(of: kind)) }

  /// Why a city is listed.
  public func reason(of city: IsolatedCity) -> String {
    let clauses = city.kinds.compactMap { clause($0, of: city) }
    return fullSentence(joined(clauses))
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
