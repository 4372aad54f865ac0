import Analysis
import CityNetwork

/// What is to be done for a planned link, in sentences.
struct ProgrammeWording {
  private let network: CityNetwork
  private let practices: [EntityID: Practice]
  private let needs: [EntityID: Need]

  init(_ network: CityNetwork) {
    self.network = network
    practices = Dictionary(network.practices.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    needs = Dictionary(network.needs.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  func name(_ id: EntityID) -> String { network.displayName(of: id) }

  func city(_ id: EntityID) -> City? { network.city(id) }

  /// A city with its country, or the name of an agency or programme.
  func place(_ id: EntityID) -> String {
    network.city(id).map { "\($0.name), \(Country.name(of: $0.country))" } ?? name(id)
  }

  /// Who writes to whom, through whom, on what, with which practice, what went wrong elsewhere, and the first small step.
  func steps(_ link: PlannedLink) -> [String] {
    [letter(link), door(link), subject(link), start(link), warning(link), back(link), firstStep(link)].compactMap { $0 }
  }

  private func letter(_ link: PlannedLink) -> String {
    let city = name(link.city)
    let sender =
      switch link.action.sender {
      case .department: "The international department of \(city)"
      case .mayorsOffice: "The mayor's office of \(city)"
      case .unknownOffice: "Whoever deals with partners in \(city)"
      }
    let hasDepartment = network.city(link.helper)?.internationalDepartment.value == .yes
    let recipient = hasDepartment ? "the international department of \(place(link.helper))" : place(link.helper)
    return "\(sender) writes to \(recipient)."
  }

  private func door(_ link: PlannedLink) -> String? {
    guard link.kind == .city else { return nil }
    guard let door = link.door else { return "Nobody on record knows both: write directly." }
    let names = English.list(door.through.map(name))
    return door.kind == .chain
      ? "The way leads over \(names), one after the other: \(door.sentence)"
      : "First ask \(names) to introduce the two: \(door.sentence)"
  }

  private func subject(_ link: PlannedLink) -> String {
    let themes = English.list(link.action.themes.map(\.displayName), limit: 3)
    guard !themes.isEmpty else { return "Theme: none on record; ask first what \(name(link.city)) needs." }
    let need = link.action.need.flatMap { needs[$0] }.flatMap(\.detail).map {
      " \(name(link.city)) says it needs: “\($0)”."
    }
    let offer = link.action.offer.flatMap { needs[$0] }.flatMap(\.detail).map {
      " \(name(link.helper)) offers: “\($0)”."
    }
    let own = link.action.hasCommonThemes ? "" : ", which is on record for \(name(link.city)) alone"
    return "Theme: \(themes)\(own).\(need ?? "")\(offer ?? "")"
  }

  private func story(_ practice: Practice) -> String {
    let year = practice.year.map { ", \($0)" } ?? ""
    return "“\(practice.title)” (\(name(practice.city))\(year))"
  }

  private func start(_ link: PlannedLink) -> String? {
    guard !link.action.themes.isEmpty else { return nil }
    guard let practice = link.action.practice.flatMap({ practices[$0] }) else {
      return "No practice with a known outcome is on record on this."
    }
    return "Start with \(story(practice)): \(Self.sentence(practice.outcome ?? ""))"
  }

  private func warning(_ link: PlannedLink) -> String? {
    guard !link.action.themes.isEmpty else { return nil }
    guard let practice = link.action.warning.flatMap({ practices[$0] }), let mistakes = practice.mistakes else {
      return "No practice on this tells what went wrong: ask for that, too."
    }
    if practice.id == link.action.practice { return "What went wrong there: \(Self.sentence(mistakes))" }
    return "What went wrong elsewhere, in \(story(practice)): \(Self.sentence(mistakes))"
  }

  private func back(_ link: PlannedLink) -> String? { link.action.inReturn.map { "In return: \($0)" } }

  private func firstStep(_ link: PlannedLink) -> String {
    if link.kind == .agency {
      return "First small step: ask which of its cities \(name(link.city)) could talk to for an hour."
    }
    guard let asked = link.door.flatMap(\.through.first).map(name) else {
      return
        "First small step: ask \(name(link.helper)) for the name of one person, and that person for an hour online."
    }
    return "First small step: ask \(asked) for the name of one person in \(name(link.helper)), and that person for an "
      + "hour online."
  }

  /// A sentence with a full stop at its end.
  private static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}
