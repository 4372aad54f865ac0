/// The facts about cities, agencies, programmes and the links between them.
///
/// A network that exists is valid: ids are unique among cities, agencies and programmes together and among links, every
/// link's ends and every other reference exist, coordinates lie on the globe, and years are plausible and in order. It
/// never changes. Every list is sorted by id, so that nothing depends on the order of rows.
public struct CityNetwork: Sendable {
  /// What the data set says of itself.
  public let dataset: DatasetDescription
  /// The cities, ordered by id.
  public let cities: [City]
  /// The agencies, ordered by id.
  public let agencies: [Agency]
  /// The programmes, ordered by id.
  public let programmes: [Programme]
  /// The links, ordered by id.
  public let links: [Link]
  /// The practices, ordered by id.
  public let practices: [Practice]
  /// The needs and offers, ordered by id.
  public let needs: [Need]
  /// The statements on completeness, ordered by id.
  public let completeness: [Completeness]
  /// The answers that completed the facts, ordered by city, question and contents.
  public let answers: [GivenAnswer]

  private let entities: [EntityID: Entity]
  private let linksByEntity: [EntityID: [Int]]

  /// A network of the given facts.
  ///
  /// - Throws: ``InvalidNetwork`` with every violation found, when there is one.
  /// - Complexity: O(*k* log *k*) for *k* entries in all.
  public init(
    dataset: DatasetDescription, cities: [City] = [], agencies: [Agency] = [], programmes: [Programme] = [],
    links: [Link] = [], practices: [Practice] = [], needs: [Need] = [], completeness: [Completeness] = [],
    answers: [GivenAnswer] = []
  ) throws(InvalidNetwork) {
    let violations = NetworkRules.violations(
      cities: cities, agencies: agencies, programmes: programmes, links: links, practices: practices, needs: needs,
      completeness: completeness)
    guard violations.isEmpty else { throw InvalidNetwork(violations: violations) }
    self.init(
      valid: dataset, cities: cities, agencies: agencies, programmes: programmes, links: links, practices: practices,
      needs: needs, completeness: completeness, answers: answers)
  }

  /// A network of facts that are known to be valid, such as a part of a valid network.
  init(
    valid dataset: DatasetDescription, cities: [City], agencies: [Agency], programmes: [Programme], links: [Link],
    practices: [Practice], needs: [Need], completeness: [Completeness], answers: [GivenAnswer]
  ) {
    self.dataset = dataset
    self.cities = Self.orderedByID(cities)
    self.agencies = Self.orderedByID(agencies)
    self.programmes = Self.orderedByID(programmes)
    self.links = Self.orderedByID(links)
    self.practices = Self.orderedByID(practices)
    self.needs = Self.orderedByID(needs)
    self.completeness = Self.orderedByID(completeness)
    self.answers = answers.sorted(by: GivenAnswer.precedes)
    var entities: [EntityID: Entity] = [:]
    for city in cities { entities[city.id] = .city(city) }
    for agency in agencies { entities[agency.id] = .agency(agency) }
    for programme in programmes { entities[programme.id] = .programme(programme) }
    self.entities = entities
    var linksByEntity: [EntityID: [Int]] = [:]
    for (index, link) in self.links.enumerated() {
      linksByEntity[link.from, default: []].append(index)
      if !link.isSelfLink { linksByEntity[link.to, default: []].append(index) }
    }
    self.linksByEntity = linksByEntity
  }

  /// The same entries, ordered by id; files that are in order already are not sorted again.
  private static func orderedByID<Entry: Identifiable>(_ entries: [Entry]) -> [Entry] where Entry.ID == EntityID {
    let isOrdered = zip(entries, entries.dropFirst()).allSatisfy { $0.id <= $1.id }
    return isOrdered ? entries : entries.sorted { $0.id < $1.id }
  }

  /// The city, agency or programme with an id; nil where there is none.
  public func entity(_ id: EntityID) -> Entity? { entities[id] }

  /// The city with an id; nil where there is none.
  public func city(_ id: EntityID) -> City? {
    if case .city(let city) = entities[id] { city } else { nil }
  }

  /// True when an id names a city.
  public func isCity(_ id: EntityID) -> Bool { city(id) != nil }

  /// The name to show for an id: the id itself where it names nothing.
  public func displayName(of id: EntityID) -> String { entities[id]?.displayName ?? id.rawValue }

  /// The links that end at an entity, sorted by id.
  public func links(of id: EntityID) -> [Link] { linksByEntity[id, default: []].map { links[$0] } }

  /// True when both ends of a link are cities and are not the same.
  public func isCityToCity(_ link: Link) -> Bool { !link.isSelfLink && isCity(link.from) && isCity(link.to) }
}
