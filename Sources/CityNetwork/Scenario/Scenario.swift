/// What somebody imagines: cities, agencies, programmes and links that come or go. It changes no facts.
public struct Scenario: Sendable, Hashable, Codable {
  /// Cities that come.
  public var addedCities: [City] = []
  /// Agencies that come.
  public var addedAgencies: [Agency] = []
  /// Programmes that come.
  public var addedProgrammes: [Programme] = []
  /// Links that come.
  public var addedLinks: [Link] = []
  /// Cities, agencies and programmes that go.
  public var removedEntities: Set<EntityID> = []
  /// Links that go.
  public var removedLinks: Set<EntityID> = []

  /// A scenario in which nothing changes.
  public init() {}

  /// Whether cities, agencies or programmes go, and nothing else happens.
  package var isOfLossesAlone: Bool {
    addedCities.isEmpty && addedAgencies.isEmpty && addedProgrammes.isEmpty && addedLinks.isEmpty
      && removedLinks.isEmpty && !removedEntities.isEmpty
  }
}

extension CityNetwork {
  /// The network as it would be in a scenario.
  ///
  /// Whoever goes takes along its own links, and the links that run under it or are paid by it; a programme whose lead
  /// goes stays, without a lead.
  ///
  /// - Throws: ``InvalidNetwork`` when what comes does not fit: an id that is taken, or an end that does not exist.
  /// - Complexity: O(entries).
  public func applying(_ scenario: Scenario) throws(InvalidNetwork) -> CityNetwork {
    let gone = scenario.removedEntities
    func stays(_ link: Link) -> Bool {
      !scenario.removedLinks.contains(link.id)
        && [link.from, link.to, link.programme, link.funder].allSatisfy { $0.map { !gone.contains($0) } ?? true }
    }
    let keptProgrammes = programmes.filter { !gone.contains($0.id) }.map { programme in
      var programme = programme
      if let lead = programme.lead, gone.contains(lead) { programme.lead = nil }
      return programme
    }
    return try CityNetwork(
      dataset: dataset, cities: cities.filter { !gone.contains($0.id) } + scenario.addedCities,
      agencies: agencies.filter { !gone.contains($0.id) } + scenario.addedAgencies,
      programmes: keptProgrammes + scenario.addedProgrammes, links: links.filter(stays) + scenario.addedLinks,
      practices: practices.filter { !gone.contains($0.city) }, needs: needs.filter { !gone.contains($0.city) },
      completeness: completeness.filter { $0.programme.map { !gone.contains($0) } ?? true },
      answers: answers.filter { !gone.contains($0.city) }, rowsSetAside: rowsSetAside)
  }
}
