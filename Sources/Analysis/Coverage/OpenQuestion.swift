public import CityNetwork

/// A question whose answer would complete the data, to be sent to somebody who knows.
public struct OpenQuestion: Sendable, Hashable, Codable {
  /// What is asked.
  public enum Matter: Sendable, Hashable, Codable {
    /// Whether the city has a department for international affairs.
    case department
    /// How many people live there.
    case population
    /// Whether a link with somebody is alive; with its title where it has one.
    case linkStatus(link: EntityID, partner: EntityID, title: String?)
    /// Whether a need has been met; with what the data says of it.
    case needMet(need: EntityID, detail: String?, themes: [Theme])
  }

  /// The city it is about.
  public var city: EntityID
  /// The city's name.
  public var cityName: String
  /// What is asked about it.
  public var matter: Matter

  /// What is asked, in the vocabulary in which answers are read back.
  public var question: String {
    switch matter {
    case .department: "international_department"
    case .population: "population"
    case .linkStatus: "link_status"
    case .needMet: "need_met"
    }
  }

  /// The link or need that it is about; nil where it is about the city itself.
  public var subject: EntityID? {
    switch matter {
    case .department, .population: nil
    case .linkStatus(let link, _, _): link
    case .needMet(let need, _, _): need
    }
  }
}

extension OpenQuestion {
  /// The open questions about a network's cities, city after city in the order of the gap register.
  ///
  /// Asked are: whether there is an international department, where that is not known; the population, where it is not
  /// known; whether a link is alive, where a city has gaps and the link's state is not known; and whether a stated need
  /// has been met, where nobody has said so.
  package static func all(_ network: CityNetwork, register: GapRegister) -> [OpenQuestion] {
    func hasRunOut(_ link: Link) -> Bool {
      guard let year = register.year, let last = link.years.to else { return false }
      return last < year
    }
    let needs = Dictionary(grouping: network.needs.filter { $0.kind == .need && $0.met == .unknown }, by: \.city)
    return register.entries.flatMap { entry -> [OpenQuestion] in
      var matters: [Matter] = []
      if entry.internationalDepartment == .unknown { matters.append(.department) }
      if entry.population == nil { matters.append(.population) }
      // A link whose last year has passed has ended by its own years: there is nothing left to ask.
      for link in network.links(of: entry.id)
      where entry.primary != nil && link.status == .unknown && !link.isSelfLink && !hasRunOut(link) {
        matters.append(.linkStatus(link: link.id, partner: link.end(otherThan: entry.id), title: link.title))
      }
      for need in needs[entry.id] ?? [] {
        matters.append(.needMet(need: need.id, detail: need.detail, themes: need.themes))
      }
      return matters.map { OpenQuestion(city: entry.id, cityName: entry.name, matter: $0) }
    }
  }
}
