import CityNetwork

/// The sentences of the gap register.
enum GapWording {
  /// Why a city is listed where it is.
  static func reason(_ situation: CitySituation, _ network: CityNetwork, _ thresholds: SizeThresholds) -> String {
    let sentences = [
      who(situation.city, thresholds), links(situation, network), department(situation.city), needs(situation),
    ]
    return sentences.compactMap { $0 }.joined(separator: " ")
  }

  /// What would settle whether a city has an international department.
  static func wouldSettle(_ situation: CitySituation, _ network: CityNetwork) -> String {
    let city = situation.city
    let agreement = situation.links.filter { $0.kind == .bilateral }.max { a, b in
      let (x, y) = (a.years.from ?? 0, b.years.from ?? 0)
      return x != y ? x < y : a.id > b.id
    }
    if let agreement {
      let partner = network.displayName(of: agreement.end(otherThan: city.id))
      return "Ask which office signed for \(city.name) in the agreement with \(partner) (\(agreement.id))."
    }
    if let membership = situation.presentLinks.first(where: { $0.kind == .membership }) {
      let body = network.displayName(of: membership.end(otherThan: city.id))
      return "Ask \(body) which office of \(city.name) it writes to (\(membership.id))."
    }
    if let link = situation.presentLinks.first {
      let partner = network.displayName(of: link.end(otherThan: city.id))
      return "Ask \(partner) who its contact at \(city.name) is (\(link.id))."
    }
    return "The organisation chart of \(city.name), or a letter to its mayor's office."
  }

  private static func who(_ city: City, _ thresholds: SizeThresholds) -> String {
    let size = thresholds.sizeClass(of: city)
    let level = city.level == .unknown ? "place" : city.level.rawValue
    let country = Country.name(of: city.country)
    guard let people = city.population?.count else {
      return "A \(level) in \(country) whose population is not recorded."
    }
    return "A \(size.displayName) \(level) in \(country) (\(English.number(people)) people)."
  }

  private static func links(_ situation: CitySituation, _ network: CityNetwork) -> String {
    if situation.links.isEmpty { return "No link is recorded." }
    if situation.hasOnlyEndedLinks {
      return situation.links.count == 1
        ? "Its one recorded link has ended." : "\(English.all(situation.links.count)) recorded links have ended."
    }
    let shared = situation.sharedIntermediaries.map(network.displayName)
    if situation.partnerCount == 1 {
      let partner = (situation.cityPartners + situation.intermediaries).first.map(network.displayName) ?? ""
      let kind = situation.hasOnlyMemberships ? " (a membership)" : ""
      return "Its only recorded partner is \(partner)\(kind)."
    }
    let cities = English.countOrNo(situation.cityPartners.count, "city partner")
    let bodies = English.countOrNo(
      situation.intermediaries.count, "agency or programme", "agencies or programmes")
    var sentence = "It has \(cities) and \(bodies)"
    if !shared.isEmpty { sentence += ", and every link runs through \(English.list(shared, limit: 3))" }
    if situation.hasOnlyMemberships { sentence += ", all as a member only" }
    if situation.componentSize > 1, !situation.isInMainComponent {
      sentence += ", cut off from the main group of cities"
    }
    return sentence + "."
  }

  private static func department(_ city: City) -> String {
    switch city.internationalDepartment.value {
    case .yes: "It has an international department."
    case .no: "A source says it has no international department."
    case .unknown: "Whether it has an international department is not known."
    }
  }

  private static func needs(_ situation: CitySituation) -> String? {
    guard let need = situation.unmetNeeds.first else { return nil }
    let themes = English.list(need.themes.map(\.displayName), limit: 3)
    let subject = themes.isEmpty ? "" : " (\(themes))"
    let more = situation.unmetNeeds.count - 1
    let stated = "It states \(more == 0 ? "a need" : "\(more + 1) needs")\(subject)"
    // A need that somebody says is unmet may well have a link on its theme.
    guard situation.unmetNeeds.contains(where: { $0.met == .no }) else {
      return "\(stated) on which no link is recorded."
    }
    return "\(stated) not met, as far as the data tells."
  }
}
