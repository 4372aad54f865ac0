package import Analysis
package import CityNetwork

/// Says what is to be done for planned links: the practices and needs of the network are looked up by id once, for all.
package struct ProgrammeSteps: Sendable {
  private let words: Wording
  private let network: CityNetwork
  private let practices: [EntityID: Practice]
  private let needs: [EntityID: Need]

  /// What is to be done in a network, as a wording says it.
  package init(_ network: CityNetwork, in words: Wording) {
    (self.network, self.words) = (network, words)
    practices = Dictionary(network.practices.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    needs = Dictionary(network.needs.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Who writes to whom, through whom, on what, with which practice, what went wrong elsewhere, and the first small step.
  package func sentences(for link: PlannedLink) -> String {
    words.sentences([
      letter(link), recipient(link), door(link), subject(link), start(link), warning(link), back(link), firstStep(link),
    ])
  }

  private func name(_ id: EntityID) -> String { words.name(of: id) }

  /// A city with its country, or the name of an agency or programme.
  private func place(_ id: EntityID) -> String {
    guard let city = network.city(id) else { return name(id) }
    return words.say("programme.place", ["city": name(id), "country": words.country(city.country)])
  }

  private func letter(_ link: PlannedLink) -> String {
    let hasDepartment = network.city(link.helper)?.internationalDepartment.value == .yes
    let recipient =
      hasDepartment ? words.say("recipient.department", ["place": place(link.helper)]) : place(link.helper)
    return words.say(
      "programme.letter.\(link.action.sender.rawValue)", ["city": name(link.city), "recipient": recipient])
  }

  /// What to ask of a body first whose work nearby no recent row attests.
  private func recipient(_ link: PlannedLink) -> String? {
    guard link.kind == .agency, let last = link.last else { return nil }
    switch last.age {
    case .recent: return nil
    case .undated: return words.say("programme.recipient.undated")
    case .old: return words.say("programme.recipient.old", last)
    }
  }

  private func door(_ link: PlannedLink) -> String? {
    guard link.kind == .city else { return nil }
    guard let door = link.door else { return words.say("programme.door.none") }
    return words.say(
      door.kind == .chain ? "programme.door.chain" : "programme.door.single",
      ["names": words.list(door.through.map(name)), "why": words.sentence(of: door)])
  }

  private func subject(_ link: PlannedLink) -> String {
    let city = name(link.city)
    guard !link.action.themes.isEmpty else { return words.say("programme.theme.none", ["city": city]) }
    let themes = words.list(link.action.themes.map(words.name(of:)), limit: 3)
    let theme =
      link.action.hasCommonThemes
      ? words.say("programme.theme.both", ["themes": themes])
      : words.say("programme.theme.own", ["themes": themes, "city": city])
    let need = link.action.need.flatMap { needs[$0]?.detail }.map {
      words.say("programme.need", ["city": city, "need": $0])
    }
    let offer = link.action.offer.flatMap { needs[$0]?.detail }.map {
      words.say("programme.offer", ["city": name(link.helper), "offer": $0])
    }
    return words.sentences([theme, need, offer])
  }

  private func story(_ practice: Practice) -> String {
    let city = name(practice.city)
    guard let year = practice.year else {
      return words.say("programme.story", ["title": practice.title, "city": city])
    }
    return words.say("programme.story.dated", ["title": practice.title, "city": city, "year": String(year)])
  }

  private func start(_ link: PlannedLink) -> String? {
    guard !link.action.themes.isEmpty else { return nil }
    guard let practice = link.action.practice.flatMap({ practices[$0] }) else {
      return words.say("programme.start.none")
    }
    return words.say(
      "programme.start", ["story": story(practice), "outcome": Self.sentence(practice.outcome ?? "")])
  }

  private func warning(_ link: PlannedLink) -> String? {
    guard !link.action.themes.isEmpty else { return nil }
    guard let practice = link.action.warning.flatMap({ practices[$0] }), let mistakes = practice.mistakes else {
      return words.say("programme.warning.none")
    }
    if practice.id == link.action.practice {
      return words.say("programme.warning.there", ["mistakes": Self.sentence(mistakes)])
    }
    return words.say(
      "programme.warning.elsewhere", ["story": story(practice), "mistakes": Self.sentence(mistakes)])
  }

  private func back(_ link: PlannedLink) -> String? {
    link.action.inReturn.map { words.say("programme.inReturn", ["why": words.statement(of: $0)]) }
  }

  private func firstStep(_ link: PlannedLink) -> String {
    if link.kind == .agency { return words.say("programme.firstStep.agency", ["city": name(link.city)]) }
    let helper = name(link.helper)
    guard let asked = link.door?.through.first else {
      return words.say("programme.firstStep.directly", ["helper": helper])
    }
    return words.say("programme.firstStep.asked", ["asked": name(asked), "helper": helper])
  }

  /// A sentence of the data with a full stop at its end.
  private static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}
