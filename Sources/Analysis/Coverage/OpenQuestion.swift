public import CityNetwork

/// A question whose answer would complete the data, to be sent to somebody who knows.
public struct OpenQuestion: Sendable, Hashable, Codable {
  /// The city it is about.
  public var city: EntityID
  /// The city's name.
  public var cityName: String
  /// What is asked, in the vocabulary in which answers are read back.
  public var question: String
  /// The link or need that it is about; nil where it is about the city itself.
  public var subject: EntityID?
  /// The question in plain words.
  public var wording: String
}

extension OpenQuestion {
  /// The open questions about a network's cities, city after city in the order of the gap register.
  ///
  /// Asked are: whether there is an international department, where that is not known; the population, where it is not
  /// known; whether a link is alive, where a city has gaps and the link's state is not known; and whether a stated need
  /// has been met, where nobody has said so.
  public static func all(_ network: CityNetwork, register: GapRegister) -> [OpenQuestion] {
    func hasRunOut(_ link: Link) -> Bool {
      guard let year = register.year, let last = link.years.to else { return false }
      return last < year
    }
    let needs = Dictionary(grouping: network.needs.filter { $0.kind == .need && $0.met == .unknown }, by: \.city)
    return register.entries.flatMap { entry -> [OpenQuestion] in
      var questions: [OpenQuestion] = []
      func ask(_ question: String, _ subject: EntityID? = nil, _ wording: String) {
        questions.append(
          OpenQuestion(
            city: entry.id, cityName: entry.name, question: question, subject: subject, wording: wording))
      }
      if entry.internationalDepartment == .unknown {
        ask(
          "international_department", nil,
          "Does \(entry.name) have a department, section or officer for international affairs? (yes or no)")
      }
      if entry.population == nil { ask("population", nil, "How many people live in \(entry.name)?") }
      // A link whose last year has passed has ended by its own years: there is nothing left to ask.
      for link in network.links(of: entry.id)
      where entry.primary != nil && link.status == .unknown && !link.isSelfLink && !hasRunOut(link) {
        let partner = network.displayName(of: link.end(otherThan: entry.id))
        let title = link.title.map { " (“\($0)”)" } ?? ""
        ask(
          "link_status", link.id,
          "Is the link between \(entry.name) and \(partner)\(title) still alive? (active or ended)")
      }
      for need in needs[entry.id] ?? [] {
        let detail = need.detail ?? English.list(need.themes.map(\.displayName))
        ask("need_met", need.id, "Has this need of \(entry.name) been met: \(detail)? (yes or no)")
      }
      return questions
    }
  }
}
